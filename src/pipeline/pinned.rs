//! The pinned bulletins beside all articles, for who counts them.
//!
//! Entry: [`PinnedBulletins`].

use std::sync::Arc;

use crate::document::Document;
use crate::path::SourcePath;
use crate::speech::bulletin::Bulletin;

/// What staff pinned, with the articles that it names.
pub struct PinnedBulletins {
    /// The pinned bulletins, by day and slot.
    pub pinned: Vec<Bulletin>,
    documents: Vec<Arc<Document>>,
}

impl PinnedBulletins {
    pub(super) fn new(pinned: Vec<Bulletin>, documents: Vec<Arc<Document>>) -> Self {
        Self { pinned, documents }
    }

    /// The article of a file.
    #[must_use]
    pub fn document(&self, file: &SourcePath) -> Option<&Document> {
        let mut documents = self.documents.iter();
        documents
            .find(|document| document.source == *file)
            .map(|document| &**document)
    }
}
