//! Takes away what is ours and no longer wanted.
//!
//! Entry: [`stale`], [`leftovers`] and [`made`]. It must never remove a path that is not in the manifest, anything behind a
//! symbolic link, or a folder that holds something.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use rayon::prelude::*;

use super::manifest::{self, Manifest};
use super::place;
use super::unit::Unit;
use crate::machine::{Doing, MachineError};
use crate::path::OutputPath;

/// Removes old files and the folders that are empty without them, but for folders that are needed in a moment; gives the
/// files that were still there.
pub(super) fn stale(
    paths: &[&OutputPath],
    needed: &BTreeSet<&str>,
    into: &Path,
) -> Result<Vec<OutputPath>, MachineError> {
    let removed: Vec<bool> = paths
        .par_iter()
        .map(|path| {
            let place = place::on_disk(into, path);
            remove(path, into).map_err(MachineError::system(Doing::RemoveFile, &place))
        })
        .collect::<Result<_, _>>()?;
    // Also where the file was gone: a build killed at this point left its folder.
    emptied(paths.iter().map(|path| path.as_str()), needed, into);
    let gone = paths.iter().zip(removed).filter(|(_, removed)| *removed);
    Ok(gone.map(|(path, _)| (*path).clone()).collect())
}

fn remove(path: &OutputPath, into: &Path) -> io::Result<bool> {
    let place = place::on_disk(into, path);
    if !place::is_inside(into, path.as_str()) || place.is_dir() && !place.is_symlink() {
        return Ok(false); // someone else has made something else of it
    }
    match fs::remove_file(place) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Removes the folders that are empty without these files.
fn emptied<'a>(paths: impl Iterator<Item = &'a str>, needed: &BTreeSet<&str>, into: &Path) {
    let mut emptied: BTreeSet<&str> = paths.flat_map(place::folders).collect();
    while let Some(folder) = emptied.pop_last() {
        if !needed.contains(folder) && place::is_folder_inside(into, folder) {
            let _ = fs::remove_dir(into.join(folder)); // refused by the system while it holds anything
        }
    }
}

/// Removes what a killed build had made and not put in place.
pub(super) fn leftovers(earlier: &Manifest, into: &Path) {
    let _ = fs::remove_file(into.join(manifest::TEMPORARY));
    for path in earlier.pending() {
        if place::is_inside(into, path.as_str()) {
            let _ = fs::remove_file(place::temporary(into, path)); // mostly not there
        }
    }
    let pending: Vec<&str> = earlier.pending().map(OutputPath::as_str).collect();
    for folder in place::all_folders(pending.iter().copied()) {
        if place::is_inside(into, folder) {
            let inside = pending
                .iter()
                .filter_map(|path| place::inside(path, folder));
            for made in place::temporary_folders(into, folder) {
                folder_made(&made, inside.clone());
            }
        }
    }
}

/// Removes what a failed build has made and not put in place.
pub(super) fn made(units: &[Unit]) {
    for unit in units {
        if unit.is_folder() {
            folder_made(&unit.temporary, unit.inside());
        } else {
            let _ = fs::remove_file(&unit.temporary); // often not there
        }
    }
}

/// Removes a folder that was made under a temporary name, but for what others may have put into it.
fn folder_made<'a>(made: &Path, files: impl Iterator<Item = &'a str>) {
    if !place::is_real(made) {
        return; // mostly not there; a link is nothing of ours
    }
    let files: Vec<&str> = files.collect();
    for file in &files {
        if place::is_inside(made, file) {
            let _ = fs::remove_file(made.join(file));
        }
    }
    emptied(files.into_iter(), &BTreeSet::new(), made);
    let _ = fs::remove_dir(made);
}
