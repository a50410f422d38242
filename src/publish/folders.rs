//! The folders of the site: which are missing, which are not ours, and making them.
//!
//! Entry: [`missing`] and [`stale_below`] look, [`make`] acts. No folder of ours is ever a symbolic link: what is written
//! would land elsewhere.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::place;
use crate::machine::{MachineError, Operation};
use crate::path::OutputPath;

/// Folders to make.
#[derive(Default)]
pub(super) struct Missing {
    /// Each after the one that holds it.
    pub folders: Vec<OutputPath>,
    /// Old files of ours that stand where a folder belongs.
    pub in_the_way: Vec<OutputPath>,
}

/// The folders that are not there and that the outputs, which come by path, need.
pub(super) fn missing<'a>(
    outputs: impl Iterator<Item = &'a OutputPath>,
    stale: &BTreeSet<OutputPath>,
    into: &Path,
) -> Result<Missing, MachineError> {
    let mut missing = Missing::default();
    let mut outermost: Option<&str> = None;
    for folder in place::all_folders(outputs.map(OutputPath::as_str)) {
        let (path, new) = (into.join(folder), OutputPath::new(folder));
        if !outermost.is_some_and(|outer| place::is_in(folder, outer)) {
            match fs::symlink_metadata(&path) {
                Ok(kind) if kind.is_dir() => continue,
                Ok(_) if stale.contains(&new) => missing.in_the_way.push(new.clone()),
                Ok(_) => return Err(MachineError::NotOurFolder { path }),
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => {
                    return Err(MachineError::system(Operation::ReadFolder, &path)(error));
                }
            }
            outermost = Some(folder);
        }
        missing.folders.push(new);
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
    let only_old = only_old.map_err(MachineError::system(Operation::ReadFolder, &folder))?;
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

/// Makes folders, each after the one that holds it.
pub(super) fn make(folders: &[OutputPath], into: &Path) -> Result<(), MachineError> {
    folders.iter().try_for_each(|folder| {
        let path = place::on_disk(into, folder);
        match fs::create_dir(&path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists && place::is_real(&path) => {
                Ok(())
            }
            made => made.map_err(MachineError::system(Operation::MakeFolder, &path)),
        }
    })
}
