//! English.

pub mod machine;
pub mod source;
