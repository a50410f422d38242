//! Addresses: the one place where a [`UrlPath`] is made.
//!
//! Entry: [`place`] for articles, and a function for each other sort of page. It must never know what a page shows.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Article, Conditions, Ingredients};
use crate::diagnostic::{ContentProblem, Diagnostic, Reported};
use crate::document::Document;
use crate::path::{SourcePath, UrlPath};
use crate::vietnamese::slug;

/// Addresses below which only the generator itself makes pages.
const RESERVED: [&str; 11] = [
    "co-quan",
    "chu-de",
    "tim-kiem",
    "so-do-trang",
    "danh-muc-cong-khai",
    "dinh-chinh",
    "feed.xml",
    "sitemap.xml",
    "404.html",
    "tep",
    "giao-dien",
];

/// The home page.
#[must_use]
pub fn home() -> UrlPath {
    UrlPath::default()
}

/// A section's list, its first page.
#[must_use]
pub fn section(id: &str) -> UrlPath {
    UrlPath::new(&format!("{}/", folder(id)))
}

/// A later page of a list; the first page is the list's own address.
#[must_use]
pub fn list_page(list: &UrlPath, number: usize) -> UrlPath {
    match number {
        0 | 1 => list.clone(),
        _ => UrlPath::new(&format!("{list}trang/{number}/")),
    }
}

/// The feed of a list; of the whole site for the home page.
#[must_use]
pub fn feed(list: &UrlPath) -> UrlPath {
    UrlPath::new(&format!("{list}feed.xml"))
}

/// A body's page.
#[must_use]
pub fn body(id: &str) -> UrlPath {
    UrlPath::new(&format!("co-quan/{}/", slug(id)))
}

/// A topic's page.
#[must_use]
pub fn topic(name: &str) -> UrlPath {
    UrlPath::new(&format!("chu-de/{}/", slug(name)))
}

/// One of the generator's own pages.
#[must_use]
pub fn standing(page: Standing) -> UrlPath {
    UrlPath::new(match page {
        Standing::Bodies => "co-quan/",
        Standing::Topics => "chu-de/",
        Standing::SiteMap => "so-do-trang/",
        Standing::Disclosure => "danh-muc-cong-khai/",
        Standing::Corrections => "dinh-chinh/",
        Standing::NotFound => "404.html",
        Standing::MachineMap => "sitemap.xml",
        Standing::Robots => "robots.txt",
        Standing::Redirects => "_redirects",
        Standing::WebManifest => "site.webmanifest",
    })
}

/// The pages and files that the generator makes of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// All bodies.
    Bodies,
    /// All topics.
    Topics,
    /// The map of the site, for people.
    SiteMap,
    /// The list of disclosed information.
    Disclosure,
    /// The list of corrections.
    Corrections,
    /// What is shown for an address that is not there.
    NotFound,
    /// The map of the site, for machines.
    MachineMap,
    /// What machines may read.
    Robots,
    /// Old addresses, for the host.
    Redirects,
    /// The site as an app.
    WebManifest,
}

impl Standing {
    /// Those of them that are pages with a place on the site.
    pub const PAGES: [Self; 5] = [
        Self::Bodies,
        Self::Topics,
        Self::SiteMap,
        Self::Disclosure,
        Self::Corrections,
    ];
}

/// A file beside an article, under the hash of its content, so that it can be cached for ever.
#[must_use]
pub fn file(source: &SourcePath, hash: &[u8; 32]) -> UrlPath {
    hashed("tep", source, hash)
}

/// An address as a menu writes it: `tin-tuc/`, `/tin-tuc`, or nothing for the home page.
#[must_use]
pub fn written(address: &str) -> UrlPath {
    match address.trim_matches('/') {
        "" => home(),
        file if file.contains('.') => UrlPath::new(file),
        page => UrlPath::new(&format!("{page}/")),
    }
}

/// A file of the theme, likewise.
#[must_use]
pub fn asset(source: &SourcePath, hash: &[u8; 32]) -> UrlPath {
    hashed("giao-dien", source, hash)
}

fn hashed(folder: &str, source: &SourcePath, hash: &[u8; 32]) -> UrlPath {
    let mark = hash
        .iter()
        .take(5)
        .fold(String::new(), |mark, byte| format!("{mark}{byte:02x}"));
    let (stem, ending) = (slug(source.stem()), slug(&source.extension()));
    UrlPath::new(&format!("{folder}/{stem}-{mark}.{ending}"))
}

fn folder(id: &str) -> String {
    let parts: Vec<String> = id
        .split('/')
        .map(slug)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("/")
}

/// Gives every article its address. Two articles with one address are both told; the first by its file keeps it.
pub(super) fn place(
    ingredients: Ingredients<'_>,
    documents: &[Arc<Document>],
    conditions: Conditions,
) -> Reported<Vec<Article>> {
    let mut found = Vec::new();
    let mut taken: BTreeMap<UrlPath, SourcePath> = ingredients
        .config
        .sections
        .values()
        .map(|section| (self::section(&section.id), section.source.clone()))
        .collect();
    let mut articles = Vec::with_capacity(documents.len());
    for document in documents {
        let section = ingredients.config.section_of(&document.source);
        let (slug, url) = address(document, &section, &mut found);
        if let Some(other) = taken.get(&url) {
            let (address, other) = (url.to_string(), other.clone());
            let span = document
                .common
                .slug
                .as_ref()
                .map_or(0..0, crate::yaml::At::span);
            let problem = ContentProblem::AddressTaken { address, other };
            found.push(Diagnostic::at(&document.source, span, problem));
            continue;
        }
        if RESERVED.contains(&url.as_str().split('/').next().unwrap_or_default()) {
            let address = url.to_string();
            found.push(document.problem(ContentProblem::ReservedAddress { address }));
        }
        taken.insert(url.clone(), document.source.clone());
        articles.push(Article {
            document: Arc::clone(document),
            url,
            section,
            slug,
            links: BTreeMap::new(),
            expired: document.expired_on(conditions.today),
            related: Vec::new(),
        });
    }
    Reported::new(articles, found)
}

fn address(document: &Document, section: &str, found: &mut Vec<Diagnostic>) -> (String, UrlPath) {
    let source = &document.source;
    // In a folder of its own (`bai/index.md`) an article is named by the folder.
    let name = match source.stem() {
        "index" => source.folder().rsplit('/').next().unwrap_or_default(),
        stem => stem,
    };
    let last = document.common.slug.as_ref().map_or_else(
        || slug(name),
        |written| {
            let proposed = slug(written);
            if **written != proposed {
                let problem = ContentProblem::BadAddress {
                    written: written.value.clone(),
                    proposed: proposed.clone(),
                };
                found.push(Diagnostic::at(source, written.span(), problem));
            }
            proposed
        },
    );
    if last.is_empty() {
        found.push(document.problem(ContentProblem::EmptySlug));
    }
    let url = UrlPath::new(&format!("{}{last}/", prefix(section)));
    (last, url)
}

fn prefix(section: &str) -> String {
    match folder(section) {
        folder if folder.is_empty() => folder,
        folder => format!("{folder}/"),
    }
}

/// Old addresses and where they lead. An alias that is somebody's address, or another's alias, is a collision.
pub(super) fn redirects(articles: &[Article]) -> Reported<BTreeMap<UrlPath, UrlPath>> {
    let mut found = Vec::new();
    let mut owners: BTreeMap<&UrlPath, &SourcePath> = articles
        .iter()
        .map(|article| (&article.url, &article.document.source))
        .collect();
    let aliases: Vec<(UrlPath, &Article, std::ops::Range<u32>)> = articles
        .iter()
        .flat_map(|article| {
            article
                .document
                .common
                .aliases
                .iter()
                .map(move |alias| (article, alias))
        })
        .map(|(article, alias)| {
            let url = alias_address(alias, &article.document.source, &mut found);
            (url, article, alias.span())
        })
        .collect();
    let mut redirects = BTreeMap::new();
    for (url, article, span) in &aliases {
        let source = &article.document.source;
        if let Some(&other) = owners.get(url) {
            let (address, other) = (url.to_string(), other.clone());
            found.push(Diagnostic::at(
                source,
                span.clone(),
                ContentProblem::AddressTaken { address, other },
            ));
            continue;
        }
        owners.insert(url, source);
        redirects.insert(url.clone(), article.url.clone());
    }
    Reported::new(redirects, found)
}

fn alias_address(
    alias: &crate::yaml::At<String>,
    source: &SourcePath,
    found: &mut Vec<Diagnostic>,
) -> UrlPath {
    let written = alias.trim_matches('/');
    let page = written
        .strip_suffix(".html")
        .map(|stem| format!("{}.html", folder(stem)));
    let proposed = page.unwrap_or_else(|| format!("{}/", folder(written)));
    if written != proposed.trim_end_matches('/') {
        let problem = ContentProblem::BadAddress {
            written: alias.value.clone(),
            proposed: proposed.clone(),
        };
        found.push(Diagnostic::at(source, alias.span(), problem));
    }
    UrlPath::new(&proposed)
}
