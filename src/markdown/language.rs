//! Words of another language: `[Green Park](lang:en)`, a link to a language instead of a page.
//!
//! Entry: [`parse_language_link`].

use crate::diagnostic::MarkdownProblem;

const SCHEME: &str = "lang:";

/// The language that a link's address names, as BCP 47 writes it; nothing for an address of any other sort.
pub(super) fn parse_language_link(target: &str) -> Option<Result<String, MarkdownProblem>> {
    let written = target.trim().strip_prefix(SCHEME)?.trim();
    Some(if is_tag(written) {
        Ok(written.to_owned())
    } else {
        let written = written.to_owned();
        Err(MarkdownProblem::UnknownLanguage { written })
    })
}

/// A language of two or three letters, then script, region or variant (RFC 5646, section 2.1, without its rarities).
fn is_tag(written: &str) -> bool {
    let mut parts = written.split('-');
    let language = parts.next().unwrap_or(""); // `split` always gives one part
    matches!(language.len(), 2 | 3)
        && language.chars().all(|letter| letter.is_ascii_alphabetic())
        && parts.all(|part| {
            matches!(part.len(), 2..=8) && part.chars().all(|letter| letter.is_ascii_alphanumeric())
        })
}

#[cfg(test)]
mod tests {
    use super::{is_tag, parse_language_link};

    #[test]
    fn a_language_is_told_from_its_name() {
        for tag in ["en", "vi", "fr", "zh-Hant", "zh-Hant-TW", "mww", "en-GB"] {
            assert!(is_tag(tag), "{tag}");
            assert_eq!(
                parse_language_link(&format!("lang:{tag}")),
                Some(Ok(tag.to_owned()))
            );
        }
        for written in [
            "",
            "e",
            "english",
            "tiếng Anh",
            "en-",
            "en\" x=\"",
            "en_GB",
            "1n",
        ] {
            assert!(!is_tag(written), "{written}");
            assert!(matches!(
                parse_language_link(&format!("lang:{written}")),
                Some(Err(_))
            ));
        }
        assert_eq!(parse_language_link("https://a.vn/lang:en"), None);
    }
}
