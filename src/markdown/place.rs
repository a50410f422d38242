//! Where a piece of text stands in its file, when it was gathered from lines that carry marks of quotes or lists.
//!
//! Entry: [`Places`]. It must never know what the text says.

use super::tree::Span;
use crate::diagnostic::Offset;

/// From offsets in a text to offsets in the file it was taken from.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    /// Where each stretch begins, in the text and in the file; ascending.
    pieces: Vec<(usize, Offset)>,
}

impl Places {
    /// A text that stands in the file as it is, from `base` on.
    pub(super) fn from_base(base: Offset) -> Self {
        Self {
            pieces: vec![(0, base)],
        }
    }

    /// From `at` in the text on, the text stands at `file` in the file.
    pub(super) fn add(&mut self, at: usize, file: Offset) {
        let runs_on = self.pieces.last().is_some_and(|&(from, start)| {
            at.checked_sub(from)
                .and_then(|length| Offset::try_from(length).ok())
                .is_some_and(|length| start.saturating_add(length) == file)
        });
        if !runs_on {
            self.pieces.push((at, file));
        }
    }

    /// Where an offset of the text lies in the file.
    pub(super) fn offset(&self, at: usize) -> Offset {
        let next = self.pieces.partition_point(|&(from, _)| from <= at);
        let piece = self.pieces[..next].last().or(self.pieces.first());
        let (from, start) = piece.copied().unwrap_or_default();
        let length = Offset::try_from(at.saturating_sub(from)).unwrap_or(Offset::MAX);
        start.saturating_add(length)
    }

    /// Where a stretch of the text lies in the file; it ends in the line that holds its last byte.
    pub(super) fn span(&self, range: std::ops::Range<usize>) -> Span {
        let start = self.offset(range.start);
        match range.end.checked_sub(1) {
            Some(last) if last >= range.start => start..self.offset(last).saturating_add(1),
            _ => start..start,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Places;

    #[test]
    fn a_stretch_over_quoted_lines_lies_where_its_ends_do() {
        let mut places = Places::default();
        places.add(0, 12);
        places.add(3, 17);
        assert_eq!(places.span(0..3), 12..15);
        assert_eq!(places.span(1..5), 13..19);
        assert_eq!(places.span(3..3), 17..17);
    }
}
