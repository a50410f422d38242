//! Where an output lies on disk, and by what name it is made before it is put there.
//!
//! Entry: [`on_disk`], [`temporary`], [`is_inside`]. It must never change anything.

use std::fs;
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
pub(super) fn folders(path: &OutputPath) -> impl DoubleEndedIterator<Item = &str> {
    let whole = path.as_str();
    whole.match_indices('/').map(|(end, _)| &whole[..end])
}

/// Whether all folders on the way to an output are real ones. What lies behind a symbolic link is not ours to remove.
pub(super) fn is_inside(into: &Path, path: &OutputPath) -> bool {
    folders(path).all(|folder| is_real(&into.join(folder)))
}

/// The same for a folder of the output folder, itself included.
pub(super) fn is_folder_inside(into: &Path, folder: &str) -> bool {
    is_inside(into, &OutputPath::new(folder)) && is_real(&into.join(folder))
}

fn is_real(folder: &Path) -> bool {
    fs::symlink_metadata(folder).is_ok_and(|kind| kind.is_dir())
}
