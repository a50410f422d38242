//! Where an output lies on disk, and by what name it is made before it is put there.
//!
//! Entry: [`on_disk`], [`temporary`], [`is_inside`]. It must never change anything.

use std::fs;
use std::mem;
use std::path::{Path, PathBuf};

use crate::path::{BOOKKEEPING_PREFIX, OutputPath};

/// The file of an output.
pub(super) fn on_disk(into: &Path, path: &OutputPath) -> PathBuf {
    into.join(path.as_str())
}

/// The name under which an output is made, in the folder where it belongs, since a rename is whole only within one disk.
/// It follows from the path alone: what a killed build left behind is found without looking through all folders. Under
/// the lock no two builds use it at once. (The names of `tempfile` are random, and its files closed to all but their
/// owner, which would shut out the web server.)
pub(super) fn temporary(into: &Path, path: &OutputPath) -> PathBuf {
    let hash = blake3::hash(path.as_str().as_bytes()).to_hex();
    let name = format!("{BOOKKEEPING_PREFIX}-{}.tmp", &hash[..16]);
    on_disk(into, path).with_file_name(name)
}

/// The folders that hold an output, from the outermost; not the output folder itself.
pub(super) fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(end, _)| &path[..end])
}

/// The folders that hold any of these outputs, which come in order: each once, and after the one that holds it.
pub(super) fn all_folders<'a>(
    paths: impl Iterator<Item = &'a str>,
) -> impl Iterator<Item = &'a str> {
    let mut last = "";
    paths.flat_map(move |path| {
        let before = mem::replace(&mut last, path); // in order, all that is in one folder comes together
        folders(path).filter(move |folder| !is_in(before, folder))
    })
}

/// Whether the path lies in the folder, at any depth.
pub(super) fn is_in(path: &str, folder: &str) -> bool {
    let rest = path.strip_prefix(folder);
    rest.is_some_and(|rest| rest.starts_with('/'))
}

/// Whether all folders on the way to an output are real ones. What lies behind a symbolic link is not ours to remove.
pub(super) fn is_inside(into: &Path, path: &str) -> bool {
    folders(path).all(|folder| is_real(&into.join(folder)))
}

/// The same for a folder of the output folder, itself included.
pub(super) fn is_folder_inside(into: &Path, folder: &str) -> bool {
    is_inside(into, folder) && is_real(&into.join(folder))
}

fn is_real(folder: &Path) -> bool {
    fs::symlink_metadata(folder).is_ok_and(|kind| kind.is_dir())
}
