//! What normal form C leaves as it is, told at a glance.
//!
//! Entry: [`is_composed`] for a text, [`is_settled`] for a character. It must never call composed what normal form C
//! changes.

use super::pairs::any_pair;

/// Whether all characters come from blocks of which none is changed by normal form C, nor joined to another: nearly every
/// word and mark of Vietnamese is of this sort, and most texts are asked word by word.
pub(super) fn is_composed(text: &str) -> bool {
    !any_pair(text, may_be_decomposed)
}

/// Whether two bytes belong to a character that is not from U+0000 to U+02FF, U+1E00 to U+1EFF or U+2010 to U+2027.
fn may_be_decomposed(one: u8, next: u8) -> bool {
    let ends_three = one == 0x80 && matches!(next, 0x80..=0xbf);
    matches!(one, 0xcc..=0xe0 | 0xe3..)
        || one == 0xe1 && !matches!(next, 0xb8..=0xbb)
        || one == 0xe2 && next != 0x80
        || ends_three && !matches!(next, 0x90..=0xa7)
}

/// Whether the character comes from one of those blocks: it stands in normal form C, whatever is beside it.
#[must_use]
#[inline]
pub fn is_settled(letter: char) -> bool {
    letter < '\u{300}' || matches!(letter, '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{2027}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_of_bytes_tell_which_characters_are_settled() {
        let beside = [
            'a',
            ' ',
            'À',
            'ŀ',
            'Ḁ',
            'ẫ',
            'ỿ',
            '\u{2010}',
            '…',
            '\u{300}',
            '€',
            '\u{1f600}',
        ];
        for letter in ('\0'..='\u{ffff}').chain(['\u{10000}', '\u{10ffff}']) {
            for other in beside {
                let text = format!("{other}{letter}{other}");
                assert_eq!(is_composed(&text), text.chars().all(is_settled), "{text:?}");
            }
        }
    }
}
