//! What can be found: articles of every kind, sections and bodies, each with its words by their weight.
//!
//! Entry: [`entries`]. It must never know how words are cut, folded or kept. Samples and drafts are never among them,
//! whatever the build shows; what is internal or was withdrawn is no article of the site at all.

use rayon::prelude::*;

use super::own_words;
use crate::config::bodies::Body;
use crate::date::Date;
use crate::document::kind::Kind;
use crate::site::routes;
use crate::site::{Article, SectionList, Site};
use crate::web::text;

/// One page that can be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// The title.
    pub title: String,
    /// What else it is called: the number of a document, the short name of a body.
    pub names: Vec<String>,
    /// Its headings and topics.
    pub headings: Vec<String>,
    /// All other words, line by line.
    pub text: Vec<String>,
    /// Its address from the site's own.
    pub path: String,
    /// The id of its section.
    pub section: String,
    /// The day of posting or issue.
    pub date: Option<Date>,
    /// The ids of the models it is about.
    pub models: Vec<String>,
    /// Whether its time has passed.
    pub expired: bool,
}

/// Everything that can be found: what has no day first, then the oldest first, so that a new article changes nothing
/// of what was numbered before it.
pub(super) fn entries(site: &Site) -> Vec<Entry> {
    let mut entries: Vec<Entry> = site
        .articles
        .par_iter()
        .filter_map(|one| article(site, one))
        .collect();
    entries.extend(site.sections.values().map(|list| section(site, list)));
    entries.extend(site.config.bodies.iter().map(|one| body(site, one)));
    entries.sort_by(|left, right| {
        left.date
            .cmp(&right.date)
            .then_with(|| left.path.cmp(&right.path))
    });
    entries
}

fn article(site: &Site, article: &Article) -> Option<Entry> {
    let document = &article.document;
    let common = &document.common;
    if common.sample || common.draft {
        return None;
    }
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
    let mut models: Vec<String> = common.models.iter().map(|id| id.value.clone()).collect();
    if matches!(document.kind, Kind::Model(_)) {
        models.push(article.slug.clone());
    }
    Some(Entry {
        title: document.title().to_owned(),
        names: document
            .kind
            .official()
            .and_then(|official| official.number.clone())
            .into_iter()
            .collect(),
        headings,
        text,
        path: site.path(&article.url),
        section: article.section.clone(),
        date: document.date(),
        models,
        expired: article.expired,
    })
}

fn section(site: &Site, list: &SectionList) -> Entry {
    let head = &list.section.head;
    let text::Lines { all, headings } = text::lines(&list.section.blocks);
    let lead = (!head.description.is_empty()).then(|| head.description.clone());
    Entry {
        title: head.title.clone(),
        headings,
        text: lead.into_iter().chain(all).collect(),
        path: site.path(&list.url),
        section: list.section.id.clone(),
        ..Entry::default()
    }
}

fn body(site: &Site, body: &Body) -> Entry {
    let given = [&body.address, &body.phone, &body.email];
    let duties = body.duties.iter().cloned();
    Entry {
        title: body.name.clone(),
        names: body.short.iter().cloned().collect(),
        text: duties.chain(given.into_iter().flatten().cloned()).collect(),
        path: site.path(&routes::body(&body.id)),
        ..Entry::default()
    }
}
