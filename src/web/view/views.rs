//! What makes views, and what all views need: cards, links, paths.
//!
//! Entry: [`Views`].

use std::sync::Arc;

use rayon::prelude::*;

use super::card::{Card, DateView, LinkView, path};
use super::listings::{self, ArticleListing};
use crate::config::bodies::Body;
use crate::path::UrlPath;
use crate::picture::Pictures;
use crate::site::{ArticleId, Site, routes};
use crate::speech::broadcast::BroadcastSettings;
use crate::speech::bulletin::Bulletin;
use crate::speech::script::site_scripts::Scripts;
use crate::web::words::Words;

/// What is said of the articles, and how the station says it.
#[derive(Clone, Copy, Debug)]
pub struct BroadcastOutput<'a> {
    /// The scripts.
    pub scripts: &'a Scripts,
    /// The station's settings.
    pub broadcast: &'a BroadcastSettings,
    /// The bulletins of the coming days, and the pinned ones.
    pub bulletins: &'a [Bulletin],
}

/// Makes views.
pub struct Views<'a> {
    pub(super) site: &'a Site,
    pub(super) pictures: &'a Pictures,
    pub(super) broadcasts: BroadcastOutput<'a>,
    pub(super) cards: Vec<Arc<Card>>,
    pub(super) words: &'a Words,
    pub(super) search_index: &'a UrlPath,
    pub(super) listings: Vec<ArticleListing>,
    /// The addresses of the menu's entries, as such and as a template writes them.
    pub(super) menu: Vec<(UrlPath, String)>,
    /// The day of the newest article: that of pages which only gather articles.
    pub(super) newest: Option<DateView>,
}

impl<'a> Views<'a> {
    /// Prepares what many pages share; the address is that of the search's table of contents.
    #[must_use]
    pub fn new(
        site: &'a Site,
        broadcasts: BroadcastOutput<'a>,
        pictures: &'a Pictures,
        words: &'a Words,
        search_index: &'a UrlPath,
    ) -> Self {
        let cards = (0..site.articles.len())
            .into_par_iter()
            .map(|id| Arc::new(Card::for_article(site, pictures, id)))
            .collect();
        let menu = site.config.site.menu.iter().map(|item| {
            let url = routes::parse_menu_address(&item.path);
            let written = path(site, &url);
            (url, written)
        });
        let newest = site.newest.first().map(|&id| site.article(id));
        Self {
            newest: newest.and_then(|newest| newest.document.date().map(DateView::from)),
            menu: menu.collect(),
            site,
            pictures,
            broadcasts,
            cards,
            words,
            search_index,
            listings: listings::collect_listings(site),
        }
    }

    pub(super) fn cards(&self, ids: impl IntoIterator<Item = ArticleId>) -> Vec<Arc<Card>> {
        ids.into_iter()
            .map(|id| Arc::clone(&self.cards[id]))
            .collect()
    }

    pub(super) fn body_link(&self, body: &Body) -> LinkView {
        let title = body.short.as_ref().unwrap_or(&body.name).clone();
        self.link(title, &routes::body(&body.id))
    }

    /// Links to bodies by their ids; a placeholder of a sample is no link.
    pub(super) fn body_links<'b>(
        &self,
        ids: impl IntoIterator<Item = &'b String>,
    ) -> Vec<LinkView> {
        let link = |id: &String| match self.site.config.body(id) {
            Some(body) => self.body_link(body),
            None => LinkView::nowhere(id.clone()),
        };
        ids.into_iter().map(link).collect()
    }

    pub(super) fn link(&self, title: impl Into<String>, url: &UrlPath) -> LinkView {
        LinkView {
            title: title.into(),
            path: Some(self.path(url)),
        }
    }

    /// An address as templates write it after the root; in a portable site it ends in a file.
    pub(super) fn path(&self, url: &UrlPath) -> String {
        path(self.site, url)
    }
}
