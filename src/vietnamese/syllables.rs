//! The syllables of what is said.
//!
//! Entry: [`syllable_count`] for a text, [`Syllables`] for one that comes piece by piece.

use super::letter::is_letter;

/// How many syllables a *spoken* text has: its space-separated tokens that hold a letter or a digit.
#[must_use]
pub fn syllable_count(spoken: &str) -> usize {
    let mut syllables = Syllables::default();
    syllables.add(spoken);
    syllables.count()
}

/// The syllables of a spoken text that comes piece by piece.
#[derive(Clone, Copy, Debug, Default)]
pub struct Syllables {
    ended: usize,
    /// Whether the token that has not ended yet holds a letter or a digit.
    said: bool,
}

impl Syllables {
    /// Adds a piece; it goes on with the token that has not ended yet.
    pub fn add(&mut self, spoken: &str) {
        for letter in spoken.chars() {
            if letter.is_whitespace() {
                self.space();
            } else if !self.said {
                self.said = is_letter(letter) || letter.is_numeric();
            }
        }
    }

    /// Adds words, each of which holds a letter, with one space between two of them.
    pub fn add_words(&mut self, words: &str) {
        self.ended += words.bytes().filter(|byte| *byte == b' ').count();
        self.said = true;
    }

    /// Ends the token.
    pub fn space(&mut self) {
        self.ended += usize::from(self.said);
        self.said = false;
    }

    /// How many there are.
    #[must_use]
    pub fn count(self) -> usize {
        self.ended + usize::from(self.said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_count_as_their_letters_do() {
        for before in ["", "3", "họp", "(", "họp "] {
            for words in ["dân", "họp dân", "x\u{301} Đ ª"] {
                let (mut plain, mut known) = (Syllables::default(), Syllables::default());
                plain.add(before);
                known.add(before);
                plain.add(words);
                known.add_words(words);
                plain.add("-");
                known.add("-");
                assert_eq!(known.count(), plain.count(), "{before:?} {words:?}");
            }
        }
    }
}
