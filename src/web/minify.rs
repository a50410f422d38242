//! Pages made smaller without changing what is seen.
//!
//! Entry: [`minify`]. The one door of the minifier. It must never know what is on a page.

use minify_html::Cfg;

/// The page with its needless spaces and quotes taken out. Style and script stay as they are: the minifier rewrites
/// media queries into a form that old phones do not know.
#[must_use]
pub fn minify(html: impl AsRef<[u8]>) -> Vec<u8> {
    let settings = Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        ..Cfg::default()
    };
    minify_html::minify(html.as_ref(), &settings)
}
