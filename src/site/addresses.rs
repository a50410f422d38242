//! The pages of a site by the addresses that a browser shows, for links that were copied from one.
//!
//! Entry: [`SiteAddresses`].

use std::collections::HashMap;

use super::assembled::{Article, SiteInput};
use super::routes;
use crate::path::{BaseUrl, SourcePath, UrlPath};

/// Every page and feed by its address.
pub(super) struct SiteAddresses<'a> {
    /// The pages of articles and sections with their files; the generator's own pages without one.
    pages: HashMap<UrlPath, Option<&'a SourcePath>>,
    base: Option<&'a BaseUrl>,
}

impl<'a> SiteAddresses<'a> {
    pub(super) fn new(input: SiteInput<'a>, articles: &[Article]) -> Self {
        let config = input.config;
        let mut pages: HashMap<UrlPath, Option<&SourcePath>> = HashMap::new();
        let builtin = routes::BuiltinPage::PAGES.map(routes::builtin_page);
        let bodies = config.bodies.iter().map(|body| routes::body(&body.id));
        let all = articles.iter().map(|article| &article.document.common);
        let topics = all.flat_map(|common| common.topics.iter().map(|topic| routes::topic(topic)));
        let feeds = config.sections.values().filter(|section| section.head.feed);
        let feeds = feeds.map(|section| routes::feed(&routes::section(&section.id)));
        let own = [
            routes::home(),
            routes::station(),
            routes::feed(&routes::home()),
        ];
        let made = builtin
            .into_iter()
            .chain(own)
            .chain(bodies)
            .chain(topics)
            .chain(feeds);
        pages.extend(made.map(|url| (url, None)));
        let sections = config.sections.values();
        pages.extend(sections.map(|section| (routes::section(&section.id), Some(&section.source))));
        let sources: HashMap<&SourcePath, &SourcePath> = input
            .documents
            .iter()
            .map(|document| (&document.source, &document.source))
            .collect();
        for article in articles {
            let source = sources.get(&article.document.source).copied();
            pages.insert(article.url.clone(), source);
            let aliases = article.document.common.aliases.iter();
            pages.extend(aliases.map(|alias| (routes::alias(alias), source)));
        }
        let base = config.site.base_url.as_ref();
        Self { pages, base }
    }

    /// What stands after the root of the site in an address that counts from it: `/tin-tuc/`, or the site's own full
    /// address. Nothing for a link that counts from its article, one to another site, or one that asks something (`?`).
    pub(super) fn path_below<'w>(&self, written: &'w str) -> Option<&'w str> {
        if written.contains('?') || written.starts_with("//") {
            return None;
        }
        let base = self.base.map(BaseUrl::as_str).unwrap_or_default();
        let host = base.split_once("://").map_or(base, |(_, host)| host);
        let (bare_host, folder) = host.split_once('/').unwrap_or((host, ""));
        if let Some(below) = written.strip_prefix('/') {
            return Some(after(below, folder).unwrap_or(below));
        }
        let (scheme, rest) = written.split_once("://")?;
        let is_web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
        let (start, rest) = rest.split_at_checked(bare_host.len())?;
        if !is_web || start.is_empty() || !start.eq_ignore_ascii_case(bare_host) {
            return None;
        }
        match (rest, folder) {
            ("", "") => Some(""),
            _ => after(rest.strip_prefix('/')?, folder),
        }
    }

    /// The page at an address below the root, with its file if it has one.
    pub(super) fn page(&self, below: &str) -> Option<(&UrlPath, Option<&'a SourcePath>)> {
        let below = below.trim_matches('/');
        let below = below.strip_suffix("index.html").unwrap_or(below);
        let (url, source) = self
            .pages
            .get_key_value(&routes::parse_menu_address(below))?;
        Some((url, *source))
    }
}

/// What follows a folder in an address, if it is in the folder.
fn after<'w>(path: &'w str, folder: &str) -> Option<&'w str> {
    if folder.is_empty() {
        return Some(path);
    }
    let rest = path.strip_prefix(folder)?;
    (rest.is_empty() || rest.starts_with(['/', '#'])).then(|| rest.trim_start_matches('/'))
}
