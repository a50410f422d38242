//! Where links lead, as data.
//!
//! Entry: [`Target`].

use std::path::PathBuf;

use crate::path::{SourcePath, UrlPath};

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A page of the site, and the id on it (empty for its top).
    Page {
        /// The page.
        url: UrlPath,
        /// The heading or note.
        anchor: String,
    },
    /// A document of the site, by its number in the site's articles.
    Document(usize),
    /// A file beside an article, which goes on as it is.
    File(UrlPath),
    /// A picture beside an article, by its file; what is made of it is published.
    Picture(SourcePath),
    /// Another site.
    Outside,
}

/// A file beside an article, as it is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedFile {
    /// Where it lives.
    pub url: UrlPath,
    /// The file on disk.
    pub on_disk: PathBuf,
    /// Its size in bytes.
    pub size: u64,
    /// The hash of its bytes.
    pub hash: [u8; 32],
}
