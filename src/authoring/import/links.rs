//! Links that pages may hold.
//!
//! Entry: [`check`]. It must never know where an article will lie.

use super::draft::{Draft, Inline};
use super::told::Matter;

/// Keeps addresses of the web, of e-mail and of telephones; of any other link only the words are kept.
pub(super) fn check(draft: &mut Draft) {
    let mut told = Vec::new();
    for paragraph in draft.paragraphs_mut() {
        told.extend(
            of_line(&mut paragraph.inlines)
                .into_iter()
                .map(|matter| (paragraph.place, matter)),
        );
    }
    for note in &mut draft.notes {
        told.extend(of_line(note).into_iter().map(|matter| (0, matter)));
    }
    draft.tell_all(told);
}

fn of_line(inlines: &mut [Inline]) -> Vec<Matter> {
    let mut told = Vec::new();
    for inline in inlines {
        let Inline::Text(span) = inline else { continue };
        let Some(link) = span.link.take() else {
            continue;
        };
        let address = link.trim().to_owned();
        let lower = address.to_ascii_lowercase();
        let schemes = ["https://", "http://", "mailto:", "tel:"];
        let is_good = schemes.iter().any(|scheme| lower.starts_with(scheme))
            && !address.contains(|letter: char| {
                letter.is_whitespace() || letter.is_control() || "<>\\".contains(letter)
            });
        if is_good {
            span.link = Some(address);
        } else {
            told.push(Matter::Link { address });
        }
    }
    told
}
