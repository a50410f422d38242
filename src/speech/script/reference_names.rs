//! What an article's ids and files are called: bodies by their names, documents by title and number.
//!
//! Entry: [`ReferenceNames`].

use crate::document::kind::Kind;
use crate::site::{Article, Site, Target};

/// The names that one article may use.
#[derive(Clone, Copy)]
pub struct ReferenceNames<'a> {
    site: &'a Site,
    article: &'a Article,
}

impl<'a> ReferenceNames<'a> {
    /// The names for an article of the site.
    #[must_use]
    pub fn new(site: &'a Site, article: &'a Article) -> Self {
        Self { site, article }
    }

    /// The full name of a body; the id itself where nobody knows it (its diagnostic was given with the references).
    #[must_use]
    pub fn body<'b>(&'b self, id: &'b str) -> &'b str {
        self.site
            .config
            .body(id)
            .map_or(id, |body| body.name.as_str())
    }

    /// Title and number of the document that a card names by its file.
    #[must_use]
    pub fn document(&self, file: &str) -> Option<(&'a str, Option<&'a str>)> {
        let Some(Target::Document(id)) = self.article.links.get(file) else {
            return None;
        };
        let document = &self.site.article(*id).document;
        if let Kind::Document(official) = &document.kind {
            return Some((document.title(), official.number.as_deref()));
        }
        Some((document.title(), None))
    }
}
