//! Single letters: which they are, and what is left of them without marks.
//!
//! Entry: [`base_letter`], [`is_letter`], [`is_combining`], [`letter_case`], [`latin`].

use std::char::ToLowercase;
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
#[inline]
pub fn is_letter(letter: char) -> bool {
    match letter {
        'a'..='z' | 'A'..='Z' | '\u{1e00}'..='\u{1eff}' => true,
        '\u{c0}'..='\u{24f}' => !matches!(letter, '×' | '÷'),
        _ => !letter.is_ascii() && letter.is_alphabetic(),
    }
}

/// Small, capital, or neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterCase {
    /// A small letter.
    Small,
    /// A capital.
    Capital,
    /// No letter, or a letter of a script that has one sort of letters.
    None,
}

/// Whether the character is a small letter or a capital, as Unicode says.
#[must_use]
#[inline]
pub fn letter_case(letter: char) -> LetterCase {
    match letter {
        'a'..='z' | 'à'..='ö' | 'ø'..='ÿ' | 'đ' | 'ă' | 'ơ' | 'ư' => LetterCase::Small,
        'A'..='Z' => LetterCase::Capital,
        // Most letters with marks: small and capital in turn.
        '\u{1ea0}'..='\u{1eff}' => {
            if u32::from(letter) % 2 == 1 {
                LetterCase::Small
            } else {
                LetterCase::Capital
            }
        }
        _ if letter.is_ascii() => LetterCase::None,
        _ => latin(letter).map_or_else(|| case_of(letter), |latin| latin.case),
    }
}

fn case_of(letter: char) -> LetterCase {
    if letter.is_lowercase() {
        LetterCase::Small
    } else if letter.is_uppercase() {
        LetterCase::Capital
    } else {
        LetterCase::None
    }
}

/// What is asked of the letters of nearly every text, looked up: Unicode's own tables are searched, not indexed.
#[derive(Clone, Copy)]
pub(super) struct Latin {
    case: LetterCase,
    /// In lower case, without its diacritics.
    pub fold: char,
}

/// The blocks that Vietnamese letters come from.
const LATIN: [RangeInclusive<u32>; 2] = [0xa0..=0x24f, 0x1e00..=0x1eff];

/// What is known of a letter of [`LATIN`], if each of its answers is one character.
pub(super) fn latin(letter: char) -> Option<Latin> {
    static TABLE: LazyLock<Vec<Option<Latin>>> = LazyLock::new(|| {
        let letters = LATIN.into_iter().flatten().map(char::from_u32);
        letters.map(|letter| known(letter?)).collect()
    });
    let code = u32::from(letter);
    let place = if LATIN[0].contains(&code) {
        code - LATIN[0].start()
    } else if LATIN[1].contains(&code) {
        code - LATIN[1].start() + LATIN[0].end() - LATIN[0].start() + 1
    } else {
        return None;
    };
    *TABLE.get(place as usize)?
}

fn known(letter: char) -> Option<Latin> {
    let only = |mut letters: ToLowercase| letters.next().filter(|_| letters.next().is_none());
    Some(Latin {
        case: case_of(letter),
        fold: only(base_letter(letter).to_lowercase())?,
    })
}
