//! The site as a whole: which articles are published, where they live, what belongs together, where links lead.
//!
//! Entry: [`assemble`]. A [`Site`] is read-only.

mod addresses;
mod assembled;
mod consent;
mod files;
mod link_path;
mod links;
mod lists;
mod placement;
mod references;
pub mod routes;
mod selection;
mod standing_pages;
mod target;
mod twins;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use files::ReferredFiles;
use links::ResolvedLinks;

use crate::diagnostic::{Diagnostic, Reported};
use crate::path::UrlPath;
use crate::release::{BuildOptions, Omission};

pub use assembled::{Article, ArticleId, Roles, SectionList, Site, SiteInput, TopicList};
pub use references::is_placeholder;
pub use target::{PublishedFile, Target};

/// Assembles the site from its articles.
#[must_use]
pub fn assemble(input: SiteInput<'_>, options: BuildOptions) -> Reported<Site> {
    let mut found = Vec::new();
    let (chosen, omitted) = selection::choose(input, options).take_into(&mut found);
    let (placed, faults) = rayon::join(
        || placement::place(input, &chosen, options),
        || check(input),
    );
    let mut articles = placed.take_into(&mut found);
    found.extend(faults);
    let redirects = placement::redirects(input, &articles).take_into(&mut found);
    let (mut sections, newest) = rayon::join(
        || lists::section_lists(input.config, &articles),
        || lists::newest_first(&articles, 0..articles.len()),
    );
    found.extend(check_menu(input, &articles, &sections));
    let ReferredFiles { files, pictures } =
        resolve_links(input, &omitted, &mut articles, &mut sections).take_into(&mut found);
    let groups = lists::group_articles(input.config, &articles, &newest);
    let site = Site {
        config: Arc::clone(input.config),
        options,
        sections,
        topics: groups.topics,
        roles: groups.roles,
        models: groups.models,
        by_model: groups.by_model,
        newest,
        articles,
        redirects,
        files,
        pictures,
        omitted,
    };
    Reported::new(site, found)
}

/// Checks of the articles that do not depend on their addresses.
fn check(input: SiteInput<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    references::check(input, &mut found);
    placement::check_lengths(input, &mut found);
    consent::check(input, &mut found);
    standing_pages::check(input, &mut found);
    twins::check(input, &mut found);
    found
}

/// Resolves every link of the articles and sections; gives the files that they refer to.
fn resolve_links(
    input: SiteInput<'_>,
    omitted: &[Omission],
    articles: &mut [Article],
    sections: &mut BTreeMap<String, SectionList>,
) -> Reported<ReferredFiles> {
    let resolver = links::LinkResolver::new(input, omitted, articles);
    let of_articles: Vec<ResolvedLinks> = articles
        .par_iter()
        .map(|article| resolver.article(article))
        .collect();
    let (mut files, mut broken) = (ReferredFiles::default(), Vec::new());
    for (article, links) in articles.iter_mut().zip(of_articles) {
        article.links = links.links;
        article.related = links.related;
        files.extend(links.files);
        broken.extend(links.found);
    }
    for list in sections.values_mut() {
        let links = resolver.section(&list.section);
        list.links = links.links;
        files.extend(links.files);
        broken.extend(links.found);
    }
    Reported::new(files, broken)
}

/// Menu items that lead nowhere.
fn check_menu(
    input: SiteInput<'_>,
    articles: &[Article],
    sections: &BTreeMap<String, SectionList>,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let known = known_pages(articles, sections);
    standing_pages::check_menu(input.config, &known, &mut found);
    found
}

/// The addresses of all pages that a menu may name.
fn known_pages(articles: &[Article], sections: &BTreeMap<String, SectionList>) -> Vec<UrlPath> {
    let articles = articles.iter().map(|article| article.url.clone());
    let sections = sections.values().map(|list| list.url.clone());
    let own = routes::BuiltinPage::PAGES.map(routes::builtin_page);
    articles
        .chain(sections)
        .chain(own)
        .chain([routes::home(), routes::station()])
        .collect()
}
