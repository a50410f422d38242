//! Addresses as writers write them.
//!
//! Entry: [`relative_path`].

use crate::path::SourcePath;

/// How a file names another: `../van-ban/a.md`.
pub(super) fn relative_path(from: &SourcePath, to: &str) -> String {
    let folders: Vec<&str> = from.folder().split('/').collect();
    let parts: Vec<&str> = to.split('/').collect();
    let shared = folders
        .iter()
        .zip(&parts)
        .take_while(|(left, right)| left == right)
        .count();
    let climb = "../".repeat(folders.len() - shared);
    format!("{climb}{}", parts[shared..].join("/"))
}
