//! Makes files and folders beside their places, then renames them, so that a reader sees the old or the new and never half.
//!
//! Entry: [`stage`], then [`rename`]; `remove::made` where either fails; [`replace`] for one small file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, IoSlice, Read, Write};
use std::path::Path;
use std::thread;
use std::time::Duration;

use rayon::prelude::*;

use super::folders;
use super::place;
use super::record::{self, Record, Stamp};
use super::task::Task;
use super::unit::Unit;
use crate::machine::{Doing, MachineError};
use crate::output::{Bytes, Content};

/// How many files a core takes in one go at most, so that all are done at about the same time.
const AT_ONCE: usize = 64;

/// How much of a copied file is in memory at once, in bytes.
const BUFFER: usize = 256 * 1024;

/// Makes all files and folders under their temporary names, and gives what the files are, in the order of the units. One
/// core may still make the folders of a large unit while another writes the files of those that are done.
pub(super) fn stage(units: &[Unit], into: &Path) -> Result<Vec<Record>, MachineError> {
    let units = units.par_iter().with_max_len(1);
    let staged = units.map(|unit| stage_unit(unit, into));
    let records: Vec<Vec<Record>> = staged.collect::<Result<_, _>>()?;
    Ok(records.concat())
}

fn stage_unit(unit: &Unit, into: &Path) -> Result<Vec<Record>, MachineError> {
    if unit.is_folder() {
        folders::make(unit, into)?;
    }
    let tasks = unit.tasks.par_iter().with_max_len(AT_ONCE);
    tasks
        .map(|task| stage_one(task, &unit.made_at(task), into))
        .collect()
}

fn stage_one(task: &Task, at: &Path, into: &Path) -> Result<Record, MachineError> {
    let place = || place::on_disk(into, &task.path);
    let failed = |error| MachineError::system(Doing::WriteFile, &place())(error);
    let mut file = create(at).map_err(failed)?;
    let hash = match &task.content {
        Content::Bytes(bytes) => {
            write(&mut file, bytes).map_err(failed)?;
            task.hash()
        }
        Content::File { from, .. } => copy(from, &mut file, &place())?,
    };
    let stamp = Stamp::of(&file.metadata().map_err(failed)?);
    Ok(Record { hash, stamp })
}

/// Writes all pieces, as many at once as the system takes.
fn write(file: &mut File, bytes: &Bytes) -> io::Result<()> {
    let mut slices: Vec<IoSlice<'_>> = bytes.pieces().map(IoSlice::new).collect();
    let mut rest = slices.as_mut_slice();
    while !rest.is_empty() {
        match file.write_vectored(rest) {
            Ok(0) => return Err(ErrorKind::WriteZero.into()),
            Ok(length) => IoSlice::advance_slices(&mut rest, length),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Copies piece by piece, and gives the hash of what was copied: the source may have changed since it was read.
fn copy(from: &Path, to: &mut File, place: &Path) -> Result<u128, MachineError> {
    let unread = || MachineError::system(Doing::CopyFile, from);
    let mut source = File::open(from).map_err(unread())?;
    let (mut hasher, mut buffer) = (blake3::Hasher::new(), vec![0; BUFFER]);
    loop {
        let length = match source.read(&mut buffer) {
            Ok(0) => return Ok(record::short(&hasher.finalize())),
            Ok(length) => length,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(unread()(error)),
        };
        hasher.update(&buffer[..length]);
        let written = to.write_all(&buffer[..length]);
        written.map_err(MachineError::system(Doing::CopyFile, place))?;
    }
}

/// Puts all in place, turn by turn.
pub(super) fn rename(units: &[Unit], into: &Path) -> Result<(), MachineError> {
    let mut turns = units.chunk_by(|one, other| one.turn == other.turn);
    turns.try_for_each(|turn| {
        let turn = turn.par_iter().with_max_len(AT_ONCE);
        turn.try_for_each(|unit| put(&unit.temporary, &place::on_disk(into, &unit.place)))
    })
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

/// Renames over what is there. On Windows a virus scanner or an indexer may hold the old file, or one in the new folder,
/// for a while.
fn put(temporary: &Path, place: &Path) -> Result<(), MachineError> {
    let mut patience = if cfg!(windows) { 80 } else { 0 };
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
