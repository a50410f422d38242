//! Makes the head of a page.
//!
//! Entry: `Views::head`, `Views::head_with`.

use super::card::LinkView;
use super::page::{PageView, root};
use super::views::Views;
use crate::path::UrlPath;
use crate::site::routes;

/// What stands for the menu entry of a page that belongs to none.
const NO_ENTRY: &str = "-";

/// What a head is made from.
pub(super) struct PageHeading<'a> {
    pub url: &'a UrlPath,
    pub title: &'a str,
    pub description: &'a str,
    pub crumbs: Vec<LinkView>,
}

impl Views<'_> {
    /// The head of a page that is no article.
    pub(super) fn head(&self, heading: PageHeading<'_>) -> PageView {
        let json_ld = self.page_data(&heading, &self.full(heading.url));
        self.head_with(heading, json_ld)
    }

    /// The head of a page of which machines read this.
    pub(super) fn head_with(&self, heading: PageHeading<'_>, json_ld: String) -> PageView {
        PageView {
            name: self.full_name(&heading),
            title: heading.title.to_owned(),
            description: heading.description.to_owned(),
            root: root(heading.url),
            url: self.full(heading.url),
            menu: self.menu_of(heading.url),
            crumbs: heading.crumbs,
            feed: None,
            date: None,
            updated: None,
            dated: self.newest.clone(),
            author: None,
            sort: "website",
            image: self.drawn_picture(heading.title),
            indexed: true,
            metadata: String::new(),
            json_ld,
        }
    }

    /// The way to a page below the home page.
    pub(super) fn crumbs(&self, steps: impl IntoIterator<Item = LinkView>) -> Vec<LinkView> {
        let home = self.link(self.words.get("home"), &routes::home());
        std::iter::once(home).chain(steps).collect()
    }

    /// A full address.
    pub(super) fn full(&self, url: &UrlPath) -> String {
        format!("{}/{}", self.site.config.site.base_url(), self.path(url))
    }

    /// The page's name among all pages: its title, what it belongs to, the site.
    fn full_name(&self, heading: &PageHeading<'_>) -> String {
        let site = self.site.config.site.title.as_str();
        let above = heading
            .crumbs
            .iter()
            .skip(1)
            .map(|link| link.title.as_str())
            .next_back();
        let mut parts = vec![heading.title];
        parts.extend(
            above
                .into_iter()
                .chain([site])
                .filter(|part| *part != heading.title),
        );
        parts.join(" - ")
    }

    /// The menu entry that is the longest beginning of an address.
    fn menu_of(&self, url: &UrlPath) -> String {
        let above = self.menu.iter().filter(|(entry, _)| {
            let is_home = entry.as_str().is_empty();
            if is_home {
                url.as_str().is_empty()
            } else {
                url.as_str().starts_with(entry.as_str())
            }
        });
        let nearest = above.max_by_key(|(entry, _)| entry.as_str().len());
        nearest.map_or_else(|| NO_ENTRY.to_owned(), |(_, written)| written.clone())
    }
}
