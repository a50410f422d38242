//! Compares the outputs with what stands in the folder, and refuses what is not ours to touch. Changes nothing.
//!
//! Entry: [`plan`]. A page that was rendered as in the last build, and whose file is as that build left it, is neither
//! minified nor read.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::entry::FileEntry;
use super::folders::{self, Missing};
use super::manifest::Manifest;
use super::place;
use super::record::{self, OutputStamp, Record};
use crate::machine::{MachineError, Operation};
use crate::output::Content;
use crate::path::OutputPath;

/// What is to be done.
#[derive(Default)]
pub(super) struct Plan {
    /// Files to write, in the order in which they are put in place.
    pub entries: Vec<FileEntry>,
    /// Folders to make, each after the one that holds it.
    pub folders: Vec<OutputPath>,
    /// Files that are right already.
    pub kept: Vec<(OutputPath, Record)>,
    /// Files of earlier builds that the site no longer has.
    pub stale: BTreeSet<OutputPath>,
    /// Those of them that must go before the new files come: a file where a folder belongs, or the files of a folder where
    /// a file belongs.
    pub in_the_way: BTreeSet<OutputPath>,
}

impl Plan {
    /// The files to write.
    pub(super) fn paths(&self) -> impl Iterator<Item = &OutputPath> {
        self.entries.iter().map(|entry| &entry.path)
    }

    /// Where the file of an entry is staged: beside its place, or beside the old file that still stands where one of its
    /// folders belongs.
    pub(super) fn temporary(&self, path: &OutputPath, into: &Path) -> PathBuf {
        let blocked = self.blocked(path.as_str());
        place::temporary(into, path, blocked.unwrap_or(path.as_str()))
    }

    /// The old file that stands where the path or a folder of it belongs.
    pub(super) fn blocked<'p>(&self, path: &'p str) -> Option<&'p str> {
        if self.in_the_way.is_empty() {
            return None;
        }
        let mut folders = place::folders(path).chain([path]);
        folders.find(|folder| self.in_the_way.contains(&OutputPath::new(folder)))
    }

    /// The manifest of what is kept; what is written is added when it is there.
    pub(super) fn manifest(&self) -> Manifest {
        let mut manifest = Manifest::default();
        manifest.add(self.kept.iter().map(|(path, record)| (path, *record)));
        manifest
    }

    /// Sorts the outputs into those to write and those to keep, or refuses them all for what is not ours.
    fn take_all(
        &mut self,
        states: Vec<(FileEntry, FileState)>,
        into: &Path,
    ) -> Result<(), MachineError> {
        let mut foreign = Vec::new();
        for (entry, state) in states {
            match state {
                FileState::Same(record) => self.kept.push((entry.path, record)),
                FileState::Differs => self.entries.push(entry),
                FileState::Foreign => foreign.push(entry.path),
                FileState::Folder => match folders::stale_below(&entry.path, &self.stale, into)? {
                    Some(below) => {
                        self.in_the_way.extend(below);
                        self.entries.push(entry);
                    }
                    None => foreign.push(entry.path),
                },
            }
        }
        match foreign.first() {
            Some(first) => Err(MachineError::Foreign {
                path: place::on_disk(into, first),
                others: foreign.len() - 1,
            }),
            None => Ok(()),
        }
    }
}

/// What stands at the place of an output.
enum FileState {
    Same(Record),
    Differs,
    Foreign,
    Folder,
}

/// Compares all, and refuses before anything is changed.
pub(super) fn plan(
    entries: Vec<FileEntry>,
    earlier: &Manifest,
    into: &Path,
) -> Result<Plan, MachineError> {
    let stale = stale(&entries, earlier);
    let states = entries.into_par_iter().map(|mut entry| {
        let found = state(&mut entry, earlier, into)?;
        Ok((entry, found))
    });
    let states: Vec<(FileEntry, FileState)> = states.collect::<Result<_, _>>()?;
    let mut plan = Plan {
        stale,
        ..Plan::default()
    };
    plan.take_all(states, into)?;
    let Missing {
        folders,
        in_the_way,
    } = folders::missing(plan.paths(), &plan.stale, into)?;
    plan.folders = folders;
    plan.in_the_way.extend(in_the_way);
    for path in &plan.in_the_way {
        plan.stale.remove(path);
    }
    plan.entries.sort_by_key(FileEntry::order);
    Ok(plan)
}

/// What the manifest knows and the site no longer has. Both are in order.
fn stale(entries: &[FileEntry], earlier: &Manifest) -> BTreeSet<OutputPath> {
    let mut entries = entries.iter().map(|entry| &entry.path).peekable();
    let stale = earlier.paths().filter(|path| {
        while entries.next_if(|entry| entry < path).is_some() {}
        entries.peek() != Some(path)
    });
    stale.cloned().collect()
}

fn state(
    entry: &mut FileEntry,
    earlier: &Manifest,
    into: &Path,
) -> Result<FileState, MachineError> {
    let path = place::on_disk(into, &entry.path);
    let metadata = match fs::symlink_metadata(&path) {
        Ok(metadata) => metadata,
        Err(error) if is_nothing(&error) => return Ok(FileState::Differs),
        Err(error) => return Err(MachineError::system(Operation::ReadFile, &path)(error)),
    };
    if metadata.is_dir() {
        return Ok(FileState::Folder);
    }
    let differs = if earlier.knows(&entry.path) {
        FileState::Differs
    } else {
        FileState::Foreign
    };
    if !metadata.is_file() {
        return Ok(differs); // a link or device that someone put there
    }
    let stamp = OutputStamp::of(&metadata);
    let known = earlier
        .record(&entry.path)
        .filter(|record| record.stamp == stamp);
    if let Some(record) = known.filter(|record| entry.is_page_of(record)) {
        return Ok(FileState::Same(record));
    }
    let there = match known {
        Some(record) => record.hash,
        None => hash_of(&path, &entry.content)
            .map_err(MachineError::system(Operation::ReadFile, &path))?,
    };
    if entry.is_same(there) {
        return Ok(FileState::Same(entry.record(there, stamp)));
    }
    Ok(differs)
}

/// The name is free, or a file stands where one of its folders belongs; `folders` looks into that.
fn is_nothing(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// The hash of what stands there, of the sort that such content has.
fn hash_of(path: &Path, content: &Content) -> io::Result<u128> {
    match content {
        Content::Page(_) | Content::Bytes(_) => {
            fs::read(path).map(|bytes| record::hash_of_bytes(&bytes))
        }
        Content::File { .. } => record::hash_of_file(path),
    }
}
