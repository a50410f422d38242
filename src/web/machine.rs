//! Files that only machines read: the site map, robots, redirects for the host, the web manifest.
//!
//! Entry: [`files`].

use std::collections::BTreeMap;
use std::fmt::Write;

use quick_xml::escape::escape;
use serde_json::json;

use super::policy;
use super::theme::{Theme, icon_pixels};
use super::view::{PageId, View};
use crate::output::Output;
use crate::path::UrlPath;
use crate::site::Site;
use crate::site::routes::{self, BuiltinPage};

/// The files for machines; the map lists the pages that may be found by search engines.
#[must_use]
pub fn files(site: &Site, theme: &Theme, map: &[SitemapEntry]) -> Vec<Output> {
    let file =
        |page: BuiltinPage, text: String| Output::text(routes::builtin_page(page).output(), text);
    vec![
        file(BuiltinPage::MachineMap, site_map(map)),
        file(BuiltinPage::Robots, robots(site)),
        file(BuiltinPage::Redirects, redirects(&site.redirects)),
        file(BuiltinPage::Headers, policy::headers_file()),
        file(BuiltinPage::WebManifest, web_manifest(site, theme)),
    ]
}

/// One line of the map for machines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SitemapEntry {
    /// The page's full address.
    pub address: String,
    /// The day of its last change.
    pub changed: Option<String>,
}

impl SitemapEntry {
    /// The entry of a page, if machines may find it.
    #[must_use]
    pub fn of(page: &PageId, view: &View) -> Option<Self> {
        let day = view.page.updated.as_ref().or(view.page.date.as_ref());
        let entry = Self {
            address: view.page.url.clone(),
            changed: day.map(|day| day.iso.clone()),
        };
        (view.page.indexed && *page != PageId::NotFound).then_some(entry)
    }
}

fn site_map(entries: &[SitemapEntry]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for entry in entries {
        let changed = entry
            .changed
            .as_ref()
            .map_or_else(String::new, |day| format!("<lastmod>{day}</lastmod>"));
        let _ = writeln!(
            xml,
            "<url><loc>{}</loc>{changed}</url>",
            escape(&entry.address)
        );
    }
    xml.push_str("</urlset>\n");
    xml
}

fn robots(site: &Site) -> String {
    let map = routes::builtin_page(BuiltinPage::MachineMap);
    format!(
        "User-agent: *\nAllow: /\n\nSitemap: {}/{map}\n",
        site.config.site.base_url()
    )
}

/// `_redirects`, as several hosts read it.
fn redirects(redirects: &BTreeMap<UrlPath, UrlPath>) -> String {
    redirects
        .iter()
        .fold(String::new(), |mut lines, (from, to)| {
            let _ = writeln!(lines, "/{from} /{to} 301");
            lines
        })
}

fn web_manifest(site: &Site, theme: &Theme) -> String {
    let settings = &site.config.site;
    let icons = theme
        .settings
        .icon
        .iter()
        .chain(&theme.settings.icons)
        .filter_map(|name| {
            let url = &theme.assets.get(&name.value)?.url;
            let pixels = icon_pixels(name);
            let sizes =
                pixels.map_or_else(|| "any".to_owned(), |pixels| format!("{pixels}x{pixels}"));
            let sort = if pixels.is_none() {
                "image/svg+xml"
            } else {
                "image/png"
            };
            Some(json!({ "src": url.as_str(), "sizes": sizes, "type": sort }))
        });
    let manifest = json!({
        "name": settings.title,
        "short_name": settings.name,
        "lang": "vi",
        "start_url": "./",
        "display": "minimal-ui",
        "theme_color": theme.settings.colour,
        "background_color": theme.settings.background,
        "icons": icons.collect::<Vec<_>>(),
    });
    format!("{manifest:#}\n")
}
