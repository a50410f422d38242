//! Addresses as writers write them.
//!
//! Entry: [`is_outside`], [`relative_path`].

use crate::path::SourcePath;

/// Whether a link leads to another site, or to no site at all (mail, telephone).
#[must_use]
pub fn is_outside(target: &str) -> bool {
    let lower = target.to_ascii_lowercase();
    ["http://", "https://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| lower.starts_with(scheme))
}

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
