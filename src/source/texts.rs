//! The texts among the sources.
//!
//! Entry: the functions on [`Sources`]. It must never open anything.

use super::sources::{SourceFile, Sources};
use crate::path::SourcePath;

impl Sources {
    /// The text at a path written by hand, with the path as it is kept.
    #[must_use]
    pub fn text_at(&self, path: &str) -> Option<(&SourcePath, &str)> {
        let path = SourcePath::new(path);
        match self.entry(&path)? {
            (path, SourceFile::Text { text, .. }) => Some((path, text)),
            (_, SourceFile::Asset { .. }) => None,
        }
    }

    /// The texts of a folder and the folders in it, in order, each with the hash of its text.
    pub fn texts_under(&self, folder: &str) -> impl Iterator<Item = (&SourcePath, &str, [u8; 32])> {
        self.iter_under(folder)
            .filter_map(|(path, file)| match file {
                SourceFile::Text { text, hash } => Some((path, &**text, *hash)),
                SourceFile::Asset { .. } => None,
            })
    }
}
