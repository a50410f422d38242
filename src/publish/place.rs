//! Where an output lies on disk, and by what name it is made before it is put there.
//!
//! Entry: [`on_disk`], [`temporary`], [`is_inside`]. It must never change anything.

use std::fs;
use std::mem;
use std::path::{Path, PathBuf};

use crate::machine::MachineError;
use crate::path::{BOOKKEEPING_PREFIX, OutputPath};

/// The file of an output.
pub(super) fn on_disk(into: &Path, path: &OutputPath) -> PathBuf {
    into.join(path.as_str())
}

/// The name under which a file is made, in the folder where it belongs, since a rename is whole only within one disk. It
/// follows from the path alone: what a killed build left behind is found without looking through all folders. Under the
/// lock no two builds use it at once. (The names of `tempfile` are random, and its files closed to all but their owner,
/// which would shut out the web server.)
pub(super) fn temporary(into: &Path, path: &OutputPath) -> PathBuf {
    beside(into, path.as_str(), ".tmp")
}

/// The names under which a folder is made, likewise. The second is for where someone put a file of theirs into what a
/// killed build left under the first, as file managers do unasked.
pub(super) fn temporary_folders(into: &Path, folder: &str) -> [PathBuf; 2] {
    ["-1.tmp", "-2.tmp"].map(|ending| beside(into, folder, ending))
}

/// The one of them that nothing stands under.
pub(super) fn free_folder(into: &Path, folder: &str) -> Result<PathBuf, MachineError> {
    let [first, second] = temporary_folders(into, folder);
    let is_free = |name: &Path| fs::symlink_metadata(name).is_err();
    match (is_free(&first), is_free(&second)) {
        (true, _) => Ok(first),
        (false, true) => Ok(second),
        (false, false) => Err(MachineError::Foreign {
            path: first,
            others: 1,
        }),
    }
}

fn beside(into: &Path, path: &str, ending: &str) -> PathBuf {
    let hash = blake3::hash(path.as_bytes()).to_hex();
    let name = format!("{BOOKKEEPING_PREFIX}-{}{ending}", &hash[..16]);
    into.join(path).with_file_name(name)
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
    inside(path, folder).is_some()
}

/// The way to the path from a folder that holds it, at any depth.
pub(super) fn inside<'a>(path: &'a str, folder: &str) -> Option<&'a str> {
    path.strip_prefix(folder)?.strip_prefix('/')
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
