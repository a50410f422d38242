//! The home page.
//!
//! Entry: `Views::home`. The order of its blocks on the page is that of `site.yaml`.

use std::sync::Arc;

use serde::Serialize;

use super::bulletin::BulletinCard;
use super::card::{Card, LinkView};
use super::head::PageHeading;
use super::model::ModelCard;
use super::page::TypedView;
use super::views::Views;
use crate::config::site::HomeBlock;
use crate::document::kind_name::KindName;
use crate::document::page::StandingPage;
use crate::site::{ArticleId, routes};

/// What the home page's template sees as `home`.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// The blocks, in their order.
    pub blocks: Vec<HomeBlock>,
    /// Doors for residents.
    pub services: Vec<ServiceView>,
    /// The lead story.
    pub lead: Option<Arc<Card>>,
    /// More news.
    pub news: Vec<Arc<Card>>,
    /// Notices that still hold.
    pub notices: Vec<Arc<Card>>,
    /// The mini-sites with their doors.
    pub mini_sites: Vec<MiniSiteView>,
    /// The model programmes.
    pub models: Vec<ModelCard>,
    /// The newest exemplars.
    pub exemplars: Vec<Arc<Card>>,
    /// The newest documents.
    pub documents: Vec<Arc<Card>>,
    /// Today's bulletins.
    pub bulletins: Vec<BulletinCard>,
    /// How many corrections there are.
    pub corrections: usize,
    /// How many disclosures there are.
    pub disclosures: usize,
    /// The lists that the blocks lead to, by the id of their kind.
    pub lists: HomeLinks,
}

/// Where the blocks of the home page lead.
#[derive(Clone, Debug, Serialize)]
pub struct HomeLinks {
    /// All news.
    pub news: Option<LinkView>,
    /// All notices.
    pub notices: Option<LinkView>,
    /// All models.
    pub models: Option<LinkView>,
    /// All exemplars.
    pub exemplars: Option<LinkView>,
    /// All documents.
    pub documents: Option<LinkView>,
    /// The loudspeaker.
    pub loudspeaker: Option<LinkView>,
}

/// A door for residents.
#[derive(Clone, Debug, Serialize)]
pub struct ServiceView {
    /// Where it leads.
    pub link: LinkView,
    /// Whether its content is still open.
    pub open: bool,
}

/// A mini-site and its first doors.
#[derive(Clone, Debug, Serialize)]
pub struct MiniSiteView {
    /// Where it is.
    pub link: LinkView,
    /// What it is.
    pub description: String,
    /// Its pages, in their order.
    pub doors: Vec<Arc<Card>>,
}

/// The doors for residents, in their order.
const SERVICES: [StandingPage; 4] = [
    StandingPage::PublicServices,
    StandingPage::Reception,
    StandingPage::OneStopHours,
    StandingPage::Hotline,
];

impl Views<'_> {
    pub(super) fn home(&self) -> TypedView<HomeView> {
        let url = routes::home();
        let settings = &self.site.config.site;
        let crumbs = Vec::new();
        let heading = PageHeading {
            url: &url,
            title: &settings.title,
            description: &settings.description,
            crumbs,
        };
        let json_ld = self.site_data(&self.full(&url));
        let page = self.head_with(heading, json_ld);
        let content = self.home_blocks();
        TypedView {
            template: "home.html",
            url,
            page,
            content,
        }
    }

    fn home_blocks(&self) -> HomeView {
        const NEWS: usize = 3;
        const FEW: usize = 5;
        let news = [KindName::Article, KindName::GoodPractice, KindName::Report];
        let mut news = self.newest(&news, NEWS).into_iter();
        let commons = || {
            self.site
                .articles
                .iter()
                .map(|article| &article.document.common)
        };
        HomeView {
            blocks: self.site.config.site.home.clone(),
            services: self.services(),
            lead: news.next(),
            news: news.collect(),
            notices: self.cards(self.holding(FEW)),
            mini_sites: self.mini_sites(),
            models: self.model_cards(),
            exemplars: self.newest(&[KindName::Exemplar], NEWS),
            documents: self.newest_documents(FEW),
            bulletins: self.bulletins_today(),
            corrections: commons().map(|common| common.correction.len()).sum(),
            disclosures: commons()
                .filter(|common| common.disclosure.is_some())
                .count(),
            lists: self.lists(),
        }
    }

    fn lists(&self) -> HomeLinks {
        let list = |kind: KindName| self.section_link(kind.section());
        HomeLinks {
            news: list(KindName::Article),
            notices: list(KindName::Notice),
            models: list(KindName::Model),
            exemplars: list(KindName::Exemplar),
            documents: list(KindName::Document),
            loudspeaker: Some(self.link(self.words.get("broadcast"), &routes::station())),
        }
    }

    /// The newest articles of some kinds; samples only where there is nothing real to show.
    fn newest(&self, kinds: &[KindName], most: usize) -> Vec<Arc<Card>> {
        let of_kind = |id: &ArticleId| {
            let article = self.site.article(*id);
            kinds.contains(&article.document.kind.name()) && !article.expired
        };
        let newest = || self.site.newest.iter().copied().filter(of_kind);
        let real = self.cards(newest().filter(|&id| self.site.is_news(id)).take(most));
        if real.is_empty() {
            self.cards(newest().take(most))
        } else {
            real
        }
    }

    /// The notices that still hold, the newest first.
    fn holding(&self, most: usize) -> Vec<ArticleId> {
        let holds = |id: &ArticleId| {
            let article = self.site.article(*id);
            article.document.kind.name() == KindName::Notice && !article.expired
        };
        self.site
            .newest
            .iter()
            .copied()
            .filter(holds)
            .take(most)
            .collect()
    }

    /// The newest documents; those without a date stand last.
    fn newest_documents(&self, most: usize) -> Vec<Arc<Card>> {
        let list = self.site.sections.get(KindName::Document.section());
        self.cards(
            list.into_iter()
                .flat_map(|list| list.articles.iter().copied())
                .take(most),
        )
    }

    fn services(&self) -> Vec<ServiceView> {
        let page = |slot: StandingPage| {
            let article = self.site.standing_page(slot)?;
            let link = self.link(article.document.title(), &article.url);
            Some(ServiceView {
                link,
                open: article.document.blocks.is_empty(),
            })
        };
        SERVICES.into_iter().filter_map(page).collect()
    }

    fn mini_sites(&self) -> Vec<MiniSiteView> {
        let lists = self
            .site
            .sections
            .values()
            .filter(|list| list.section.head.mini_site);
        lists
            .map(|list| MiniSiteView {
                link: self.link(list.section.head.title.clone(), &list.url),
                description: list.section.head.description.clone(),
                doors: self.cards(list.articles.iter().copied()),
            })
            .collect()
    }
}
