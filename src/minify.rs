//! Pages made smaller without changing what is seen: needless spaces, line ends and quotes go.
//!
//! Entry: [`page`]. The one door of the minifier.

use minify_html::Cfg;

/// A whole page as it is published. Style and script stay as they are: the minifier would rewrite media queries into a
/// form that old phones do not know.
#[must_use]
pub fn page(html: impl AsRef<[u8]>) -> Vec<u8> {
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

    fn minified(html: &str) -> String {
        String::from_utf8(page(html)).unwrap()
    }

    #[test]
    fn needless_lines_spaces_and_quotes_go() {
        let html = "<ul>\n\n  <li class=\"a\">1</li>\n\n</ul>\n<p id=\"x\"> 4 <b>5</b> </p>";
        let small = "<ul><li class=a>1</li></ul><p id=x>4 <b>5</b></p>";
        assert_eq!(minified(html), small);
    }

    #[test]
    fn a_processing_instruction_stays() {
        let html = "<svg><?heder.html?><path d=\"M0 0\"/></svg>";
        assert!(minified(html).contains("<?heder.html?>"));
    }
}
