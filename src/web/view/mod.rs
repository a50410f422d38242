//! What each template may see: plain data, made from the site, and nothing else.
//!
//! Entry: [`Views`]. Paths in a view count from the site's own address; a template writes `{{ page.root }}` before
//! them, which climbs there from the page. So a card is the same wherever it is shown, and is made once.

mod article;
mod broadcast;
mod bulletin;
mod card;
mod contents;
mod head;
mod home;
mod kind;
mod linked_data;
mod list;
mod listing_pages;
mod listings;
mod metadata;
mod model;
mod official;
mod page;
mod page_pictures;
mod people;
mod picture;
mod related;
mod search;
mod standing;
mod text;
mod urgent;
mod views;

use serde::Serialize;

use crate::path::UrlPath;
use crate::site::routes::BuiltinPage;
use crate::site::{ArticleId, routes};
use page::TypedView;

pub use article::ArticleView;
pub use card::{Card, DateView, LinkView};
pub use home::HomeView;
pub use list::ListView;
pub use page::{PageView, SiteView, root};
pub use views::{BroadcastOutput, Views};

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
    /// A page, from 1, of a list that is longer than the page it belongs to shows; the list by its number.
    Listing(usize, usize),
    /// The search.
    Search,
    /// The map of the site.
    SiteMap,
    /// The list of disclosed information.
    Disclosure,
    /// The list of corrections.
    Corrections,
    /// The station's page.
    Station,
    /// A bulletin, by its place among all.
    Bulletin(usize),
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
    pub page: PageView,
    /// What this sort of page has, under the name of the sort.
    #[serde(flatten)]
    pub content: PageContent,
}

/// What one sort of page has.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PageContent {
    /// `home`.
    Home(Box<HomeView>),
    /// `list`: a page of a section or topic.
    List(Box<ListView>),
    /// `article`: any kind of article.
    Article(Box<ArticleView>),
    /// `bodies`: all bodies, by sort.
    Bodies(Vec<people::BodyGroup>),
    /// `body`: one body.
    Body(Box<people::BodyView>),
    /// `topics`: all topics.
    Topics(Vec<standing::TopicLink>),
    /// `search`: what the search starts from.
    Search(Box<search::SearchView>),
    /// `site_map`: everything, by section.
    SiteMap(Vec<standing::MapSection>),
    /// `disclosure`: the list of disclosed information, by quarter.
    Disclosure(Vec<standing::DisclosureQuarter>),
    /// `corrections`: the newest first.
    Corrections(Vec<standing::CorrectionRow>),
    /// `broadcast`: the station's page.
    Broadcast(Box<broadcast::StationView>),
    /// `bulletin`: a bulletin in large type.
    Bulletin(Box<bulletin::BulletinView>),
    /// `nothing`: the page has no more than its head.
    Nothing(()),
}

impl Views<'_> {
    /// Every page of the site, in the order of a walk through it.
    #[must_use]
    pub fn pages(&self) -> Vec<PageId> {
        let mut pages = vec![PageId::Home];
        for (id, list) in &self.site.sections {
            if id == routes::STATION {
                continue; // the station's page stands there
            }
            let numbers = 1..=list::page_count(list.articles.len(), self.section_size(list));
            pages.extend(numbers.map(|number| PageId::Section(id.clone(), number)));
        }
        pages.extend((0..self.site.articles.len()).map(PageId::Article));
        pages.push(PageId::Bodies);
        pages.extend((0..self.site.config.bodies.len()).map(PageId::Body));
        pages.push(PageId::Topics);
        for (index, topic) in self.site.topics.iter().enumerate() {
            let numbers = 1..=list::page_count(
                topic.articles.len(),
                self.site.config.site.page_size().get(),
            );
            pages.extend(numbers.map(|number| PageId::Topic(index, number)));
        }
        for (list, count) in self.listing_page_counts() {
            pages.extend((1..=count).map(|number| PageId::Listing(list, number)));
        }
        pages.extend([
            PageId::Search,
            PageId::SiteMap,
            PageId::Disclosure,
            PageId::Corrections,
            PageId::Station,
        ]);
        pages.extend(self.bulletins_shown().map(PageId::Bulletin));
        pages.push(PageId::NotFound);
        pages
    }

    /// The address of one page, as its view has it.
    #[must_use]
    pub fn address(&self, page: &PageId) -> UrlPath {
        let site = self.site;
        match page {
            PageId::Home => routes::home(),
            PageId::Section(id, number) => routes::list_page(&routes::section(id), *number),
            PageId::Article(id) => site.article(*id).url.clone(),
            PageId::Bodies => routes::builtin_page(BuiltinPage::Bodies),
            PageId::Body(number) => routes::body(&site.config.bodies[*number].id),
            PageId::Topics => routes::builtin_page(BuiltinPage::Topics),
            PageId::Topic(index, number) => routes::list_page(&site.topics[*index].url, *number),
            PageId::Listing(list, number) => self.listing_address(*list, *number),
            PageId::SiteMap => routes::builtin_page(BuiltinPage::SiteMap),
            PageId::Disclosure => routes::builtin_page(BuiltinPage::Disclosure),
            PageId::Corrections => routes::builtin_page(BuiltinPage::Corrections),
            PageId::Search => routes::builtin_page(BuiltinPage::Search),
            PageId::Station => routes::station(),
            PageId::Bulletin(number) => {
                routes::bulletin(&self.broadcasts.bulletins[*number].name())
            }
            PageId::NotFound => routes::builtin_page(BuiltinPage::NotFound),
        }
    }

    /// The view of one page.
    #[must_use]
    pub fn view(&self, page: &PageId) -> View {
        let mut view = self.view_without_metadata(page);
        view.page.metadata = self.metadata(&view.page);
        view
    }

    /// The same, of which machines know nothing yet.
    fn view_without_metadata(&self, page: &PageId) -> View {
        match page {
            PageId::Home => into_view(self.home(), |home| PageContent::Home(Box::new(home))),
            PageId::Section(id, number) => into_view(self.section(id, *number), |list| {
                PageContent::List(Box::new(list))
            }),
            PageId::Article(id) => into_view(self.article(*id), |article| {
                PageContent::Article(Box::new(article))
            }),
            PageId::Bodies => into_view(self.bodies(), PageContent::Bodies),
            PageId::Body(number) => {
                into_view(self.body(*number), |body| PageContent::Body(Box::new(body)))
            }
            PageId::Topics => into_view(self.topics(), PageContent::Topics),
            PageId::Topic(index, number) => into_view(self.topic(*index, *number), |list| {
                PageContent::List(Box::new(list))
            }),
            PageId::Listing(list, number) => into_view(self.listing_page(*list, *number), |list| {
                PageContent::List(Box::new(list))
            }),
            PageId::Search => into_view(self.search(), |search| {
                PageContent::Search(Box::new(search))
            }),
            PageId::SiteMap => into_view(self.site_map(), PageContent::SiteMap),
            PageId::Disclosure => into_view(self.disclosure(), PageContent::Disclosure),
            PageId::Corrections => into_view(self.corrections(), PageContent::Corrections),
            PageId::Station => into_view(self.station(), |station| {
                PageContent::Broadcast(Box::new(station))
            }),
            PageId::Bulletin(number) => into_view(self.bulletin_page(*number), |bulletin| {
                PageContent::Bulletin(Box::new(bulletin))
            }),
            PageId::NotFound => into_view(self.not_found(), PageContent::Nothing),
        }
    }
}

fn into_view<T>(typed: TypedView<T>, content: impl FnOnce(T) -> PageContent) -> View {
    View {
        template: typed.template,
        url: typed.url,
        page: typed.page,
        content: content(typed.content),
    }
}
