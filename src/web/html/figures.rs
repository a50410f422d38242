//! Pictures in a text as HTML, alone and several together.
//!
//! Entry: the methods of [`HtmlWriter`] below.

use super::inlines::HtmlWriter;
use crate::markdown::block::Gallery;
use crate::web::escape::escape;
use crate::web::page::Word;

/// How wide a picture of an article is drawn.
const SIZES: &str = "(min-width: 48rem) 41rem, 100vw";

/// The attributes of a picture in several widths; none where there are none.
fn widths(srcset: &str) -> String {
    match srcset {
        "" => String::new(),
        srcset => format!(" srcset=\"{}\" sizes=\"{SIZES}\"", escape(srcset)),
    }
}

impl HtmlWriter<'_> {
    /// A picture; nothing where it is not known.
    pub(super) fn image(&mut self, file: &str, alt: &str) {
        let Some(picture) = self.page.picture(file) else {
            return;
        };
        let (src, alt) = (escape(&picture.src), escape(alt));
        let (webp, plain) = (widths(&picture.webp), widths(&picture.srcset));
        let (open, end) = match &*webp {
            "" => (String::new(), ""),
            webp => (
                format!("<picture><source type=\"image/webp\"{webp}>"),
                "</picture>",
            ),
        };
        let size = picture.size.map_or(String::new(), |(width, height)| {
            format!(" width=\"{width}\" height=\"{height}\"")
        });
        self.raw(&format!(
            "{open}<img src=\"{src}\" alt=\"{alt}\"{plain}{size} loading=\"lazy\" decoding=\"async\">{end}\n"
        ));
    }

    /// The caption of a picture with its credit.
    pub(super) fn caption(&mut self, caption: &str, credit: &str) {
        let (caption, credit) = (caption.trim(), credit.trim());
        if caption.is_empty() && credit.is_empty() {
            return;
        }
        self.element("<figcaption>", caption, "");
        if !credit.is_empty() {
            let label = self.word(Word::Credit);
            let space = if caption.is_empty() { "" } else { " " };
            self.raw(&format!("{space}<small class=\"credit\">{label}: "));
            self.element("", credit, "</small>");
        }
        self.raw("</figcaption>\n");
    }

    /// Several pictures.
    pub(super) fn gallery(&mut self, gallery: &Gallery) {
        if gallery.images.is_empty() {
            return;
        }
        self.raw("<div class=\"gallery\">\n");
        for picture in &gallery.images {
            self.raw("<figure>\n");
            self.image(&picture.file, &picture.alt);
            self.caption(&picture.caption, &picture.credit);
            self.raw("</figure>\n");
        }
        self.raw("</div>\n");
    }
}
