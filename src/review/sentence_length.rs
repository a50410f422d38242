//! Sentences that are too long, in articles that are not said: the reading aloud counts those of the others.
//!
//! Entry: [`check`].

use super::passages::Passage;
use crate::diagnostic::{Diagnostic, ReviewProblem};
use crate::document::Document;
use crate::document::kind_name::KindName;
use crate::vietnamese;

/// The most that a listener, or somebody who hears a screen reader, keeps together.
const MOST: usize = 50;

/// Tells every long sentence of a text that staff wrote themselves.
pub(super) fn check(document: &Document, passages: &[Passage], found: &mut Vec<Diagnostic>) {
    if document.kind.name() == KindName::Document {
        return;
    }
    for passage in passages.iter().filter(|passage| !passage.quoted) {
        // A row of a table is no sentence.
        if passage.words.contains(" | ") {
            continue;
        }
        for (start, sentence) in passage.sentences() {
            let syllables = vietnamese::syllable_count(sentence);
            if syllables > MOST {
                let problem = ReviewProblem::SentenceLong { syllables };
                let lead = sentence.len() - sentence.trim_start().len();
                let span = passage.span(start + lead, start + sentence.len());
                found.push(Diagnostic::at(&document.source, span, problem));
            }
        }
    }
}
