//! Names of letters (reading rules, "Letters").
//!
//! Entry: [`name`], [`spell`].

use crate::speech::reading::numbers::numeral;
use crate::vietnamese::base_letter;

/// The name of a letter, syllables apart so that length is counted right; nothing for what is no letter.
pub fn name(letter: char) -> Option<&'static str> {
    if matches!(letter, 'đ' | 'Đ') {
        return Some("đê");
    }
    if matches!(letter, 'Ø' | 'ø' | 'Φ' | 'φ') {
        return Some("phi");
    }
    if let Some(vowel) = vowel(letter) {
        return Some(vowel);
    }
    Some(match base_letter(letter).to_ascii_lowercase() {
        'a' => "a",
        'b' => "bê",
        'c' => "xê",
        'd' => "dê",
        'e' => "e",
        'f' => "ép",
        'g' => "giê",
        'h' => "hát",
        'i' => "i",
        'j' => "gi",
        'k' => "ca",
        'l' => "e lờ",
        'm' => "em mờ",
        'n' => "en nờ",
        'o' => "o",
        'p' => "pê",
        'q' => "quy",
        'r' => "e rờ",
        's' => "ét xì",
        't' => "tê",
        'u' => "u",
        'v' => "vê",
        'w' => "vê kép",
        'x' => "ích xì",
        'y' => "i dài",
        'z' => "dét",
        _ => return None,
    })
}

/// The vowels that Vietnamese has beside the plain ones.
fn vowel(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ă' | 'Ă' => "á",
        'â' | 'Â' => "ớ",
        'ê' | 'Ê' => "ê",
        'ô' | 'Ô' => "ô",
        'ơ' | 'Ơ' => "ơ",
        'ư' | 'Ư' => "ư",
        _ => return None,
    })
}

/// A word letter by letter, digits one by one; a letter of another script is said as it stands.
pub fn spell(word: &str) -> String {
    let mut spelled = String::new();
    for letter in word.chars() {
        if !spelled.is_empty() {
            spelled.push(' ');
        }
        match name(letter) {
            Some(name) => spelled.push_str(name),
            None if letter.is_ascii_digit() => {
                spelled.push_str(&numeral::digits(letter.encode_utf8(&mut [0; 4])));
            }
            None => spelled.push(letter),
        }
    }
    spelled
}
