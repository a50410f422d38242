//! Writes files beside their places, then renames them, so that a reader sees the old or the new and never half.
//!
//! Entry: [`stage`], then [`rename`]; `remove::staged` where either fails.

use std::fs::File;
use std::io::{ErrorKind, Read, Write};
use std::path::Path;

use rayon::prelude::*;

use super::compare::Plan;
use super::entry::FileEntry;
use super::place;
use super::record::{self, OutputStamp, Record};
use super::replace::{create, rename_over};
use crate::machine::{MachineError, Operation};
use crate::minify;
use crate::output::Content;

/// How many files a core takes in one go at most, so that all are done at about the same time.
const AT_ONCE: usize = 64;

/// How much of a copied file is in memory at once, in bytes.
const BUFFER: usize = 256 * 1024;

/// Writes all files under their temporary names, and gives their records in the order of the entries.
pub(super) fn stage(plan: &Plan, into: &Path) -> Result<Vec<Record>, MachineError> {
    let entries = plan.entries.par_iter().with_max_len(AT_ONCE);
    let staged = entries.map(|entry| stage_one(entry, &plan.temporary(&entry.path, into), into));
    staged.collect()
}

fn stage_one(entry: &FileEntry, at: &Path, into: &Path) -> Result<Record, MachineError> {
    let place = place::on_disk(into, &entry.path);
    let failed = |error| MachineError::system(Operation::WriteFile, &place)(error);
    let mut file = create(at).map_err(failed)?;
    let mut write = |bytes: &[u8]| {
        file.write_all(bytes).map_err(failed)?;
        Ok(record::hash_of_bytes(bytes))
    };
    let hash = match &entry.content {
        Content::Page(html) => write(&minify::page(html))?,
        Content::Bytes(bytes) => write(bytes)?,
        Content::File { from, .. } => copy(from, &mut file, &place)?,
    };
    let stamp = OutputStamp::of(&file.metadata().map_err(failed)?);
    Ok(entry.record(hash, stamp))
}

/// Copies piece by piece, and gives the hash of what was copied: the source may have changed since it was read.
fn copy(from: &Path, to: &mut File, place: &Path) -> Result<u128, MachineError> {
    let unread = || MachineError::system(Operation::CopyFile, from);
    let mut source = File::open(from).map_err(unread())?;
    let (mut hasher, mut buffer) = (blake3::Hasher::new(), vec![0; BUFFER]);
    loop {
        let length = match source.read(&mut buffer) {
            Ok(0) => return Ok(record::shorten(&hasher.finalize())),
            Ok(length) => length,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(unread()(error)),
        };
        hasher.update(&buffer[..length]);
        let written = to.write_all(&buffer[..length]);
        written.map_err(MachineError::system(Operation::CopyFile, place))?;
    }
}

/// Puts all files in place: those that pages need, then pages, then the home page.
pub(super) fn rename(plan: &Plan, into: &Path) -> Result<(), MachineError> {
    let mut steps = plan
        .entries
        .chunk_by(|one, other| one.order() == other.order());
    steps.try_for_each(|step| {
        let entries = step.par_iter().with_max_len(AT_ONCE);
        entries.try_for_each(|entry| {
            let temporary = plan.temporary(&entry.path, into);
            rename_over(&temporary, &place::on_disk(into, &entry.path))
        })
    })
}
