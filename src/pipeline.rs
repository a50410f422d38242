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
use crate::speech::broadcast::{self, Broadcast, Style};
use crate::speech::lexicon::{self, SiteLexicon};
use crate::speech::scripts::Scripts;
use crate::speech::{files, scripts, text};
use crate::web;
use crate::web::theme;
use crate::web::view::Said;
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
    let station = station(sources).drain(&mut found);
    let (site, skipped) = assemble(sources, settings).drain(&mut found);
    let scripts = scripts::scripts(&site, &station.broadcast, &station.lexicon).drain(&mut found);
    let theme = theme::load(sources, site.config.site.theme()).drain(&mut found);
    let outputs = if stops(&found, settings.release) {
        Vec::new()
    } else {
        let mut outputs = script_files(&site, &station, &scripts);
        let broadcast = &station.broadcast;
        let said = Said {
            scripts: &scripts,
            broadcast,
        };
        outputs.extend(web::pages(&site, said, theme).drain(&mut found));
        outputs
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

/// How the station reads: its settings and the site's own table.
#[derive(Clone, Debug, Default)]
pub struct Station {
    /// The settings.
    pub broadcast: Broadcast,
    /// The table.
    pub lexicon: SiteLexicon,
}

/// Reads how the station reads.
#[must_use]
pub fn station(sources: &Sources) -> Reported<Station> {
    let mut found = Vec::new();
    let broadcast = broadcast::parse(sources).drain(&mut found);
    let lexicon = lexicon::parse(sources).drain(&mut found);
    Reported::new(Station { broadcast, lexicon }, found)
}

/// Makes the script of one article as text, whatever is wrong with the others. Nothing where it has none.
#[must_use]
pub fn script(
    sources: &Sources,
    settings: &Settings,
    file: &SourcePath,
) -> Reported<Option<String>> {
    let mut found = Vec::new();
    let station = station(sources).drain(&mut found);
    let (site, _) = assemble(sources, settings).drain(&mut found);
    let place = site
        .articles
        .iter()
        .position(|article| article.document.source == *file);
    let (broadcast, lexicon) = (&station.broadcast, &station.lexicon);
    let script =
        place.and_then(|id| scripts::script(&site, id, broadcast, lexicon).drain(&mut found));
    found.retain(|diagnostic| diagnostic.place.path == *file);
    found.sort_unstable();
    found.dedup();
    Reported::new(
        script.map(|script| text::text(&script, &site, broadcast)),
        found,
    )
}

/// The files of the scripts. What a synthesiser reads is all in words, whatever the announcer likes to see.
fn script_files(site: &Site, station: &Station, scripts: &Scripts) -> Vec<Output> {
    let Station { broadcast, lexicon } = station;
    if !broadcast.ssml || broadcast.style == Style::Spoken {
        return files::files(site, broadcast, scripts, scripts);
    }
    let in_words = Broadcast {
        style: Style::Spoken,
        ..broadcast.clone()
    };
    // What is wrong was told with the scripts for the announcer.
    let voiced = scripts::scripts(site, &in_words, lexicon).value;
    files::files(site, broadcast, scripts, &voiced)
}

/// The site, and the articles that an urgent build left out.
fn assemble(sources: &Sources, settings: &Settings) -> Reported<(Site, Vec<SourcePath>)> {
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
    Reported::new((site, skipped), found)
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
