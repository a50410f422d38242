//! Pages made smaller without changing what is seen.
//!
//! Entry: [`page`], [`minify`]. The one door of the minifier. It must never know what is on a page.

use memchr::memmem;
use minify_html::Cfg;

/// What the head of a page ends with, and the page.
const HEAD_END: &[u8] = b"</head>";
const END: &[u8] = b"</html>";

/// A whole page. Its head is little else than attributes, which cost the minifier most and yield least: of the head only
/// needless lines and spaces at their ends are taken out.
#[must_use]
pub fn page(html: &[u8]) -> Vec<u8> {
    let Some(end) = memmem::find(html, HEAD_END) else {
        return minify(html);
    };
    let (head, body) = html.split_at(end + HEAD_END.len());
    let mut small = Vec::with_capacity(html.len());
    for line in head.split(|byte| *byte == b'\n') {
        small.extend_from_slice(line.trim_ascii());
        small.push(b'\n');
    }
    small.dedup_by(|one, before| *one == b'\n' && *before == b'\n');
    let body = body.trim_ascii_end();
    match body.strip_suffix(END) {
        Some(body) => [small.as_slice(), &minify(body), END].concat(),
        None => [small, minify(body)].concat(),
    }
}

/// A page or a part of one with its needless spaces and quotes taken out. Style and script stay as they are: the minifier
/// rewrites media queries into a form that old phones do not know.
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
