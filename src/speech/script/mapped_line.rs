//! A line to be said, as it is written, and the way back from each of its bytes to the writer's own file.
//!
//! Entry: [`MappedLine`].

use std::ops::Range;

use crate::diagnostic::Offset;
use crate::markdown::tree::{ByteRange, Inline};
use crate::yaml::At;

/// A line, gathered from the file and from words of the house.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MappedLine {
    text: String,
    /// Ascending by `from`; the first begins at 0.
    pieces: Vec<MappedStretch>,
}

/// A stretch of the line that was taken from one place.
#[derive(Clone, Debug, PartialEq, Eq)]
struct MappedStretch {
    from: usize,
    /// Where it stands in the file; nothing for words of the house.
    span: Option<ByteRange>,
    /// Whether it stands there letter by letter; otherwise only the place as a whole is known.
    exact: bool,
}

impl MappedLine {
    /// Running text without its mark-up: links lose their address, references to footnotes are left out.
    #[must_use]
    pub fn from_inlines(content: &[Inline]) -> Self {
        let mut line = Self::default();
        line.push_inlines(content);
        line
    }

    /// Words of the house.
    #[must_use]
    pub fn from_words(words: &str) -> Self {
        let mut line = Self::default();
        line.push_words(words);
        line
    }

    /// A value of the head, which stands in the file as it is or between quotation marks.
    #[must_use]
    pub fn from_value(value: &At<String>) -> Self {
        let mut line = Self::default();
        line.push_value(value);
        line
    }

    /// Words that were made of what stands at a place.
    #[must_use]
    pub fn from_generated(words: &str, span: &ByteRange) -> Self {
        let mut line = Self::default();
        line.push_made(words, span);
        line
    }

    /// The line.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the line says nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        !self.text.contains(char::is_alphanumeric)
    }

    /// Puts words of the house at the end.
    pub fn push_words(&mut self, words: &str) {
        self.push(words, None, false);
    }

    /// Puts a value of the head at the end.
    pub fn push_value(&mut self, value: &At<String>) {
        let span = value.span();
        let length = value.value.len();
        let inside = 1..=2; // one quotation mark on each side
        let quoted = (span.len())
            .checked_sub(length)
            .is_some_and(|more| inside.contains(&more));
        let span = if quoted {
            span.start + 1..span.end.saturating_sub(1)
        } else {
            span
        };
        let exact = span.len() == length;
        self.push(value, Some(span), exact);
    }

    /// Puts words at the end that were made of what stands at a place.
    pub fn push_made(&mut self, words: &str, span: &ByteRange) {
        self.push(words, Some(span.clone()), false);
    }

    /// Puts another line at the end.
    pub fn append(&mut self, other: Self) {
        let shift = self.text.len();
        self.text.push_str(&other.text);
        self.pieces
            .extend(other.pieces.into_iter().map(|piece| MappedStretch {
                from: piece.from + shift,
                ..piece
            }));
    }

    /// The line after words of the house.
    #[must_use]
    pub fn after(self, words: &str) -> Self {
        let mut line = Self::from_words(words);
        line.append(self);
        line
    }

    /// The same line with other letters, where each of them takes as much room as the one it stands for.
    #[must_use]
    pub fn with_letters(self, change: impl FnOnce(&str) -> String) -> Self {
        let text = change(&self.text);
        if text.len() == self.text.len() {
            Self { text, ..self }
        } else {
            self
        }
    }

    /// The line without the marks at its end that join it to the next one.
    #[must_use]
    pub fn without_join(mut self) -> Self {
        let end = self.text.trim_end_matches([';', ',', ' ', '.']).len();
        let stop = self
            .text
            .get(end..)
            .is_some_and(|rest| rest.contains("..."));
        if !stop {
            self.text.truncate(end);
            self.pieces.retain(|piece| piece.from < end.max(1));
        }
        self
    }

    /// Where a stretch of the line stands in the file; 0 and 0 where nothing of the line does.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> ByteRange {
        let first = self
            .pieces
            .partition_point(|piece| piece.from <= range.start)
            .saturating_sub(1);
        let held = self.pieces.get(first..).unwrap_or_default();
        let held = held
            .iter()
            .take_while(|piece| piece.from < range.end.max(range.start + 1));
        let mut places = held.filter_map(|piece| piece.place(&range));
        match places.next() {
            Some(place) => {
                let end = places.last().map_or(place.end, |last| last.end);
                place.start..end.max(place.start)
            }
            None => self.whole(),
        }
    }

    /// Where the line stands in the file.
    #[must_use]
    pub fn whole(&self) -> ByteRange {
        let mut spans = self.pieces.iter().filter_map(|piece| piece.span.as_ref());
        let Some(first) = spans.next() else {
            return 0..0;
        };
        let end = spans.next_back().map_or(first.end, |last| last.end);
        first.start..end.max(first.start)
    }

    fn push(&mut self, words: &str, span: Option<ByteRange>, exact: bool) {
        if !words.is_empty() {
            let from = self.text.len();
            self.pieces.push(MappedStretch { from, span, exact });
            self.text.push_str(words);
        }
    }

    fn push_inlines(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text(text) | Inline::Code(text) => {
                    let exact = text.span.len() == text.value.len();
                    self.push(&text.value, Some(text.span.clone()), exact);
                }
                Inline::Emphasis(inner) | Inline::Strong(inner) => self.push_inlines(inner),
                // What is struck out holds no more: it is for the eye alone.
                Inline::Struck(_) | Inline::FootnoteReference { .. } => {}
                // A foreign word is said as the lexicon says it, or as it is written.
                Inline::Link { content, .. } | Inline::Foreign { content, .. } => {
                    self.push_inlines(content);
                }
                Inline::SoftBreak => self.push_words(" "),
                Inline::HardBreak => {
                    let open = self.text.ends_with(char::is_alphanumeric);
                    self.push_words(if open { ", " } else { " " });
                }
            }
        }
    }
}

impl MappedStretch {
    /// Where a stretch of the line stands as far as this piece holds it; `range` begins in this piece or before it.
    fn place(&self, range: &Range<usize>) -> Option<ByteRange> {
        let span = self.span.clone()?;
        if !self.exact {
            return Some(span);
        }
        let offset = |at: usize| {
            let inside = at.saturating_sub(self.from);
            span.start
                .saturating_add(Offset::try_from(inside).unwrap_or(Offset::MAX))
                .min(span.end)
        };
        Some(offset(range.start)..offset(range.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::tree::Text;

    fn text(value: &str, start: Offset) -> Inline {
        let end = start + Offset::try_from(value.len()).unwrap();
        let value = value.to_owned();
        Inline::Text(Text {
            value,
            span: start..end,
        })
    }

    #[test]
    fn a_stretch_over_mark_up_stands_where_its_ends_do() {
        let content = [
            text("theo ", 10),
            Inline::Strong(vec![text("05", 17)]),
            text("-NQ/TU", 21),
        ];
        let line = MappedLine::from_inlines(&content).after("Trích: ");
        assert_eq!(line.text(), "Trích: theo 05-NQ/TU");
        let at = line.text().find("05").unwrap();
        assert_eq!(line.span(at..line.text().len()), 17..27);
        assert_eq!(line.span(at..at + 2), 17..19);
        assert_eq!(line.span(0..5), 10..27);
    }

    #[test]
    fn a_quoted_value_stands_between_its_marks() {
        let value = At {
            value: "Họp UB".to_owned(),
            start: 7,
            end: 7 + 10,
        };
        assert_eq!(MappedLine::from_value(&value).span(6..8), 14..16);
    }
}
