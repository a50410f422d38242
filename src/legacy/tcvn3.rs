//! TCVN3, also called ABC: one Western letter for each small Vietnamese letter. Of the capitals it has only the seven
//! without tone; a toned capital is its small letter in a capital font, whose name ends in H (`.VnTimeH`).
//!
//! Entry: the three functions.

use super::letters::{self, VOWELS};

/// The codes of the toned vowels, row by row of [`VOWELS`], in the order huyền, hỏi, ngã, sắc, nặng.
const TONED: [[u8; 5]; 12] = [
    [0xb5, 0xb6, 0xb7, 0xb8, 0xb9],
    [0xbb, 0xbc, 0xbd, 0xbe, 0xc6],
    [0xc7, 0xc8, 0xc9, 0xca, 0xcb],
    [0xcc, 0xce, 0xcf, 0xd0, 0xd1],
    [0xd2, 0xd3, 0xd4, 0xd5, 0xd6],
    [0xd7, 0xd8, 0xdc, 0xdd, 0xde],
    [0xdf, 0xe1, 0xe2, 0xe3, 0xe4],
    [0xe5, 0xe6, 0xe7, 0xe8, 0xe9],
    [0xea, 0xeb, 0xec, 0xed, 0xee],
    [0xef, 0xf1, 0xf2, 0xf3, 0xf4],
    [0xf5, 0xf6, 0xf7, 0xf8, 0xf9],
    [0xfa, 0xfb, 0xfc, 0xfd, 0xfe],
];

/// The letters without tone, which follow one another: capitals from 0xA1, small letters from 0xA8.
const PLAIN: [char; 14] = [
    'Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ', 'ă', 'â', 'ê', 'ô', 'ơ', 'ư', 'đ',
];
const FIRST_PLAIN: u8 = 0xa1;

/// Text in TCVN3 as Vietnamese in Unicode, NFC. What is no letter of TCVN3 stays as it is.
#[must_use]
pub fn tcvn3_to_unicode(text: &str) -> String {
    text.chars().map(decoded).collect()
}

/// Text in a capital font of TCVN3 (`.VnTimeH`), which shows small letters as capitals, as Unicode capitals, NFC.
#[must_use]
pub fn tcvn3_capitals_to_unicode(text: &str) -> String {
    text.chars().map(decoded).map(letters::capital).collect()
}

/// Vietnamese in NFC as text in TCVN3. A toned capital becomes its small letter, which a capital font shows.
#[must_use]
pub fn unicode_to_tcvn3(text: &str) -> String {
    text.chars().map(encoded).collect()
}

fn decoded(letter: char) -> char {
    let Ok(code) = u8::try_from(u32::from(letter)) else {
        return letter;
    };
    if code < FIRST_PLAIN {
        return letter;
    }
    let plain = PLAIN.get(usize::from(code - FIRST_PLAIN)).copied();
    plain.or_else(|| toned(code)).unwrap_or(letter)
}

fn toned(code: u8) -> Option<char> {
    TONED.iter().zip(VOWELS).find_map(|(codes, vowels)| {
        let tone = codes.iter().position(|&known| known == code)?;
        Some(vowels[tone + 1])
    })
}

fn encoded(letter: char) -> char {
    if let Some(place) = (FIRST_PLAIN..)
        .zip(PLAIN)
        .find(|(_, known)| *known == letter)
    {
        return char::from(place.0);
    }
    match letters::split(letters::small(letter)) {
        Some((row, column)) if column > 0 => char::from(TONED[row][column - 1]),
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_known_lines_read_as_they_should() {
        for (tcvn3, unicode) in [
            ("Uû ban nh©n d©n", "Uỷ ban nhân dân"),
            ("TiÕng ViÖt", "Tiếng Việt"),
            (
                "Céng hßa x· héi chñ nghÜa ViÖt Nam",
                "Cộng hòa xã hội chủ nghĩa Việt Nam",
            ),
            ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
            ("®\u{ad}êng", "đường"),
        ] {
            assert_eq!(tcvn3_to_unicode(tcvn3), unicode);
            assert_eq!(unicode_to_tcvn3(unicode), tcvn3);
        }
        assert_eq!(tcvn3_capitals_to_unicode("®\u{ad}êng sè 5"), "ĐƯỜNG SỐ 5");
    }

    #[test]
    fn every_letter_comes_back() {
        for letter in letters::all() {
            let back = unicode_to_tcvn3(&letter.to_string());
            let all_capitals = tcvn3_capitals_to_unicode(&back);
            assert_eq!(all_capitals, letters::capital(letter).to_string());
            if letter.is_lowercase() || PLAIN.contains(&letter) {
                assert_eq!(tcvn3_to_unicode(&back), letter.to_string());
            }
        }
    }

    #[test]
    fn no_code_stands_for_two_letters() {
        let mut codes: Vec<u8> = TONED.iter().flatten().copied().collect();
        codes.extend((FIRST_PLAIN..).take(PLAIN.len()));
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), 60 + 14);
    }
}
