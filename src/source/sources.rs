//! All that was read, as plain data, sorted by path.
//!
//! Entry: [`Sources`].

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use super::decode;
use super::file_content::FileContent;
use crate::path::SourcePath;
use crate::vietnamese;

/// The folder of articles and data files, below the root.
pub const CONTENT: &str = "content";

/// One source file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceFile {
    /// A text: UTF-8 in normal form C, lines ended by `\n`, no byte order mark.
    Text {
        /// The text.
        text: Arc<str>,
        /// The BLAKE3 hash of the text as it stands here.
        hash: [u8; 32],
    },
    /// Any other file, which is opened on demand.
    Asset {
        /// Where it lies, by its real name, which may be in another normal form than the `SourcePath`.
        on_disk: PathBuf,
        /// Its size in bytes.
        size: u64,
        /// The BLAKE3 hash of its bytes.
        hash: [u8; 32],
        /// What its first bytes say it is.
        content: FileContent,
    },
}

impl SourceFile {
    /// The BLAKE3 hash of the text or the bytes.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        match self {
            Self::Text { hash, .. } | Self::Asset { hash, .. } => *hash,
        }
    }
}

/// All source files, sorted by path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    files: BTreeMap<SourcePath, SourceFile>,
    refused: BTreeMap<SourcePath, Arc<str>>,
    decomposed: BTreeSet<SourcePath>,
}

impl Sources {
    /// The file of that path, if it is there and could be taken in.
    #[must_use]
    pub fn get(&self, path: &SourcePath) -> Option<&SourceFile> {
        self.files.get(path)
    }

    /// Whether the text of that path stands on the disk in another normal form than C, in which it is kept here.
    #[must_use]
    pub fn was_decomposed(&self, path: &SourcePath) -> bool {
        self.decomposed.contains(path)
    }

    /// The text of that path; nothing for an asset.
    #[must_use]
    pub fn text(&self, path: &SourcePath) -> Option<&Arc<str>> {
        match self.get(path)? {
            SourceFile::Text { text, .. } => Some(text),
            SourceFile::Asset { .. } => None,
        }
    }

    /// The text at a path written by hand, with the path as it is kept.
    #[must_use]
    pub fn text_at(&self, path: &str) -> Option<(&SourcePath, &str)> {
        match self.files.get_key_value(&SourcePath::new(path))? {
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

    /// What can be shown of a file beside a diagnostic: its text, or of a file that was refused as much as could be
    /// read. The places of this module's diagnostics count bytes of this text.
    #[must_use]
    pub fn quotable(&self, path: &SourcePath) -> Option<&Arc<str>> {
        self.text(path).or_else(|| self.refused.get(path))
    }

    /// Whether the file is there but was refused, so that a reference to it is not broken on top of that.
    #[must_use]
    pub fn is_refused(&self, path: &SourcePath) -> bool {
        self.refused.contains_key(path)
    }

    /// The files of a folder and the folders in it, in order; `content/tin-tuc` does not take `content/tin-tuc-2`.
    pub fn iter_under(&self, folder: &str) -> impl Iterator<Item = (&SourcePath, &SourceFile)> {
        let mut prefix = folder.trim_end_matches('/').to_owned();
        if !prefix.is_empty() {
            prefix.push('/');
        }
        let start = SourcePath::new(&prefix);
        let of_folder = move |path: &SourcePath| path.as_str().starts_with(&prefix);
        let from_there = self.files.range(start..);
        from_there.take_while(move |(path, _)| of_folder(path))
    }

    /// All files, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&SourcePath, &SourceFile)> {
        self.files.iter()
    }

    /// How many files there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// One hash over all paths and all they hold.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        for (path, file) in &self.files {
            hasher.update(path.as_str().as_bytes());
            hasher.update(&[0]); // no path has it: one name cannot run into the next hash
            hasher.update(&file.hash());
        }
        *hasher.finalize().as_bytes()
    }

    pub(super) fn set_files(&mut self, files: BTreeMap<SourcePath, SourceFile>) {
        self.files = files;
    }

    pub(super) fn mark_decomposed(&mut self, path: SourcePath) {
        self.decomposed.insert(path);
    }

    pub(super) fn refuse(&mut self, path: SourcePath, quotable: Arc<str>) {
        self.refused.insert(path, quotable);
    }

    pub(super) fn has_refused(&self) -> bool {
        !self.refused.is_empty()
    }

    /// A text put in by hand, normalised as one that is read; for tests and for files that are made, not found.
    #[must_use]
    pub fn with_text(mut self, path: &str, text: &str) -> Self {
        if !vietnamese::is_nfc(text) {
            self.mark_decomposed(SourcePath::new(path));
        }
        let text = decode::normalize(text);
        let hash = *blake3::hash(text.as_bytes()).as_bytes();
        let file = SourceFile::Text { text, hash };
        self.files.insert(SourcePath::new(path), file);
        self
    }

    /// A file that is no text, put in by hand with its hash alone; for tests.
    #[must_use]
    pub fn with_hashed(mut self, path: &str, hash: [u8; 32]) -> Self {
        let file = SourceFile::Asset {
            on_disk: PathBuf::from(path),
            size: 0,
            hash,
            content: as_named(path),
        };
        self.files.insert(SourcePath::new(path), file);
        self
    }

    /// A file that is no text, put in by hand with its size alone; for tests.
    #[must_use]
    pub fn with_asset(mut self, path: &str, size: u64) -> Self {
        let file = SourceFile::Asset {
            on_disk: PathBuf::from(path),
            size,
            hash: [0; 32],
            content: as_named(path),
        };
        self.files.insert(SourcePath::new(path), file);
        self
    }
}

/// What a file put in by hand is taken to hold: what its name says.
fn as_named(path: &str) -> FileContent {
    let promised = FileContent::promised(&SourcePath::new(path).extension());
    promised.first().copied().unwrap_or(FileContent::Unknown)
}
