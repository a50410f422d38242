//! White space between words.
//!
//! Entry: [`squeezed`]. It must never know a word.

use std::borrow::Cow;

use super::pairs::any_pair;

/// The text with one space between two words, whatever white space stood there, and none at its ends. Borrowed where it
/// stands so already, as most text does.
#[must_use]
pub fn squeezed(text: &str) -> Cow<'_, str> {
    if is_squeezed(text) {
        return Cow::Borrowed(text);
    }
    let mut squeezed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !squeezed.is_empty() {
            squeezed.push(' ');
        }
        squeezed.push_str(word);
    }
    Cow::Owned(squeezed)
}

fn is_squeezed(text: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && !word.contains(char::is_whitespace);
    is_plain(text) || text.split(' ').all(is_word)
}

/// Whether no two bytes that stand together can be part of other white space than single spaces between words.
fn is_plain(text: &str) -> bool {
    !text.starts_with(' ') && !any_pair(text, may_be_space)
}

/// Whether two bytes may be white space: a control character, two spaces, the last two bytes of a space that is not ASCII
/// (U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000).
fn may_be_space(one: u8, next: u8) -> bool {
    let pair = (one, next);
    one < b' '
        || matches!(pair, (b' ', b' ') | (0xc2, 0x85 | 0xa0))
        || matches!(pair, (0x80, 0x80..=0x8a | 0xa8 | 0xa9 | 0xaf))
        || matches!(pair, (0x81, 0x9f) | (0x9a, 0x80))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn no_white_space_looks_plain_but_single_spaces() {
        let spaces = ('\0'..=char::MAX).filter(|one| one.is_whitespace() && *one != ' ');
        let odd = spaces.map(|one| format!("a{one}b"));
        let odd: Vec<String> = odd
            .chain(["a  b", " a", "a ", " "].map(str::to_owned))
            .collect();
        assert!(odd.len() > 24, "{odd:?}");
        assert!(odd.iter().all(|text| !is_plain(text)), "{odd:?}");
        assert!(
            ["", "a", "a b", "“Xã Tân Minh” – … ô ạ ẩ ỹ"]
                .into_iter()
                .all(is_plain)
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn one_space_stands_between_words(text in "([aạ“”…Đ\u{1680}\u{a0}\u{2003}\u{3000}\u{85}\u{b0}\u{300c}\t ]|\\PC){0,12}") {
            let words: Vec<&str> = text.split_whitespace().collect();
            let joined = words.join(" ");
            prop_assert_eq!(squeezed(&text), joined.as_str());
            prop_assert!(matches!(squeezed(&joined), Cow::Borrowed(_)));
        }
    }
}
