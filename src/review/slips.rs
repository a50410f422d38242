//! Slips of the programme (`content/slips.yaml`), which its verbatim page alone keeps.
//!
//! Entry: [`parse`] and [`check`].

use serde::Deserialize;

use super::passages::Passage;
use crate::diagnostic::{Diagnostic, Reported, ReviewProblem};
use crate::document::Document;
use crate::source::Sources;
use crate::vietnamese;
use crate::yaml::{self, Excerpt};

const FILE: &str = "content/slips.yaml";

/// One slip of a source document.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Slip {
    /// As the document has it.
    #[serde(rename = "slip")]
    pub written: String,
    /// As it should be.
    pub correction: String,
    /// Where in the document; for people.
    #[serde(rename = "where")]
    #[allow(dead_code)] // read so that the key is known
    pub place: Option<String>,
}

/// Reads the table, if there is one.
pub(super) fn parse(sources: &Sources) -> Reported<Vec<Slip>> {
    let Some((path, text)) = sources.text_at(FILE) else {
        return Reported::default();
    };
    let base = 0;
    yaml::parse(Excerpt { path, text, base }).map(Option::unwrap_or_default)
}

/// Tells every slip, but in verbatim documents and quotations.
pub(super) fn check(
    document: &Document,
    passages: &[Passage],
    slips: &[Slip],
    found: &mut Vec<Diagnostic>,
) {
    if document.kind.official().is_some_and(|own| own.verbatim) {
        return;
    }
    for passage in passages.iter().filter(|passage| !passage.quoted) {
        for slip in slips.iter().filter(|slip| is_telling(slip)) {
            for (at, written) in passage.words.match_indices(&slip.written) {
                let end = at + written.len();
                if is_word(&passage.words, at, end) && !is_corrected(&passage.words, at, slip) {
                    let problem = ReviewProblem::SlipCopied {
                        slip: slip.written.clone(),
                        correction: slip.correction.clone(),
                    };
                    let span = passage.span(at, end);
                    found.push(Diagnostic::at(&document.source, span, problem));
                }
            }
        }
    }
}

/// A slip of capitals, stops or tone placement alone says nothing about where a sentence comes from: other texts write so too.
fn is_telling(slip: &Slip) -> bool {
    let letters = |text: &str| -> String {
        let low = text.to_lowercase();
        vietnamese::unify_tone_placement(&low)
            .chars()
            .filter(|one| one.is_alphanumeric())
            .collect()
    };
    let same = letters(&slip.written) == letters(&slip.correction);
    !same || slip.written.split_whitespace().count() > 3
}

fn is_word(words: &str, start: usize, end: usize) -> bool {
    let inside = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    !inside(words[..start].chars().next_back()) && !inside(words[end..].chars().next())
}

/// Whether the slip stands within its own correction.
fn is_corrected(words: &str, at: usize, slip: &Slip) -> bool {
    let inner = slip.correction.find(&slip.written);
    inner.is_some_and(|inner| {
        at.checked_sub(inner)
            .and_then(|start| words.get(start..))
            .is_some_and(|rest| rest.starts_with(&slip.correction))
    })
}
