//! The site as a whole: which articles are published, where they live, what belongs together, where links lead.
//!
//! Entry: [`assemble`]. A [`Site`] is read-only. It must never know how a page looks or how a script sounds.

pub mod consent;
pub mod links;
pub mod references;
pub mod routes;
pub mod selection;
pub mod standing;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::config::Config;
use crate::config::section::{Order, Section};
use crate::date::Date;
use crate::diagnostic::Reported;
use crate::document::Document;
use crate::document::common::KindName;
use crate::document::kind::Kind;
use crate::path::{SourcePath, UrlPath};
use crate::source::Sources;
use crate::vietnamese;
use links::{PublishedFile, Target};
use selection::Omission;

/// What a site is made from.
#[derive(Clone, Copy, Debug)]
pub struct Ingredients<'a> {
    /// The settings.
    pub config: &'a Arc<Config>,
    /// Every article, by its file.
    pub documents: &'a [Arc<Document>],
    /// The files, for what articles refer to.
    pub sources: &'a Sources,
}

/// Under which conditions it is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conditions {
    /// The day that counts as today.
    pub today: Date,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// Whether it is made for residents: no samples, nothing that is not approved.
    pub release: bool,
}

/// The number of an article in [`Site::articles`].
pub type ArticleId = usize;

/// The assembled site.
#[derive(Clone, Debug)]
pub struct Site {
    /// The settings.
    pub config: Arc<Config>,
    /// The conditions.
    pub conditions: Conditions,
    /// The published articles, by their file.
    pub articles: Vec<Article>,
    /// The sections by id, each with its articles in order.
    pub sections: BTreeMap<String, SectionList>,
    /// The topics by address, in dictionary order of their names.
    pub topics: Vec<Topic>,
    /// What each body does, in the order of `bodies.yaml`.
    pub roles: Vec<Roles>,
    /// The model programmes by number.
    pub models: Vec<ArticleId>,
    /// What is about a model, by the model's id, the newest first.
    pub by_model: BTreeMap<String, Vec<ArticleId>>,
    /// All dated articles, the newest first.
    pub newest: Vec<ArticleId>,
    /// Old addresses and where they lead now.
    pub redirects: BTreeMap<UrlPath, UrlPath>,
    /// The files beside articles that pages refer to.
    pub files: BTreeMap<SourcePath, PublishedFile>,
    /// What is not published, and why.
    pub omitted: Vec<Omission>,
}

/// A published article.
#[derive(Clone, Debug)]
pub struct Article {
    /// What its writer made.
    pub document: Arc<Document>,
    /// Where it lives.
    pub url: UrlPath,
    /// Its section's id.
    pub section: String,
    /// Its id: the last part of the address (for a model, what others name it by).
    pub slug: String,
    /// Where each of its links and files leads, as written there.
    pub links: BTreeMap<String, Target>,
    /// Whether its time has passed.
    pub expired: bool,
    /// The articles that its head names as related.
    pub related: Vec<ArticleId>,
}

/// A section with its articles in their order.
#[derive(Clone, Debug)]
pub struct SectionList {
    /// What `_index.md` says.
    pub section: Section,
    /// The section's address.
    pub url: UrlPath,
    /// Its articles.
    pub articles: Vec<ArticleId>,
    /// Where each link of its own text leads.
    pub links: BTreeMap<String, Target>,
}

/// A topic with its articles, the newest first.
#[derive(Clone, Debug)]
pub struct Topic {
    /// The name as first written.
    pub name: String,
    /// Where it lives.
    pub url: UrlPath,
    /// Its articles.
    pub articles: Vec<ArticleId>,
}

/// What a body does.
#[derive(Clone, Debug, Default)]
pub struct Roles {
    /// Models that it leads.
    pub leads: Vec<ArticleId>,
    /// Models on which it advises.
    pub advises: Vec<ArticleId>,
    /// Models in which it coordinates.
    pub coordinates: Vec<ArticleId>,
    /// Documents that it issued, the newest first.
    pub issued: Vec<ArticleId>,
    /// Other articles about it, the newest first.
    pub articles: Vec<ArticleId>,
}

/// Assembles the site from its articles.
#[must_use]
pub fn assemble(ingredients: Ingredients<'_>, conditions: Conditions) -> Reported<Site> {
    let mut found = Vec::new();
    let (chosen, omitted) = selection::choose(ingredients, conditions).drain(&mut found);
    let mut articles = routes::place(ingredients, &chosen, conditions).drain(&mut found);
    let redirects = routes::redirects(&articles).drain(&mut found);
    references::check(ingredients, &mut found);
    consent::check(ingredients, &mut found);
    standing::check(ingredients, &mut found);
    let sections = section_lists(ingredients.config, &articles);
    standing::check_menu(
        ingredients.config,
        &known_pages(&articles, &sections),
        &mut found,
    );
    let mut resolver = links::Resolver::new(ingredients, &articles);
    let resolved: Vec<_> = articles
        .iter()
        .map(|article| resolver.article(article))
        .collect();
    for (article, (links, related)) in articles.iter_mut().zip(resolved) {
        article.links = links;
        article.related = related;
    }
    let sections = sections
        .into_iter()
        .map(|(id, mut list)| {
            list.links = resolver.section(&list.section);
            (id, list)
        })
        .collect();
    let (files, broken) = resolver.finish();
    found.extend(broken);
    let newest = newest_first(&articles, 0..articles.len());
    let site = Site {
        config: Arc::clone(ingredients.config),
        conditions,
        sections,
        topics: topics(&articles, &newest),
        roles: roles(ingredients.config, &articles, &newest),
        models: models(&articles),
        by_model: by_model(&articles, &newest),
        newest,
        articles,
        redirects,
        files,
        omitted,
    };
    Reported::new(site, found)
}

/// The addresses of all pages that a menu may name.
fn known_pages(
    articles: &[Article],
    sections: &BTreeMap<String, SectionList>,
) -> BTreeSet<UrlPath> {
    let articles = articles.iter().map(|article| article.url.clone());
    let sections = sections.values().map(|list| list.url.clone());
    let own = routes::Standing::PAGES.map(routes::standing);
    articles
        .chain(sections)
        .chain(own)
        .chain([routes::home()])
        .collect()
}

/// The dated ones among some articles, the newest first; on one day, by title.
fn newest_first(articles: &[Article], ids: impl Iterator<Item = ArticleId>) -> Vec<ArticleId> {
    let mut dated: Vec<ArticleId> = ids
        .filter(|&id| articles[id].document.date().is_some())
        .collect();
    dated.sort_by(|&left, &right| {
        let (left, right) = (&articles[left].document, &articles[right].document);
        let by_date = right.date().cmp(&left.date());
        by_date.then_with(|| left.source.cmp(&right.source))
    });
    dated
}

fn section_lists(config: &Config, articles: &[Article]) -> BTreeMap<String, SectionList> {
    let mut lists: BTreeMap<String, SectionList> = BTreeMap::new();
    let ids = articles
        .iter()
        .map(|article| &article.section)
        .chain(config.sections.keys());
    for id in ids.filter(|id| !id.is_empty()) {
        lists.entry(id.clone()).or_insert_with(|| SectionList {
            section: config.section(id),
            url: routes::section(id),
            articles: Vec::new(),
            links: BTreeMap::new(),
        });
    }
    for (id, article) in articles.iter().enumerate() {
        if let Some(list) = lists.get_mut(&article.section) {
            list.articles.push(id);
        }
    }
    for list in lists.values_mut() {
        order(&mut list.articles, list.section.head.order, articles);
    }
    lists
}

fn order(ids: &mut [ArticleId], order: Order, articles: &[Article]) {
    ids.sort_by(|&left, &right| {
        let (left, right) = (&articles[left].document, &articles[right].document);
        let by_title = || vietnamese::compare(left.title(), right.title());
        let weight = |document: &Document| document.common.weight.unwrap_or(i64::MAX);
        match order {
            Order::Newest => right
                .date()
                .cmp(&left.date())
                .then_with(|| left.source.cmp(&right.source)),
            Order::Weight => weight(left).cmp(&weight(right)).then_with(by_title),
            Order::Title => by_title(),
        }
    });
}

fn topics(articles: &[Article], newest: &[ArticleId]) -> Vec<Topic> {
    let mut topics: BTreeMap<UrlPath, Topic> = BTreeMap::new();
    let undated = (0..articles.len()).filter(|&id| articles[id].document.date().is_none());
    for id in newest.iter().copied().chain(undated) {
        for name in &articles[id].document.common.topics {
            let url = routes::topic(name);
            let topic = topics.entry(url.clone()).or_insert_with(|| Topic {
                name: name.value.clone(),
                url,
                articles: Vec::new(),
            });
            topic.articles.push(id);
        }
    }
    let mut topics: Vec<Topic> = topics.into_values().collect();
    topics.sort_by(|left, right| vietnamese::compare(&left.name, &right.name));
    topics
}

fn models(articles: &[Article]) -> Vec<ArticleId> {
    let number = |id: &ArticleId| match &articles[*id].document.kind {
        Kind::Model(model) => model.number,
        _ => None,
    };
    let is_model = |id: &ArticleId| articles[*id].document.kind.name() == KindName::Model;
    let mut models: Vec<ArticleId> = (0..articles.len()).filter(is_model).collect();
    models.sort_by_key(|id| (number(id).unwrap_or(u32::MAX), *id));
    models
}

fn by_model(articles: &[Article], newest: &[ArticleId]) -> BTreeMap<String, Vec<ArticleId>> {
    let mut about: BTreeMap<String, Vec<ArticleId>> = BTreeMap::new();
    for &id in newest {
        for model in &articles[id].document.common.models {
            about.entry(model.value.clone()).or_default().push(id);
        }
    }
    about
}

fn roles(config: &Config, articles: &[Article], newest: &[ArticleId]) -> Vec<Roles> {
    let mut roles = vec![Roles::default(); config.bodies.len()];
    let numbers: BTreeMap<&str, usize> = config
        .bodies
        .iter()
        .enumerate()
        .map(|(number, body)| (body.id.value.as_str(), number))
        .collect();
    let mut give = |body: &str, id: ArticleId, list: fn(&mut Roles) -> &mut Vec<ArticleId>| {
        if let Some(&number) = numbers.get(body) {
            list(&mut roles[number]).push(id);
        }
    };
    for id in models(articles) {
        if let Kind::Model(model) = &articles[id].document.kind {
            model
                .lead
                .iter()
                .flatten()
                .for_each(|body| give(body, id, |roles| &mut roles.leads));
            model
                .advising
                .iter()
                .for_each(|body| give(body, id, |roles| &mut roles.advises));
            model
                .coordinating
                .iter()
                .for_each(|body| give(body, id, |roles| &mut roles.coordinates));
        }
    }
    let undated = (0..articles.len()).filter(|&id| articles[id].document.date().is_none());
    for id in newest.iter().copied().chain(undated) {
        let document = &articles[id].document;
        if let Kind::Document(official) = &document.kind {
            official
                .issuer
                .iter()
                .for_each(|body| give(body, id, |roles| &mut roles.issued));
        }
        document
            .common
            .bodies
            .iter()
            .for_each(|body| give(body, id, |roles| &mut roles.articles));
    }
    roles
}

impl Site {
    /// The article of a number.
    #[must_use]
    pub fn article(&self, id: ArticleId) -> &Article {
        &self.articles[id]
    }

    /// The day that counts as today.
    #[must_use]
    pub fn today(&self) -> Date {
        self.conditions.today
    }

    /// Whether feeds, search and scripts may hold the article: no sample, nothing whose time has passed.
    #[must_use]
    pub fn is_news(&self, id: ArticleId) -> bool {
        let article = &self.articles[id];
        !article.expired && !article.document.common.sample
    }
}
