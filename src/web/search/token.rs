//! Splits text into words and finds the numbers of documents among them.
//!
//! Entry: [`tokenise`], [`find_document_numbers`], [`Term::from_token`]. The theme's `search.js` splits and folds what a
//! reader types by the same rules; a change here is a change there.

use std::ops::Range;

use crate::vietnamese::{self, is_combining, is_letter};

/// The words of a text, as byte ranges: runs of letters and digits, combining marks with their letters.
pub(super) fn tokenise(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::with_capacity(text.len() / 5);
    let mut start = None;
    for (at, letter) in text.char_indices() {
        match (is_word_char(letter), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                found.push(from..at);
                start = None;
            }
            (true, Some(_)) | (false, None) => {}
        }
    }
    found.extend(start.map(|from| from..text.len()));
    found
}

fn is_word_char(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || is_letter(letter)
        || is_combining(letter)
        || letter.is_numeric()
}

/// The numbers of documents in a text (`05-NQ/TU`, `30/2020/NĐ-CP`): words that begin with a figure and are bound by one
/// stroke each, at least one of them of letters. Each as one folded word, `5-nq-tu`, `30-2020-nd-cp`.
pub(super) fn find_document_numbers(text: &str, tokens: &[Range<usize>]) -> Vec<String> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < tokens.len() {
        let bound = |at: &usize| {
            matches!(
                &text[tokens[at - 1].end..tokens[*at].start],
                "-" | "/" | "–" | "‑"
            )
        };
        let mut end = from + 1;
        while end < tokens.len() && end - from < MOST_PARTS && bound(&end) {
            end += 1;
        }
        let parts = &tokens[from..end];
        if is_code(text, parts) {
            let folded: Vec<String> = parts
                .iter()
                .map(|part| Term::from_token(&text[part.clone()]).fold)
                .collect();
            found.push(folded.join("-"));
        }
        from = end;
    }
    found
}

const MOST_PARTS: usize = 5;

fn is_code(text: &str, parts: &[Range<usize>]) -> bool {
    let is_number =
        |part: &Range<usize>| text[part.clone()].bytes().all(|byte| byte.is_ascii_digit());
    parts.len() > 1 && is_number(&parts[0]) && !parts.iter().all(is_number)
}

/// A word as it is compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Term {
    /// Lower case without marks: what is looked up.
    pub fold: String,
    /// Lower case with its marks, tone marks placed one way: what ranks first.
    pub form: String,
}

impl Term {
    /// The term of a token; days and months lose their leading zero.
    pub fn from_token(token: &str) -> Self {
        let lower = token.to_lowercase();
        let form = vietnamese::unify_tone_placement(&lower).into_owned();
        let fold = vietnamese::fold(&form);
        match fold.strip_prefix('0') {
            Some(digit) if digit.len() == 1 && digit.bytes().all(|byte| byte.is_ascii_digit()) => {
                Self {
                    fold: digit.to_owned(),
                    form: digit.to_owned(),
                }
            }
            _ => Self { fold, form },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokenise(text)
            .into_iter()
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn words_are_runs_of_letters_and_figures() {
        assert_eq!(words("Uỷ ban, xã (2026)."), ["Uỷ", "ban", "xã", "2026"]);
        assert_eq!(words("ho\u{61}\u{300}"), ["ho\u{61}\u{300}"]);
        assert_eq!(words(""), [""; 0]);
    }

    #[test]
    fn a_number_of_a_document_is_one_word_too() {
        let found = |text: &str| find_document_numbers(text, &tokenise(text));
        assert_eq!(
            found("Nghị quyết số 05-NQ/TU, ngày 14/01/2026"),
            ["5-nq-tu"]
        );
        assert_eq!(found("Nghị định 30/2020/NĐ-CP"), ["30-2020-nd-cp"]);
        assert_eq!(found("Thường trực HĐND-UBND, 3 - 5 ngày"), [""; 0]);
    }

    #[test]
    fn all_ways_to_write_a_word_are_one() {
        let hoa = Term {
            fold: "hoa".into(),
            form: "hòa".into(),
        };
        for written in ["hoà", "Hòa", "HO\u{300}A", "hoa\u{300}"] {
            assert_eq!(Term::from_token(written), hoa, "{written}");
        }
        assert_eq!(Term::from_token("Đường").fold, "duong");
        assert_eq!(Term::from_token("05").fold, "5");
        assert_eq!(Term::from_token("000").fold, "000");
    }
}
