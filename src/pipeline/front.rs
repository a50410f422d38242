//! The site up to the point where pages are made: all that is wrong with the content is known, and any page can be made
//! alone.
//!
//! Entry: [`Memos::front`], then [`Memos::whole`] for all outputs or [`Front::page`] for one. To look at one page a
//! writer need not wait for ten thousand others; a page made alone is the page of the whole, since both come from the same
//! view. It must never know who is waiting.

use std::mem;

use super::assembly::{self, Assembled};
use super::memos::Memos;
use super::pictured;
use super::reviewed;
use super::said::{self, Station};
use super::settings::Settings;
use super::verdict::{concerns, stops};
use crate::diagnostic::{Diagnostic, Reported};
use crate::output::Output;
use crate::path::{OutputPath, SourcePath};
use crate::picture::Pictures;
use crate::review::Accepted;
use crate::site::{Article, Omission, Site};
use crate::source::Sources;
use crate::speech::bulletin::{Bulletin, Days};
use crate::speech::script::Script;
use crate::speech::scripts::{self, Scripts, Voice};
use crate::speech::text;
use crate::web;
use crate::web::search::{self, Index};
use crate::web::theme::{self, Theme};
use crate::web::view::{Said, SiteView};

/// A site of which no page has been made yet.
pub struct Front {
    /// The assembled site.
    pub site: Site,
    /// Articles with errors that an urgent build left out.
    pub skipped: Vec<SourcePath>,
    /// Remarks of the second reader that staff accepted.
    pub accepted: Vec<Accepted>,
    station: Station,
    scripts: Scripts,
    bulletins: Vec<Bulletin>,
    theme: Theme,
    pictures: Pictures,
}

impl Memos {
    /// Goes through all stages before the pages.
    pub fn front(&mut self, sources: &Sources, settings: &Settings) -> Reported<Front> {
        self.front_and(sources, settings, |_| ()).0
    }

    /// The same, and beside it what needs the assembled site alone.
    fn front_and<T: Send>(
        &mut self,
        sources: &Sources,
        settings: &Settings,
        beside: impl FnOnce(&Site) -> T + Send,
    ) -> (Reported<Front>, T) {
        let mut found = Vec::new();
        let station = said::station(sources).drain(&mut found);
        let assembled = assembly::assemble(sources, settings, self).drain(&mut found);
        let site = &assembled.site;
        let (scripts, shown) = rayon::join(
            || self.scripts(site, said::voice(&station, sources)),
            || shown(sources, settings, site),
        );
        // Days are gone through one after the other; the index is made of many pieces.
        let (spoken, made) = rayon::join(
            || spoken(sources, settings, (&assembled, &station, scripts)),
            || beside(site),
        );
        let Spoken {
            scripts,
            accepted,
            bulletins,
        } = spoken.drain(&mut found);
        let (theme, pictures) = shown.drain(&mut found);
        if let Some(urgent) = &settings.urgent {
            found.retain(|diagnostic| concerns(diagnostic, urgent));
        }
        sort(&mut found);
        let Assembled { site, skipped, .. } = assembled;
        let front = Front {
            site,
            skipped,
            accepted,
            station,
            scripts,
            bulletins,
            theme,
            pictures,
        };
        (Reported::new(front, found), made)
    }

    /// What is said of the articles.
    fn scripts(&mut self, site: &Site, voice: Voice<'_>) -> Reported<Scripts> {
        let (scripts, kept) = scripts::scripts(site, voice, &self.scripts);
        self.scripts = kept;
        scripts
    }

    /// Makes all outputs of a site. What is wrong with templates shows only here.
    pub fn whole(&mut self, front: &Front, sources: &Sources) -> Reported<Vec<Output>> {
        self.outputs(front, sources, search::index(&front.site))
    }

    fn outputs(&mut self, front: &Front, sources: &Sources, index: Index) -> Reported<Vec<Output>> {
        let mut found = Vec::new();
        let Front {
            site,
            station,
            scripts,
            bulletins,
            ..
        } = front;
        let earlier = mem::take(&mut self.pages);
        let voice = said::voice(station, sources);
        let (mut outputs, (pages, kept)) = rayon::join(
            || said::script_files(site, voice, (scripts, self)),
            || front.pages(index, &earlier),
        );
        self.pages = kept;
        let files = said::bulletin_files(bulletins, &station.broadcast, site);
        outputs.extend(files);
        outputs.extend(pages.drain(&mut found));
        sort(&mut found);
        Reported::new(outputs, found)
    }

    /// Goes all the way; the outputs are complete only where nothing found is an error (see [`stops`]).
    pub fn build(
        &mut self,
        sources: &Sources,
        settings: &Settings,
    ) -> (Reported<Vec<Output>>, Front) {
        let mut found = Vec::new();
        let (front, index) = self.front_and(sources, settings, search::index);
        let front = front.drain(&mut found);
        let mut outputs = Vec::new();
        if !stops(&found, settings.release) {
            outputs = self.outputs(&front, sources, index).drain(&mut found);
        }
        sort(&mut found);
        (Reported::new(outputs, found), front)
    }
}

/// What goes to the loudspeaker.
struct Spoken {
    scripts: Scripts,
    accepted: Vec<Accepted>,
    bulletins: Vec<Bulletin>,
}

/// What is remarked on what is said, and when it is said.
fn spoken(
    sources: &Sources,
    settings: &Settings,
    (assembled, station, scripts): (&Assembled, &Station, Reported<Scripts>),
) -> Reported<Spoken> {
    let (mut heard, mut found) = (Vec::new(), Vec::new());
    let scripts = scripts.drain(&mut heard);
    let read = (assembled, &scripts, heard);
    let accepted = reviewed::review(sources, settings, read).drain(&mut found);
    let days = Days::from(assembled.site.today(), station.broadcast.horizon);
    let bulletins = said::bulletins(sources, assembled, (station, &scripts), days);
    let bulletins = bulletins.drain(&mut found);
    let spoken = Spoken {
        scripts,
        accepted,
        bulletins,
    };
    Reported::new(spoken, found)
}

/// What pages are made with.
fn shown(sources: &Sources, settings: &Settings, site: &Site) -> Reported<(Theme, Pictures)> {
    let mut found = Vec::new();
    let mut theme = theme::load(sources, site.config.site.theme()).drain(&mut found);
    theme.set_site(&SiteView::of(site));
    let pictures = pictured::pictures(site, &settings.cache).drain(&mut found);
    Reported::new((theme, pictures), found)
}

impl Front {
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

    fn pages(&self, index: Index, earlier: &web::Kept) -> (Reported<Vec<Output>>, web::Kept) {
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
