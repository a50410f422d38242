//! The letters of a word: which are small, which are capitals, and the key under which the word is looked up.
//!
//! Entry: [`Letters::of`]. It must never know what stands beside the word.

use std::borrow::Cow;

use crate::vietnamese::{
    Case, case, is_combining, is_letter, is_settled, small, unify_tone_placement,
};

/// A sort of letters, one bit each; of several letters all bits.
type Sorts = u8;

const SMALL: Sorts = 1;
const CAPITAL: Sorts = 2;
/// A letter of a script that has one sort of letters, or a mark that belongs to the letter before it.
const OTHER: Sorts = 4;
/// A letter that may not stand in normal form C; one of the others besides.
const LOOSE: Sorts = 8;

/// The sort of each ASCII character; none for what is no letter.
const ASCII: [Sorts; 128] = {
    let (mut sorts, mut byte) = ([0; 128], 0_u8);
    while byte < 128 {
        sorts[byte as usize] = match byte {
            b'a'..=b'z' => SMALL,
            b'A'..=b'Z' => CAPITAL,
            _ => 0,
        };
        byte += 1;
    }
    sorts
};

/// What is known of the letters of a word.
#[derive(Clone, Copy, Debug)]
pub struct Letters<'t> {
    word: &'t str,
    first: Sorts,
    /// Those of all letters behind the first.
    rest: Sorts,
    /// Whether the last letter is not ASCII and follows `o` or `u`: then its tone may stand out of its place.
    rounded: bool,
}

impl<'t> Letters<'t> {
    /// The word at the beginning of a text, up to what is no letter of it; `first` is its first letter.
    #[inline]
    pub fn of(text: &'t str, first: char) -> Self {
        let bytes = text.as_bytes();
        let (mut at, mut wide, mut rest) = (first.len_utf8(), 0, 0);
        while let Some(&byte) = bytes.get(at) {
            if let Some(&sort) = ASCII.get(usize::from(byte)) {
                if sort == 0 {
                    break;
                }
                rest |= sort;
                at += 1;
            } else {
                let known = vietnamese_letter(bytes.get(at..).unwrap_or_default());
                let letter = known.or_else(|| text.get(at..).and_then(wide_letter));
                let Some((sort, length)) = letter else {
                    break;
                };
                rest |= sort;
                wide = at;
                at += length;
            }
        }
        let ends_wide = bytes.get(at - 1).is_some_and(|byte| !byte.is_ascii());
        let before = wide.checked_sub(1).and_then(|before| bytes.get(before));
        Self {
            word: text.get(..at).unwrap_or_default(),
            first: sort_of(first),
            rest,
            rounded: ends_wide && matches!(before, Some(b'o' | b'O' | b'u' | b'U')),
        }
    }

    /// The word itself.
    pub fn word(&self) -> &'t str {
        self.word
    }

    /// Whether all letters stand in normal form C, whatever is beside them.
    pub fn are_settled(&self) -> bool {
        (self.first | self.rest) & LOOSE == 0
    }

    /// Whether there are capitals and no small letters.
    pub fn are_high(&self) -> bool {
        (self.first | self.rest) & (CAPITAL | SMALL) == CAPITAL
    }

    /// Whether there is more than one letter.
    pub fn are_several(&self) -> bool {
        self.rest != 0
    }

    /// Whether there is more than one letter, and no capital among them unless it is the first: so words are written that
    /// are nothing else.
    pub fn are_plain(&self) -> bool {
        self.are_several() && self.rest & CAPITAL == 0 && self.rest & SMALL != 0
    }

    /// Puts the key of the word behind the others: lower case, tone marks in the house place; nothing where the word is
    /// written so.
    #[inline]
    pub fn push_key(&self, keys: &mut String) {
        let sorts = self.first | self.rest;
        if sorts != SMALL || self.rounded {
            self.push_lowered(keys, sorts);
        }
    }

    fn push_lowered(&self, keys: &mut String, sorts: Sorts) {
        let from = keys.len();
        let mut lower = self.word.chars().map(small);
        // A mark that normal form C left alone may stand behind a tone that is out of its place.
        let stays = !self.rounded && sorts & OTHER == 0;
        let lowered = stays && lower.all(|letter| letter.map(|one| keys.push(one)).is_some());
        if !lowered {
            keys.truncate(from);
            let lower = if sorts == SMALL {
                Cow::Borrowed(self.word)
            } else {
                Cow::Owned(self.word.to_lowercase())
            };
            keys.push_str(&unify_tone_placement(&lower));
        }
        if keys.get(from..) == Some(self.word) {
            keys.truncate(from);
        }
    }
}

/// The same as [`wide_letter`] tells, of most letters of Vietnamese words that are not ASCII, by their bytes: in the block
/// from U+1EA0 on capitals and small letters come in turn.
#[inline]
fn vietnamese_letter(bytes: &[u8]) -> Option<(Sorts, usize)> {
    match *bytes {
        [0xe1, 0xba, last @ (0xa0..=0xbf), ..] | [0xe1, 0xbb, last, ..] => {
            Some((if last % 2 == 1 { SMALL } else { CAPITAL }, 3))
        }
        [0xc3, (0xa0..=0xb6) | (0xb8..=0xbf), ..]
        | [0xc4, 0x83 | 0x91, ..]
        | [0xc6, 0xa1 | 0xb0, ..] => Some((SMALL, 2)),
        _ => None,
    }
}

/// The sort and the length of a letter that is not ASCII and goes on with a word; a combining mark that normal form C
/// left alone belongs to its word.
#[inline]
fn wide_letter(text: &str) -> Option<(Sorts, usize)> {
    let letter = text.chars().next()?;
    let goes_on = match case(letter) {
        Case::None => is_letter(letter) || is_combining(letter),
        Case::Small | Case::Capital => true,
    };
    let goes_on = goes_on && !matches!(letter, 'º' | 'ª');
    goes_on.then(|| (sort_of(letter), letter.len_utf8()))
}

#[inline]
fn sort_of(letter: char) -> Sorts {
    let loose = if is_settled(letter) { 0 } else { LOOSE };
    match case(letter) {
        Case::Small => SMALL | loose,
        Case::Capital => CAPITAL | loose,
        Case::None => OTHER | loose,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_tell_of_a_letter_what_unicode_does() {
        let letters = ('\u{80}'..=char::MAX).map(String::from);
        let known = letters.filter(|letter| vietnamese_letter(letter.as_bytes()).is_some());
        let known: Vec<String> = known.collect();
        let tell = |letter: &String| (vietnamese_letter(letter.as_bytes()), wide_letter(letter));
        assert!(
            known.len() > 120
                && known
                    .iter()
                    .map(tell)
                    .all(|(bytes, unicode)| bytes == unicode)
        );
    }
}
