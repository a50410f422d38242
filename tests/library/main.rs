//! The library called in this process: what it reads, finds wrong, renders and publishes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test may fail

#[path = "../fixture/mod.rs"]
mod fixture;

mod bulletins;
mod lists;
mod markdown;
mod outside;
mod pictures;
mod portal;
mod properties;
mod publish;
mod reading;
mod reading_layers;
mod reading_properties;
mod review;
mod scripts;
mod search;
mod source;
