//! The cutter: where the lexemes of a text begin and end, and what is known of each at sight.
//!
//! Entry: [`Cutter::cut`]. Most characters are ASCII and looked up byte by byte. It must never know what a lexeme means.

use crate::speech::reading::lexer::lexeme::{Kind, Lexeme};
use crate::speech::reading::lexer::prefix_filter::Place;
use crate::speech::reading::lexer::word_case::Letters;
use crate::vietnamese::{Case, case, is_letter, is_settled};

/// A text, being cut.
pub struct Cutter<'t> {
    text: &'t str,
    /// The lexemes so far.
    pub lexemes: Vec<Lexeme>,
    /// The keys of words, one after the other.
    pub keys: String,
    /// Whether all characters so far stand in normal form C, whatever is beside them.
    pub is_settled: bool,
    /// Whether two words of several capitals stand one after the other, whatever else than words between them.
    pub is_loud: bool,
    /// How many such words have come since one with a small letter.
    loud: usize,
}

impl<'t> Cutter<'t> {
    /// Cuts a text.
    pub fn cut(text: &'t str) -> Self {
        let mut cutter = Self {
            text,
            // Words and the spaces between them have about three bytes each.
            lexemes: Vec::with_capacity(text.len() / 2 + 1),
            keys: String::new(),
            is_settled: true,
            is_loud: false,
            loud: 0,
        };
        let mut at = 0;
        while let Some((kind, letter)) = kind_at(text, at) {
            at = match kind {
                Kind::Word => cutter.word(at, letter),
                Kind::Mark => cutter.mark(at, letter),
                Kind::Number | Kind::Space => cutter.stretch(at, kind, letter),
            };
            if is_gap(text.as_bytes().get(at..).unwrap_or_default()) {
                cutter.gap(at);
                at += 1;
            }
        }
        cutter
    }

    #[inline]
    fn word(&mut self, start: usize, first: char) -> usize {
        let letters = Letters::of(self.text.get(start..).unwrap_or_default(), first);
        let from = self.keys.len();
        letters.push_key(&mut self.keys);
        let (high, several) = (letters.are_high(), letters.are_several());
        self.loud = if high {
            self.loud + usize::from(several)
        } else {
            0
        };
        self.is_loud |= self.loud > 1;
        self.is_settled &= letters.are_settled();
        let counted = self.lexemes.last().map(|left| left.kind) == Some(Kind::Number);
        let place = Place::of(letters.word());
        let key = self.keys.get(from..).filter(|key| !key.is_empty());
        self.lexemes.push(Lexeme {
            place,
            key_place: key.map_or(place, Place::of),
            keys: self.keys.len(),
            plain: letters.are_plain() && !counted,
            high,
            ..Lexeme::new(Kind::Word, start)
        });
        start + letters.word().len()
    }

    fn mark(&mut self, start: usize, mark: char) -> usize {
        self.is_settled &= is_settled(mark);
        let end = start + mark.len_utf8();
        let place = Place::of(self.text.get(start..end).unwrap_or_default());
        self.lexemes.push(Lexeme {
            place,
            key_place: place,
            keys: self.keys.len(),
            mark: Some(mark),
            ..Lexeme::new(Kind::Mark, start)
        });
        end
    }

    /// The space between two words.
    #[inline]
    fn gap(&mut self, start: usize) {
        self.lexemes.push(Lexeme {
            keys: self.keys.len(),
            plain: true,
            ..Lexeme::new(Kind::Space, start)
        });
    }

    /// Digits, or white space.
    #[inline]
    fn stretch(&mut self, start: usize, kind: Kind, first: char) -> usize {
        self.is_settled &= is_settled(first);
        let mut end = start + first.len_utf8();
        let single = end;
        while let Some((_, letter)) = kind_at(self.text, end).filter(|next| next.0 == kind) {
            self.is_settled &= is_settled(letter);
            end += letter.len_utf8();
        }
        self.lexemes.push(Lexeme {
            keys: self.keys.len(),
            plain: first == ' ' && end == single,
            ..Lexeme::new(kind, start)
        });
        end
    }
}

/// Whether one space stands there, and then what many words begin with and is no white space.
#[inline]
fn is_gap(bytes: &[u8]) -> bool {
    matches!(
        *bytes,
        [b' ', b'!'..=b'~' | 0xc3..=0xdf, ..] | [b' ', 0xe1, 0xba | 0xbb, ..]
    )
}

/// The character at a place, and what it makes a lexeme of.
#[inline]
fn kind_at(text: &str, at: usize) -> Option<(Kind, char)> {
    let byte = *text.as_bytes().get(at)?;
    if let Some(&kind) = ASCII.get(usize::from(byte)) {
        return Some((kind, char::from(byte)));
    }
    let letter = text.get(at..)?.chars().next()?;
    Some((kind_of(letter), letter))
}

/// What each ASCII character makes a lexeme of.
const ASCII: [Kind; 128] = {
    let (mut kinds, mut byte) = ([Kind::Mark; 128], 0);
    while byte < 128 {
        kinds[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => Kind::Word,
            b'0'..=b'9' => Kind::Number,
            b' ' | b'\t'..=b'\r' => Kind::Space,
            _ => Kind::Mark,
        };
        byte += 1;
    }
    kinds
};

fn kind_of(letter: char) -> Kind {
    match letter {
        // Letters for Unicode; and dashes, quotation marks, dots, which are searched in no table.
        'º' | 'ª' | '\u{2010}'..='\u{2027}' => Kind::Mark,
        _ if case(letter) != Case::None || is_letter(letter) => Kind::Word,
        _ if letter.is_whitespace() => Kind::Space,
        _ => Kind::Mark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_ends_at_once() {
        for letter in '\0'..='\u{2fff}' {
            let text = format!(" {letter}");
            let behind = kind_at(&text, 1).map(|(kind, _)| kind);
            assert!(
                !is_gap(text.as_bytes()) || behind != Some(Kind::Space),
                "{letter:?}"
            );
        }
        assert!(
            [" a", " đ", " ữ", " 1", " ("]
                .iter()
                .all(|text| is_gap(text.as_bytes()))
        );
    }

    #[test]
    fn the_tables_say_what_unicode_says() {
        for letter in '\0'..='\u{2fff}' {
            let kind = match letter {
                'º' | 'ª' => Kind::Mark,
                _ if letter.is_alphabetic() => Kind::Word,
                _ if letter.is_ascii_digit() => Kind::Number,
                _ if letter.is_whitespace() => Kind::Space,
                _ => Kind::Mark,
            };
            let text = letter.to_string();
            assert_eq!(kind_at(&text, 0), Some((kind, letter)), "{letter:?}");
        }
    }
}
