//! Which picture stands where: those of a text, and the one that is shown where a page is shared.
//!
//! Entry: `Views::picture`, `Views::share_picture`, `Views::drawn_picture`.

use super::picture::{PictureView, ShareView, lead, share};
use super::views::Views;
use crate::path::{SourcePath, UrlPath};
use crate::picture::{PictureVariants, Variant};
use crate::site::{Article, routes};

impl Views<'_> {
    /// A picture up to a width.
    pub(super) fn picture(&self, file: &SourcePath, most: u32) -> Option<PictureView> {
        PictureView::from_file(self.pictures, file, most)
    }

    /// The largest file of a picture, for links to it, with its size in bytes.
    pub(super) fn largest(&self, file: &SourcePath) -> Option<(UrlPath, u64)> {
        let variant = self.pictures.files.get(file)?.largest()?;
        Some((routes::picture(file, variant), variant.size))
    }

    /// The picture of an article, as it is shared; that of its section where it has none.
    pub(super) fn share_picture(&self, article: &Article) -> Option<ShareView> {
        if let Some((file, variant)) = lead(article).and_then(|file| {
            let variant = self.pictures.files.get(file)?.share.as_ref()?;
            Some((file, variant))
        }) {
            let alt = article.document.common.image.as_ref();
            let alt = alt.map_or(String::new(), |image| image.alt.clone());
            return Some(share(&routes::picture(file, variant), variant, alt));
        }
        if self.pictures.drawn.contains_key(article.document.title()) {
            return self.drawn_picture(article.document.title());
        }
        let section = self.site.sections.get(&article.section)?;
        self.drawn_picture(&section.section.head.title)
    }

    /// The drawn picture of a title; that of the site where it has none.
    pub(super) fn drawn_picture(&self, title: &str) -> Option<ShareView> {
        let site = &self.site.config.site;
        let drawn = |title: &str| -> Option<(UrlPath, &Variant)> {
            let PictureVariants { share, .. } = self.pictures.drawn.get(title)?;
            let variant = share.as_ref()?;
            Some((routes::drawing(title, variant), variant))
        };
        let (title, (url, variant)) = match drawn(title) {
            Some(found) => (title, found),
            None => (site.title.as_str(), drawn(&site.title)?),
        };
        Some(share(&url, variant, format!("{}: {title}", site.name)))
    }
}
