//! Words put into lines of text, for the files that people read aloud.
//!
//! Entry: [`push`]. It must never know what the words say.

/// The most letters of a line.
pub const WIDTH: usize = 72;

/// Puts words into lines, and ends the last one; a word that is wider than a line has one of its own.
pub fn push<'w>(text: &mut String, sentences: impl IntoIterator<Item = &'w str>) {
    let mut width = 0;
    for sentence in sentences {
        let mut rest = sentence;
        while let Some((word, letters)) = next_word(&mut rest) {
            if width > 0 && width + 1 + letters > WIDTH {
                text.push('\n');
                width = 0;
            } else if width > 0 {
                text.push(' ');
                width += 1;
            }
            text.push_str(word);
            width += letters;
        }
    }
    text.push('\n');
}

/// The first word of what is left, and how many letters it has.
fn next_word<'w>(rest: &mut &'w str) -> Option<(&'w str, usize)> {
    let text = rest.trim_start();
    let mut letters = 0;
    let end = text.bytes().enumerate().position(|(at, byte)| {
        let ends = may_be_space(byte) && text.get(at..).is_some_and(begins_with_space);
        letters += usize::from(!ends && is_first(byte));
        ends
    });
    let (word, after) = text.split_at(end.unwrap_or(text.len()));
    *rest = after;
    (letters > 0).then_some((word, letters))
}

/// Whether white space may begin with the byte.
fn may_be_space(byte: u8) -> bool {
    byte <= b' ' || matches!(byte, 0xc2 | 0xe1..=0xe3)
}

fn begins_with_space(text: &str) -> bool {
    // Nearly all letters of Vietnamese that begin as some white space does.
    let is_letter = matches!(text.as_bytes(), [0xe1, 0xba | 0xbb, ..]);
    !is_letter && text.starts_with(char::is_whitespace)
}

/// Whether a character begins with the byte.
fn is_first(byte: u8) -> bool {
    byte & 0xc0 != 0x80
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_hold_no_more_than_they_can() {
        let mut text = String::new();
        push(&mut text, ["nghiêng "; 40]);
        assert!(
            text.lines()
                .all(|line| line.chars().count() <= WIDTH && !line.ends_with(' '))
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn words_are_what_stands_between_white_space(text in "([aạ“”…Đ\u{1680}\u{a0}\u{2003}\u{3000}\u{85}\u{b0}\u{300c}\t ]|\\PC){0,20}") {
            let mut rest = text.as_str();
            let words = std::iter::from_fn(|| next_word(&mut rest));
            let all = text.split_whitespace().map(|word| (word, word.chars().count()));
            prop_assert_eq!(words.collect::<Vec<_>>(), all.collect::<Vec<_>>());
        }
    }
}
