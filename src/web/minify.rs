//! Pages made smaller without changing what is seen.
//!
//! Entry: [`page`], [`minify`]. The one door of the minifier. It must never know what is on a page.

use std::mem;

use memchr::{memchr_iter, memmem};
use minify_html::Cfg;

/// What templates put around a stretch that is small already, little else than attributes or drawn very often: attributes
/// cost the minifier most and yield it least. It stands alone between elements.
const SMALL: [&[u8]; 2] = [b"<?small?>", b"<?/small?>"];

/// A page without what its templates call small: as it was laid out, and as the minifier left it. It is the same for most
/// pages of a sort, so the last one often serves the next page too.
#[derive(Default)]
pub struct Frame {
    laid: Vec<u8>,
    small: Vec<u8>,
}

impl Frame {
    /// This frame, where a page has the same; else that page's.
    fn of(self, laid: Vec<u8>) -> Self {
        if self.laid == laid {
            return self;
        }
        let small = minify(&laid);
        Self { laid, small }
    }
}

/// A whole page. Of what its templates call small, only needless lines and the spaces at their ends are taken out.
#[must_use]
pub fn page(html: &[u8], last: &mut Frame) -> Vec<u8> {
    let [begin, end] = SMALL;
    let (mut frame, mut stretches) = (Vec::new(), Vec::new());
    let mut rest = html;
    while let Some((before, after)) = parted(rest, begin) {
        let (stretch, after) = parted(after, end).unwrap_or((after, &[]));
        frame.extend_from_slice(before);
        frame.extend_from_slice(begin);
        stretches.push(stretch);
        rest = after;
    }
    frame.extend_from_slice(rest);
    *last = mem::take(last).of(frame);
    let mut page = Vec::with_capacity(html.len());
    let mut rest = last.small.as_slice();
    for stretch in stretches {
        let (before, after) = parted(rest, begin).unwrap_or((rest, &[]));
        page.extend_from_slice(before);
        push_lines(&mut page, stretch);
        rest = after;
    }
    page.extend_from_slice(rest);
    page
}

/// What stands before a mark and after it.
fn parted<'a>(html: &'a [u8], mark: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let at = memmem::find(html, mark)?;
    Some((&html[..at], &html[at + mark.len()..]))
}

fn push_lines(page: &mut Vec<u8>, stretch: &[u8]) {
    let (mut start, begun) = (0, page.len());
    for end in memchr_iter(b'\n', stretch).chain([stretch.len()]) {
        let line = stretch[start..end].trim_ascii();
        start = end + 1;
        if line.is_empty() {
            continue;
        }
        if page.len() > begun {
            page.push(b'\n');
        }
        page.extend_from_slice(line);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_small_already_is_left_but_for_its_lines() {
        let html = "<ul>\n<li class=\"a\">1</li>\n<?small?>\n  <li class=\"b\">2</li>\n\n <li>3</li>\n<?/small?>\n</ul> <p id=\"x\"> 4 </p>";
        let small = "<ul><li class=a>1</li><li class=\"b\">2</li>\n<li>3</li></ul><p id=x>4</p>";
        let open = "<p class=\"a\">1</p><?small?> <p class=\"b\">2</p>";
        let opened = "<p class=a>1</p><p class=\"b\">2</p>";
        let mut last = Frame::default();
        for (html, small) in [(html, small), (open, opened), (open, opened), (html, small)] {
            let page = page(html.as_bytes(), &mut last);
            assert_eq!(String::from_utf8_lossy(&page), small);
        }
    }
}
