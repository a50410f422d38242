//! Markdown, parsed once into a closed tree.
//!
//! Entry: [`parse()`]. It never fails: what cannot be taken becomes a diagnostic at its place. It must never know what is
//! made of an article, nor which other articles there are.

pub mod address;
pub mod block;
mod close;
mod draft;
mod fence;
mod figure;
mod frame;
pub mod language;
mod parse;
mod place;
mod raw_html;
mod reader;
mod row;
pub mod tree;
pub mod visit;

pub use parse::parse;
