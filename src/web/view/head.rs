//! Makes the head of a page.
//!
//! Entry: `Views::head`. It must never know what else is on the page.

use serde_json::{Value, json};

use super::card::{DateView, Link};
use super::frame::{Page, root, script_safe};
use super::views::Views;
use crate::path::UrlPath;
use crate::site::routes;

/// What stands for the menu entry of a page that belongs to none.
const NO_ENTRY: &str = "-";

/// What a head is made from.
pub(super) struct Heading<'a> {
    pub url: &'a UrlPath,
    pub title: &'a str,
    pub description: &'a str,
    pub crumbs: Vec<Link>,
}

impl Views<'_> {
    /// The head of a page that is no article.
    pub(super) fn head(&self, heading: Heading<'_>) -> Page {
        let url = self.full(heading.url);
        let menu = self.menu_of(heading.url);
        let data = json!({
            "@context": "https://schema.org",
            "@type": "WebPage",
            "name": heading.title,
            "url": url,
            "inLanguage": "vi",
            "isPartOf": self.website(),
            "breadcrumb": self.breadcrumb(&heading),
        });
        Page {
            name: self.full_name(&heading),
            title: heading.title.to_owned(),
            description: heading.description.to_owned(),
            root: root(heading.url),
            url,
            menu,
            crumbs: heading.crumbs,
            feed: None,
            date: None,
            updated: None,
            dated: self.newest_day(),
            author: None,
            sort: "website",
            image: self.drawn(heading.title),
            indexed: true,
            json_ld: script_safe(&data),
        }
    }

    /// The way to a page below the home page.
    pub(super) fn crumbs(&self, steps: impl IntoIterator<Item = Link>) -> Vec<Link> {
        let home = self.link(self.words.get("home"), &routes::home());
        std::iter::once(home).chain(steps).collect()
    }

    /// A full address.
    pub(super) fn full(&self, url: &UrlPath) -> String {
        format!("{}/{}", self.site.config.site.base_url(), self.path(url))
    }

    /// The page's name among all pages: its title, what it belongs to, the site.
    fn full_name(&self, heading: &Heading<'_>) -> String {
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

    /// The day of the newest article: that of pages which only gather articles.
    fn newest_day(&self) -> Option<DateView> {
        let newest = self.site.newest.first()?;
        self.site
            .article(*newest)
            .document
            .date()
            .map(DateView::from)
    }

    /// All that a page's `menu` may say.
    pub fn menu(&self) -> impl Iterator<Item = String> {
        let items = self.site.config.site.menu.iter();
        let paths = items.map(|item| self.path(&routes::written(&item.path)));
        paths.chain([NO_ENTRY.to_owned()])
    }

    /// The menu entry that is the longest beginning of an address.
    fn menu_of(&self, url: &UrlPath) -> String {
        let items = self
            .site
            .config
            .site
            .menu
            .iter()
            .map(|item| routes::written(&item.path));
        let above = items.filter(|item| {
            let is_home = item.as_str().is_empty();
            if is_home {
                url.as_str().is_empty()
            } else {
                url.as_str().starts_with(item.as_str())
            }
        });
        let nearest = above.max_by_key(|item| item.as_str().len());
        nearest.map_or_else(|| NO_ENTRY.to_owned(), |item| self.path(&item))
    }

    /// The site, as linked data names it.
    pub(super) fn website(&self) -> Value {
        let site = &self.site.config.site;
        json!({ "@type": "WebSite", "name": site.title, "url": self.full(&routes::home()) })
    }

    /// The body that publishes the site, as linked data names it.
    pub(super) fn publisher(&self) -> Value {
        let site = &self.site.config.site;
        let owner = site.owner.as_ref().and_then(|id| self.site.config.body(id));
        let name = owner.map_or(site.name.as_str(), |body| body.name.as_str());
        json!({ "@type": "GovernmentOrganization", "name": name, "url": self.full(&routes::home()) })
    }

    pub(super) fn breadcrumb(&self, heading: &Heading<'_>) -> Value {
        let here = Link {
            title: heading.title.to_owned(),
            path: Some(self.path(heading.url)),
        };
        let steps = heading
            .crumbs
            .iter()
            .chain([&here])
            .filter_map(|link| Some((link, link.path.as_ref()?)));
        let items: Vec<Value> = steps
            .enumerate()
            .map(|(at, (link, path))| {
                let address = format!("{}/{path}", self.site.config.site.base_url());
                json!({ "@type": "ListItem", "position": at + 1, "name": link.title, "item": address })
            })
            .collect();
        json!({ "@type": "BreadcrumbList", "itemListElement": items })
    }
}
