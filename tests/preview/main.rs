//! The preview: what it holds is what a fresh build makes, whatever was edited before; what it answers; what it refuses.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // tests through and through

#[path = "../fixture/mod.rs"]
mod fixture;

mod answers;
mod edited_site;
mod edits;
mod network;
