//! A file of a theme that pages need.
//!
//! Entry: [`Asset::of`].

use std::sync::Arc;

use crate::output::{Content, Output};
use crate::path::{SourcePath, UrlPath};
use crate::site::routes;
use crate::source::SourceFile;

/// A file of a theme that pages need (style, script, drawing, picture).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Where it is published, under the hash of its content.
    pub url: UrlPath,
    /// What it holds.
    pub content: Content,
}

impl Asset {
    /// The file at a path of the sources.
    #[must_use]
    pub fn of(path: &SourcePath, file: &SourceFile) -> Self {
        let content = match file {
            SourceFile::Text { text, .. } => Content::Bytes(Arc::new(text.as_bytes().to_vec())),
            SourceFile::Asset { on_disk, hash, .. } => Content::File {
                from: on_disk.clone(),
                hash: *hash,
            },
        };
        let url = routes::asset(path, &file.hash());
        Self { url, content }
    }

    /// The file, ready to be published.
    #[must_use]
    pub fn output(&self) -> Output {
        Output {
            path: self.url.output(),
            content: self.content.clone(),
        }
    }
}
