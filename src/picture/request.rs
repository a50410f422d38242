//! What is asked for.
//!
//! Entry: [`PictureRequest`] and [`DrawingRequest`].

use std::path::PathBuf;

use crate::diagnostic::Span;

/// A picture that pages show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureRequest {
    /// The file.
    pub on_disk: PathBuf,
    /// Its size in bytes.
    pub size: u64,
    /// The BLAKE3 hash of its bytes.
    pub hash: [u8; 32],
    /// Whether it stands for an article, so that it is shown where the article is shared.
    pub leads: bool,
    /// Where articles ask for it.
    pub places: Vec<Span>,
}

impl PictureRequest {
    /// A picture that nothing asks for yet.
    #[must_use]
    pub fn new(on_disk: PathBuf, size: u64, hash: [u8; 32]) -> Self {
        let (leads, places) = (false, Vec::new());
        Self {
            on_disk,
            size,
            hash,
            leads,
            places,
        }
    }
}

/// A picture that is drawn, for pages without one of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawingRequest {
    /// The commune's name, in the band.
    pub name: String,
    /// What is shown large; drawings are told apart by it.
    pub title: String,
}
