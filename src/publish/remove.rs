//! Takes away what is ours and no longer wanted.
//!
//! Entry: [`stale`] and [`leftovers`]. It must never remove a path that is not in the manifest, anything behind a
//! symbolic link, or a folder that holds something.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use rayon::prelude::*;

use super::manifest::{self, Manifest};
use super::place;
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
    let mut emptied: BTreeSet<&str> = paths
        .iter()
        .flat_map(|path| place::folders(path.as_str()))
        .collect();
    while let Some(folder) = emptied.pop_last() {
        if !needed.contains(folder) && place::is_folder_inside(into, folder) {
            let _ = fs::remove_dir(into.join(folder)); // refused by the system while it holds anything
        }
    }
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

/// Removes what a killed build had made and not put in place.
pub(super) fn leftovers(earlier: &Manifest, into: &Path) {
    let _ = fs::remove_file(into.join(manifest::TEMPORARY));
    for path in earlier.pending() {
        if place::is_inside(into, path.as_str()) {
            let _ = fs::remove_file(place::temporary(into, path)); // mostly not there
        }
    }
}
