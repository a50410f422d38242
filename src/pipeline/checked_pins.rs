//! Pinned bulletins beside the articles that they name, as they stand now.
//!
//! Entry: [`checked`] and [`basis`].

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Reported;
use crate::document::Document;
use crate::document::fingerprint::Reckoning;
use crate::path::SourcePath;
use crate::release::approval;
use crate::release::{BuildOptions, Submission};
use crate::source::{CONTENT, Sources};
use crate::speech::bulletin::ItemBasis;
use crate::speech::bulletin::pin::Pin;
use crate::speech::bulletin::pin_check::{self, Articles};
use crate::speech::bulletin::pin_person::PinnedPerson;
use crate::yaml;

/// The articles, published or not, with their files.
struct ArticleDesk<'a> {
    documents: BTreeMap<&'a SourcePath, &'a Document>,
    sources: &'a Sources,
}

/// The pins of a station as far as they may still be said.
pub(super) fn checked(
    pins: &[Pin],
    documents: &[Arc<Document>],
    sources: &Sources,
    conditions: BuildOptions,
) -> Reported<Vec<Pin>> {
    if pins.is_empty() {
        return Reported::default();
    }
    let documents = documents.iter();
    let desk = ArticleDesk {
        documents: documents
            .map(|document| (&document.source, &**document))
            .collect(),
        sources,
    };
    pin_check::check(pins, &desk, conditions)
}

/// What an item of an article rests on.
pub(super) fn basis(document: &Document, sources: &Sources) -> ItemBasis {
    let people = document.common.people.iter();
    let people = people.filter(|person| !person.official).map(|person| {
        let consent = person.consent.as_ref();
        PinnedPerson {
            name: person.name.value.clone(),
            record: consent.and_then(|consent| consent.record.clone()),
            on: consent.and_then(|consent| consent.on),
        }
    });
    ItemBasis {
        hash: approval::current(document, sources),
        people: people.collect(),
    }
}

impl Articles for ArticleDesk<'_> {
    fn submission(&self, file: &SourcePath) -> Option<Submission<'_>> {
        let document = self.documents.get(file)?;
        Some(Submission {
            document,
            approval: approval::state(document, self.sources),
            is_faulty: false,
        })
    }

    fn fingerprint(&self, file: &SourcePath, like: &str) -> Option<String> {
        let reckoning = Reckoning::of(like.trim())?;
        approval::current_by(self.documents.get(file)?, self.sources, reckoning)
    }

    fn nearest(&self, file: &str) -> Option<String> {
        let names = self.documents.keys().map(|path| path.as_str());
        let names = names.filter_map(|path| path.strip_prefix(CONTENT)?.strip_prefix('/'));
        yaml::nearest(file, names)
    }
}
