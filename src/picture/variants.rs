//! Pictures ready for pages, as data.
//!
//! Entry: [`Pictures`].

use std::collections::BTreeMap;

use crate::output::Content;
use crate::path::SourcePath;

/// All pictures of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pictures {
    /// By the file of the original. One that cannot be read is not there.
    pub files: BTreeMap<SourcePath, PictureVariants>,
    /// The drawn ones, by their titles.
    pub drawn: BTreeMap<String, PictureVariants>,
}

/// One picture in its variants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PictureVariants {
    /// For browsers of today, the smallest first.
    pub webp: Vec<Variant>,
    /// For every browser, the smallest first.
    pub plain: Vec<Variant>,
    /// For where the page is shared.
    pub share: Option<Variant>,
}

/// One file of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// How it is written.
    pub format: PictureFormat,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// Its size in bytes.
    pub size: u64,
    /// The BLAKE3 hash of its bytes.
    pub hash: [u8; 32],
    /// Its bytes, or the kept file that holds them.
    pub content: Content,
}

/// How a picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// Smaller at the same look.
    WebP,
    /// Known everywhere.
    Jpeg,
    /// For drawings.
    Png,
}

impl PictureFormat {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::WebP, Self::Jpeg, Self::Png];

    /// The ending of a file's name.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::WebP => "webp",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }
}

impl PictureVariants {
    /// The largest one that every browser knows.
    #[must_use]
    pub fn largest(&self) -> Option<&Variant> {
        self.plain.last()
    }

    /// All files.
    pub fn variants(&self) -> impl Iterator<Item = &Variant> {
        self.webp.iter().chain(&self.plain).chain(&self.share)
    }
}
