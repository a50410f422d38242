//! One file to write, and when.
//!
//! Entry: [`Task`]. It must never know what stands in the folder.

use crate::output::Content;
use crate::path::{COMPRESSED, OutputPath};

/// One file to write.
pub(super) struct Task {
    pub path: OutputPath,
    pub content: Content,
}

/// The later, the more other files it needs; a page compressed ahead is one too.
pub(super) fn rank(path: &OutputPath) -> u8 {
    let whole = OutputPath::new(uncompressed(path));
    u8::from(whole.is_page()) + u8::from(whole.as_str() == "index.html")
}

/// The path of the file that this one is the compressed form of, if it is one.
pub(super) fn uncompressed(path: &OutputPath) -> &str {
    let path = path.as_str();
    let mut endings = COMPRESSED.into_iter();
    endings
        .find_map(|ending| path.strip_suffix(ending))
        .unwrap_or(path)
}
