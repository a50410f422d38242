//! The manifest of what our builds wrote: each path with the hash, size and time of its file, and for a page the hash of what
//! was rendered; or with nothing where a build that may have been killed was about to write it.
//!
//! Entry: [`Manifest`]. One that cannot be read is an empty one; a path that leads out of the folder is not believed. Version 1
//! did not know rendered pages: its files are known as ours, and its pages are minified and compared once.

use std::borrow::Cow;
use std::fmt;
use std::fs;
use std::mem;
use std::path::Path;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::record::{OutputStamp, Record};
use super::replace::replace;
use crate::machine::{MachineError, Operation};
use crate::path::OutputPath;

const NAME: &str = ".bantin-manifest.json";
/// The name under which a new manifest is made; see `replace`.
pub(super) const TEMPORARY: &str = ".bantin-manifest.json.tmp";
const VERSION: u32 = 2;
/// The versions that are read.
const READABLE: [u32; 2] = [1, VERSION];
/// About the length of a line, in bytes.
const LINE: usize = 128;

/// A path that is ours, and what was written there, if that is certain.
type ManifestEntry = (OutputPath, Option<Record>);

/// Every path that is ours, each once, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    files: Vec<ManifestEntry>,
}

#[derive(Deserialize, Serialize)]
struct ManifestFile<Files> {
    version: u32,
    files: Files,
}

/// A record as it is written: the hash in hexadecimal, the size, the time, the hash of the page as it was rendered.
#[derive(Deserialize, Serialize)]
struct ManifestLine<'a>(
    #[serde(borrow)] Cow<'a, str>,
    u64,
    u64,
    #[serde(borrow, default)] Option<Cow<'a, str>>,
);

impl Manifest {
    /// The manifest of the output folder.
    pub(super) fn read(into: &Path) -> Self {
        let bytes = fs::read(into.join(NAME)).unwrap_or_default();
        let written: Option<ManifestFile<Self>> = serde_json::from_slice(&bytes).ok();
        let known = written.filter(|written| READABLE.contains(&written.version));
        known.map(|written| written.files).unwrap_or_default()
    }

    /// Puts the manifest in its place, whole.
    pub(super) fn write(&self, into: &Path) -> Result<(), MachineError> {
        let (version, files) = (VERSION, self);
        let path = into.join(NAME);
        let mut bytes = Vec::with_capacity(self.files.len() * LINE);
        let written = serde_json::to_writer(&mut bytes, &ManifestFile { version, files });
        written.map_err(|error| MachineError::system(Operation::WriteFile, &path)(error.into()))?;
        replace(&path, &bytes)
    }

    /// Takes over what an earlier manifest says of some paths.
    pub(super) fn keep<'a>(&mut self, earlier: &Self, paths: impl Iterator<Item = &'a OutputPath>) {
        self.lay_over(paths.filter_map(|path| Some((path.clone(), *earlier.entry(path)?))));
    }

    /// Puts the manifest in its place where it says anything that the earlier one did not, or that was changed since.
    pub(super) fn write_if_new(&self, earlier: &Self, into: &Path) -> Result<(), MachineError> {
        let is_there = into.join(NAME).exists();
        if is_there && self == earlier {
            return Ok(());
        }
        self.write(into)
    }

    /// This manifest with paths that are about to be written, and therefore no longer known.
    pub(super) fn with_pending<'a>(&self, paths: impl Iterator<Item = &'a OutputPath>) -> Self {
        let mut pending = self.clone();
        pending.lay_over(paths.map(|path| (path.clone(), None)));
        pending
    }

    /// Notes files that were written, or found to be right.
    pub(super) fn add<'a>(&mut self, records: impl Iterator<Item = (&'a OutputPath, Record)>) {
        self.lay_over(records.map(|(path, record)| (path.clone(), Some(record))));
    }

    /// Whether a file of that path is ours.
    pub(super) fn knows(&self, path: &OutputPath) -> bool {
        self.entry(path).is_some()
    }

    /// What was written there, if that is certain.
    pub(super) fn record(&self, path: &OutputPath) -> Option<Record> {
        *self.entry(path)?
    }

    /// All paths that are ours, in order.
    pub(super) fn paths(&self) -> impl Iterator<Item = &OutputPath> {
        self.files.iter().map(|(path, _)| path)
    }

    /// The paths that a build was about to write when it was killed, in order.
    pub(super) fn pending(&self) -> impl Iterator<Item = &OutputPath> {
        let pending = self.files.iter().filter(|(_, record)| record.is_none());
        pending.map(|(path, _)| path)
    }

    fn entry(&self, path: &OutputPath) -> Option<&Option<Record>> {
        let at = self.files.binary_search_by(|(known, _)| known.cmp(path));
        Some(&self.files.get(at.ok()?)?.1)
    }

    /// Adds entries; of two for one path the new one holds.
    fn lay_over(&mut self, entries: impl Iterator<Item = ManifestEntry>) {
        let earlier = mem::take(&mut self.files);
        self.files = entries.chain(earlier).collect();
        self.files.sort_by(|(one, _), (other, _)| one.cmp(other)); // the new one stays before the old
        self.files.dedup_by(|(old, _), (new, _)| old == new);
    }
}

impl Serialize for Manifest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let files = self.files.iter();
        serializer.collect_map(files.map(|(path, record)| (path, record.map(ManifestLine::from))))
    }
}

impl<'de> Deserialize<'de> for Manifest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Lines)
    }
}

/// Reads the entries without a tree: they were written in order.
struct Lines;

impl<'de> Visitor<'de> for Lines {
    type Value = Manifest;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("paths with what was written there")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Manifest, A::Error> {
        let mut files: Vec<ManifestEntry> = Vec::new();
        while let Some((path, line)) = map.next_entry::<String, Option<ManifestLine<'_>>>()? {
            let path = OutputPath::new(&path);
            // A path of another hand must not lead the removal astray.
            if path.fault().is_none() {
                files.push((path, line.and_then(|line| line.record())));
            }
        }
        let mut manifest = Manifest::default();
        manifest.lay_over(files.into_iter());
        Ok(manifest)
    }
}

impl From<Record> for ManifestLine<'_> {
    fn from(record: Record) -> Self {
        Self(
            hexadecimal(record.hash),
            record.stamp.size,
            record.stamp.modified,
            record.rendered.map(hexadecimal),
        )
    }
}

impl ManifestLine<'_> {
    fn record(&self) -> Option<Record> {
        let Self(hash, size, modified, rendered) = self;
        let number = |hexadecimal: &str| u128::from_str_radix(hexadecimal, 16).ok();
        let (size, modified) = (*size, *modified);
        Some(Record {
            hash: number(hash)?,
            stamp: OutputStamp { size, modified },
            rendered: rendered.as_deref().and_then(number),
        })
    }
}

fn hexadecimal(hash: u128) -> Cow<'static, str> {
    Cow::Owned(format!("{hash:032x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_comes_back_and_a_spoilt_one_is_empty() {
        let folder = tempfile::tempdir().unwrap();
        let into = folder.path();
        let (mut manifest, path, other) = (
            Manifest::default(),
            OutputPath::new("a"),
            OutputPath::new("b"),
        );
        let stamp = OutputStamp {
            size: 3,
            modified: 1_700_000_000_123_456_789,
        };
        let record = Record {
            hash: 7,
            stamp,
            rendered: Some(8),
        };
        manifest.add([(&path, record)].into_iter());
        let manifest = manifest.with_pending([&other].into_iter());
        manifest.write(into).unwrap();
        assert_eq!(Manifest::read(into), manifest);
        assert_eq!(manifest.pending().collect::<Vec<_>>(), [&other]);
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

    #[test]
    fn a_manifest_of_the_first_version_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let old = r#"{"version":1,"files":{"a":["0f",3,5],"b":null}}"#;
        fs::write(folder.path().join(NAME), old).unwrap();
        let manifest = Manifest::read(folder.path());
        let record = manifest.record(&OutputPath::new("a")).unwrap();
        let stamp = OutputStamp {
            size: 3,
            modified: 5,
        };
        assert_eq!(
            (record.hash, record.stamp, record.rendered),
            (15, stamp, None)
        );
        assert!(manifest.knows(&OutputPath::new("b")));
    }
}
