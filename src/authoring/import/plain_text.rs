//! Plain text into a draft: each line a paragraph, unless it goes on from the one before.
//!
//! Entry: [`read`].

use super::draft::TextRun;
use super::draft::{DraftBlock, DraftParagraph, ImportDraft};
use super::inline_builder::FontEncoding;
use super::inline_builder::InlineBuilder;

/// Reads a text that is all in one encoding.
pub(super) fn read(text: &str, coding: FontEncoding) -> ImportDraft {
    let mut draft = ImportDraft::default();
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
        let mut line = InlineBuilder::default();
        let span = TextRun {
            text,
            ..TextRun::default()
        };
        line.text(span, coding);
        let (inlines, notes) = line.finish();
        let place = number + 1;
        for issue in notes {
            draft.note(place, issue);
        }
        draft.blocks.push(DraftBlock::Paragraph(DraftParagraph {
            place,
            inlines,
            ..DraftParagraph::default()
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
