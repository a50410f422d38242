//! The page of the search: where its index lies, what results can be narrowed by, and the map of the site for those
//! whose browser runs no scripts.
//!
//! Entry: `Views::search`.

use std::collections::BTreeSet;

use serde::Serialize;

use super::page::TypedView;
use super::standing::MapSection;
use super::views::Views;
use crate::site::routes::BuiltinPage;

/// The search.
#[derive(Clone, Debug, Serialize)]
pub struct SearchView {
    /// The path of the index's table of contents.
    pub index: String,
    /// The sections.
    pub sections: Vec<FacetOption>,
    /// The models.
    pub models: Vec<FacetOption>,
    /// The years that articles have, the newest first.
    pub years: Vec<i16>,
    /// The map of the site.
    pub map: Vec<MapSection>,
}

/// One thing to narrow results by.
#[derive(Clone, Debug, Serialize)]
pub struct FacetOption {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
}

impl Views<'_> {
    /// A page of search is no page to be found.
    pub(super) fn search(&self) -> TypedView<SearchView> {
        let mut lists: Vec<_> = self.site.sections.values().collect();
        lists.sort_by_key(|list| (list.section.head.weight, list.url.clone()));
        let sections = lists.into_iter().map(|list| FacetOption {
            id: list.section.id.clone(),
            title: list.section.head.title.clone(),
        });
        let models = self.site.models.iter().map(|&id| self.site.article(id));
        let models = models.map(|model| FacetOption {
            id: model.slug.clone(),
            title: model.document.title().to_owned(),
        });
        let articles = self.site.articles.iter();
        let years: BTreeSet<i16> = articles
            .filter_map(|article| article.document.date().map(crate::date::Date::year))
            .collect();
        let content = SearchView {
            index: self.search_index.as_str().to_owned(),
            sections: sections.collect(),
            models: models.collect(),
            years: years.into_iter().rev().collect(),
            map: self.map_sections(),
        };
        self.own(BuiltinPage::Search, "search.html", "search", content)
    }
}
