//! What belongs together: sections, topics, models, bodies, each with its articles in order.
//!
//! Entry: a function for each.

use std::collections::BTreeMap;

use super::assembled::{Article, ArticleId, Roles, SectionList, TopicList};
use super::routes;
use crate::config::Config;
use crate::config::section::Order;
use crate::document::Document;
use crate::document::kind_name::KindName;
use crate::path::UrlPath;
use crate::vietnamese;
use crate::yaml::At;

/// The dated ones among some articles, the newest first; on one day, by title.
pub(super) fn newest_first(
    articles: &[Article],
    ids: impl Iterator<Item = ArticleId>,
) -> Vec<ArticleId> {
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

pub(super) fn section_lists(
    config: &Config,
    articles: &[Article],
) -> BTreeMap<String, SectionList> {
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

/// What articles are about, by what it is.
pub(super) struct ArticleGroups {
    pub topics: Vec<TopicList>,
    pub models: Vec<ArticleId>,
    pub by_model: BTreeMap<String, Vec<ArticleId>>,
    pub roles: Vec<Roles>,
}

/// What all articles are about; `newest` are those with a day, the newest first.
pub(super) fn group_articles(
    config: &Config,
    articles: &[Article],
    newest: &[ArticleId],
) -> ArticleGroups {
    let (topics, (by_model, roles)) = rayon::join(
        || topics(articles, newest),
        || (by_model(articles, newest), roles(config, articles, newest)),
    );
    ArticleGroups {
        topics,
        models: models(articles),
        by_model,
        roles,
    }
}

fn topics(articles: &[Article], newest: &[ArticleId]) -> Vec<TopicList> {
    let mut topics: BTreeMap<UrlPath, TopicList> = BTreeMap::new();
    let mut urls: BTreeMap<&str, UrlPath> = BTreeMap::new();
    let undated = (0..articles.len()).filter(|&id| articles[id].document.date().is_none());
    for id in newest.iter().copied().chain(undated) {
        for name in &articles[id].document.common.topics {
            let url = urls
                .entry(name.as_str())
                .or_insert_with(|| routes::topic(name));
            let url = url.clone();
            let topic = topics.entry(url.clone()).or_insert_with(|| TopicList {
                name: name.as_str().to_owned(),
                url,
                articles: Vec::new(),
            });
            topic.articles.push(id);
        }
    }
    let mut topics: Vec<TopicList> = topics.into_values().collect();
    topics.sort_by(|left, right| vietnamese::compare(&left.name, &right.name));
    topics
}

fn models(articles: &[Article]) -> Vec<ArticleId> {
    let number = |id: &ArticleId| {
        articles[*id]
            .document
            .kind
            .model()
            .and_then(|model| model.number)
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

/// What each body does, in the order of `bodies.yaml`.
fn roles(config: &Config, articles: &[Article], newest: &[ArticleId]) -> Vec<Roles> {
    let mut bodies = BodyRoles::new(config);
    for id in models(articles) {
        if let Some(model) = articles[id].document.kind.model() {
            bodies.add(model.lead.iter().flatten(), id, |roles| &mut roles.leads);
            bodies.add(&model.advising, id, |roles| &mut roles.advises);
            bodies.add(&model.coordinating, id, |roles| &mut roles.coordinates);
        }
    }
    let undated = (0..articles.len()).filter(|&id| articles[id].document.date().is_none());
    for id in newest.iter().copied().chain(undated) {
        let document = &articles[id].document;
        let issuer = document
            .kind
            .official()
            .and_then(|official| official.issuer.as_ref());
        bodies.add(issuer, id, |roles| &mut roles.issued);
        bodies.add(&document.common.bodies, id, |roles| &mut roles.articles);
    }
    bodies.roles
}

/// The bodies, each with the list of what it does.
struct BodyRoles<'a> {
    numbers: BTreeMap<&'a str, usize>,
    roles: Vec<Roles>,
}

impl<'a> BodyRoles<'a> {
    fn new(config: &'a Config) -> Self {
        let ids = config.bodies.iter().map(|body| body.id.value.as_str());
        let numbers = ids.enumerate().map(|(number, id)| (id, number)).collect();
        Self {
            numbers,
            roles: vec![Roles::default(); config.bodies.len()],
        }
    }

    /// Puts an article into one list of each of some bodies; ids that name no body were told elsewhere.
    fn add<'b>(
        &mut self,
        bodies: impl IntoIterator<Item = &'b At<String>>,
        id: ArticleId,
        list: fn(&mut Roles) -> &mut Vec<ArticleId>,
    ) {
        for body in bodies {
            if let Some(&number) = self.numbers.get(body.value.as_str()) {
                list(&mut self.roles[number]).push(id);
            }
        }
    }
}
