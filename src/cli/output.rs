//! Standard output.
//!
//! Entry: [`print`].

use std::fmt::Display;
use std::io::Write;

/// Prints a text. That nobody reads it, as after a closed pipe, is no error.
pub(crate) fn print(text: impl Display) {
    let _ = write!(std::io::stdout(), "{text}");
}
