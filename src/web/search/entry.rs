//! What can be found: articles of every kind, sections and bodies, each with its text by weight.
//!
//! Entry: [`collect_entries`]. Samples and drafts are never among them, whatever the build shows; what is internal or was
//! withdrawn is no article of the site at all.

use super::field_words;
use crate::config::bodies::Body;
use crate::date::Date;
use crate::document::kind::Kind;
use crate::site::routes;
use crate::site::{Article, SectionList, Site};
use crate::web::text;

/// One page that can be found.
#[derive(Clone, Debug)]
pub(super) struct SearchEntry<'a> {
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

/// The text of a page beside its title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SearchableText {
    /// Other names: the number of a document, the short name of a body.
    pub names: Vec<String>,
    /// Its headings and topics.
    pub headings: Vec<String>,
    /// All other text, line by line.
    pub text: Vec<String>,
}

/// Everything that can be found: what has no date first, then the oldest first, so that a new article does not change the
/// numbers of those before it.
pub(super) fn collect_entries(site: &Site) -> Vec<SearchEntry<'_>> {
    let articles = site
        .articles
        .iter()
        .filter_map(|one| article_entry(site, one));
    let sections = site.sections.values().map(|list| section_entry(site, list));
    let bodies = site.config.bodies.iter().map(|one| body_entry(site, one));
    let mut entries: Vec<SearchEntry<'_>> = articles.chain(sections).chain(bodies).collect();
    entries.sort_by(|left, right| {
        left.date
            .cmp(&right.date)
            .then_with(|| left.path.cmp(&right.path))
    });
    entries
}

fn article_entry<'a>(site: &Site, article: &'a Article) -> Option<SearchEntry<'a>> {
    let document = &article.document;
    let common = &document.common;
    if common.sample || common.draft {
        return None;
    }
    let mut models: Vec<&str> = common.models.iter().map(|id| id.value.as_str()).collect();
    if matches!(document.kind, Kind::Model(_)) {
        models.push(&article.slug);
    }
    Some(SearchEntry {
        title: document.title(),
        path: site.path(&article.url),
        section: &article.section,
        date: document.date(),
        models,
        expired: article.expired,
        subject: Subject::Article(article),
    })
}

fn section_entry<'a>(site: &Site, list: &'a SectionList) -> SearchEntry<'a> {
    SearchEntry {
        title: &list.section.head.title,
        path: site.path(&list.url),
        section: &list.section.id,
        date: None,
        models: Vec::new(),
        expired: false,
        subject: Subject::Section(list),
    }
}

fn body_entry<'a>(site: &Site, body: &'a Body) -> SearchEntry<'a> {
    SearchEntry {
        title: &body.name,
        path: site.path(&routes::body(&body.id)),
        section: "",
        date: None,
        models: Vec::new(),
        expired: false,
        subject: Subject::Body(body),
    }
}

impl SearchEntry<'_> {
    /// The text of the page. It is as large as the page itself, so it is made when it is indexed, and dropped.
    pub fn text(&self, site: &Site) -> SearchableText {
        match self.subject {
            Subject::Article(article) => article_text(site, article),
            Subject::Section(list) => section_text(list),
            Subject::Body(body) => body_text(body),
        }
    }
}

fn article_text(site: &Site, article: &Article) -> SearchableText {
    let document = &article.document;
    let common = &document.common;
    let text::VisibleLines { all, mut headings } = text::visible_lines(&document.blocks);
    headings.extend(common.topics.iter().map(|topic| topic.as_str().to_owned()));
    let mut text: Vec<String> = common
        .description
        .iter()
        .map(|lead| lead.value.clone())
        .collect();
    text.extend(field_words::words_of_kind(site, &document.kind));
    text.extend(all);
    text.extend(field_words::common_words(common));
    let official = document.kind.official();
    let number = official.and_then(|official| official.number.clone());
    SearchableText {
        names: number.into_iter().collect(),
        headings,
        text,
    }
}

fn section_text(list: &SectionList) -> SearchableText {
    let head = &list.section.head;
    let text::VisibleLines { all, headings } = text::visible_lines(&list.section.blocks);
    let lead = (!head.description.is_empty()).then(|| head.description.clone());
    SearchableText {
        names: Vec::new(),
        headings,
        text: lead.into_iter().chain(all).collect(),
    }
}

fn body_text(body: &Body) -> SearchableText {
    let phone = body.phone.as_ref().map(ToString::to_string);
    let email = body.email.as_ref().map(ToString::to_string);
    let given = [body.address.clone(), phone, email];
    let duties = body.duties.iter().cloned();
    SearchableText {
        names: body.short.iter().cloned().collect(),
        headings: Vec::new(),
        text: duties.chain(given.into_iter().flatten()).collect(),
    }
}
