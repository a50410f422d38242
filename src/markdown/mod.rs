//! Markdown, parsed once into a closed tree.
//!
//! Entry: [`parse()`]. It never fails: what cannot be taken becomes a diagnostic at its place. It must never know what is
//! made of an article, nor which other articles there are.

pub mod address;
pub mod block;
mod builder;
pub mod children;
mod close;
mod fenced_block;
pub mod language;
mod open_element;
mod parse;
mod picture_rules;
mod raw_html;
mod row;
mod source_map;
mod state;
pub mod tree;
pub mod visit;

pub use parse::parse;
