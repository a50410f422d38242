//! The letters of a word: which are small, which are capitals, and the key under which the word is looked up.
//!
//! Entry: [`Letters::add`]. It must never know what stands beside the word.

use std::borrow::Cow;

use crate::vietnamese::{Case, small, unify_tone_placement};

/// What is known of the letters of a word.
#[derive(Clone, Copy, Debug, Default)]
pub struct Letters {
    /// All characters.
    count: u32,
    small: u32,
    capitals: u32,
    begins_high: bool,
    /// Whether a letter that is not ASCII follows `o` or `u`: then a tone may stand out of its place.
    rounded: bool,
    last: Option<char>,
}

impl Letters {
    /// Counts one letter more.
    #[inline]
    pub fn add(&mut self, letter: char, case: Case) {
        match case {
            Case::Small => self.small += 1,
            Case::Capital => {
                self.begins_high |= self.count == 0;
                self.capitals += 1;
            }
            Case::None => {}
        }
        self.count += 1;
        self.rounded |= !letter.is_ascii() && matches!(self.last, Some('o' | 'O' | 'u' | 'U'));
        self.last = Some(letter);
    }

    /// The last one.
    pub fn last(&self) -> Option<char> {
        self.last
    }

    /// Whether the key of the word may differ from the word.
    pub fn may_need_key(&self) -> bool {
        self.rounded || self.small < self.count
    }

    /// Whether there are capitals and no small letters.
    pub fn are_high(&self) -> bool {
        self.capitals > 0 && self.small == 0
    }

    /// Whether there is more than one letter.
    pub fn are_several(&self) -> bool {
        self.count > 1
    }

    /// Whether a capital stands at the beginning and small letters behind it.
    pub fn are_of_name(&self) -> bool {
        self.begins_high && self.capitals == 1 && self.small + 1 == self.count
    }

    /// Puts the key of the word behind the others: lower case, tone marks in the house place; nothing where the word is
    /// written so.
    pub fn push_key(&self, word: &str, keys: &mut String) {
        let is_low = self.small == self.count;
        let from = keys.len();
        let mut lower = word.chars().map(small);
        let lowered =
            !self.rounded && lower.all(|letter| letter.map(|one| keys.push(one)).is_some());
        if !lowered {
            keys.truncate(from);
            let lower = if is_low {
                Cow::Borrowed(word)
            } else {
                Cow::Owned(word.to_lowercase())
            };
            keys.push_str(&unify_tone_placement(&lower));
        }
        if keys.get(from..) == Some(word) {
            keys.truncate(from);
        }
    }
}
