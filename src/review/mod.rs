//! The editor's second reader: what law or practice asks to look at again, in articles that the machine takes as they are.
//!
//! Entry: [`review`], and [`Terms`] for the days by which something is to be done. Pure rules over documents, files and settings, a file for each group. A rule may be wrong, so most
//! remarks can be accepted in the article's head (`allow`). It must never know a page, nor repeat what `site`, `markdown`
//! and `speech` tell already.

mod accept;
mod calendar;
mod days;
mod head;
mod links;
mod names;
mod numbers;
mod passage;
mod personal;
mod reading;
mod slips;
mod style;
mod terms;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::config::Config;
use crate::diagnostic::{Diagnostic, Reported};
use crate::document::Document;
use crate::document::parts::Scope;
use crate::outside::Answers;
use crate::path::SourcePath;
use crate::site::Conditions;
use crate::source::Sources;

pub use accept::{Accepted, is_accepted, may_be_accepted};
pub use terms::Terms;

/// What the second reader is given.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    /// The settings.
    pub config: &'a Config,
    /// Every article, published or not.
    pub documents: &'a [Arc<Document>],
    /// The files.
    pub sources: &'a Sources,
    /// Under which conditions the site is made.
    pub conditions: Conditions,
    /// The articles whose sentences the reading aloud has counted.
    pub said: &'a BTreeSet<SourcePath>,
    /// What the reading aloud found, of what an article's head may accept.
    pub heard: &'a [Diagnostic],
    /// What other sites answered, where they were asked.
    pub answers: &'a Answers,
}

impl<'a> Material<'a> {
    /// The articles that are read: all that may be published.
    fn read(self) -> impl Iterator<Item = &'a Document> {
        let drafts = self.conditions.drafts;
        let may_be_published = move |document: &&Document| {
            let common = &document.common;
            common.scope == Scope::Public && (!common.draft || drafts)
        };
        let documents = self.documents.iter().map(|document| &**document);
        documents.filter(may_be_published)
    }

    /// Every address of another site in what is read: what `answers` may speak of.
    #[must_use]
    pub fn addresses(self) -> BTreeSet<String> {
        links::addresses(self.config, self.read())
    }
}

/// Reads everything that may be published; gives what staff accepted, with what they did not.
#[must_use]
pub fn review(material: Material<'_>) -> Reported<Vec<Accepted>> {
    let mut found = Vec::new();
    let mut accepted = Vec::new();
    let slips = slips::parse(material.sources).take_into(&mut found);
    let shared = Shared {
        days: days::Days::new(&material.config.site.holidays),
        phones: personal::public_phones(material.config),
        slips,
    };
    links::check_site(material.config, material.answers, &mut found);
    for document in material.read() {
        let mut remarks = remarks(document, material, &shared);
        let heard = material.heard.iter();
        let own = heard.filter(|heard| heard.place.path == document.source);
        remarks.extend(own.cloned());
        accepted.extend(accept::part(document, remarks).take_into(&mut found));
    }
    Reported::new(accepted, found)
}

/// What every article is held against.
struct Shared {
    days: days::Days,
    phones: BTreeSet<String>,
    slips: Vec<slips::Slip>,
}

fn remarks(document: &Document, material: Material<'_>, shared: &Shared) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let passages = passage::of(document);
    personal::check(document, &passages, &shared.phones, &mut found);
    style::check(document, &passages, &mut found);
    slips::check(document, &passages, &shared.slips, &mut found);
    links::check(document, material.answers, &mut found);
    if !material.said.contains(&document.source) {
        reading::check(document, &passages, &mut found);
    }
    head::check(document, material.config, &passages, &mut found);
    head::check_files(document, material.sources, &mut found);
    calendar::check(
        document,
        material.conditions.today,
        &shared.days,
        &mut found,
    );
    found
}
