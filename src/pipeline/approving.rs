//! An article as somebody is about to approve it.
//!
//! Entry: [`candidate`] for the article, [`faults`] for what stands against it.

use std::collections::BTreeSet;

use super::assembly::{articles, input};
use super::memos::Memos;
use super::settings::BuildSettings;
use super::verdict::stops;
use crate::config::Config;
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Reported};
use crate::document::{self, Document};
use crate::path::SourcePath;
use crate::release::approval::{self, ApprovalState};
use crate::source::Sources;

/// An article as it stands.
pub struct Candidate {
    /// The article.
    pub document: Document,
    /// Its fingerprint; nothing where its head cannot be read whole.
    pub fingerprint: Option<String>,
    /// What its approval is worth.
    pub state: ApprovalState,
}

/// The article of a file, with what is wrong in the file itself; nothing where there is none.
#[must_use]
pub fn candidate(
    sources: &Sources,
    config: &Config,
    file: &SourcePath,
) -> Option<Reported<Candidate>> {
    let article = articles(sources).find(|(path, ..)| *path == file)?;
    Some(
        document::parse(input(config, article)).map(|document| Candidate {
            fingerprint: approval::current(&document, sources),
            state: approval::state(&document, sources),
            document,
        }),
    )
}

/// What keeps some articles from being released on a day: errors, and what law asks for. Approval itself is not among it
/// where they are approved in these sources.
#[must_use]
pub fn faults(
    sources: &Sources,
    settings: &BuildSettings,
    files: &BTreeSet<SourcePath>,
    day: Date,
) -> Vec<Diagnostic> {
    let settings = BuildSettings {
        today: Some(day),
        review: true,
        // A link to an article that is approved tomorrow is no fault of this one.
        release: false,
        ..settings.clone()
    };
    let mut found = Memos::default().prepare(sources, &settings).found;
    found.retain(|one| files.contains(&one.place.path) && stops(std::slice::from_ref(one), true));
    found
}

/// The day that counts as today in a site.
#[must_use]
pub fn today(settings: &BuildSettings, config: &Config) -> Date {
    settings.conditions(config).today
}
