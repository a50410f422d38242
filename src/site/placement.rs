//! Every article at its address, and every old address led to its new one.
//!
//! Entry: [`place`] and [`redirects`].

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::assembled::{Article, SiteInput};
use super::routes;
use super::selection::SelectedArticle;
use crate::config::BODIES_FILE;
use crate::diagnostic::{AddressProblem, Diagnostic, Reported};
use crate::document::Document;
use crate::path::{SourcePath, UrlPath};
use crate::release::BuildOptions;
use crate::vietnamese::slug;
use crate::yaml::At;

/// Addresses below which only the generator itself makes pages.
const RESERVED: [&str; 12] = [
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
    "anh",
    "giao-dien",
];

/// Gives every article its address. Two articles with one address are both told; the first by its file keeps it.
pub(super) fn place(
    input: SiteInput<'_>,
    documents: &[SelectedArticle],
    options: BuildOptions,
) -> Reported<Vec<Article>> {
    let mut found = Vec::new();
    let sections = input.config.sections.values();
    let mut taken: HashMap<UrlPath, &SourcePath> = sections
        .map(|section| (routes::section(&section.id), &section.source))
        .collect();
    taken.reserve(documents.len());
    let mut articles = Vec::with_capacity(documents.len());
    let addresses = addresses(input, documents);
    let firm = firm(documents, &addresses);
    for (SelectedArticle { document, approval }, address) in documents.iter().zip(addresses) {
        let address = address.take_into(&mut found);
        let url = address.url;
        let other = firm.get(&url).filter(|_| document.common.draft);
        if let Some(other) = other {
            found.push(taken_by(document, &url, other));
            continue;
        }
        if let Some(other) = taken.get(&url) {
            found.push(taken_by(document, &url, other));
            continue;
        }
        if address.reserved {
            let address = url.to_string();
            found.push(document.problem(AddressProblem::AddressReserved { address }));
        }
        taken.insert(url.clone(), &document.source);
        articles.push(Article {
            document: Arc::clone(document),
            url,
            section: address.section,
            slug: address.slug,
            links: BTreeMap::new(),
            expired: document.has_expired_on(options.today),
            approval: *approval,
            related: Vec::new(),
        });
    }
    Reported::new(articles, found)
}

/// The addresses that no draft takes from an article, where there are drafts.
fn firm<'a>(
    documents: &'a [SelectedArticle],
    addresses: &[Reported<Address>],
) -> HashMap<UrlPath, &'a SourcePath> {
    if !documents.iter().any(|chosen| chosen.document.common.draft) {
        return HashMap::new();
    }
    let all = documents.iter().zip(addresses);
    let firm = all.filter(|(chosen, _)| !chosen.document.common.draft);
    firm.map(|(chosen, address)| (address.value.url.clone(), &chosen.document.source))
        .collect()
}

fn taken_by(document: &Document, url: &UrlPath, other: &SourcePath) -> Diagnostic {
    let span = document.common.slug.as_ref().map_or(0..0, At::span);
    let (address, other) = (url.to_string(), other.clone());
    let problem = AddressProblem::AddressTaken { address, other };
    Diagnostic::at(&document.source, span, problem)
}

/// Whether only the generator makes pages there, or no system can hold a file of that name (`con`, `nul`).
fn is_reserved(url: &UrlPath) -> bool {
    let url_text = url.as_str();
    let first = url_text
        .split_once('/')
        .map_or(url_text, |(first, _)| first);
    RESERVED.contains(&first) || url.output().fault().is_some()
}

/// Addresses of topics, bodies and sections that are too long, each where it is written. Those of articles are told where
/// articles are placed.
pub(super) fn check_lengths(input: SiteInput<'_>, found: &mut Vec<Diagnostic>) {
    for document in input.documents {
        for topic in &document.common.topics {
            let problem = too_long(&slug(topic.as_str()));
            found.extend(problem.map(|told| Diagnostic::at(&document.source, topic.span(), told)));
        }
    }
    let bodies = SourcePath::new(BODIES_FILE);
    for body in &input.config.bodies {
        let problem = too_long(body.id.as_str());
        found.extend(problem.map(|told| Diagnostic::at(&bodies, body.id.span(), told)));
    }
    for section in input.config.sections.values() {
        let problem = too_long(&routes::folder(&section.id));
        found.extend(problem.map(|told| Diagnostic::file(&section.source, told)));
    }
}

/// What is wrong with a part of an address that no disk takes.
fn too_long(part: &str) -> Option<AddressProblem> {
    const LONGEST: usize = 120;
    const PROPOSED: usize = 80; // as `bantin new` cuts them
    let head = part.get(..=PROPOSED).filter(|_| part.len() > LONGEST)?;
    let cut = head.rfind('-').unwrap_or(PROPOSED);
    Some(AddressProblem::AddressTooLong {
        written: part.to_owned(),
        proposed: head[..cut].to_owned(),
    })
}

/// Where an article stands.
struct Address {
    section: String,
    slug: String,
    url: UrlPath,
    reserved: bool,
}

fn addresses(input: SiteInput<'_>, documents: &[SelectedArticle]) -> Vec<Reported<Address>> {
    let address_of = |chosen: &SelectedArticle| {
        let document = &*chosen.document;
        let section = input.config.section_of(&document.source);
        address(document, section)
    };
    documents.par_iter().map(address_of).collect()
}

fn address(document: &Document, section: String) -> Reported<Address> {
    let mut found = Vec::new();
    let last = document.slug();
    if last.is_empty() {
        found.push(document.problem(AddressProblem::SlugEmpty));
    }
    let too_long = too_long(&last);
    let is_short = too_long.is_none();
    found.extend(too_long.map(|problem| {
        let span = document.common.slug.as_ref().map_or(0..0, At::span);
        Diagnostic::at(&document.source, span, problem)
    }));
    let url = routes::article(&section, &last);
    let address = Address {
        reserved: !last.is_empty() && is_short && is_reserved(&url),
        section,
        slug: last,
        url,
    };
    Reported::new(address, found)
}

/// Old addresses and where they lead. An alias that is somebody's address, or another's alias, is a collision.
pub(super) fn redirects(
    input: SiteInput<'_>,
    articles: &[Article],
) -> Reported<BTreeMap<UrlPath, UrlPath>> {
    let mut found = Vec::new();
    let has_alias = |article: &Article| !article.document.common.aliases.is_empty();
    if !articles.iter().any(has_alias) {
        return Reported::clean(BTreeMap::new());
    }
    let sections = input.config.sections.values();
    let mut owners: BTreeMap<UrlPath, &SourcePath> = sections
        .map(|section| (routes::section(&section.id), &section.source))
        .collect();
    owners.extend(
        articles
            .iter()
            .map(|article| (article.url.clone(), &article.document.source)),
    );
    let mut redirects = BTreeMap::new();
    let heads = articles
        .iter()
        .map(|article| (article, &article.document.common.aliases));
    for (article, alias) in
        heads.flat_map(|(article, aliases)| aliases.iter().map(move |alias| (article, alias)))
    {
        let source = &article.document.source;
        let url = alias_address(alias, source, &mut found);
        if let Some(problem) = collision(&url, &owners) {
            found.push(Diagnostic::at(source, alias.span(), problem));
            continue;
        }
        owners.insert(url.clone(), source);
        redirects.insert(url, article.url.clone());
    }
    Reported::new(redirects, found)
}

/// Why nothing can be led from an address, if nothing can.
fn collision(url: &UrlPath, owners: &BTreeMap<UrlPath, &SourcePath>) -> Option<AddressProblem> {
    let address = url.to_string();
    if is_reserved(url) {
        return Some(AddressProblem::AddressReserved { address });
    }
    let other = (*owners.get(url)?).clone();
    Some(AddressProblem::AddressTaken { address, other })
}

fn alias_address(alias: &At<String>, source: &SourcePath, found: &mut Vec<Diagnostic>) -> UrlPath {
    let url = routes::alias(alias);
    if alias.trim_matches('/') != url.as_str().trim_end_matches('/') {
        let problem = AddressProblem::AddressBad {
            written: alias.value.clone(),
            proposed: url.to_string(),
        };
        found.push(Diagnostic::at(source, alias.span(), problem));
    }
    url
}
