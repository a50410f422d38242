//! The folders of the site: which are missing, which are not ours, and making them.
//!
//! Entry: [`missing`] and [`stale_below`] look, [`make`] and [`clear`] act. No folder of ours is ever a symbolic link:
//! what is written must not land elsewhere.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use rayon::prelude::*;

use super::place;
use crate::machine::{Doing, MachineError};
use crate::path::OutputPath;

/// Folders to make.
#[derive(Default)]
pub(super) struct Missing {
    /// Below the output folder, each after the one that holds it.
    pub folders: Vec<String>,
    /// Old files of ours that stand where a folder belongs.
    pub in_the_way: Vec<OutputPath>,
}

/// The folders that the outputs need and that are not there.
pub(super) fn missing<'a>(
    outputs: impl Iterator<Item = &'a OutputPath>,
    stale: &BTreeSet<OutputPath>,
    into: &Path,
) -> Result<Missing, MachineError> {
    let needed: BTreeSet<&str> = outputs
        .flat_map(|path| place::folders(path.as_str()))
        .collect();
    let mut missing = Missing::default();
    let mut absent: BTreeSet<&str> = BTreeSet::new();
    for folder in needed {
        let holder = folder.rsplit_once('/').map(|(holder, _)| holder);
        let is_free = holder.is_some_and(|holder| absent.contains(holder));
        let path = into.join(folder);
        if !is_free {
            match fs::symlink_metadata(&path) {
                Ok(kind) if kind.is_dir() => continue,
                Ok(_) => {
                    let old = OutputPath::new(folder);
                    if !stale.contains(&old) {
                        return Err(MachineError::NotOurFolder { path });
                    }
                    missing.in_the_way.push(old);
                }
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(MachineError::system(Doing::ReadFolder, &path)(error)),
            }
        }
        absent.insert(folder);
        missing.folders.push(folder.to_owned());
    }
    Ok(missing)
}

/// The old files of ours in the folder that stands where an output belongs; nothing if the folder holds anything else.
pub(super) fn stale_below(
    output: &OutputPath,
    stale: &BTreeSet<OutputPath>,
    into: &Path,
) -> Result<Option<Vec<OutputPath>>, MachineError> {
    let folder = place::on_disk(into, output);
    let mut old = Vec::new();
    let only_old = collect_stale(output.as_str(), &folder, &mut |path| {
        let is_stale = stale.contains(&path);
        old.extend(is_stale.then_some(path));
        is_stale
    });
    let only_old = only_old.map_err(MachineError::system(Doing::ReadFolder, &folder))?;
    Ok(only_old.then_some(old))
}

/// Whether the folder and those in it hold one old file each at least, and nothing else.
fn collect_stale(
    below: &str,
    folder: &Path,
    take: &mut impl FnMut(OutputPath) -> bool,
) -> io::Result<bool> {
    let mut is_empty = true;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        is_empty = false;
        let path = format!("{below}/{}", entry.file_name().to_string_lossy());
        let only_old = if entry.file_type()?.is_dir() {
            collect_stale(&path, &entry.path(), take)?
        } else {
            take(OutputPath::new(&path))
        };
        if !only_old {
            return Ok(false);
        }
    }
    Ok(!is_empty)
}

/// Makes the folders, those of one depth side by side: ten thousand articles have a folder each.
pub(super) fn make(folders: &[String], into: &Path) -> Result<(), MachineError> {
    let depth = |folder: &&String| folder.matches('/').count();
    let mut by_depth: Vec<&String> = folders.iter().collect();
    by_depth.sort_by_key(depth);
    let mut levels = by_depth.chunk_by(|one, other| depth(one) == depth(other));
    levels.try_for_each(|level| {
        level.par_iter().try_for_each(|folder| {
            let path = into.join(folder);
            fs::create_dir(&path).map_err(MachineError::system(Doing::MakeFolder, &path))
        })
    })
}

/// Takes folders away again that a failed build made for nothing. One that holds a file stays.
pub(super) fn clear(folders: &[String], into: &Path) {
    for folder in folders.iter().rev() {
        let _ = fs::remove_dir(into.join(folder)); // the build has failed already, of a better known reason
    }
}
