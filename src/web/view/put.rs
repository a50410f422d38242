//! What is put into a page after it was laid out and made small, since a minifier finds next to nothing in it: its text,
//! and what machines read in its head.
//!
//! Entry: [`Put`]. It must never know where it goes.

use serde::{Serialize, Serializer};

/// A finished stretch of HTML. Templates see a mark (`<?name?>`) that stands for it, and print it with `| safe`; one that
/// holds nothing is an empty text to them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Put {
    /// What the mark calls it; no template of a theme has this name.
    pub name: &'static str,
    /// What is put there.
    pub html: String,
}

impl Serialize for Put {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.html.is_empty() {
            return serializer.serialize_str("");
        }
        serializer.collect_str(&format_args!("<?{}?>", self.name))
    }
}
