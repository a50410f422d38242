//! Single letters: which they are, and what is left of them without marks.
//!
//! Entry: [`base_letter`], [`is_letter`], [`is_combining`], [`latin`]. It must never know a word.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use icu_normalizer::properties::{CanonicalDecompositionBorrowed, Decomposed};

/// The letter without its diacritics; `đ` and `Đ`, which Unicode does not decompose, by hand.
#[must_use]
pub fn base_letter(letter: char) -> char {
    match letter {
        'đ' => 'd',
        'Đ' => 'D',
        _ => match CanonicalDecompositionBorrowed::new().decompose(letter) {
            Decomposed::Expansion(base, _) => base_letter(base),
            Decomposed::Default | Decomposed::Singleton(_) => letter,
        },
    }
}

/// Whether the character is a combining mark of the Latin script, as decomposed Vietnamese has them.
#[must_use]
pub fn is_combining(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

/// Whether the character is a letter of any script, as Unicode says.
#[must_use]
pub fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphabetic()
        || !letter.is_ascii()
            && latin(letter).map_or_else(|| letter.is_alphabetic(), |latin| latin.is_letter)
}

/// What is asked of the letters of nearly every text, looked up: Unicode's own tables are searched, not indexed.
#[derive(Clone, Copy)]
pub(super) struct Latin {
    is_letter: bool,
    /// In lower case, without its diacritics.
    pub fold: char,
}

/// The blocks that Vietnamese letters come from.
const LATIN: [RangeInclusive<char>; 2] = ['\u{a0}'..='\u{24f}', '\u{1e00}'..='\u{1eff}'];

/// What is known of a letter of [`LATIN`], if each of its answers is one character.
pub(super) fn latin(letter: char) -> Option<Latin> {
    static TABLES: LazyLock<[Vec<Option<Latin>>; 2]> = LazyLock::new(|| {
        LATIN.map(|block| {
            let known = |letter: char| {
                let mut folded = base_letter(letter).to_lowercase();
                let fold = folded.next().filter(|_| folded.next().is_none())?;
                let is_letter = letter.is_alphabetic();
                Some(Latin { is_letter, fold })
            };
            block.map(known).collect()
        })
    });
    let block = LATIN.iter().position(|block| block.contains(&letter))?;
    let place = u32::from(letter) - u32::from(*LATIN[block].start());
    *TABLES[block].get(place as usize)?
}
