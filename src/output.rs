//! What a renderer hands over for publication: a path, and what belongs there.
//!
//! Entry: [`Output`]. Only `publish` writes outputs to the disk; where the output folder lies is not known here.

use std::path::PathBuf;
use std::sync::Arc;

use crate::path::OutputPath;

/// One file of the finished site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Where it belongs, below the output folder.
    pub path: OutputPath,
    /// What it holds.
    pub content: Content,
}

/// What an output file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A page as the template engine rendered it. The file holds it minified (`minify::page`), which whoever needs the
    /// final bytes does: a page that has not changed since the last build need not be minified at all.
    Page(Arc<[u8]>),
    /// These bytes.
    Bytes(Arc<Vec<u8>>),
    /// The bytes of a file on disk (sound, attachments), which is copied without being held in memory.
    File {
        /// The file to copy.
        from: PathBuf,
        /// The BLAKE3 hash of its bytes when it was read, so that an unchanged file is left alone.
        hash: [u8; 32],
    },
}

impl Output {
    /// A rendered page.
    #[must_use]
    pub fn page(path: OutputPath, html: Vec<u8>) -> Self {
        let content = Content::Page(html.into()); // in exactly as much memory as it needs
        Self { path, content }
    }

    /// A file of bytes made in memory.
    #[must_use]
    pub fn bytes(path: OutputPath, bytes: Vec<u8>) -> Self {
        let content = Content::Bytes(Arc::new(bytes));
        Self { path, content }
    }

    /// A file of text.
    #[must_use]
    pub fn text(path: OutputPath, text: String) -> Self {
        Self::bytes(path, text.into_bytes())
    }
}
