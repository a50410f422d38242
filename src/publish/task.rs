//! One file to write, and when.
//!
//! Entry: [`Task`]. It must never know what stands in the folder.

use super::record;
use crate::output::{Content, Output};
use crate::path::{COMPRESSED, OutputPath};

/// One file to write.
pub(super) struct Task {
    pub path: OutputPath,
    pub content: Content,
    hash: Option<u128>,
}

impl Task {
    /// As [`Task::hash`], which from then on knows it.
    pub(super) fn hashed(&mut self) -> u128 {
        let hash = self.hash();
        self.hash = Some(hash);
        hash
    }

    /// The hash of what the file is to hold.
    pub(super) fn hash(&self) -> u128 {
        match (self.hash, &self.content) {
            (Some(hash), _) => hash,
            (None, Content::File { hash, .. }) => record::short(&(*hash).into()),
            (None, Content::Bytes(bytes)) => record::of_pieces(bytes.pieces()),
        }
    }

    /// The later, the more other files it needs; a page compressed ahead is one too.
    pub(super) fn rank(&self) -> u8 {
        let whole = uncompressed(&self.path);
        let ending = whole.rsplit_once('.').map(|(_, ending)| ending);
        u8::from(ending == Some("html")) + u8::from(whole == "index.html")
    }
}

impl From<Output> for Task {
    fn from(Output { path, content }: Output) -> Self {
        Self {
            path,
            content,
            hash: None,
        }
    }
}

/// The path of the file that this one is the compressed form of, if it is one.
pub(super) fn uncompressed(path: &OutputPath) -> &str {
    let path = path.as_str();
    let mut endings = COMPRESSED.into_iter();
    endings
        .find_map(|ending| path.strip_suffix(ending))
        .unwrap_or(path)
}
