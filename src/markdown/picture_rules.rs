//! What the law asks of a picture (description, caption, credit), and the credit at the end of a caption.
//!
//! Entry: [`split_credit`] and [`check`].

use super::state::ParseState;
use super::tree::ByteRange;
use crate::diagnostic::MarkdownProblem;

/// The words that open the credit at the end of a caption.
const OPENINGS: [&str; 4] = ["Ảnh:", "ảnh:", "Nguồn:", "nguồn:"];

/// A caption and the credit at its end: `Bà con dọn cỏ. Ảnh: Đài xã` gives `Bà con dọn cỏ.` and `Đài xã`.
pub(super) fn split_credit(title: &str) -> (String, String) {
    let begins_word = |at: usize| !title[..at].ends_with(char::is_alphanumeric);
    let last = OPENINGS
        .iter()
        .flat_map(|opening| title.match_indices(opening))
        .filter(|&(at, _)| begins_word(at))
        .max();
    let Some((at, opening)) = last else {
        return (title.trim().to_owned(), String::new());
    };
    let caption = title[..at].trim().trim_end_matches(['(', '-', '–']).trim();
    let credit = title[at + opening.len()..].trim();
    let credit = credit
        .strip_suffix(')')
        .filter(|_| title[..at].trim_end().ends_with('('))
        .unwrap_or(credit);
    (caption.to_owned(), credit.trim().to_owned())
}

/// What the law asks of a picture: to be described, captioned and credited.
pub(super) fn check(words: [&str; 3], span: &ByteRange, state: &mut ParseState<'_>) {
    let problems = [
        MarkdownProblem::ImageWithoutAlt,
        MarkdownProblem::ImageWithoutCaption,
        MarkdownProblem::ImageWithoutCredit,
    ];
    for (words, problem) in words.into_iter().zip(problems) {
        if words.trim().is_empty() {
            state.report(span.clone(), problem);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::split_credit;

    #[test]
    fn the_credit_is_what_follows_the_last_opening() {
        for (title, caption, credit) in [
            ("Dọn cỏ. Ảnh: Đài xã", "Dọn cỏ.", "Đài xã"),
            ("Dọn cỏ (Ảnh: Đài xã)", "Dọn cỏ", "Đài xã"),
            (
                "Ảnh: cổng làng. Nguồn: Đoàn xã",
                "Ảnh: cổng làng.",
                "Đoàn xã",
            ),
            ("Dọn cỏ", "Dọn cỏ", ""),
            ("Ảnh: Đài xã", "", "Đài xã"),
        ] {
            assert_eq!(
                split_credit(title),
                (caption.to_owned(), credit.to_owned()),
                "{title}"
            );
        }
    }
}
