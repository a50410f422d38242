//! What a browser asks, as data.
//!
//! Entry: [`PreviewRequest`].

use std::path::Path;

use crate::message::Language;

/// What a browser asks.
#[derive(Clone, Copy)]
pub struct PreviewRequest<'a> {
    /// The path as it was sent, with its `/`.
    pub path: &'a str,
    /// What follows the `?`.
    pub query: &'a str,
    /// The language of the preview's own words.
    pub language: Language,
    /// The site's folder, for links that open a file.
    pub root: &'a Path,
}
