//! Official documents and the files that go with them.
//!
//! Entry: `Views::document_view`, `Views::attachments`.

use serde::Serialize;

use super::card::{DateView, LinkView};
use super::views::Views;
use crate::document::official::{Attachment, DocumentStatus, DocumentType, Official, Signer};
use crate::site::Target;
use crate::site::{Article, routes};

/// An official document.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentView {
    /// Number and symbol.
    pub number: Option<String>,
    /// The day of issue.
    pub issued_on: Option<DateView>,
    /// The issuing body.
    pub issuer: Option<LinkView>,
    /// What sort of document.
    pub sort: Option<DocumentType>,
    /// Who signed.
    pub signer: Option<Signer>,
    /// From which day it holds.
    pub effective_from: Option<DateView>,
    /// Whether it holds.
    pub status: DocumentStatus,
    /// What it replaces.
    pub replaces: Vec<LinkView>,
    /// What replaces it.
    pub replaced_by: Option<LinkView>,
    /// The files that go with it.
    pub attachments: Vec<AttachmentView>,
    /// Whether the text is word for word.
    pub verbatim: bool,
}

/// A file that goes with an article.
#[derive(Clone, Debug, Serialize)]
pub struct AttachmentView {
    /// What it is.
    pub title: String,
    /// Its path.
    pub path: String,
    /// Its type, as the ending of its name in capitals.
    pub sort: String,
    /// Its size, in words.
    pub size: String,
}

impl Views<'_> {
    pub(super) fn document_view(&self, article: &Article, official: &Official) -> DocumentView {
        let link = |written: &crate::yaml::At<String>| match article.links.get(&written.value) {
            Some(Target::Page { url, .. }) => {
                let other = self.site.articles.iter().find(|other| other.url == *url);
                other.map(|other| self.link(other.document.title(), &other.url))
            }
            _ => None,
        };
        DocumentView {
            number: official.number.clone(),
            issued_on: official.issued_on.as_ref().map(|date| date.value.into()),
            issuer: official.issuer.as_ref().and_then(|id| self.body_full(id)),
            sort: official.sort,
            signer: official.signer.clone(),
            effective_from: official.effective_from.map(DateView::from),
            status: official.status,
            replaces: official.replaces.iter().filter_map(link).collect(),
            replaced_by: official.replaced_by.as_ref().and_then(link),
            attachments: self.attachments(article, &official.attachments),
            verbatim: official.verbatim,
        }
    }

    /// A body by its full name.
    fn body_full(&self, id: &str) -> Option<LinkView> {
        let body = self.site.config.body(id)?;
        Some(self.link(body.name.clone(), &routes::body(id)))
    }

    pub(super) fn attachments(
        &self,
        article: &Article,
        written: &[Attachment],
    ) -> Vec<AttachmentView> {
        let view = |attachment: &Attachment| {
            let (url, size) = match article.links.get(&attachment.file.value)? {
                Target::File(url) => {
                    let file = self.site.files.values().find(|file| file.url == *url)?;
                    (url.clone(), file.size)
                }
                Target::Picture(file) => self.largest(file)?,
                Target::Page { .. } | Target::Document(_) | Target::Outside => return None,
            };
            let ending = url
                .as_str()
                .rsplit_once('.')
                .map_or(url.as_str(), |(_, ending)| ending);
            Some(AttachmentView {
                title: attachment.title.clone(),
                path: url.as_str().to_owned(),
                sort: ending.to_uppercase(),
                size: size_in_words(size),
            })
        };
        written.iter().filter_map(view).collect()
    }
}

/// `840 KB`, `1,2 MB`.
fn size_in_words(bytes: u64) -> String {
    const KB: u64 = 1024;
    const MB: u64 = KB * KB;
    if bytes < MB {
        return format!("{} KB", bytes.div_ceil(KB));
    }
    let tenths = bytes * 10 / MB;
    format!("{},{} MB", tenths / 10, tenths % 10)
}
