//! What can be found: articles of every kind, sections and bodies, each with its words by their weight.
//!
//! Entry: [`entries`]. It must never know how words are cut, folded or kept. Samples and drafts are never among them,
//! whatever the build shows; what is internal or was withdrawn is no article of the site at all.

use super::own_words;
use crate::config::bodies::Body;
use crate::date::Date;
use crate::document::kind::Kind;
use crate::site::routes;
use crate::site::{Article, SectionList, Site};
use crate::web::text;

/// One page that can be found.
#[derive(Clone, Debug)]
pub(super) struct Entry<'a> {
    /// The title.
    pub title: &'a str,
    /// Its address from the site's own.
    pub path: String,
    /// The id of its section; a body has none.
    pub section: &'a str,
    /// The day of posting or issue.
    pub date: Option<Date>,
    /// The ids of the models it is about.
    pub models: Vec<&'a str>,
    /// Whether its time has passed.
    pub expired: bool,
    subject: Subject<'a>,
}

/// What a page is about.
#[derive(Clone, Copy, Debug)]
enum Subject<'a> {
    Article(&'a Article),
    Section(&'a SectionList),
    Body(&'a Body),
}

/// The words of a page beside its title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    /// What else it is called: the number of a document, the short name of a body.
    pub names: Vec<String>,
    /// Its headings and topics.
    pub headings: Vec<String>,
    /// All other words, line by line.
    pub text: Vec<String>,
}

/// Everything that can be found: what has no day first, then the oldest first, so that a new article changes nothing
/// of what was numbered before it.
pub(super) fn entries(site: &Site) -> Vec<Entry<'_>> {
    let articles = site.articles.iter().filter_map(|one| article(site, one));
    let sections = site.sections.values().map(|list| section(site, list));
    let bodies = site.config.bodies.iter().map(|one| body(site, one));
    let mut entries: Vec<Entry<'_>> = articles.chain(sections).chain(bodies).collect();
    entries.sort_by(|left, right| {
        left.date
            .cmp(&right.date)
            .then_with(|| left.path.cmp(&right.path))
    });
    entries
}

fn article<'a>(site: &Site, article: &'a Article) -> Option<Entry<'a>> {
    let document = &article.document;
    let common = &document.common;
    if common.sample || common.draft {
        return None;
    }
    let mut models: Vec<&str> = common.models.iter().map(|id| id.value.as_str()).collect();
    if matches!(document.kind, Kind::Model(_)) {
        models.push(&article.slug);
    }
    Some(Entry {
        title: document.title(),
        path: site.path(&article.url),
        section: &article.section,
        date: document.date(),
        models,
        expired: article.expired,
        subject: Subject::Article(article),
    })
}

fn section<'a>(site: &Site, list: &'a SectionList) -> Entry<'a> {
    Entry {
        title: &list.section.head.title,
        path: site.path(&list.url),
        section: &list.section.id,
        date: None,
        models: Vec::new(),
        expired: false,
        subject: Subject::Section(list),
    }
}

fn body<'a>(site: &Site, body: &'a Body) -> Entry<'a> {
    Entry {
        title: &body.name,
        path: site.path(&routes::body(&body.id)),
        section: "",
        date: None,
        models: Vec::new(),
        expired: false,
        subject: Subject::Body(body),
    }
}

impl Entry<'_> {
    /// The words of the page: as much as the page itself, so they are gathered when they are gone through, and let go.
    pub fn words(&self, site: &Site) -> Words {
        match self.subject {
            Subject::Article(article) => words_of_article(site, article),
            Subject::Section(list) => words_of_section(list),
            Subject::Body(body) => words_of_body(body),
        }
    }
}

fn words_of_article(site: &Site, article: &Article) -> Words {
    let document = &article.document;
    let common = &document.common;
    let text::Lines { all, mut headings } = text::lines(&document.blocks);
    headings.extend(common.topics.iter().map(|topic| topic.value.clone()));
    let mut text: Vec<String> = common
        .description
        .iter()
        .map(|lead| lead.value.clone())
        .collect();
    text.extend(own_words::of_kind(site, &document.kind));
    text.extend(all);
    text.extend(own_words::in_common(common));
    let official = document.kind.official();
    let number = official.and_then(|official| official.number.clone());
    Words {
        names: number.into_iter().collect(),
        headings,
        text,
    }
}

fn words_of_section(list: &SectionList) -> Words {
    let head = &list.section.head;
    let text::Lines { all, headings } = text::lines(&list.section.blocks);
    let lead = (!head.description.is_empty()).then(|| head.description.clone());
    Words {
        names: Vec::new(),
        headings,
        text: lead.into_iter().chain(all).collect(),
    }
}

fn words_of_body(body: &Body) -> Words {
    let given = [&body.address, &body.phone, &body.email];
    let duties = body.duties.iter().cloned();
    Words {
        names: body.short.iter().cloned().collect(),
        headings: Vec::new(),
        text: duties.chain(given.into_iter().flatten().cloned()).collect(),
    }
}
