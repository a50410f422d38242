//! Speech: written Vietnamese made ready to be said aloud.
//!
//! Entry: [`reading::read`]. It must never know where a text comes from: no files, no articles, no pages.

pub mod reading;
