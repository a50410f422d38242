//! The files of the last reading, so that the next one opens only what may have changed.
//!
//! Entry: [`Shelf`]. A file is taken from the shelf when its size and time of change are as they were and nobody said
//! that it changed; what a text then is, its hash alone decides. It must never say what has changed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::load::Loaded;
use crate::path::SourcePath;

/// The files of the last reading.
#[derive(Default)]
pub struct Shelf {
    files: BTreeMap<SourcePath, Kept>,
    keeps: bool,
}

/// A file as it was read.
struct Kept {
    on_disk: PathBuf,
    stamp: Stamp,
    loaded: Loaded,
}

/// What the system says of a file without opening it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    size: u64,
    changed: SystemTime,
}

impl Stamp {
    pub(super) fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok()?;
        Some(Self {
            size: metadata.len(),
            changed: metadata.modified().ok()?,
        })
    }
}

/// Files that somebody said were touched, by their real paths.
pub type Touched = BTreeSet<PathBuf>;

impl Shelf {
    /// An empty shelf that will be filled.
    #[must_use]
    pub fn new() -> Self {
        Self {
            keeps: true,
            ..Self::default()
        }
    }

    /// A shelf with nothing on it that keeps as this one does.
    pub(super) fn emptied(&self) -> Self {
        Self {
            keeps: self.keeps,
            ..Self::default()
        }
    }

    /// The stamp of a file, where stamps are kept at all: a single build asks for none.
    pub(super) fn stamp(&self, path: &Path) -> Option<Stamp> {
        self.keeps.then(|| Stamp::of(path)).flatten()
    }

    /// The file as it was read last time, unless it may have changed.
    pub(super) fn take(
        &self,
        (path, on_disk): (&SourcePath, &Path),
        stamp: Option<Stamp>,
        touched: &Touched,
    ) -> Option<Loaded> {
        let kept = self.files.get(path)?;
        let same = Some(kept.stamp) == stamp && kept.on_disk == *on_disk;
        (same && !touched.contains(on_disk)).then(|| kept.loaded.clone())
    }

    /// Puts a file that was read on the shelf.
    pub(super) fn keep(
        &mut self,
        (path, on_disk): (&SourcePath, PathBuf),
        stamp: Option<Stamp>,
        loaded: &Loaded,
    ) {
        if let Some(stamp) = stamp {
            let loaded = loaded.clone();
            let kept = Kept {
                on_disk,
                stamp,
                loaded,
            };
            self.files.insert(path.clone(), kept);
        }
    }
}
