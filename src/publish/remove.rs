//! Takes away what is ours and no longer wanted.
//!
//! Entry: [`stale`], [`leftovers`] and [`staged`]. Nothing goes that is not in the manifest, lies behind a symbolic link,
//! or is a folder that holds something.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use rayon::prelude::*;

use super::compare::Plan;
use super::manifest::{self, Manifest};
use super::place;
use crate::machine::{MachineError, Operation};
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
            remove(path, into).map_err(MachineError::system(Operation::RemoveFile, &place))
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

/// Removes what a killed build had staged and not put in place.
pub(super) fn leftovers(earlier: &Manifest, into: &Path) {
    let _ = fs::remove_file(into.join(manifest::TEMPORARY));
    for path in earlier.pending() {
        for temporary in place::temporaries(into, path) {
            let _ = fs::remove_file(temporary); // mostly not there
        }
    }
}

/// Removes what a failed build has staged and not put in place, and the folders that it made, where they are empty.
pub(super) fn staged(plan: &Plan, into: &Path) {
    for entry in &plan.entries {
        let _ = fs::remove_file(plan.temporary(&entry.path, into)); // often not there
    }
    for folder in plan.folders.iter().rev() {
        let _ = fs::remove_dir(place::on_disk(into, folder)); // refused by the system while it holds anything
    }
}
