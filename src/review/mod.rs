//! The editor's second reader: what law or practice asks to look at again, in articles that the machine takes as they are.
//!
//! Entries: [`review`], and [`Deadlines`] for the days by which something is to be done. Pure rules over documents, files and
//! settings, a file for each group. A rule may be wrong, so most remarks can be accepted in the article's head (`allow`). What `site`,
//! `markdown` and `speech` tell already is not repeated.

mod allowances;
mod dates;
mod deadlines;
mod front_matter;
mod links;
mod names;
mod numbers;
mod passages;
mod personal_data;
mod sentence_length;
mod slips;
mod structure;
mod working_days;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::config::Config;
use crate::diagnostic::{Diagnostic, Reported};
use crate::document::Document;
use crate::document::key_groups::Scope;
use crate::outside::Answers;
use crate::path::SourcePath;
use crate::release::BuildOptions;
use crate::source::Sources;

pub use allowances::{Accepted, is_accepted, may_be_accepted};
pub use deadlines::Deadlines;

/// What the second reader is given.
#[derive(Clone, Copy, Debug)]
pub struct ReviewInput<'a> {
    /// The settings.
    pub config: &'a Config,
    /// Every article, published or not.
    pub documents: &'a [Arc<Document>],
    /// The files.
    pub sources: &'a Sources,
    /// Under which conditions the site is made.
    pub conditions: BuildOptions,
    /// The articles whose sentences the reading aloud has counted.
    pub spoken: &'a BTreeSet<SourcePath>,
    /// What the reading aloud found, of what an article's head may accept.
    pub speech_findings: &'a [Diagnostic],
    /// What other sites answered, where they were asked.
    pub answers: &'a Answers,
}

impl<'a> ReviewInput<'a> {
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
pub fn review(input: ReviewInput<'_>) -> Reported<Vec<Accepted>> {
    let mut found = Vec::new();
    let mut accepted = Vec::new();
    let slips = slips::parse(input.sources).take_into(&mut found);
    let shared = Shared {
        days: working_days::WorkingDays::new(&input.config.site.holidays),
        phones: personal_data::public_phones(input.config),
        slips,
    };
    links::check_site(input.config, input.answers, &mut found);
    for document in input.read() {
        let mut remarks = remarks(document, input, &shared);
        let findings = input.speech_findings.iter();
        let own = findings.filter(|one| one.place.path == document.source);
        remarks.extend(own.cloned());
        accepted.extend(allowances::split_accepted(document, remarks).take_into(&mut found));
    }
    Reported::new(accepted, found)
}

/// What every article is held against.
struct Shared {
    days: working_days::WorkingDays,
    phones: BTreeSet<String>,
    slips: Vec<slips::Slip>,
}

fn remarks(document: &Document, input: ReviewInput<'_>, shared: &Shared) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let passages = passages::collect(document);
    personal_data::check(document, &passages, &shared.phones, &mut found);
    structure::check(document, &passages, &mut found);
    slips::check(document, &passages, &shared.slips, &mut found);
    links::check(document, input.answers, &mut found);
    if !input.spoken.contains(&document.source) {
        sentence_length::check(document, &passages, &mut found);
    }
    front_matter::check(document, input.config, &passages, &mut found);
    front_matter::check_files(document, input.sources, &mut found);
    dates::check(document, input.conditions.today, &shared.days, &mut found);
    found
}
