//! The stages in their order, from sources to outputs.
//!
//! Entry: [`build`]; [`script`] and [`bulletins`] for what is printed alone. With its children it is the only caller of
//! stage functions. It must never read or write a file, nor know the clock: today is part of what it is given.

mod assembly;
mod said;
mod settings;

use std::sync::Arc;

use crate::compress;
use crate::config::{self, Config};
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Reported, Severity};
use crate::document::Document;
use crate::output::Output;
use crate::path::SourcePath;
use crate::site::Omission;
use crate::source::{CONTENT, Sources};
use crate::speech::bulletin::{Bulletin, Days};
use crate::speech::{scripts, text};
use crate::web;
use crate::web::theme;
use crate::web::view::Said;

pub use said::{Station, station};
pub use settings::{Form, Settings};

/// The folders of a site that hold its sources.
pub const FOLDERS: [&str; 2] = [CONTENT, theme::FOLDER];

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
    let assembled = assembly::assemble(sources, settings).drain(&mut found);
    let (site, broadcast) = (&assembled.site, &station.broadcast);
    let scripts = scripts::scripts(site, broadcast, &station.lexicon).drain(&mut found);
    let days = Days::from(site.today(), broadcast.horizon);
    let bulletins = said::bulletins(sources, &assembled, (&station, &scripts), days);
    let bulletins = bulletins.drain(&mut found);
    let theme = theme::load(sources, site.config.site.theme()).drain(&mut found);
    if let Some(urgent) = &settings.urgent {
        found.retain(|diagnostic| concerns(diagnostic, urgent));
    }
    let mut outputs = Vec::new();
    if !stops(&found, settings.release) {
        outputs.extend(said::script_files(site, &station, &scripts));
        outputs.extend(said::bulletin_files(&bulletins, broadcast, site));
        let said = Said {
            scripts: &scripts,
            broadcast,
            bulletins: &bulletins,
        };
        outputs.extend(web::pages(site, said, theme).drain(&mut found));
        if settings.form.precompress {
            let twins = compress::twins(&outputs);
            outputs.extend(twins);
        }
    }
    found.sort_unstable();
    found.dedup();
    let pages = outputs.iter().filter(|output| output.path.is_page());
    let built = Built {
        pages: pages.count(),
        outputs,
        omitted: assembled.site.omitted,
        skipped: assembled.skipped,
    };
    Reported::new(built, found)
}

/// Whether a problem keeps an urgent notice back: one of its own, or one without which there is no site; not what is
/// wrong with other articles or with the station's files.
fn concerns(diagnostic: &Diagnostic, urgent: &SourcePath) -> bool {
    let path = &diagnostic.place.path;
    let settings = [config::SITE_FILE, config::BODIES_FILE];
    let is_content = path.as_str().starts_with("content/");
    path == urgent || !is_content || settings.contains(&path.as_str())
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

/// Makes the script of one article as text, whatever is wrong with the others. Nothing where it has none.
#[must_use]
pub fn script(
    sources: &Sources,
    settings: &Settings,
    file: &SourcePath,
) -> Reported<Option<String>> {
    let mut found = Vec::new();
    let station = station(sources).drain(&mut found);
    let site = assembly::assemble(sources, settings).drain(&mut found).site;
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

/// What staff pinned, with the articles that it names.
pub struct Prepared {
    /// The pinned bulletins, by day and slot.
    pub pinned: Vec<Bulletin>,
    documents: Vec<Arc<Document>>,
}

impl Prepared {
    /// The article of a file.
    #[must_use]
    pub fn document(&self, file: &SourcePath) -> Option<&Document> {
        let mut documents = self.documents.iter();
        documents
            .find(|document| document.source == *file)
            .map(|document| &**document)
    }
}

/// Reads what staff pinned.
#[must_use]
pub fn prepared(sources: &Sources, settings: &Settings) -> Reported<Prepared> {
    let mut found = Vec::new();
    let station = station(sources).drain(&mut found);
    let pinned = said::pinned(&station);
    // What is wrong with articles is for `bantin check` to tell.
    let documents = assembly::assemble(sources, settings).value.documents;
    Reported::new(Prepared { pinned, documents }, found)
}

/// The bulletins of one day and all pinned ones, whatever is wrong with articles.
#[must_use]
pub fn bulletins(sources: &Sources, settings: &Settings, day: Date) -> Reported<Vec<Bulletin>> {
    let mut found = Vec::new();
    let settings = Settings {
        today: Some(day),
        ..settings.clone()
    };
    let station = station(sources).drain(&mut found);
    let assembled = assembly::assemble(sources, &settings).drain(&mut found);
    let scripts = scripts::scripts(&assembled.site, &station.broadcast, &station.lexicon);
    let scripts = scripts.drain(&mut found);
    let days = Days::from(day, 1);
    let bulletins = said::bulletins(sources, &assembled, (&station, &scripts), days);
    let bulletins = bulletins.drain(&mut found);
    found.sort_unstable();
    found.dedup();
    Reported::new(bulletins, found)
}
