//! The book of what our builds wrote: each path with the hash, size and time of its file, or with nothing where a build
//! that may have been killed was about to write it.
//!
//! Entry: [`Manifest`]. A book that cannot be read is an empty one. It must never be believed about paths outside.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::record::{Record, Stamp};
use super::write::replace;
use crate::machine::{Doing, MachineError};
use crate::path::OutputPath;

const NAME: &str = ".bantin-manifest.json";
/// The name under which a new book is made; see `write::replace`.
pub(super) const TEMPORARY: &str = ".bantin-manifest.json.tmp";
const VERSION: u32 = 1;

/// Every path that is ours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    files: BTreeMap<OutputPath, Option<Record>>,
}

#[derive(Deserialize, Serialize)]
struct Written {
    version: u32,
    files: BTreeMap<String, Option<(String, u64, u64)>>,
}

impl Manifest {
    /// The book of the output folder.
    pub(super) fn read(into: &Path) -> Self {
        let bytes = fs::read(into.join(NAME)).unwrap_or_default();
        let written: Option<Written> = serde_json::from_slice(&bytes).ok();
        let known = written.filter(|written| written.version == VERSION);
        let files = known.into_iter().flat_map(|written| written.files);
        let files = files.filter_map(|(path, record)| {
            let path = OutputPath::new(&path);
            // A path of another hand must not lead the removal astray.
            path.fault()
                .is_none()
                .then(|| (path, record.and_then(parsed)))
        });
        Self {
            files: files.collect(),
        }
    }

    /// Puts the book in its place, whole.
    pub(super) fn write(&self, into: &Path) -> Result<(), MachineError> {
        let line = |(path, record): (&OutputPath, &Option<Record>)| {
            let record = record.map(|Record { hash, stamp }| {
                let hash = blake3::Hash::from_bytes(hash).to_hex().to_string();
                (hash, stamp.size, stamp.modified)
            });
            (path.to_string(), record)
        };
        let (version, files) = (VERSION, self.files.iter().map(line).collect());
        let path = into.join(NAME);
        let bytes = serde_json::to_vec(&Written { version, files });
        let bytes =
            bytes.map_err(|error| MachineError::system(Doing::WriteFile, &path)(error.into()))?;
        replace(&path, &bytes)
    }

    /// Takes over what an earlier book says of some paths.
    pub(super) fn keep(&mut self, earlier: &Self, paths: &BTreeSet<OutputPath>) {
        let kept = paths.iter().filter_map(|path| {
            let record = earlier.files.get(path)?;
            Some((path.clone(), *record))
        });
        self.files.extend(kept);
    }

    /// Puts the book in its place where it says anything that the earlier one did not, or that was changed since.
    pub(super) fn write_if_new(&self, earlier: &Self, into: &Path) -> Result<(), MachineError> {
        let is_there = into.join(NAME).exists();
        if is_there && self == earlier {
            return Ok(());
        }
        self.write(into)
    }

    /// This book with paths that are about to be written, and therefore no longer known.
    pub(super) fn with_pending<'a>(&self, paths: impl Iterator<Item = &'a OutputPath>) -> Self {
        let mut files = self.files.clone();
        files.extend(paths.map(|path| (path.clone(), None)));
        Self { files }
    }

    /// Notes files that were written.
    pub(super) fn add<'a>(&mut self, records: impl Iterator<Item = (&'a OutputPath, Record)>) {
        let records = records.map(|(path, record)| (path.clone(), Some(record)));
        self.files.extend(records);
    }

    /// Whether a file of that path is ours.
    pub(super) fn knows(&self, path: &OutputPath) -> bool {
        self.files.contains_key(path)
    }

    /// What was written there, if that is certain.
    pub(super) fn record(&self, path: &OutputPath) -> Option<Record> {
        self.files.get(path).copied().flatten()
    }

    /// All paths that are ours.
    pub(super) fn paths(&self) -> impl Iterator<Item = &OutputPath> {
        self.files.keys()
    }

    /// The paths that a build was about to write when it was killed.
    pub(super) fn pending(&self) -> impl Iterator<Item = &OutputPath> {
        let pending = self.files.iter().filter(|(_, record)| record.is_none());
        pending.map(|(path, _)| path)
    }
}

fn parsed((hash, size, modified): (String, u64, u64)) -> Option<Record> {
    let hash = *blake3::Hash::from_hex(hash).ok()?.as_bytes();
    let stamp = Stamp { size, modified };
    Some(Record { hash, stamp })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_comes_back_and_a_spoilt_one_is_empty() {
        let folder = tempfile::tempdir().unwrap();
        let into = folder.path();
        let (mut book, path, other) = (
            Manifest::default(),
            OutputPath::new("a"),
            OutputPath::new("b"),
        );
        let stamp = Stamp {
            size: 3,
            modified: 1_700_000_000_123_456_789,
        };
        let record = Record {
            hash: [7; 32],
            stamp,
        };
        book.add([(&path, record)].into_iter());
        let book = book.with_pending([&other].into_iter());
        book.write(into).unwrap();
        assert_eq!(Manifest::read(into), book);
        assert_eq!(book.pending().collect::<Vec<_>>(), [&other]);
        for spoilt in [
            "",
            "{",
            r#"{"version":9,"files":{"a":null}}"#,
            r#"{"version":1,"files":{"../a":null}}"#,
        ] {
            fs::write(into.join(NAME), spoilt).unwrap();
            assert_eq!(Manifest::read(into), Manifest::default(), "{spoilt}");
        }
    }
}
