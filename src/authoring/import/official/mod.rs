//! Official documents (NĐ 30/2020/NĐ-CP, and the Party's form): what heading block and signature state, as front matter.
//!
//! Entry: [`looks_official`], [`take`], then [`front_matter`].

pub(super) mod front_matter;
mod heading_block;
mod signature;

pub(super) use heading_block::{looks_official, take};
