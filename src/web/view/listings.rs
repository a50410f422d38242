//! What gathers more articles than its page shows: models, bodies, standing pages with a listing.
//!
//! Entry: [`collect_listings`], [`listed_articles`].

use std::collections::HashSet;

use crate::document::kind::Kind;
use crate::document::page::Listing;
use crate::site::{Article, ArticleId, Site, routes};

/// How many of one sort a page itself shows.
pub(super) const SHOWN: usize = 12;

/// Whose page gathers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListingOwner {
    /// A model or a standing page.
    Article(ArticleId),
    /// A body, by its place in `bodies.yaml`.
    Body(usize),
}

/// More articles than a page shows.
pub(super) struct ArticleListing {
    /// Whose page gathers them.
    pub by: ListingOwner,
    /// All of them, the newest first, those without a day last.
    pub ids: Vec<ArticleId>,
}

/// All lists of a site that may be longer than their page shows.
pub(super) fn collect_listings(site: &Site) -> Vec<ArticleListing> {
    let articles = site.articles.iter().enumerate();
    let by_articles = articles.filter_map(|(id, article)| {
        let ids = by_article(site, article)?;
        let by = ListingOwner::Article(id);
        Some(ArticleListing { by, ids })
    });
    let by_bodies = site.roles.iter().enumerate().filter_map(|(number, roles)| {
        if roles.articles.len().max(roles.issued.len()) <= SHOWN {
            return None;
        }
        let all: HashSet<ArticleId> = roles
            .articles
            .iter()
            .chain(&roles.issued)
            .copied()
            .collect();
        let ids = site.newest_first().filter(|id| all.contains(id)).collect();
        let by = ListingOwner::Body(number);
        Some(ArticleListing { by, ids })
    });
    by_articles.chain(by_bodies).collect()
}

fn by_article(site: &Site, article: &Article) -> Option<Vec<ArticleId>> {
    match &article.document.kind {
        Kind::Model(_) => {
            let about = site.by_model.get(&article.slug)?;
            // Its page shows them in groups of several kinds: where all are few, each group is whole.
            (about.len() > SHOWN).then(|| about.clone())
        }
        Kind::Page(page) => {
            let ids = listed_articles(site, page.listing.as_ref()?);
            (ids.len() > SHOWN).then_some(ids)
        }
        Kind::Article
        | Kind::Notice(_)
        | Kind::Exemplar(_)
        | Kind::GoodPractice(_)
        | Kind::Document(_)
        | Kind::Rebuttal(_)
        | Kind::Question(_)
        | Kind::Report(_) => None,
    }
}

/// The articles that fit every key of a listing: models by number, else the newest first, undated ones last.
pub(super) fn listed_articles(site: &Site, listing: &Listing) -> Vec<ArticleId> {
    if listing.assignments {
        return Vec::new();
    }
    let topic = listing.topic.as_ref().map(routes::topic);
    let topic = topic.map(|url| site.topics.iter().find(|topic| topic.url == url));
    let of_topic: Option<HashSet<ArticleId>> = topic.map(|topic| {
        topic.map_or_else(HashSet::new, |topic| {
            topic.articles.iter().copied().collect()
        })
    });
    let mut ids: Vec<ArticleId> = site
        .newest_first()
        .filter(|id| of_topic.as_ref().is_none_or(|topic| topic.contains(id)))
        .filter(|&id| fits(site.article(id), listing))
        .collect();
    let number = |id: &ArticleId| site.models.iter().position(|model| model == id);
    ids.sort_by_key(number);
    ids
}

fn fits(article: &Article, listing: &Listing) -> bool {
    let (kind, section) = (listing.kind, listing.section.as_ref());
    kind.is_none_or(|kind| article.document.kind.name() == kind)
        && section.is_none_or(|section| article.section == section.value)
}
