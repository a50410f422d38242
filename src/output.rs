//! What a renderer hands over for publication: a path and the bytes that belong there, or the source file to copy.
//!
//! Entry: [`Output`]. It must never know where the output folder lies; only `publish` writes.

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
    /// These bytes, shared with whoever keeps them for the next build.
    Bytes(Arc<Vec<u8>>),
    /// The bytes of a file on disk (sound, attachments), which is copied without being held in memory.
    File {
        /// The file to copy.
        from: PathBuf,
        /// The hash of its bytes when it was read, so that an unchanged file is left alone.
        hash: [u8; 32],
    },
}

impl Output {
    /// A file of bytes made in memory.
    #[must_use]
    pub fn bytes(path: OutputPath, bytes: impl Into<Vec<u8>>) -> Self {
        let content = Content::Bytes(Arc::new(bytes.into()));
        Self { path, content }
    }

    /// A file of text.
    #[must_use]
    pub fn text(path: OutputPath, text: String) -> Self {
        Self::bytes(path, text.into_bytes())
    }
}
