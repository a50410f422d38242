//! Markdown, parsed once into a closed tree.
//!
//! Entry: `parse`. It never fails: what cannot be taken becomes a diagnostic at its place. It must never know what is
//! made of an article, nor which other articles there are.

pub mod block;
pub mod tree;
