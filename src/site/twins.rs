//! Articles that are copies of each other, as programs that keep folders in step leave them.
//!
//! Entry: [`check`].

use std::collections::HashMap;

use super::assembled::SiteInput;
use crate::date::Date;
use crate::diagnostic::{ContentProblem, Diagnostic};
use crate::document::kind_name::KindName;
use crate::document::{Document, front_matter};
use crate::source::Sources;
use crate::yaml::At;

/// Tells articles with the same title, day and text, each with the other's file.
pub(super) fn check(input: SiteInput<'_>, found: &mut Vec<Diagnostic>) {
    let mut alike: HashMap<(&str, Date, KindName), Vec<&Document>> = HashMap::new();
    for document in input.documents {
        if let Some(day) = document.date().filter(|_| !document.common.sample) {
            let key = (document.title(), day, document.kind.name());
            alike.entry(key).or_default().push(document);
        }
    }
    for group in alike.values().filter(|group| group.len() > 1) {
        let texts: Vec<&str> = group
            .iter()
            .map(|document| body(document, input.sources))
            .collect();
        for (at, document) in group.iter().enumerate() {
            let mut others = group.iter().zip(&texts).enumerate();
            let may_tell = |other: &Document| document.common.draft || !other.common.draft;
            let twin = others.find(|(other, (twin, text))| {
                *other != at && **text == texts[at] && may_tell(twin)
            });
            let Some((_, (other, _))) = twin.filter(|_| !texts[at].is_empty()) else {
                continue;
            };
            let problem = ContentProblem::ArticleTwice {
                other: other.source.clone(),
            };
            let title = document.common.title.as_ref().map_or(0..0, At::span);
            found.push(Diagnostic::at(&document.source, title, problem));
        }
    }
}

/// The text of an article, without what nobody sees at its ends.
fn body<'a>(document: &Document, sources: &'a Sources) -> &'a str {
    let Some(text) = sources.text(&document.source) else {
        return "";
    };
    let parts = front_matter::split(&document.source, text).value;
    text[parts.body].trim()
}
