//! Words put into lines of text, for the files that people read aloud.
//!
//! Entry: [`push`]. It must never know what the words say.

use crate::vietnamese::squeezed;

/// The most letters of a line.
pub const WIDTH: usize = 72;

/// Puts words into lines, and ends the last one; a word that is wider than a line has one of its own.
pub fn push<'w>(text: &mut String, sentences: impl IntoIterator<Item = &'w str>) {
    let mut width = 0;
    for sentence in sentences {
        let words = squeezed(sentence);
        let mut rest = words.as_ref();
        while !rest.is_empty() {
            let gap = usize::from(width > 0);
            let Some(Stretch { end, letters }) = stretch(rest, WIDTH.saturating_sub(width + gap))
                .or_else(|| (width == 0).then(|| first(rest)))
            else {
                text.push('\n');
                width = 0;
                continue;
            };
            if width > 0 {
                text.push(' ');
            }
            text.push_str(&rest[..end]);
            width += gap + letters;
            rest = rest[end..].trim_start();
        }
    }
    text.push('\n');
}

/// Whole words at the beginning of a text.
#[derive(Clone, Copy)]
struct Stretch {
    /// Where they end, in bytes.
    end: usize,
    letters: usize,
}

/// As many words as there is room for letters, if it is enough for one.
fn stretch(text: &str, room: usize) -> Option<Stretch> {
    let (mut fits, mut letters) = (None, 0);
    for (end, byte) in text.bytes().enumerate() {
        if byte == b' ' {
            fits = Some(Stretch { end, letters });
        }
        letters += usize::from(is_first(byte));
        if letters > room {
            return fits;
        }
    }
    let end = text.len();
    Some(Stretch { end, letters })
}

/// The first word, which is wider than a line.
fn first(text: &str) -> Stretch {
    let (end, letters) = (text.find(' ').unwrap_or(text.len()), WIDTH);
    Stretch { end, letters }
}

/// Whether a character begins with the byte.
fn is_first(byte: u8) -> bool {
    byte & 0xc0 != 0x80
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Word by word.
    fn plainly(sentences: &[String]) -> String {
        let (mut text, mut width) = (String::new(), 0);
        for word in sentences.iter().flat_map(|one| one.split_whitespace()) {
            let letters = word.chars().count();
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
        text + "\n"
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn each_line_holds_as_many_words_as_it_can(
            sentences in prop::collection::vec("(([aạ“”…Đ\u{300c}]|\\PC){1,12}[ \t\u{a0}]{1,2}|[aạ]{60,80} ){0,24}", 0..5)
        ) {
            let mut text = String::new();
            push(&mut text, sentences.iter().map(String::as_str));
            prop_assert_eq!(text, plainly(&sentences));
        }
    }
}
