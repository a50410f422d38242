//! One file to write, and when.
//!
//! Entry: [`Task`]. It must never know what stands in the folder.

use crate::output::Content;
use crate::path::OutputPath;

/// One file to write.
pub(super) struct Task {
    pub path: OutputPath,
    pub content: Content,
}

/// The later, the more other files it needs.
pub(super) fn rank(path: &OutputPath) -> u8 {
    u8::from(path.is_page()) + u8::from(path.as_str() == "index.html")
}
