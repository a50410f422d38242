//! What an announcer says at sight of a finished sentence: figures and days that the style `announcer` keeps are put
//! into words, so that every style is counted and synthesised by what is heard.
//!
//! Entry: [`spell_out`] and [`syllables`].

use std::borrow::Cow;

use crate::speech::reading::{Lexicon, Rules, read};
use crate::vietnamese::syllable_count;

/// The sentence as it is heard; as it stands where it holds no figure.
#[must_use]
pub fn spell_out(sentence: &str) -> Cow<'_, str> {
    // All bytes are looked at, whatever the first ones are: so a processor takes many at once.
    let bytes = sentence.bytes();
    if bytes.fold(false, |any, byte| any | byte.is_ascii_digit()) {
        Cow::Owned(read(sentence, &Rules::new(&Lexicon::default())).spoken())
    } else {
        Cow::Borrowed(sentence)
    }
}

/// How many syllables are heard.
#[must_use]
pub fn syllables(sentence: &str) -> usize {
    syllable_count(&spell_out(sentence))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_counted_as_they_are_heard() {
        assert_eq!(syllables("Có 25 hộ."), 5);
        assert_eq!(syllables("Có hai mươi lăm hộ."), 5);
        assert_eq!(
            spell_out("ngày 14/01/2026"),
            "ngày mười bốn tháng một năm hai nghìn không trăm hai mươi sáu"
        );
    }
}
