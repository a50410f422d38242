//! Lists that grow with the site on pages that are no lists: what is about a model, about a body, what a standing page
//! lists. The page itself shows the newest of each sort; all of them stand on pages of their own, since a page of
//! hundreds of cards is too heavy for a phone.
//!
//! Entry: `Views::gathered` for such a page, `Views::all_of` for the link to the first. It must never know how a card is
//! drawn.

use serde::Serialize;

use super::card::Link;
use super::frame::Laid;
use super::gathering::Gatherer;
use super::list::{List, page_count};
use super::views::Views;
use crate::path::UrlPath;
use crate::site::routes;

/// The link to all that is gathered.
#[derive(Clone, Debug, Serialize)]
pub struct All {
    /// Where the list begins.
    pub link: Link,
    /// How many there are.
    pub total: usize,
}

impl Views<'_> {
    /// How many pages each of the lists fills, by its number.
    pub(super) fn gathered_pages(&self) -> impl Iterator<Item = (usize, usize)> {
        let size = self.site.config.site.page_size();
        let lists = self.gathered.iter().enumerate();
        lists.map(move |(list, gathered)| (list, page_count(gathered.ids.len(), size)))
    }

    /// The address of one page of a list.
    pub(super) fn gathered_address(&self, list: usize, number: usize) -> UrlPath {
        routes::list_page(&routes::all(&self.owner(self.gathered[list].by).1), number)
    }

    /// The link to all that a page gathers, where it does not show all of it.
    pub(super) fn all_of(&self, by: Gatherer) -> Option<All> {
        let gathered = self.gathered.iter().find(|one| one.by == by)?;
        let (title, url) = self.owner(by);
        let total = gathered.ids.len();
        let title = format!("{}: {title}", self.words.get("all_articles"));
        let link = self.link(title, &routes::all(&url));
        Some(All { link, total })
    }

    pub(super) fn gathered(&self, list: usize, number: usize) -> Laid<List> {
        let gathered = &self.gathered[list];
        let (title, url) = self.owner(gathered.by);
        let first = routes::all(&url);
        let size = self.site.config.site.page_size();
        let (items, pager) = self.slice(&gathered.ids, size, (&first, number));
        let url_of_page = routes::list_page(&first, number);
        let name = format!("{}: {title}", self.words.get("all_articles"));
        let mut page = self.list_head(&url_of_page, &name, number);
        page.crumbs = self.crumbs([self.link(title, &url)]);
        Laid {
            template: "gathered.html",
            url: url_of_page,
            page,
            content: List {
                items,
                pager,
                ..List::default()
            },
        }
    }

    /// The title and the address of the page that gathers.
    fn owner(&self, by: Gatherer) -> (String, UrlPath) {
        match by {
            Gatherer::Article(id) => {
                let article = self.site.article(id);
                (article.document.title().to_owned(), article.url.clone())
            }
            Gatherer::Body(number) => {
                let body = &self.site.config.bodies[number];
                (body.name.clone(), routes::body(&body.id))
            }
        }
    }
}
