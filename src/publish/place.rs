//! Where an output lies on disk, and by what name it is made before it is put there.
//!
//! Entry: [`on_disk`], [`temporary`], [`is_inside`]. Changes nothing.

use std::fs;
use std::mem;
use std::path::{Path, PathBuf};

use crate::path::{BOOKKEEPING_PREFIX, OutputPath};

/// The file of an output.
pub(super) fn on_disk(into: &Path, path: &OutputPath) -> PathBuf {
    into.join(path.as_str())
}

/// The name under which the file of an output is written before it is renamed, in the folder that holds `beside`: that of
/// the output itself, or of a folder above it that is not there yet. A rename is whole only within one disk, so files are
/// staged near their places. The name follows from the path alone: what a killed build left behind is found without
/// looking through all folders. Under the lock no two builds use it at once. (The names of `tempfile` are random, and its
/// files closed to all but their owner, which would shut out the web server.)
pub(super) fn temporary(into: &Path, path: &OutputPath, beside: &str) -> PathBuf {
    let hash = blake3::hash(path.as_str().as_bytes()).to_hex();
    let name = format!("{BOOKKEEPING_PREFIX}-{}.tmp", &hash[..16]);
    into.join(beside).with_file_name(name)
}

/// Every name under which the file of an output may have been staged, where its folder is there and no link.
pub(super) fn temporaries<'a>(
    into: &'a Path,
    path: &'a OutputPath,
) -> impl Iterator<Item = PathBuf> + 'a {
    let beside = folders(path.as_str()).chain([path.as_str()]);
    let beside = beside.take_while(|beside| is_inside(into, beside));
    beside.map(|beside| temporary(into, path, beside))
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
    let inside = path.strip_prefix(folder);
    inside.is_some_and(|inside| inside.starts_with('/'))
}

/// Whether all folders on the way to an output are real ones. What lies behind a symbolic link is not ours to remove.
pub(super) fn is_inside(into: &Path, path: &str) -> bool {
    folders(path).all(|folder| is_real(&into.join(folder)))
}

/// The same for a folder of the output folder, itself included.
pub(super) fn is_folder_inside(into: &Path, folder: &str) -> bool {
    is_inside(into, folder) && is_real(&into.join(folder))
}

/// Whether that is a folder, and no symbolic link to one.
pub(super) fn is_real(folder: &Path) -> bool {
    fs::symlink_metadata(folder).is_ok_and(|kind| kind.is_dir())
}
