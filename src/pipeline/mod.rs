//! The stages in their order, from sources to outputs.
//!
//! Entry: [`build`], or [`Memos`] where a site is made again and again; [`script`], [`bulletins`] and [`account`] for what
//! is printed alone. With its children it is the only caller of stage functions.

mod account;
mod approving;
mod assembly;
mod broadcasts;
mod calendar;
mod checked_pins;
mod memos;
mod pictures;
mod pinned;
mod prepared_site;
mod review;
mod settings;
mod verdict;

use std::collections::BTreeSet;
use std::mem::take;
use std::sync::Arc;

use crate::compress;
use crate::config::{self, Config};
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Reported, Severity};
use crate::document::Document;
use crate::output::Output;
use crate::path::SourcePath;
use crate::release::gate;
use crate::release::{Channel, Omission, Reason, Submission};
use crate::review::Accepted;
use crate::site::Site;
use crate::source::{CONTENT, Sources};
use crate::speech::bulletin::{Bulletin, DayRange};
use crate::speech::output::text;
use crate::speech::script::paragraph::Script;
use crate::speech::script::site_scripts::{self, Scripts};
use crate::web::theme;

pub use account::{Account, account};
pub use approving::{Candidate, candidate, faults, today};
pub use broadcasts::{StationSettings, station};
pub use calendar::{Ahead, ahead};
pub use memos::Memos;
pub use pinned::PinnedBulletins;
pub use prepared_site::PreparedSite;
pub use settings::{BuildSettings, OutputForm};
pub use verdict::stops;

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
    /// Remarks that staff accepted.
    pub accepted: Vec<Accepted>,
}

/// Makes the whole site. The outputs are complete only where nothing found is an error (see [`stops`]).
#[must_use]
pub fn build(sources: &Sources, settings: &BuildSettings) -> Reported<Built> {
    let (outputs, mut prepared) = Memos::off().build(sources, settings);
    outputs.map(|mut outputs| {
        if settings.form.precompress {
            let twins = compress::twins(&outputs);
            outputs.extend(twins);
        }
        let pages = outputs.iter().filter(|output| output.path.is_page());
        Built {
            pages: pages.count(),
            outputs,
            omitted: take(&mut prepared.site.omitted),
            skipped: take(&mut prepared.skipped),
            accepted: take(&mut prepared.accepted),
        }
    })
}

/// The settings of a site, for tools that make no pages.
#[must_use]
pub fn config(sources: &Sources) -> Reported<Config> {
    config::parse(sources)
}

/// The site without its pages, for tools that ask what there is.
#[must_use]
pub fn site(sources: &Sources, settings: &BuildSettings) -> Reported<Site> {
    assembly::assemble(sources, settings, &mut Memos::default()).map(|assembled| assembled.site)
}

/// Every article, published or not, with what is wrong in assembling them.
#[must_use]
pub fn documents(
    sources: &Sources,
    settings: &BuildSettings,
) -> (Vec<Arc<Document>>, Vec<Diagnostic>) {
    let assembled = assembly::assemble(sources, settings, &mut Memos::off());
    (assembled.value.documents, assembled.found)
}

/// The addresses of other sites that a check may ask; what they answer goes into [`BuildSettings::answers`].
#[must_use]
pub fn addresses(sources: &Sources, settings: &BuildSettings) -> BTreeSet<String> {
    // What is wrong is told when the site is made.
    let assembled = assembly::assemble(sources, settings, &mut Memos::default());
    review::addresses(sources, settings, &assembled.value)
}

/// Makes the script of one article as text, whatever is wrong with the others. Nothing where it has none.
#[must_use]
pub fn script(
    sources: &Sources,
    settings: &BuildSettings,
    file: &SourcePath,
) -> Reported<Option<String>> {
    let mut found = Vec::new();
    let station = station(sources).take_into(&mut found);
    let settings = BuildSettings {
        office: true,
        release: false,
        ..settings.clone()
    };
    let assembled = assembly::assemble(sources, &settings, &mut Memos::off());
    let assembled = assembled.take_into(&mut found);
    let site = &assembled.site;
    let place = site
        .articles
        .iter()
        .position(|article| article.document.source == *file);
    let (broadcast, lexicon) = (&station.broadcast, &station.lexicon);
    let script = place
        .and_then(|id| site_scripts::script(site, id, broadcast, lexicon).take_into(&mut found));
    found.extend(review::stopping(sources, &settings, &assembled));
    found.retain(|diagnostic| diagnostic.place.path == *file);
    found.sort_unstable();
    found.dedup();
    let text = script.map(|script| text::text(&script, site, broadcast));
    let is_faulty = stops(&found, true);
    let text = text.map(|text| if is_faulty { text::marked(&text) } else { text });
    Reported::new(text, found)
}

/// The scripts of articles in which a release would stop at nothing; all of them where it is none.
fn faultless(scripts: Scripts, site: &Site, found: &[Diagnostic]) -> Scripts {
    if !site.options.release {
        return scripts;
    }
    let faulty: BTreeSet<&SourcePath> = found
        .iter()
        .filter(|one| stops(std::slice::from_ref(one), true))
        .map(|one| &one.place.path)
        .collect();
    let may_leave = |script: &Script| {
        let document = &site.article(script.article).document;
        let submission = Submission {
            document,
            approval: site.article(script.article).approval,
            is_faulty: faulty.contains(&document.source),
        };
        gate::refuse(submission, Channel::Loudspeaker, site.options) != Some(Reason::Findings)
    };
    let all = scripts.all.into_iter().filter(may_leave).collect();
    Scripts { all }
}

/// Reads what staff pinned.
#[must_use]
pub fn prepared(sources: &Sources, settings: &BuildSettings) -> Reported<PinnedBulletins> {
    let mut found = Vec::new();
    let station = station(sources).take_into(&mut found);
    // What is wrong with articles is for `bantin check` to tell.
    let settings = BuildSettings {
        release: true,
        ..settings.clone()
    };
    let assembled = assembly::assemble(sources, &settings, &mut Memos::off());
    let assembled = assembled.value;
    let pinned = broadcasts::pinned(&station, sources, &assembled).take_into(&mut found);
    let documents = assembled.documents;
    Reported::new(PinnedBulletins::new(pinned, documents), found)
}

/// The bulletins of one day and all pinned ones, whatever is wrong with articles.
#[must_use]
pub fn bulletins(
    sources: &Sources,
    settings: &BuildSettings,
    day: Date,
) -> Reported<Vec<Bulletin>> {
    let mut found = Vec::new();
    let settings = BuildSettings {
        today: Some(day),
        ..settings.clone()
    };
    let station = station(sources).take_into(&mut found);
    let assembled = assembly::assemble(sources, &settings, &mut Memos::off());
    let assembled = assembled.take_into(&mut found);
    let voice = broadcasts::voice(&station, sources);
    let (scripts, _) =
        site_scripts::scripts(&assembled.site, voice, &site_scripts::ScriptCache::off());
    let scripts = scripts.take_into(&mut found);
    let days = DayRange::from(day, 1);
    found.extend(review::stopping(sources, &settings, &assembled));
    // What law asks of the site holds back its release, not what is said.
    let sources_of = |script: &Script| &assembled.site.article(script.article).document.source;
    let said: BTreeSet<&SourcePath> = scripts.all.iter().map(sources_of).collect();
    found.retain(|one| one.severity() != Severity::Law || said.contains(&one.place.path));
    verdict::mark_drafts(&mut found, &assembled.documents);
    let scripts = faultless(scripts, &assembled.site, &found);
    let bulletins = broadcasts::bulletins(sources, &assembled, &station, &scripts, days);
    let mut bulletins = bulletins.take_into(&mut found);
    let composed = bulletins.iter_mut().filter(|bulletin| !bulletin.pinned);
    for entry in composed.flat_map(|bulletin| &mut bulletin.entries) {
        let mut documents = assembled.documents.iter();
        let document = documents.find(|document| document.source == entry.article);
        if let Some(document) = document {
            entry.basis = checked_pins::basis(document, sources);
        }
    }
    found.sort_unstable();
    found.dedup();
    Reported::new(bulletins, found)
}
