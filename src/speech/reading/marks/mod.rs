//! Marks: punctuation and symbols, and the markers that a line begins with.
//!
//! Entry: [`symbol::read`] and [`list_marker::read`].

pub mod list_marker;
pub mod symbol;
