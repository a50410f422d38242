//! The site up to the point where pages are made: all that is wrong with the content is known, and any page can be made
//! alone.
//!
//! Entry: [`Memos::prepare`], then [`Memos::render_all`] for all outputs or [`PreparedSite::page`] for one. To look at one page a
//! writer need not wait for ten thousand others; a page made alone is the page of the whole, since both come from the same
//! view. It must never know who is waiting.

use std::mem;

use super::assembly::{self, Assembled};
use super::broadcasts::{self, StationSettings};
use super::memos::Memos;
use super::pictures;
use super::review;
use super::settings::BuildSettings;
use super::verdict::{concerns, stops};
use crate::diagnostic::{Diagnostic, Reported};
use crate::output::Output;
use crate::path::{OutputPath, SourcePath};
use crate::picture::Pictures;
use crate::review::Accepted;
use crate::site::{Article, Omission, Site};
use crate::source::Sources;
use crate::speech::bulletin::{Bulletin, DayRange};
use crate::speech::output::text;
use crate::speech::script::paragraph::Script;
use crate::speech::script::site_scripts::{self, ScriptSettings, Scripts};
use crate::web;
use crate::web::search::{self, Index};
use crate::web::theme::{self, Theme};
use crate::web::view::{Said, SiteView};

/// A site of which no page has been made yet.
pub struct PreparedSite {
    /// The assembled site.
    pub site: Site,
    /// Articles with errors that an urgent build left out.
    pub skipped: Vec<SourcePath>,
    /// Remarks of the second reader that staff accepted.
    pub accepted: Vec<Accepted>,
    station: StationSettings,
    scripts: Scripts,
    bulletins: Vec<Bulletin>,
    theme: Theme,
    pictures: Pictures,
}

impl Memos {
    /// Goes through all stages before the pages.
    pub fn prepare(
        &mut self,
        sources: &Sources,
        settings: &BuildSettings,
    ) -> Reported<PreparedSite> {
        self.prepare_with(sources, settings, |_, _, _| ()).0
    }

    /// The same, and beside it what needs the assembled site and its scripts alone.
    fn prepare_with<T: Send>(
        &mut self,
        sources: &Sources,
        settings: &BuildSettings,
        beside: impl FnOnce(&Site, &StationSettings, &Scripts) -> T + Send,
    ) -> (Reported<PreparedSite>, T) {
        let mut found = Vec::new();
        let station = broadcasts::station(sources).take_into(&mut found);
        let assembled = assembly::assemble(sources, settings, self).take_into(&mut found);
        let site = &assembled.site;
        let (scripts, shown) = rayon::join(
            || self.scripts(site, broadcasts::voice(&station, sources)),
            || shown(sources, settings, site),
        );
        let mut heard = Vec::new();
        let scripts = scripts.take_into(&mut heard);
        // Days are gone through one after the other; what is made beside them has many pieces.
        let (spoken, made) = rayon::join(
            || spoken(sources, settings, (&assembled, &station, &scripts, heard)),
            || beside(site, &station, &scripts),
        );
        let (accepted, bulletins) = spoken.take_into(&mut found);
        let (theme, pictures) = shown.take_into(&mut found);
        if let Some(urgent) = &settings.urgent {
            found.retain(|diagnostic| concerns(diagnostic, urgent));
        }
        sort(&mut found);
        let Assembled { site, skipped, .. } = assembled;
        let prepared = PreparedSite {
            site,
            skipped,
            accepted,
            station,
            scripts,
            bulletins,
            theme,
            pictures,
        };
        (Reported::new(prepared, found), made)
    }

    /// What is said of the articles.
    fn scripts(&mut self, site: &Site, voice: ScriptSettings<'_>) -> Reported<Scripts> {
        let (scripts, kept) = site_scripts::scripts(site, voice, &self.scripts);
        self.scripts = kept;
        scripts
    }

    /// Makes all outputs of a site. What is wrong with templates shows only here.
    pub fn render_all(
        &mut self,
        prepared: &PreparedSite,
        sources: &Sources,
    ) -> Reported<Vec<Output>> {
        let voice = broadcasts::voice(&prepared.station, sources);
        let non_pages =
            NonPageOutputs::of(&prepared.site, voice, (&prepared.scripts, &self.voiced));
        self.outputs(prepared, non_pages)
    }

    fn outputs(
        &mut self,
        prepared: &PreparedSite,
        non_pages: NonPageOutputs,
    ) -> Reported<Vec<Output>> {
        let mut found = Vec::new();
        let NonPageOutputs {
            index,
            scripts: (mut outputs, voiced),
        } = non_pages;
        self.voiced = voiced;
        let earlier = mem::take(&mut self.pages);
        let (pages, kept) = prepared.pages(index, &earlier);
        self.pages = kept;
        let (bulletins, broadcast) = (&prepared.bulletins, &prepared.station.broadcast);
        outputs.extend(broadcasts::bulletin_files(
            bulletins,
            broadcast,
            &prepared.site,
        ));
        outputs.extend(pages.take_into(&mut found));
        sort(&mut found);
        Reported::new(outputs, found)
    }

    /// Goes all the way; the outputs are complete only where nothing found is an error (see [`stops`]).
    pub fn build(
        &mut self,
        sources: &Sources,
        settings: &BuildSettings,
    ) -> (Reported<Vec<Output>>, PreparedSite) {
        let mut found = Vec::new();
        let earlier = mem::take(&mut self.voiced);
        let (prepared, non_pages) =
            self.prepare_with(sources, settings, |site, station, scripts| {
                NonPageOutputs::of(
                    site,
                    broadcasts::voice(station, sources),
                    (scripts, &earlier),
                )
            });
        let prepared = prepared.take_into(&mut found);
        let mut outputs = Vec::new();
        if !stops(&found, settings.release) {
            outputs = self.outputs(&prepared, non_pages).take_into(&mut found);
        }
        sort(&mut found);
        (Reported::new(outputs, found), prepared)
    }
}

/// What is made without a page.
struct NonPageOutputs {
    index: Index,
    /// The files of the scripts, and what the next run need not make of them again.
    scripts: (Vec<Output>, site_scripts::ScriptCache),
}

impl NonPageOutputs {
    fn of(
        site: &Site,
        voice: ScriptSettings<'_>,
        (scripts, earlier): (&Scripts, &site_scripts::ScriptCache),
    ) -> Self {
        let indexer = search::collect_terms(site);
        // One core does some of the index alone; the files have many pieces.
        let (index, scripts) = rayon::join(
            || indexer.build_index(),
            || broadcasts::script_files(site, voice, (scripts, earlier)),
        );
        Self { index, scripts }
    }
}

/// What is remarked on what is said and was accepted, and when it is said.
fn spoken(
    sources: &Sources,
    settings: &BuildSettings,
    (assembled, station, scripts, heard): (&Assembled, &StationSettings, &Scripts, Vec<Diagnostic>),
) -> Reported<(Vec<Accepted>, Vec<Bulletin>)> {
    let mut found = Vec::new();
    let read = (assembled, scripts, heard);
    let accepted = review::review(sources, settings, read).take_into(&mut found);
    let days = DayRange::from(assembled.site.today(), station.broadcast.horizon);
    let bulletins = broadcasts::bulletins(sources, assembled, (station, scripts), days);
    let bulletins = bulletins.take_into(&mut found);
    Reported::new((accepted, bulletins), found)
}

/// What pages are made with.
fn shown(sources: &Sources, settings: &BuildSettings, site: &Site) -> Reported<(Theme, Pictures)> {
    let mut found = Vec::new();
    let mut theme = theme::load(sources, site.config.site.theme()).take_into(&mut found);
    theme.set_site(&SiteView::of(site));
    let pictures = pictures::pictures(site, &settings.cache).take_into(&mut found);
    Reported::new((theme, pictures), found)
}

impl PreparedSite {
    /// The files that are not made but handed on: those of the theme and those beside articles.
    #[must_use]
    pub fn carried(&self) -> Vec<Output> {
        web::carried(&self.site, &self.theme, &self.pictures)
    }

    /// Makes the page in a file of the site; nothing where there is no such page, or its template has a fault.
    #[must_use]
    pub fn page(&self, file: &OutputPath) -> Option<Output> {
        let look = (&self.theme, file);
        web::one(&self.site, self.said(), &self.pictures, look)
    }

    /// The article whose page is in a file of the site.
    #[must_use]
    pub fn article(&self, file: &OutputPath) -> Option<&Article> {
        let mut articles = self.site.articles.iter();
        articles.find(|article| article.url.output() == *file)
    }

    /// What is said of an article of this site, as a text, and its length in words.
    #[must_use]
    pub fn script(&self, article: &Article) -> Option<(String, String)> {
        let said = |script: &&Script| {
            let source = &self.site.article(script.article).document.source;
            *source == article.document.source
        };
        let script = self.scripts.all.iter().find(said)?;
        let broadcast = &self.station.broadcast;
        let length = text::length(script.seconds(broadcast.pace.value));
        Some((text::text(script, &self.site, broadcast), length))
    }

    /// What is not published, and why.
    #[must_use]
    pub fn omitted(&self) -> &[Omission] {
        &self.site.omitted
    }

    fn pages(
        &self,
        index: Index,
        earlier: &web::PageCache,
    ) -> (Reported<Vec<Output>>, web::PageCache) {
        let look = (&self.theme, index, earlier);
        web::pages(&self.site, self.said(), &self.pictures, look)
    }

    fn said(&self) -> Said<'_> {
        Said {
            scripts: &self.scripts,
            broadcast: &self.station.broadcast,
            bulletins: &self.bulletins,
        }
    }
}

fn sort(found: &mut Vec<Diagnostic>) {
    found.sort_unstable();
    found.dedup();
}
