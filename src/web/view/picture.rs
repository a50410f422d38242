//! Pictures as templates see them: paths of their variants with widths.
//!
//! Entry: [`PictureView`] and [`ShareView`].

use serde::Serialize;

use crate::path::{SourcePath, UrlPath};
use crate::picture::{Pictures, Variant};
use crate::site::{Article, Target, routes};

/// A picture of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PictureView {
    /// The path of one that every browser knows.
    pub path: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// All that every browser knows, the smallest first.
    pub plain: Vec<WidthVariant>,
    /// The same as WebP.
    pub webp: Vec<WidthVariant>,
}

/// One width of a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WidthVariant {
    /// Its path.
    pub path: String,
    /// Its width in pixels.
    pub width: u32,
}

/// The picture that is shown where a page is shared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShareView {
    /// Its path.
    pub path: String,
    /// Its type: `image/jpeg` or `image/png`.
    pub sort: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// What it shows.
    pub alt: String,
}

impl PictureView {
    /// For a picture in a text: all widths.
    pub(super) const WIDE: u32 = u32::MAX;
    /// For a card: no more than a phone needs.
    pub(super) const SMALL: u32 = 960;

    /// A picture up to a width.
    pub(super) fn from_file(pictures: &Pictures, file: &SourcePath, most: u32) -> Option<Self> {
        let picture = pictures.files.get(file)?;
        let steps = |variants: &[Variant]| -> Vec<WidthVariant> {
            let fitting = variants.iter().enumerate();
            let fitting = fitting.filter(|(at, variant)| *at == 0 || variant.width <= most);
            let step = |(_, variant): (usize, &Variant)| WidthVariant {
                path: routes::picture(file, variant).to_string(),
                width: variant.width,
            };
            fitting.map(step).collect()
        };
        // A browser that knows no `srcset` gets the middle one.
        let middle = picture.plain.get(1).or(picture.plain.first())?;
        let chosen = if middle.width <= most {
            middle
        } else {
            picture.plain.first()?
        };
        Some(Self {
            path: routes::picture(file, chosen).to_string(),
            width: chosen.width,
            height: chosen.height,
            plain: steps(&picture.plain),
            webp: steps(&picture.webp),
        })
    }
}

/// The view of a shared picture.
pub(super) fn share(url: &UrlPath, variant: &Variant, alt: String) -> ShareView {
    let sort = match variant.format.ending() {
        "jpg" => "image/jpeg".to_owned(),
        ending => format!("image/{ending}"),
    };
    ShareView {
        path: url.to_string(),
        sort,
        width: variant.width,
        height: variant.height,
        alt,
    }
}

/// The file of an article's own picture.
pub(super) fn lead(article: &Article) -> Option<&SourcePath> {
    let image = article.document.common.image.as_ref()?;
    match article.links.get(&image.file.value)? {
        Target::Picture(file) => Some(file),
        Target::Page { .. } | Target::Document(_) | Target::File(_) | Target::Outside => None,
    }
}

/// The widths of a picture as `srcset` takes them.
pub(super) fn srcset(steps: &[WidthVariant], root: &str) -> String {
    let steps = steps.iter();
    let steps: Vec<String> = steps
        .map(|step| format!("{root}{} {}w", step.path, step.width))
        .collect();
    steps.join(", ")
}
