//! Markdown, parsed once into a closed tree.
//!
//! Entry: [`parse()`]. It never fails: what cannot be parsed becomes a diagnostic at its place. [`mod@escape`] is the way back:
//! text that stays text in Markdown.

pub mod address;
pub mod block;
mod builder;
pub mod children;
mod close;
pub mod escape;
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
