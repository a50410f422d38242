//! The site up to the point where pages are made: all that is wrong with the content is known, and any page can be made
//! alone.
//!
//! Entry: [`Memos::prepare`], then [`Memos::render_all`] for all outputs or [`PreparedSite::page`] for one. To look at one
//! page a writer need not wait for ten thousand others; a page made alone is the page of the whole, since both come from
//! the same view.

use std::mem;

use super::assembly::{self, Assembled};
use super::broadcasts::{self, StationSettings};
use super::memos::Memos;
use super::pictures;
use super::review;
use super::settings::BuildSettings;
use super::verdict::{concerns, mark_drafts, stops};
use crate::diagnostic::{Diagnostic, Reported};
use crate::output::Output;
use crate::path::{OutputPath, SourcePath};
use crate::picture::Pictures;
use crate::release::Omission;
use crate::release::approval;
use crate::review::Accepted;
use crate::site::{Article, Site};
use crate::source::Sources;
use crate::speech::bulletin::{Bulletin, DayRange};
use crate::speech::output::text;
use crate::speech::script::paragraph::Script;
use crate::speech::script::site_scripts::{self, ScriptSettings, Scripts};
use crate::web::search::{self, Index};
use crate::web::theme::{self, Theme};
use crate::web::view::{BroadcastOutput, SiteView};
use crate::web::{self, PageCache, PageInput};

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

    /// The same, and concurrently what needs the assembled site and its scripts alone.
    fn prepare_with<T: Send>(
        &mut self,
        sources: &Sources,
        settings: &BuildSettings,
        concurrent: impl FnOnce(&Site, &StationSettings, &Scripts) -> T + Send,
    ) -> (Reported<PreparedSite>, T) {
        let mut found = Vec::new();
        let station = broadcasts::station(sources).take_into(&mut found);
        let assembled = assembly::assemble(sources, settings, self).take_into(&mut found);
        let site = &assembled.site;
        let (scripts, theme_and_pictures) = rayon::join(
            || self.scripts(site, broadcasts::voice(&station, sources)),
            || theme_and_pictures(sources, settings, site),
        );
        // Days are gone through one after the other; what is made beside them has many pieces.
        let (reviewed, made) = rayon::join(
            || review_and_schedule(sources, settings, &assembled, &station, &scripts),
            || concurrent(site, &station, &scripts.value),
        );
        let (accepted, bulletins) = reviewed.take_into(&mut found);
        let (theme, pictures) = theme_and_pictures.take_into(&mut found);
        let today = assembled.site.today();
        let documents = assembled.documents.iter();
        found.extend(documents.filter_map(|document| approval::tell_ahead(document, today)));
        mark_drafts(&mut found, &assembled.documents);
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
            scripts: scripts.value,
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
            NonPageOutputs::render(&prepared.site, voice, &prepared.scripts, &self.voiced);
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
                let voice = broadcasts::voice(station, sources);
                NonPageOutputs::render(site, voice, scripts, &earlier)
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
    fn render(
        site: &Site,
        voice: ScriptSettings<'_>,
        scripts: &Scripts,
        earlier: &site_scripts::ScriptCache,
    ) -> Self {
        let indexer = search::collect_terms(site);
        // One core does some of the index alone; the files have many pieces.
        let (index, scripts) = rayon::join(
            || indexer.build_index(),
            || broadcasts::script_files(site, voice, scripts, earlier),
        );
        Self { index, scripts }
    }
}

/// The remarks that staff accepted, and the bulletins.
fn review_and_schedule(
    sources: &Sources,
    settings: &BuildSettings,
    assembled: &Assembled,
    station: &StationSettings,
    scripts: &Reported<Scripts>,
) -> Reported<(Vec<Accepted>, Vec<Bulletin>)> {
    let mut found = Vec::new();
    let accepted = review::review(sources, settings, assembled, scripts).take_into(&mut found);
    let days = DayRange::from(assembled.site.today(), station.broadcast.horizon.get());
    let bulletins = broadcasts::bulletins(sources, assembled, station, &scripts.value, days);
    let bulletins = bulletins.take_into(&mut found);
    Reported::new((accepted, bulletins), found)
}

/// What pages are made with.
fn theme_and_pictures(
    sources: &Sources,
    settings: &BuildSettings,
    site: &Site,
) -> Reported<(Theme, Pictures)> {
    let mut found = Vec::new();
    let mut theme = theme::load(sources, site.config.site.theme()).take_into(&mut found);
    theme.set_site(&SiteView::from_site(site));
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
        web::page(self.page_input(), file)
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

    fn pages(&self, index: Index, earlier: &PageCache) -> (Reported<Vec<Output>>, PageCache) {
        web::pages(self.page_input(), index, earlier)
    }

    fn page_input(&self) -> PageInput<'_> {
        PageInput {
            site: &self.site,
            said: BroadcastOutput {
                scripts: &self.scripts,
                broadcast: &self.station.broadcast,
                bulletins: &self.bulletins,
            },
            pictures: &self.pictures,
            theme: &self.theme,
        }
    }
}

fn sort(found: &mut Vec<Diagnostic>) {
    found.sort_unstable();
    found.dedup();
}
