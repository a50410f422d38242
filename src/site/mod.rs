//! The site as a whole: which articles are published, where they live, what belongs together, where links lead.
//!
//! Entry: [`assemble`]. A [`Site`] is read-only. It must never know how a page looks or how a script sounds.

pub mod approval;
mod assembled;
mod consent;
mod files;
mod links;
mod lists;
mod mentioned;
mod omission;
mod placement;
mod references;
pub mod routes;
mod selection;
mod standing;
mod target;
mod written;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use files::Files;
use links::Led;

use crate::diagnostic::{Diagnostic, Reported};
use crate::path::UrlPath;

pub use assembled::{Article, ArticleId, Conditions, Ingredients, Roles, SectionList, Site, Topic};
pub use omission::{Omission, Reason};
pub use references::is_placeholder;
pub use target::{PublishedFile, Target};

/// Assembles the site from its articles.
#[must_use]
pub fn assemble(ingredients: Ingredients<'_>, conditions: Conditions) -> Reported<Site> {
    let mut found = Vec::new();
    let (chosen, omitted) = selection::choose(ingredients, conditions).take_into(&mut found);
    let (placed, faults) = rayon::join(
        || placement::place(ingredients, &chosen, conditions),
        || check(ingredients),
    );
    let mut articles = placed.take_into(&mut found);
    found.extend(faults);
    let redirects = placement::redirects(ingredients, &articles).take_into(&mut found);
    let (mut sections, newest) = rayon::join(
        || lists::section_lists(ingredients.config, &articles),
        || lists::newest_first(&articles, 0..articles.len()),
    );
    found.extend(check_menu(ingredients, &articles, &sections));
    let Files { files, pictures } =
        lead((ingredients, &omitted), &mut articles, &mut sections).take_into(&mut found);
    let about = lists::about(ingredients.config, &articles, &newest);
    let site = Site {
        config: Arc::clone(ingredients.config),
        conditions,
        sections,
        topics: about.topics,
        roles: about.roles,
        models: about.models,
        by_model: about.by_model,
        newest,
        articles,
        redirects,
        files,
        pictures,
        omitted,
    };
    Reported::new(site, found)
}

/// What can be said against the articles wherever they are placed.
fn check(ingredients: Ingredients<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    references::check(ingredients, &mut found);
    consent::check(ingredients, &mut found);
    standing::check(ingredients, &mut found);
    found
}

/// Leads every link of the articles and sections to its target; gives the files that they refer to.
fn lead(
    (ingredients, omitted): (Ingredients<'_>, &[Omission]),
    articles: &mut [Article],
    sections: &mut BTreeMap<String, SectionList>,
) -> Reported<Files> {
    let resolver = links::Resolver::new(ingredients, omitted, articles);
    let led = articles.par_iter().map(|article| resolver.article(article));
    let led: Vec<Led> = led.collect();
    let (mut files, mut broken) = (Files::default(), Vec::new());
    for (article, led) in articles.iter_mut().zip(led) {
        article.links = led.links;
        article.related = led.related;
        files.extend(led.files);
        broken.extend(led.found);
    }
    for list in sections.values_mut() {
        let led = resolver.section(&list.section);
        list.links = led.links;
        files.extend(led.files);
        broken.extend(led.found);
    }
    Reported::new(files, broken)
}

/// What can be said against the menu.
fn check_menu(
    ingredients: Ingredients<'_>,
    articles: &[Article],
    sections: &BTreeMap<String, SectionList>,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let known = known_pages(articles, sections);
    standing::check_menu(ingredients.config, &known, &mut found);
    found
}

/// The addresses of all pages that a menu may name.
fn known_pages(articles: &[Article], sections: &BTreeMap<String, SectionList>) -> Vec<UrlPath> {
    let articles = articles.iter().map(|article| article.url.clone());
    let sections = sections.values().map(|list| list.url.clone());
    let own = routes::Standing::PAGES.map(routes::standing);
    articles
        .chain(sections)
        .chain(own)
        .chain([routes::home(), routes::station()])
        .collect()
}
