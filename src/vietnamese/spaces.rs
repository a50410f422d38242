//! White space between words.
//!
//! Entry: [`squeezed`]. It must never know a word.

use std::borrow::Cow;

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
    let mut before = b' ';
    for (at, &byte) in text.as_bytes().iter().enumerate() {
        let stays = match byte {
            b' ' => before != b' ',
            0..b' ' | 0xc2 | 0xe1..=0xe3 => !is_space(text, at),
            _ => true,
        };
        if !stays {
            return false;
        }
        before = byte;
    }
    before != b' ' || text.is_empty()
}

/// Whether white space begins at a place, with a byte that may begin some.
fn is_space(text: &str, at: usize) -> bool {
    let rest = &text.as_bytes()[at..];
    // Nearly all Vietnamese letters that begin as some white space does.
    let is_letter = matches!(rest, [0xe1, 0xba | 0xbb, ..]);
    !is_letter && text[at..].starts_with(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

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
