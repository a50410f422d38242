//! The banner of urgent notices, which every page shows while they hold.
//!
//! Entry: [`holding`]. The page itself marks what has passed since it was made: a view knows the day, not the time.

use serde::Serialize;

use super::card;
use crate::document::kind::Kind;
use crate::document::loudspeaker::Priority;
use crate::site::{ArticleId, Site};

/// An urgent notice in the banner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UrgentView {
    /// Its title.
    pub title: String,
    /// Its path.
    pub path: String,
    /// What it says in a sentence; may be empty.
    pub description: String,
    /// Until when it holds, in words.
    pub until: Option<String>,
    /// The same for machines: `2026-11-23T14:30`.
    pub until_iso: Option<String>,
}

/// The urgent notices that hold today, the newest first.
pub(super) fn holding(site: &Site) -> Vec<UrgentView> {
    let newest = site.newest.iter().copied();
    newest
        .filter(|&id| site.is_news(id))
        .filter_map(|id| urgent(site, id))
        .collect()
}

fn urgent(site: &Site, id: ArticleId) -> Option<UrgentView> {
    let article = site.article(id);
    let common = &article.document.common;
    let Kind::Notice(notice) = &article.document.kind else {
        return None;
    };
    if common.loudspeaker.priority != Priority::Urgent {
        return None;
    }
    let lead = common.description.as_ref();
    Some(UrgentView {
        title: article.document.title().to_owned(),
        path: card::path(site, &article.url),
        description: lead.map_or_else(String::new, |lead| lead.value.clone()),
        until: notice.valid_until.map(crate::date::Moment::short),
        until_iso: notice.valid_until.map(|moment| moment.to_string()),
    })
}
