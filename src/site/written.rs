//! Addresses as writers write them.
//!
//! Entry: [`is_outside`], [`decoded`], [`relative`]. It must never know what there is to link to.

use crate::path::SourcePath;

/// Whether a link leads to another site, or to no site at all (mail, telephone).
#[must_use]
pub fn is_outside(target: &str) -> bool {
    let lower = target.to_ascii_lowercase();
    ["http://", "https://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| lower.starts_with(scheme))
}

/// A relative address with its `%20` and the like taken back, as editors write spaces and Vietnamese letters.
pub(super) fn decoded(target: &str) -> String {
    let mut bytes = Vec::with_capacity(target.len());
    let mut rest = target.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let code = tail
            .get(..2)
            .filter(|_| first == b'%')
            .and_then(|code| std::str::from_utf8(code).ok());
        if let Some(byte) = code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            bytes.push(byte);
            rest = &tail[2..];
        } else {
            bytes.push(first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| target.to_owned())
}

/// How a file names another: `../van-ban/a.md`.
pub(super) fn relative(from: &SourcePath, to: &str) -> String {
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
