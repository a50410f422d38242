//! Lists that grow with the site on pages that are no lists: what is about a model, about a body, what a standing page
//! lists. The page itself shows the newest of each sort; all of them stand on pages of their own, since a page of
//! hundreds of cards is too heavy for a phone.
//!
//! Entry: `Views::listing_page` for such a page, `Views::all_of` for the link to the first.

use std::sync::Arc;

use serde::Serialize;

use super::card::{Card, LinkView};
use super::list::{ListView, page_count};
use super::listings::{self, ListingOwner, SHOWN};
use super::page::TypedView;
use super::views::Views;
use crate::document::page::Listing;
use crate::path::UrlPath;
use crate::site::routes;

/// The link to all that is gathered.
#[derive(Clone, Debug, Serialize)]
pub struct ListingLink {
    /// Where the list begins.
    pub link: LinkView,
    /// How many there are.
    pub total: usize,
}

impl Views<'_> {
    /// The first articles that fit a listing.
    pub(super) fn listed_cards(&self, listing: &Listing) -> Vec<Arc<Card>> {
        self.cards(
            listings::listed_articles(self.site, listing)
                .into_iter()
                .take(SHOWN),
        )
    }

    /// How many pages each of the lists fills, by its number.
    pub(super) fn listing_page_counts(&self) -> impl Iterator<Item = (usize, usize)> {
        let size = self.site.config.site.page_size().get();
        let lists = self.listings.iter().enumerate();
        lists.map(move |(list, listings)| (list, page_count(listings.ids.len(), size)))
    }

    /// The address of one page of a list.
    pub(super) fn listing_address(&self, list: usize, number: usize) -> UrlPath {
        routes::list_page(&routes::all(&self.owner(self.listings[list].by).1), number)
    }

    /// The link to all that a page gathers, where it does not show all of it.
    pub(super) fn all_of(&self, by: ListingOwner) -> Option<ListingLink> {
        let listings = self.listings.iter().find(|one| one.by == by)?;
        let (title, url) = self.owner(by);
        let total = listings.ids.len();
        let title = format!("{}: {title}", self.words.get("all_articles"));
        let link = self.link(title, &routes::all(&url));
        Some(ListingLink { link, total })
    }

    pub(super) fn listing_page(&self, list: usize, number: usize) -> TypedView<ListView> {
        let listings = &self.listings[list];
        let (title, url) = self.owner(listings.by);
        let first = routes::all(&url);
        let size = self.site.config.site.page_size().get();
        let (items, pager) = self.slice(&listings.ids, size, &first, number);
        let url_of_page = routes::list_page(&first, number);
        let name = format!("{}: {title}", self.words.get("all_articles"));
        let mut page = self.list_head(&url_of_page, &name, number);
        page.crumbs = self.crumbs([self.link(title, &url)]);
        TypedView {
            template: "gathered.html",
            url: url_of_page,
            page,
            content: ListView {
                items,
                pager,
                ..ListView::default()
            },
        }
    }

    /// The title and the address of the page that gathers.
    fn owner(&self, by: ListingOwner) -> (String, UrlPath) {
        match by {
            ListingOwner::Article(id) => {
                let article = self.site.article(id);
                (article.document.title().to_owned(), article.url.clone())
            }
            ListingOwner::Body(number) => {
                let body = &self.site.config.bodies[number];
                (body.name.clone(), routes::body(&body.id))
            }
        }
    }
}
