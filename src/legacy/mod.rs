//! The two encodings of Vietnamese that came before Unicode and still lie in old Word files: TCVN3 (ABC, the `.VnTime`
//! fonts) and VNI (the `VNI-Times` fonts). Both show Vietnamese only in their own fonts; to everyone else they are
//! Western letters: `Uû ban nh©n d©n`, `Vai troø cuûa ngöôøi`.
//!
//! Entry: [`find`] says whether a text is in one of them, [`tcvn3_to_unicode`], [`tcvn3_capitals_to_unicode`] and
//! [`vni_to_unicode`] convert. Facts: TCVN 5712:1993 (VN3) and the published VNI for Windows chart.

mod detect;
mod letters;
mod syllable;
mod tcvn3;
mod vni;

pub use detect::{Found, Legacy, detect, find};
pub use tcvn3::{tcvn3_capitals_to_unicode, tcvn3_to_unicode, unicode_to_tcvn3};
pub use vni::{unicode_to_vni, vni_to_unicode};

/// What Windows-1252 has at 0x80 to 0x9F, where it departs from Latin-1; five places are empty.
const WESTERN_80_TO_9F: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Whether the text holds a letter of Vietnamese that neither old encoding has: such a text is Unicode.
#[must_use]
pub fn is_unicode(text: &str) -> bool {
    let only_unicode = |letter: char| {
        matches!(letter, '\u{102}' | '\u{103}' | '\u{110}' | '\u{111}' | '\u{128}' | '\u{129}' | '\u{168}' | '\u{169}'
            | '\u{1a0}' | '\u{1a1}' | '\u{1af}' | '\u{1b0}' | '\u{300}'..='\u{323}' | '\u{1ea0}'..='\u{1ef9}')
    };
    text.chars().any(only_unicode)
}

/// Bytes read as Windows-1252, the way a file in one of these encodings becomes text that the converters take.
#[must_use]
pub fn from_western(bytes: &[u8]) -> String {
    let letter = |&byte: &u8| match byte {
        0x80..=0x9f => WESTERN_80_TO_9F[usize::from(byte - 0x80)],
        byte => char::from(byte),
    };
    bytes.iter().map(letter).collect()
}
