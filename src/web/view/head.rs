//! What every page has: its name, where it stands, what machines read of it.
//!
//! Entry: [`Page`] and [`SiteView`]. It must never know what else is on the page.

use serde::Serialize;
use serde_json::{Value, json};

use super::Views;
use super::card::{self, DateView, Link};
use crate::config::site::{OutsideLink, SiteContact};
use crate::document::kind::Kind;
use crate::document::page::StandingPage;
use crate::path::UrlPath;
use crate::site::{Article, Site, routes};

/// What every template sees as `page`.
#[derive(Clone, Debug, Serialize)]
pub struct Page {
    /// The page's own name, its `h1`.
    pub title: String,
    /// What the page is about, in a sentence; may be empty.
    pub description: String,
    /// What climbs from the page to the site's own address: `./`, `../` …; a full address on the page for lost visitors.
    pub root: String,
    /// The page's full address.
    pub url: String,
    /// The path of the menu entry that the page belongs to.
    pub menu: String,
    /// The way to the page, home first, the page itself left out.
    pub crumbs: Vec<Link>,
    /// The feed of what the page lists, beside the site's own.
    pub feed: Option<Link>,
    /// The day of posting.
    pub date: Option<DateView>,
    /// The day of the last change.
    pub updated: Option<DateView>,
    /// Who wrote it.
    pub author: Option<String>,
    /// `website` or `article`, as Open Graph calls them.
    pub sort: &'static str,
    /// The path of the picture that stands for the page.
    pub image: Option<String>,
    /// Whether machines may put the page into their index.
    pub indexed: bool,
    /// Linked data (schema.org) as JSON that may stand in a page.
    pub json_ld: String,
}

/// What every template sees as `site`; the same on all pages.
#[derive(Clone, Debug, Serialize)]
pub struct SiteView {
    /// The site's title.
    pub title: String,
    /// The commune.
    pub name: String,
    /// What the site is.
    pub description: String,
    /// The site's full address, without `/` at the end.
    pub base_url: String,
    /// The city above.
    pub parent: String,
    /// The body that the site belongs to.
    pub owner: Option<Link>,
    /// Who answers for it.
    pub contact: SiteContact,
    /// The menu.
    pub menu: Vec<Link>,
    /// Other sites.
    pub links: Vec<OutsideLink>,
    /// The commune's official pages elsewhere.
    pub social: Vec<OutsideLink>,
    /// The path of the home page.
    pub home: String,
    /// The site's feed.
    pub feed: String,
    /// The map of the site.
    pub site_map: String,
    /// The list of disclosed information.
    pub disclosure: String,
    /// The list of corrections.
    pub corrections: String,
    /// What the site says on personal data.
    pub personal_data: Option<Link>,
    /// The site as an app.
    pub web_manifest: String,
    /// Whether links end in files.
    pub portable: bool,
}

impl SiteView {
    /// What all pages of a site share.
    #[must_use]
    pub fn of(site: &Site) -> Self {
        let settings = &site.config.site;
        let path = |url: &UrlPath| card::path(site, url);
        let own = |page| path(&routes::standing(page));
        let menu = settings.menu.iter().map(|item| {
            let path = path(&routes::written(&item.path));
            Link {
                title: item.title.clone(),
                path: Some(path),
            }
        });
        let owner = settings.owner.as_ref().and_then(|id| site.config.body(id));
        Self {
            title: settings.title.clone(),
            name: settings.name.clone(),
            description: settings.description.clone(),
            base_url: settings.base_url().to_owned(),
            parent: settings.parent.clone(),
            owner: owner.map(|body| Link {
                title: body.name.clone(),
                path: Some(path(&routes::body(&body.id))),
            }),
            contact: settings.contact.clone(),
            menu: menu.collect(),
            links: settings.links.clone(),
            social: settings.social.clone(),
            home: path(&routes::home()),
            feed: path(&routes::feed(&routes::home())),
            site_map: own(routes::Standing::SiteMap),
            disclosure: own(routes::Standing::Disclosure),
            corrections: own(routes::Standing::Corrections),
            personal_data: standing_page(site, StandingPage::PersonalData),
            web_manifest: own(routes::Standing::WebManifest),
            portable: settings.portable,
        }
    }
}

/// The article that fills one of the required standing pages.
fn standing_page(site: &Site, wanted: StandingPage) -> Option<Link> {
    let fills = |article: &&Article| match &article.document.kind {
        Kind::Page(page) => page.slot.as_ref().is_some_and(|slot| slot.value == wanted),
        _ => false,
    };
    let article = site.articles.iter().find(fills)?;
    Some(Link {
        title: article.document.title().to_owned(),
        path: Some(card::path(site, &article.url)),
    })
}

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
            title: heading.title.to_owned(),
            description: heading.description.to_owned(),
            root: root(heading.url),
            url,
            menu,
            crumbs: heading.crumbs,
            feed: None,
            date: None,
            updated: None,
            author: None,
            sort: "website",
            image: None,
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
        nearest.map_or_else(|| "-".to_owned(), |item| self.path(&item))
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

/// What climbs from a page to the site's own address.
#[must_use]
pub fn root(url: &UrlPath) -> String {
    match url.climb() {
        "" => "./".to_owned(),
        climb => climb.to_owned(),
    }
}

/// JSON that may stand inside a `script` element.
pub(super) fn script_safe(data: &Value) -> String {
    data.to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
}
