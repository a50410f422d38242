//! The small things that many pages show: links, days, cards.
//!
//! Entry: [`Card::for_article`].

use serde::Serialize;

use super::picture::{self, PictureView};
use crate::date::Date;
use crate::document::kind_name::KindName;
use crate::path::UrlPath;
use crate::picture::Pictures;
use crate::site::{ArticleId, Site};

/// A link, or words that lead nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LinkView {
    /// The words.
    pub title: String,
    /// The path from the site's own address; nothing for mere words.
    pub path: Option<String>,
}

impl LinkView {
    /// Words that lead nowhere.
    #[must_use]
    pub fn nowhere(title: String) -> Self {
        Self { title, path: None }
    }
}

/// A day in the forms that pages need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DateView {
    /// `2026-01-14`.
    pub iso: String,
    /// `14/01/2026`.
    pub short: String,
    /// `ngày 14 tháng 01 năm 2026`.
    pub formal: String,
}

impl From<Date> for DateView {
    fn from(date: Date) -> Self {
        Self {
            iso: date.to_string(),
            short: date.short(),
            formal: date.formal(),
        }
    }
}

/// An article as a list shows it. What few articles have is not there for a template where it is missing: cards are what
/// templates see most of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Card {
    /// The title.
    pub title: String,
    /// Its path.
    pub path: String,
    /// The kind's id.
    pub kind: KindName,
    /// The name of its section.
    pub section: String,
    /// The day of posting or issue.
    pub date: Option<DateView>,
    /// The lead.
    pub description: String,
    /// Whether it is a sample.
    pub sample: bool,
    /// Whether it is still being written.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub draft: bool,
    /// Whether its time has passed.
    pub expired: bool,
    /// The last day on which it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<DateView>,
    /// The number of a model or document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The sort of an official document, as a key of the theme's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_type: Option<crate::document::official::DocumentType>,
    /// Its picture, small.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<PictureView>,
}

impl Card {
    pub(super) fn for_article(site: &Site, pictures: &Pictures, id: ArticleId) -> Self {
        let article = site.article(id);
        let document = &article.document;
        let common = &document.common;
        let section = site.sections.get(&article.section);
        let official = document.kind.official();
        let model_number = document.kind.model().and_then(|model| model.number);
        let notice_until = document.kind.notice().and_then(|notice| notice.valid_until);
        let expires = common.expires.as_ref().map(|date| date.value);
        let until = expires.or(notice_until.map(|moment| moment.date));
        Self {
            title: document.title().to_owned(),
            path: path(site, &article.url),
            kind: document.kind.name(),
            section: section.map_or_else(String::new, |list| list.section.head.title.clone()),
            date: document.date().map(DateView::from),
            description: common
                .description
                .as_ref()
                .map_or_else(String::new, |lead| lead.value.clone()),
            sample: common.sample,
            draft: common.draft,
            expired: article.expired,
            until: until.map(DateView::from),
            number: official
                .and_then(|official| official.number.clone())
                .or(model_number.map(|number| number.to_string())),
            document_type: official.and_then(|official| official.sort),
            image: picture::lead(article)
                .and_then(|file| PictureView::from_file(pictures, file, PictureView::SMALL)),
        }
    }
}

/// An address as templates write it after the root.
pub(super) fn path(site: &Site, url: &UrlPath) -> String {
    site.path(url)
}
