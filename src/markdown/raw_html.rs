//! HTML that stands in an article: comments are dropped, all else is a fault.
//!
//! Entry: [`check_html`].

use crate::diagnostic::MarkdownProblem;

/// How much of a piece is shown again in the diagnostic, in characters.
const SHOWN: usize = 40;

/// What is wrong with a piece of HTML; nothing where it is made of comments only.
pub(super) fn check_html(html: &str) -> Option<MarkdownProblem> {
    let mut rest = html.trim();
    while let Some(comment) = rest.strip_prefix("<!--") {
        match comment.split_once("-->") {
            Some((_, after)) => rest = after.trim_start(),
            None => return Some(MarkdownProblem::CommentNotClosed),
        }
    }
    let line = rest.lines().next()?.trim();
    let mut written: String = line.chars().take(SHOWN).collect();
    if written.len() < line.len() {
        written.push('…');
    }
    Some(MarkdownProblem::RawHtml { written })
}

#[cfg(test)]
mod tests {
    use super::check_html;
    use crate::diagnostic::MarkdownProblem;

    #[test]
    fn comments_are_free_and_tags_are_not() {
        assert_eq!(check_html("<!-- a\n b --> <!-- c -->\n"), None);
        let open = check_html("<!-- a\n b");
        assert_eq!(open, Some(MarkdownProblem::CommentNotClosed));
        let written = "<b>".to_owned();
        let tag = check_html("<!-- a --><b>\nx");
        assert_eq!(tag, Some(MarkdownProblem::RawHtml { written }));
    }
}
