//! From sources to the site: settings, articles, what belongs together.
//!
//! Entry: [`assemble`]. For an urgent notice, articles with errors are left out, and so is what only they made wrong; all
//! else goes on.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::memos::Memos;
use super::settings::BuildSettings;
use super::verdict::mark_drafts;
use crate::config::section::INDEX_FILE;
use crate::config::{self, Config};
use crate::date::Date;
use crate::diagnostic::{AddressProblem, Diagnostic, Reported, Severity};
use crate::document::{self, Document};
use crate::memo::KeyMaker;
use crate::path::SourcePath;
use crate::release::BuildOptions;
use crate::site::{self, Site, SiteInput};
use crate::source::{CONTENT, Sources};

/// The site, and what was put together on the way.
pub(super) struct Assembled {
    pub site: Site,
    /// Articles with errors that an urgent build left out.
    pub skipped: Vec<SourcePath>,
    pub config: Arc<Config>,
    /// The articles, published or not.
    pub documents: Vec<Arc<Document>>,
}

/// Makes the site.
pub(super) fn assemble(
    sources: &Sources,
    settings: &BuildSettings,
    memos: &mut Memos,
) -> Reported<Assembled> {
    let mut found = Vec::new();
    let config = configured(sources, settings).take_into(&mut found);
    let conditions = settings.conditions(&config);
    let mut read = documents(sources, &config, memos);
    let mut skipped = BTreeSet::new();
    if let Some(urgent) = &settings.urgent {
        found.extend(missing(sources, urgent));
        skip(&mut read, urgent, &mut skipped, &[]);
    }
    loop {
        let documents: Vec<Arc<Document>> =
            read.iter().map(|read| Arc::clone(&read.value)).collect();
        let input = SiteInput {
            config: &config,
            documents: &documents,
            sources,
        };
        let made = site::assemble(input, conditions);
        let before = skipped.len();
        if let Some(urgent) = &settings.urgent {
            skip(&mut read, urgent, &mut skipped, &made.found);
        }
        if skipped.len() > before {
            continue;
        }
        found.extend(read.into_iter().flat_map(|read| read.found));
        let assembled = Assembled {
            site: made.take_into(&mut found),
            skipped: skipped.into_iter().collect(),
            config,
            documents,
        };
        mark_drafts(&mut found, &assembled.documents);
        return Reported::new(assembled, found);
    }
}

/// The settings of the site, with what is asked of this build.
fn configured(sources: &Sources, settings: &BuildSettings) -> Reported<Arc<Config>> {
    config::parse(sources).map(|mut config| {
        settings.apply_to(&mut config);
        Arc::new(config)
    })
}

impl Assembled {
    /// The site as it will be on a later day, where articles are waiting for theirs until then.
    pub fn ahead(&self, sources: &Sources, day: Date) -> Option<Site> {
        let conditions = self.site.options;
        let waits = |document: &Arc<Document>| {
            let publish_at = document.common.publish_at;
            publish_at.is_some_and(|at| conditions.today < at && at <= day)
        };
        if !self.documents.iter().any(waits) {
            return None;
        }
        let input = SiteInput {
            config: &self.config,
            documents: &self.documents,
            sources,
        };
        let conditions = BuildOptions {
            today: day,
            ..conditions
        };
        // What is wrong with it was told of the site as it is today, or will be told on that day.
        Some(site::assemble(input, conditions).value)
    }
}

/// Takes out the articles with errors, of their own or among those found, but for the urgent notice itself.
fn skip(
    documents: &mut Vec<Reported<Arc<Document>>>,
    urgent: &SourcePath,
    skipped: &mut BTreeSet<SourcePath>,
    found: &[Diagnostic],
) {
    let is_error = |diagnostic: &Diagnostic| diagnostic.severity() == Severity::Error;
    let errors = found.iter().filter(|diagnostic| is_error(diagnostic));
    let wrong: BTreeSet<&SourcePath> = errors.map(|diagnostic| &diagnostic.place.path).collect();
    documents.retain(|read| {
        let source = &read.value.source;
        let is_wrong = wrong.contains(source) || read.found.iter().any(is_error);
        let goes = is_wrong && source != urgent;
        if goes {
            skipped.insert(source.clone());
        }
        !goes
    });
}

/// An urgent notice that is not there.
fn missing(sources: &Sources, urgent: &SourcePath) -> Option<Diagnostic> {
    let is_there = articles(sources).any(|(path, ..)| path == urgent);
    let problem = AddressProblem::LinkBroken {
        written: urgent.to_string(),
        nearest: None,
    };
    (!is_there).then(|| Diagnostic::file(urgent, problem))
}

/// Reads every article; one whose text, place and kind are those of the last run is not read again.
fn documents(
    sources: &Sources,
    config: &Config,
    memos: &mut Memos,
) -> Vec<Reported<Arc<Document>>> {
    let files: Vec<_> = articles(sources).collect();
    let (read, kept) = memos.documents.map(&files, |&(source, text, hash)| {
        let input = input(config, (source, text, hash));
        let kind = input.default_kind;
        let key = move || {
            let key = KeyMaker::default().part(source.as_str()).part(hash);
            key.part([kind as u8]).key()
        };
        let parse = move || document::parse(input).map(Arc::new);
        (key, parse)
    });
    memos.documents = kept;
    read
}

/// What an article is read from.
pub(super) fn input<'a>(
    config: &Config,
    (source, text, hash): (&'a SourcePath, &'a str, [u8; 32]),
) -> document::Input<'a> {
    document::Input {
        source,
        text,
        hash,
        default_kind: config.default_kind(source),
    }
}

/// The articles among the sources: every Markdown file of the content but the sections' own.
pub(super) fn articles(sources: &Sources) -> impl Iterator<Item = (&SourcePath, &str, [u8; 32])> {
    let texts = sources.texts_under(CONTENT);
    texts.filter(|(path, ..)| path.extension() == "md" && path.file_name() != INDEX_FILE)
}
