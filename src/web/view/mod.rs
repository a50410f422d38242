//! What each template may see: plain data, made from the site, and nothing else.
//!
//! Entry: [`Views`]. Paths in a view count from the site's own address; a template writes `{{ page.root }}` before them,
//! which climbs there from the page. So a card is the same wherever it is shown, and is made once. A view must never
//! know a template engine, a file or a clock.

mod article;
mod card;
mod head;
mod home;
mod kind;
mod list;
mod listing;
mod people;
mod standing;
mod text;

use std::sync::Arc;

use serde::Serialize;

use crate::config::bodies::Body;
use crate::path::UrlPath;
use crate::site::{ArticleId, Site, routes};

pub use article::ArticleView;
pub use card::{Card, DateView, Link};
pub use head::{Page, SiteView, root};
pub use home::Home;
pub use list::List;

/// One page that the site has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageId {
    /// The home page.
    Home,
    /// A page of a section's list, from 1.
    Section(String, usize),
    /// An article.
    Article(ArticleId),
    /// All bodies.
    Bodies,
    /// A body, by its place in `bodies.yaml`.
    Body(usize),
    /// All topics.
    Topics,
    /// A page of a topic's list, from 1.
    Topic(usize, usize),
    /// The map of the site.
    SiteMap,
    /// The list of disclosed information.
    Disclosure,
    /// The list of corrections.
    Corrections,
    /// What is shown for an address that is not there.
    NotFound,
}

/// All that the template of one page sees, beside the words and the site.
#[derive(Clone, Debug, Serialize)]
pub struct View {
    /// The template's file name.
    #[serde(skip)]
    pub template: &'static str,
    /// Where the page goes.
    #[serde(skip)]
    pub url: UrlPath,
    /// What every page has.
    pub page: Page,
    /// What this sort of page has, under the name of the sort.
    #[serde(flatten)]
    pub content: Content,
}

/// What one sort of page has.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// `home`.
    Home(Box<Home>),
    /// `list`: a page of a section or topic.
    List(Box<List>),
    /// `article`: any kind of article.
    Article(Box<ArticleView>),
    /// `bodies`: all bodies, by sort.
    Bodies(Vec<people::BodyGroup>),
    /// `body`: one body.
    Body(Box<people::BodyView>),
    /// `topics`: all topics.
    Topics(Vec<standing::TopicLink>),
    /// `site_map`: everything, by section.
    SiteMap(Vec<standing::MapSection>),
    /// `disclosure`: the list of disclosed information, by quarter.
    Disclosure(Vec<standing::DisclosureQuarter>),
    /// `corrections`: the newest first.
    Corrections(Vec<standing::CorrectionRow>),
    /// `nothing`: the page has no more than its head.
    Nothing(()),
}

/// Makes views.
pub struct Views<'a> {
    pub(super) site: &'a Site,
    pub(super) cards: Vec<Arc<Card>>,
    pub(super) words: &'a super::words::Words,
}

impl<'a> Views<'a> {
    /// Prepares what many pages share.
    #[must_use]
    pub fn new(site: &'a Site, words: &'a super::words::Words) -> Self {
        let cards = (0..site.articles.len())
            .map(|id| Arc::new(Card::of(site, id)))
            .collect();
        Self { site, cards, words }
    }

    /// Every page of the site, in the order of a walk through it.
    #[must_use]
    pub fn pages(&self) -> Vec<PageId> {
        let mut pages = vec![PageId::Home];
        for (id, list) in &self.site.sections {
            let size = list
                .section
                .head
                .paginate
                .unwrap_or(self.site.config.site.page_size());
            let numbers = 1..=list::page_count(list.articles.len(), size);
            pages.extend(numbers.map(|number| PageId::Section(id.clone(), number)));
        }
        pages.extend((0..self.site.articles.len()).map(PageId::Article));
        pages.push(PageId::Bodies);
        pages.extend((0..self.site.config.bodies.len()).map(PageId::Body));
        pages.push(PageId::Topics);
        for (index, topic) in self.site.topics.iter().enumerate() {
            let numbers =
                1..=list::page_count(topic.articles.len(), self.site.config.site.page_size());
            pages.extend(numbers.map(|number| PageId::Topic(index, number)));
        }
        pages.extend([
            PageId::SiteMap,
            PageId::Disclosure,
            PageId::Corrections,
            PageId::NotFound,
        ]);
        pages
    }

    /// The view of one page.
    #[must_use]
    pub fn view(&self, page: &PageId) -> View {
        match page {
            PageId::Home => self.home(),
            PageId::Section(id, number) => self.section(id, *number),
            PageId::Article(id) => self.article(*id),
            PageId::Bodies => self.bodies(),
            PageId::Body(number) => self.body(*number),
            PageId::Topics => self.topics(),
            PageId::Topic(index, number) => self.topic(*index, *number),
            PageId::SiteMap => self.site_map(),
            PageId::Disclosure => self.disclosure(),
            PageId::Corrections => self.corrections(),
            PageId::NotFound => self.not_found(),
        }
    }

    fn cards(&self, ids: impl IntoIterator<Item = ArticleId>) -> Vec<Arc<Card>> {
        ids.into_iter()
            .map(|id| Arc::clone(&self.cards[id]))
            .collect()
    }

    fn body_link(&self, body: &Body) -> Link {
        let title = body.short.as_ref().unwrap_or(&body.name).clone();
        self.link(title, &routes::body(&body.id))
    }

    /// Links to bodies by their ids; a placeholder of a sample is no link.
    fn body_links<'b>(&self, ids: impl IntoIterator<Item = &'b String>) -> Vec<Link> {
        let link = |id: &String| match self.site.config.body(id) {
            Some(body) => self.body_link(body),
            None => Link::nowhere(id.clone()),
        };
        ids.into_iter().map(link).collect()
    }

    fn link(&self, title: impl Into<String>, url: &UrlPath) -> Link {
        Link {
            title: title.into(),
            path: Some(self.path(url)),
        }
    }

    /// An address as templates write it after the root; in a portable site it ends in a file.
    pub(super) fn path(&self, url: &UrlPath) -> String {
        card::path(self.site, url)
    }
}
