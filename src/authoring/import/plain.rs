//! Plain text into a draft: each line a paragraph, unless it goes on from the one before.
//!
//! Entry: [`read`]. It must never know bytes.

use super::draft::Span;
use super::draft::{Draft, Paragraph, Piece};
use super::line::Line;
use super::recode::Coding;

/// Reads a text that is all in one encoding.
pub(super) fn read(text: &str, coding: Coding) -> Draft {
    let mut draft = Draft::default();
    let mut open = String::new();
    let mut paragraphs = Vec::new();
    for line in text.lines().map(str::trim) {
        let goes_on = !open.is_empty() && goes_on(&open, line);
        if goes_on {
            open.push(' ');
        } else if !open.is_empty() {
            paragraphs.push(std::mem::take(&mut open));
        }
        open.push_str(line);
    }
    paragraphs.push(open);
    let paragraphs = paragraphs.into_iter().filter(|text| !text.is_empty());
    for (number, text) in paragraphs.enumerate() {
        let mut line = Line::default();
        let span = Span {
            text,
            ..Span::default()
        };
        line.text(span, coding);
        let (inlines, told) = line.finish();
        let place = number + 1;
        for matter in told {
            draft.tell(place, matter);
        }
        draft.pieces.push(Piece::Paragraph(Paragraph {
            place,
            inlines,
            ..Paragraph::default()
        }));
    }
    draft
}

/// Whether a line goes on in the sentence before: that one is long and ends in no stop, this one begins small.
fn goes_on(before: &str, line: &str) -> bool {
    const LONG: usize = 40;
    let is_open = !before.ends_with(['.', ':', ';', '!', '?', '…']);
    let mut letters = line.chars();
    let begins_small = letters.next().is_some_and(char::is_lowercase);
    // `a) …` and `đ) …` begin a paragraph of their own.
    let is_label = matches!(letters.next(), Some(')' | '.'));
    is_open && begins_small && !is_label && before.chars().count() >= LONG
}
