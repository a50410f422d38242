//! The articles that a standing page lists below its text.
//!
//! Entry: `Views::listed`. It must never know which page asks.

use std::sync::Arc;

use super::card::Card;
use super::views::Views;
use crate::document::page::Listing;
use crate::site::{Article, ArticleId, routes};

impl Views<'_> {
    /// The articles that fit every key of a listing: models by number, else the newest first, undated ones last.
    pub(super) fn listed(&self, listing: &Listing) -> Vec<Arc<Card>> {
        if listing.assignments {
            return Vec::new();
        }
        let undated = (0..self.site.articles.len())
            .filter(|&id| self.site.article(id).document.date().is_none());
        let all = self.site.newest.iter().copied().chain(undated);
        let mut ids: Vec<ArticleId> = all
            .filter(|&id| fits(self.site.article(id), listing))
            .collect();
        ids.sort_by_key(|id| self.site.models.iter().position(|model| model == id));
        self.cards(ids)
    }
}

fn fits(article: &Article, listing: &Listing) -> bool {
    let document = &article.document;
    let kind = listing.kind.is_none_or(|kind| document.kind.name() == kind);
    let section = listing
        .section
        .as_ref()
        .is_none_or(|section| article.section == section.value);
    let topic = listing.topic.as_ref().is_none_or(|topic| {
        let wanted = routes::topic(topic);
        document
            .common
            .topics
            .iter()
            .any(|name| routes::topic(name) == wanted)
    });
    kind && section && topic
}
