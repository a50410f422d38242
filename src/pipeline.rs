//! The stages in their order, from sources to outputs.
//!
//! Entry: [`build`]. It is the only caller of stage functions. It must never read or write a file, nor know the clock:
//! today is part of what it is given.

use std::sync::Arc;

use rayon::prelude::*;

use crate::config::section::INDEX_FILE;
use crate::config::{self, Config};
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Reported, Severity};
use crate::document::{self, Document};
use crate::output::Output;
use crate::path::SourcePath;
use crate::site::{self, Conditions, Ingredients, Omission, Site};
use crate::source::{CONTENT, Sources};
use crate::web;
use crate::web::theme::{self, Theme};
use crate::yaml::At;

/// The folders of a site that hold its sources.
pub const FOLDERS: [&str; 2] = [CONTENT, theme::FOLDER];

/// What is asked of a build, beside the sources.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The moment of the build in seconds since 1970, from which the day in the site's time zone follows.
    pub now: i64,
    /// The day that counts as today, in place of the one that follows from `now`.
    pub today: Option<Date>,
    /// In place of the site's own address.
    pub base_url: Option<String>,
    /// In place of the site's own theme.
    pub theme: Option<String>,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// Whether it is made for residents.
    pub release: bool,
    /// An urgent notice for which articles with errors are left out, and everything else goes on.
    pub urgent: Option<SourcePath>,
}

/// A finished site, not yet written.
#[derive(Debug, Default)]
pub struct Built {
    /// The files of the site.
    pub outputs: Vec<Output>,
    /// How many of them are pages.
    pub pages: usize,
    /// What is not published, and why.
    pub omitted: Vec<Omission>,
    /// Articles with errors that an urgent build left out.
    pub skipped: Vec<SourcePath>,
}

/// Makes the whole site. The outputs are complete only where nothing found is an error (see [`stops`]).
#[must_use]
pub fn build(sources: &Sources, settings: &Settings) -> Reported<Built> {
    let mut found = Vec::new();
    let mut config = config::parse(sources).drain(&mut found);
    settings.apply_to(&mut config);
    let config = Arc::new(config);
    let (documents, skipped) = documents(sources, &config, settings).drain(&mut found);
    let conditions = settings.conditions(&config);
    let ingredients = Ingredients {
        config: &config,
        documents: &documents,
        sources,
    };
    let site = site::assemble(ingredients, conditions).drain(&mut found);
    let mut theme = theme::load(sources, config.site.theme()).drain(&mut found);
    let outputs = if stops(&found, settings.release) {
        Vec::new()
    } else {
        pages(&site, &mut theme, &mut found)
    };
    found.sort_unstable();
    found.dedup();
    let pages = outputs
        .iter()
        .filter(|output| output.path.is_page())
        .count();
    Reported::new(
        Built {
            outputs,
            pages,
            omitted: site.omitted,
            skipped,
        },
        found,
    )
}

/// The settings of a site, for tools that make no pages.
#[must_use]
pub fn config(sources: &Sources) -> Reported<Config> {
    config::parse(sources)
}

/// Whether something found keeps the site from being written; in a release what law asks for does too.
#[must_use]
pub fn stops(found: &[Diagnostic], release: bool) -> bool {
    found.iter().any(|diagnostic| match diagnostic.severity() {
        Severity::Error => true,
        Severity::Law => release,
        Severity::Warning => false,
    })
}

fn pages(site: &Site, theme: &mut Theme, found: &mut Vec<Diagnostic>) -> Vec<Output> {
    web::pages(site, theme).drain(found)
}

type Articles = (Vec<Arc<Document>>, Vec<SourcePath>);

/// Reads every article. For an urgent notice, those with errors are left out and their errors are told as skipped files.
fn documents(sources: &Sources, config: &Config, settings: &Settings) -> Reported<Articles> {
    let files: Vec<_> = articles(sources).collect();
    let read: Vec<Reported<Document>> = files
        .par_iter()
        .map(|(source, text, hash)| {
            let default_kind = config.default_kind(source);
            document::parse(document::Input {
                source,
                text,
                hash: *hash,
                default_kind,
            })
        })
        .collect();
    let (mut documents, mut skipped, mut found) =
        (Vec::with_capacity(read.len()), Vec::new(), Vec::new());
    for read in read {
        let source = &read.value.source;
        let is_urgent = settings.urgent.as_ref() == Some(source);
        if settings.urgent.is_some() && !is_urgent && stops(&read.found, false) {
            skipped.push(source.clone());
            continue;
        }
        documents.push(Arc::new(read.drain(&mut found)));
    }
    Reported::new((documents, skipped), found)
}

/// The articles among the sources: every Markdown file of the content but the sections' own.
fn articles(sources: &Sources) -> impl Iterator<Item = (&SourcePath, &str, [u8; 32])> {
    let texts = sources.texts_under(CONTENT);
    texts.filter(|(path, ..)| path.extension() == "md" && path.file_name() != INDEX_FILE)
}

impl Settings {
    fn apply_to(&self, config: &mut Config) {
        if let Some(url) = &self.base_url {
            config.site.base_url = Some(At {
                value: url.clone(),
                start: 0,
                end: 0,
            });
        }
        if let Some(theme) = &self.theme {
            config.site.theme = Some(theme.clone());
        }
    }

    fn conditions(&self, config: &Config) -> Conditions {
        let by_clock = || Date::at(self.now, config.site.time_zone());
        let today = self.today.unwrap_or_else(by_clock);
        Conditions {
            today,
            drafts: self.drafts,
            release: self.release,
        }
    }
}
