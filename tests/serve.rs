//! The preview: what it holds is what a fresh build makes, whatever was edited before; what it answers; what it refuses.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // tests through and through

#[path = "serve/answers.rs"]
mod answers;
#[path = "serve/desk.rs"]
mod desk;
#[path = "serve/edits.rs"]
mod edits;
#[path = "serve/network.rs"]
mod network;
#[path = "fixture/site.rs"]
mod site;
