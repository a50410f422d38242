//! The files of the last reading, so that the next one opens only what may have changed.
//!
//! Entry: [`FileCache`]. A file is taken from the cache when its size and time of change are as they were and it is not
//! among the [`ChangedPaths`].

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::load::Loaded;
use crate::path::SourcePath;

/// The files of the last reading.
#[derive(Default)]
pub struct FileCache {
    files: BTreeMap<SourcePath, CachedFile>,
    is_kept: bool,
}

struct CachedFile {
    on_disk: PathBuf,
    stamp: FileStamp,
    loaded: Loaded,
}

/// What the file system says of a file without opening it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct FileStamp {
    size: u64,
    modified: SystemTime,
}

impl FileStamp {
    fn read(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok()?;
        Some(Self {
            size: metadata.len(),
            modified: metadata.modified().ok()?,
        })
    }
}

/// Files that the watcher reported as changed, by their real paths: they are opened whatever their size and time say.
pub type ChangedPaths = BTreeSet<PathBuf>;

impl FileCache {
    /// An empty cache that will be filled. The default one never is: a single build reads no file twice.
    #[must_use]
    pub fn new() -> Self {
        Self {
            is_kept: true,
            ..Self::default()
        }
    }

    /// An empty cache that is filled if this one is.
    pub(super) fn empty_like(&self) -> Self {
        Self {
            is_kept: self.is_kept,
            ..Self::default()
        }
    }

    /// The stamp of a file; nothing where this cache is never filled.
    pub(super) fn stamp(&self, path: &Path) -> Option<FileStamp> {
        self.is_kept.then(|| FileStamp::read(path)).flatten()
    }

    /// The file as it was read last time, unless it may have changed.
    pub(super) fn get(
        &self,
        path: &SourcePath,
        on_disk: &Path,
        stamp: Option<FileStamp>,
        changed: &ChangedPaths,
    ) -> Option<Loaded> {
        let cached = self.files.get(path)?;
        let is_same = Some(cached.stamp) == stamp && cached.on_disk == *on_disk;
        (is_same && !changed.contains(on_disk)).then(|| cached.loaded.clone())
    }

    /// Adds a file that was read.
    pub(super) fn insert(
        &mut self,
        path: &SourcePath,
        on_disk: PathBuf,
        stamp: Option<FileStamp>,
        loaded: &Loaded,
    ) {
        if let Some(stamp) = stamp {
            let loaded = loaded.clone();
            let cached = CachedFile {
                on_disk,
                stamp,
                loaded,
            };
            self.files.insert(path.clone(), cached);
        }
    }
}
