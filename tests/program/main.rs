//! The program run as a user runs it: arguments, exit codes, what it prints and writes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test may fail

#[path = "../fixture/mod.rs"]
mod fixture;

mod authoring;
mod cli;
mod guide;
mod import;
mod sites;
