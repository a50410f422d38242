//! What every page has: its name, where it stands, what machines read of it; and what all pages of a site share.
//!
//! Entry: [`PageView`] and [`SiteView`].

use serde::Serialize;

use super::card::{self, DateView, LinkView};
use super::picture::ShareView;
use super::urgent::{self, UrgentView};
use crate::config::site::{OutsideLink, SiteContact};
use crate::document::page::StandingPage;
use crate::path::UrlPath;
use crate::site::{Site, routes};

/// One page, laid out for a template: its head, and what its sort of page has.
pub(super) struct TypedView<T> {
    /// The template's file name.
    pub template: &'static str,
    /// Where the page goes.
    pub url: UrlPath,
    /// What every page has.
    pub page: PageView,
    /// What this sort of page has.
    pub content: T,
}

/// What every template sees as `page`.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    /// The page's name among all pages, its `title`.
    pub name: String,
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
    pub crumbs: Vec<LinkView>,
    /// The feed of what the page lists, beside the site's own.
    pub feed: Option<LinkView>,
    /// The day of posting.
    pub date: Option<DateView>,
    /// The day of the last change.
    pub updated: Option<DateView>,
    /// The day that machines are told: that of the page, else of the newest article of the site.
    #[serde(skip)]
    pub dated: Option<DateView>,
    /// Who wrote it.
    pub author: Option<String>,
    /// `website` or `article`, as Open Graph calls them.
    #[serde(skip)]
    pub sort: &'static str,
    /// The picture that is shown where the page is shared.
    #[serde(skip)]
    pub image: Option<ShareView>,
    /// Whether machines may put the page into their index.
    #[serde(skip)]
    pub indexed: bool,
    /// What machines read in the head: description, Dublin Core, Open Graph, as HTML.
    pub metadata: String,
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
    pub owner: Option<LinkView>,
    /// Who answers for it.
    pub contact: SiteContact,
    /// The menu.
    pub menu: Vec<LinkView>,
    /// Other sites.
    pub links: Vec<OutsideLink>,
    /// The commune's official pages elsewhere.
    pub social: Vec<OutsideLink>,
    /// The path of the home page.
    pub home: String,
    /// The site's feed.
    pub feed: String,
    /// The search.
    pub search: String,
    /// The map of the site.
    pub site_map: String,
    /// The list of disclosed information.
    pub disclosure: String,
    /// The list of corrections.
    pub corrections: String,
    /// What the site says on personal data.
    pub personal_data: Option<LinkView>,
    /// The site as an app.
    pub web_manifest: String,
    /// What keeps visited pages for reading without a network; nothing in a folder that opens from a disk.
    pub worker: Option<String>,
    /// Whether links end in files.
    pub portable: bool,
    /// The station's page.
    pub station: String,
    /// Urgent notices that still hold, the newest first.
    pub urgent: Vec<UrgentView>,
}

impl SiteView {
    /// What all pages of a site share.
    #[must_use]
    pub fn from_site(site: &Site) -> Self {
        let settings = &site.config.site;
        let path = |url: &UrlPath| card::path(site, url);
        let own = |page| path(&routes::builtin_page(page));
        let link = |title: &str, url: &UrlPath| LinkView {
            title: title.to_owned(),
            path: Some(path(url)),
        };
        let menu = settings.menu.iter();
        let owner = settings.owner.as_ref().and_then(|id| site.config.body(id));
        let personal_data = site.standing_page(StandingPage::PersonalData);
        Self {
            title: settings.title.clone(),
            name: settings.name.clone(),
            description: settings.description.clone(),
            base_url: settings.base_url().to_owned(),
            parent: settings.parent.clone(),
            owner: owner.map(|body| link(&body.name, &routes::body(&body.id))),
            contact: settings.contact.clone(),
            menu: menu
                .map(|item| link(&item.title, &routes::parse_menu_address(&item.path)))
                .collect(),
            links: settings.links.clone(),
            social: settings.social.clone(),
            home: path(&routes::home()),
            feed: path(&routes::feed(&routes::home())),
            search: own(routes::BuiltinPage::Search),
            site_map: own(routes::BuiltinPage::SiteMap),
            disclosure: own(routes::BuiltinPage::Disclosure),
            corrections: own(routes::BuiltinPage::Corrections),
            personal_data: personal_data
                .map(|article| link(article.document.title(), &article.url)),
            web_manifest: own(routes::BuiltinPage::WebManifest),
            worker: (!settings.portable).then(|| own(routes::BuiltinPage::Worker)),
            portable: settings.portable,
            station: path(&routes::station()),
            urgent: urgent::holding(site),
        }
    }
}

/// What climbs from a page to the site's own address.
#[must_use]
pub fn root(url: &UrlPath) -> String {
    match url.climb() {
        climb if climb.is_empty() => "./".to_owned(),
        climb => climb,
    }
}
