//! One file put in its place by a rename, so that a reader sees the old or the new and never half.
//!
//! Entry: [`create`], then [`rename_over`]; [`replace`] does both for a small file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::machine::{MachineError, Operation};

/// Puts one file in its place, whole.
pub(super) fn replace(place: &Path, bytes: &[u8]) -> Result<(), MachineError> {
    let temporary = place.with_added_extension("tmp");
    let written = create(&temporary).and_then(|mut file| file.write_all(bytes));
    if written.is_err() {
        let _ = fs::remove_file(&temporary); // on a full disk it would stand there half
    }
    written.map_err(MachineError::system(Operation::WriteFile, place))?;
    rename_over(&temporary, place)
}

/// A new file. What a killed build left under that name goes first; it is never written through, since it may be a link.
pub(super) fn create(path: &Path) -> io::Result<File> {
    let new = || OpenOptions::new().write(true).create_new(true).open(path);
    match new() {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            fs::remove_file(path)?;
            new()
        }
        opened => opened,
    }
}

/// Renames over what is there. On Windows a virus scanner or an indexer may hold the old file for a while.
pub(super) fn rename_over(temporary: &Path, place: &Path) -> Result<(), MachineError> {
    let mut patience = if cfg!(windows) { 80 } else { 0 };
    loop {
        match fs::rename(temporary, place) {
            Err(error) if error.kind() == ErrorKind::PermissionDenied && patience > 0 => {
                patience -= 1;
                thread::sleep(Duration::from_millis(25));
            }
            done => return done.map_err(MachineError::system(Operation::RenameFile, place)),
        }
    }
}
