//! Makes files beside their places, then renames them, so that a reader sees the old file or the new one and never half.
//!
//! Entry: [`stage`], then [`rename`]; [`clear`] where either fails; [`replace`] for one small file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;
use std::thread;
use std::time::Duration;

use rayon::prelude::*;

use super::place;
use super::record::{Record, Stamp};
use super::task::Task;
use crate::machine::{Doing, MachineError};
use crate::output::Content;

/// How many files a core takes in one go at most, so that all are done at about the same time.
const AT_ONCE: usize = 64;

/// How much of a copied file is in memory at once, in bytes.
const BUFFER: usize = 256 * 1024;

/// Makes all files under their temporary names, and gives what they are, in the order of the tasks.
pub(super) fn stage(tasks: &[Task], into: &Path) -> Result<Vec<Record>, MachineError> {
    let tasks = tasks.par_iter().with_max_len(AT_ONCE);
    tasks.map(|task| stage_one(task, into)).collect()
}

fn stage_one(task: &Task, into: &Path) -> Result<Record, MachineError> {
    let place = place::on_disk(into, &task.path);
    let failed = || MachineError::system(Doing::WriteFile, &place);
    let mut file = create(&place::temporary(into, &task.path)).map_err(failed())?;
    let hash = match &task.content {
        Content::Bytes(bytes) => {
            file.write_all(bytes).map_err(failed())?;
            task.hash()
        }
        Content::File { from, .. } => copy(from, &mut file, &place)?,
    };
    let stamp = Stamp::of(&file.metadata().map_err(failed())?);
    Ok(Record { hash, stamp })
}

/// Copies piece by piece, and gives the hash of what was copied: the source may have changed since it was read.
fn copy(from: &Path, to: &mut File, place: &Path) -> Result<[u8; 32], MachineError> {
    let unread = || MachineError::system(Doing::CopyFile, from);
    let mut source = File::open(from).map_err(unread())?;
    let (mut hasher, mut buffer) = (blake3::Hasher::new(), vec![0; BUFFER]);
    loop {
        let length = match source.read(&mut buffer) {
            Ok(0) => return Ok(*hasher.finalize().as_bytes()),
            Ok(length) => length,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(unread()(error)),
        };
        hasher.update(&buffer[..length]);
        let written = to.write_all(&buffer[..length]);
        written.map_err(MachineError::system(Doing::CopyFile, place))?;
    }
}

/// Puts the files in their places, those of one rank after those of the rank below.
pub(super) fn rename(tasks: &[Task], into: &Path) -> Result<(), MachineError> {
    tasks
        .chunk_by(|left, right| left.rank() == right.rank())
        .try_for_each(|same_rank| {
            let same_rank = same_rank.par_iter().with_max_len(AT_ONCE);
            same_rank.try_for_each(|task| {
                let place = place::on_disk(into, &task.path);
                put(&place::temporary(into, &task.path), &place)
            })
        })
}

/// Removes what a failed build has made and not put in place.
pub(super) fn clear(tasks: &[Task], into: &Path) {
    tasks.par_iter().for_each(|task| {
        let _ = fs::remove_file(place::temporary(into, &task.path)); // often not there
    });
}

/// Puts one file in its place, whole.
pub(super) fn replace(place: &Path, bytes: &[u8]) -> Result<(), MachineError> {
    let temporary = place.with_added_extension("tmp");
    let written = create(&temporary).and_then(|mut file| file.write_all(bytes));
    if written.is_err() {
        let _ = fs::remove_file(&temporary); // on a full disk it would stand there half
    }
    written.map_err(MachineError::system(Doing::WriteFile, place))?;
    put(&temporary, place)
}

/// A new file. What a killed build left under that name goes first; it is never written through, since it may be a link.
fn create(path: &Path) -> io::Result<File> {
    let new = || OpenOptions::new().write(true).create_new(true).open(path);
    match new() {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            fs::remove_file(path)?;
            new()
        }
        opened => opened,
    }
}

/// Renames over what is there. On Windows a virus scanner or an indexer may hold the old file for a moment.
fn put(temporary: &Path, place: &Path) -> Result<(), MachineError> {
    let mut patience = if cfg!(windows) { 20 } else { 0 };
    loop {
        match fs::rename(temporary, place) {
            Err(error) if error.kind() == ErrorKind::PermissionDenied && patience > 0 => {
                patience -= 1;
                thread::sleep(Duration::from_millis(25));
            }
            done => return done.map_err(MachineError::system(Doing::RenameFile, place)),
        }
    }
}
