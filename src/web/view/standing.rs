//! The pages that the generator makes of itself: topics, the map of the site, disclosure, corrections, 404.
//!
//! Entry: the functions on `Views`.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::article::CorrectionView;
use super::card::{Card, LinkView};
use super::head::PageHeading;
use super::page::TypedView;
use super::views::Views;
use crate::date::Date;
use crate::path::UrlPath;
use crate::site::routes::{self, BuiltinPage};

/// A topic and how much there is on it.
#[derive(Clone, Debug, Serialize)]
pub struct TopicLink {
    /// Where it lives.
    pub link: LinkView,
    /// How many articles.
    pub count: usize,
}

/// A section on the map of the site.
#[derive(Clone, Debug, Serialize)]
pub struct MapSection {
    /// Where it lives.
    pub link: LinkView,
    /// What it is about.
    pub description: String,
    /// Its first articles.
    pub items: Vec<Arc<Card>>,
    /// How many there are in all.
    pub total: usize,
}

/// The disclosures of one quarter, the newest first.
#[derive(Clone, Debug, Serialize)]
pub struct DisclosureQuarter {
    /// The year.
    pub year: i16,
    /// The quarter, 1 to 4.
    pub quarter: i8,
    /// What was disclosed.
    pub rows: Vec<DisclosureRow>,
}

/// One disclosure.
#[derive(Clone, Debug, Serialize)]
pub struct DisclosureRow {
    /// What was disclosed.
    pub card: Arc<Card>,
    /// The clause of the law.
    pub clause: u32,
    /// In which form.
    pub form: Option<String>,
    /// Until when.
    pub until: Option<super::card::DateView>,
}

/// One correction.
#[derive(Clone, Debug, Serialize)]
pub struct CorrectionRow {
    /// The article.
    pub card: Arc<Card>,
    /// What was corrected.
    pub correction: CorrectionView,
}

impl Views<'_> {
    pub(super) fn topics(&self) -> TypedView<Vec<TopicLink>> {
        let topics = self.site.topics.iter().map(|topic| TopicLink {
            link: self.link(topic.name.clone(), &topic.url),
            count: topic.articles.len(),
        });
        self.own(
            BuiltinPage::Topics,
            "topics.html",
            "topics",
            topics.collect(),
        )
    }

    pub(super) fn site_map(&self) -> TypedView<Vec<MapSection>> {
        self.own(
            BuiltinPage::SiteMap,
            "site-map.html",
            "site_map",
            self.map_sections(),
        )
    }

    /// The sections in their order, each with its first articles.
    pub(super) fn map_sections(&self) -> Vec<MapSection> {
        const SHOWN: usize = 20;
        let mut lists: Vec<_> = self.site.sections.values().collect();
        lists.sort_by_key(|list| (list.section.head.weight, list.url.clone()));
        let sections = lists.into_iter().map(|list| MapSection {
            link: self.link(list.section.head.title.clone(), &list.url),
            description: list.section.head.description.clone(),
            items: self.cards(list.articles.iter().copied().take(SHOWN)),
            total: list.articles.len(),
        });
        sections.collect()
    }

    pub(super) fn disclosure(&self) -> TypedView<Vec<DisclosureQuarter>> {
        let mut quarters: BTreeMap<(i16, i8), Vec<(Date, DisclosureRow)>> = BTreeMap::new();
        for (id, article) in self.site.articles.iter().enumerate() {
            let common = &article.document.common;
            let (Some(disclosure), Some(date)) = (&common.disclosure, article.document.date())
            else {
                continue;
            };
            let row = DisclosureRow {
                card: Arc::clone(&self.cards[id]),
                clause: disclosure.clause.get(),
                form: disclosure.form.clone(),
                until: disclosure.until.map(Into::into),
            };
            let quarter = (date.month() + 2) / 3;
            quarters
                .entry((date.year(), quarter))
                .or_default()
                .push((date, row));
        }
        let newest_first = quarters
            .into_iter()
            .rev()
            .map(|((year, quarter), mut rows)| {
                rows.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
                let rows = rows.into_iter().map(|(_, row)| row).collect();
                DisclosureQuarter {
                    year,
                    quarter,
                    rows,
                }
            });
        let content = newest_first.collect();
        self.own(
            BuiltinPage::Disclosure,
            "disclosure.html",
            "disclosure",
            content,
        )
    }

    pub(super) fn corrections(&self) -> TypedView<Vec<CorrectionRow>> {
        let mut rows: Vec<(Date, CorrectionRow)> = Vec::new();
        for (id, article) in self.site.articles.iter().enumerate() {
            rows.extend(article.document.common.correction.iter().map(|correction| {
                let card = Arc::clone(&self.cards[id]);
                (
                    correction.on,
                    CorrectionRow {
                        card,
                        correction: correction.into(),
                    },
                )
            }));
        }
        rows.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
        let content = rows.into_iter().map(|(_, row)| row).collect();
        self.own(
            BuiltinPage::Corrections,
            "corrections.html",
            "corrections",
            content,
        )
    }

    /// The page for an address that is not there. It is shown at any depth, so it climbs by full addresses.
    pub(super) fn not_found(&self) -> TypedView<()> {
        let mut view = self.own(BuiltinPage::NotFound, "404.html", "not_found", ());
        view.page.root = format!("{}/", self.site.config.site.base_url());
        view.page.indexed = false;
        view
    }

    pub(super) fn own<T>(
        &self,
        page: BuiltinPage,
        template: &'static str,
        title: &str,
        content: T,
    ) -> TypedView<T> {
        let url: UrlPath = routes::builtin_page(page);
        let title = self.words.get(title);
        let page = self.head(PageHeading {
            url: &url,
            title,
            description: "",
            crumbs: self.crumbs([]),
        });
        TypedView {
            template,
            url,
            page,
            content,
        }
    }
}
