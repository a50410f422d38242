//! The letters of a word: which are small, which are capitals, and the key under which the word is looked up.
//!
//! Entry: [`Letters::of`]. It must never know what stands beside the word.

use std::borrow::Cow;

use super::alphabet::{Shape, shape};
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

/// What is known of the letters of a word.
#[derive(Clone, Copy, Debug)]
pub struct Letters<'t> {
    word: &'t str,
    first: Sorts,
    /// Those of all letters behind the first.
    rest: Sorts,
    /// Whether the tone of the last letter may stand out of its place.
    rounded: bool,
}

impl<'t> Letters<'t> {
    /// The word at the beginning of a text, up to what is no letter of it; nothing where no letter stands there.
    #[inline]
    pub fn of(text: &'t str) -> Option<Self> {
        match shape(text.as_bytes()) {
            Some((Shape::Nothing, _)) => None,
            Some((shape, length)) => Some(Self::known(text.get(..length)?, shape)),
            None => Self::decoded(text),
        }
    }

    #[inline]
    fn known(word: &'t str, shape: Shape) -> Self {
        let (first, rest) = match shape {
            Shape::Small => (SMALL, 0),
            Shape::Capital => (CAPITAL, 0),
            Shape::Low => (SMALL, SMALL),
            Shape::Name => (CAPITAL, SMALL),
            Shape::High => (CAPITAL, CAPITAL),
            Shape::Mixed => (SMALL, SMALL | CAPITAL),
            Shape::Nothing => (0, 0),
        };
        Self {
            word,
            first,
            rest,
            rounded: is_rounded(word),
        }
    }

    /// The same letter by letter, of any alphabet.
    fn decoded(text: &'t str) -> Option<Self> {
        let mut letters = text.char_indices();
        let (_, first) = letters.next().filter(|(_, first)| is_first(*first))?;
        let mut rest = 0;
        let end = letters.find(|&(_, letter)| {
            let goes_on = is_first(letter) || is_combining(letter);
            rest |= if goes_on { sort_of(letter) } else { 0 };
            !goes_on
        });
        let word = text.get(..end.map_or(text.len(), |(end, _)| end))?;
        Some(Self {
            word,
            first: sort_of(first),
            rest,
            rounded: is_rounded(word),
        })
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
        let mut rest = self.word.chars();
        if self.first == CAPITAL
            && self.rest == SMALL
            && !self.rounded
            && let Some(initial) = rest.next().and_then(small)
        {
            keys.push(initial);
            keys.push_str(rest.as_str());
            return;
        }
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

/// Whether a word may begin with the letter: ordinal signs are letters for Unicode, marks for readers. A combining mark
/// that normal form C left alone may stand in a word all the same.
fn is_first(letter: char) -> bool {
    let is_letter = case(letter) != Case::None || is_letter(letter);
    is_letter && !matches!(letter, 'º' | 'ª')
}

/// Whether the last letter is not ASCII and follows `o` or `u`: then its tone may stand out of its place.
#[inline]
fn is_rounded(word: &str) -> bool {
    match word.as_bytes() {
        [.., before, 0xc3, _] | [.., before, 0xe1, _, _] => {
            matches!(before, b'o' | b'O' | b'u' | b'U')
        }
        _ => false,
    }
}

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
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn the_table_knows_letters_as_unicode_does(
            text in "([a-zA-Z]|[ạ-ỹẠ-Ỹ]|[À-ỹ]|[ăâđêôơưĂÂĐÊÔƠƯ×÷ºª]|[ -~]|\u{301}|\\PC){1,6}"
        ) {
            let decoded = Letters::decoded(&text);
            let told = |letters: Letters<'_>| {
                let facts = [letters.are_plain(), letters.are_high(), letters.are_several(), letters.are_settled()];
                let mut key = String::new();
                letters.push_key(&mut key);
                (letters.word().to_owned(), facts, key)
            };
            match shape(text.as_bytes()) {
                Some((Shape::Nothing, _)) => prop_assert!(decoded.is_none()),
                Some((shape, length)) => {
                    let known = Letters::known(&text[..length], shape);
                    prop_assert_eq!(Some(told(known)), decoded.map(told));
                }
                None => {}
            }
        }
    }
}
