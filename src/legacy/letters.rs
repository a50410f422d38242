//! The vowels of Vietnamese with their tones, the grid on which both old encodings are laid out.
//!
//! Entry: [`split`] and [`joined`].

/// The twelve small vowels, each without tone, then with huyền, hỏi, ngã, sắc, nặng: the order of TCVN 5712.
pub(super) const VOWELS: [[char; 6]; 12] = [
    ['a', 'à', 'ả', 'ã', 'á', 'ạ'],
    ['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'],
    ['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'],
    ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'],
    ['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'],
    ['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'],
    ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'],
    ['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'],
    ['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'],
    ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'],
    ['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'],
    ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'],
];

/// The column of sắc in [`VOWELS`].
pub(super) const SAC: usize = 4;
/// The column of nặng.
pub(super) const NANG: usize = 5;

/// The row and the column of a small vowel in [`VOWELS`].
pub(super) fn split(letter: char) -> Option<(usize, usize)> {
    VOWELS.iter().enumerate().find_map(|(row, tones)| {
        let column = tones.iter().position(|&toned| toned == letter)?;
        Some((row, column))
    })
}

/// The vowel, small or capital, with the tone of a column; anything that is no vowel stays as it is.
pub(super) fn joined(vowel: char, column: usize) -> char {
    let Some((row, _)) = split(small(vowel)) else {
        return vowel;
    };
    let toned = VOWELS[row][column];
    if vowel.is_uppercase() {
        capital(toned)
    } else {
        toned
    }
}

/// The small letter; each letter of Vietnamese has just one.
pub(super) fn small(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// The capital letter; each letter of Vietnamese has just one.
pub(super) fn capital(letter: char) -> char {
    letter.to_uppercase().next().unwrap_or(letter)
}

/// Every letter of Vietnamese that ASCII does not have, small ones first.
#[cfg(test)]
pub(super) fn all() -> Vec<char> {
    let small: Vec<char> = VOWELS
        .iter()
        .flatten()
        .copied()
        .chain(['đ'])
        .filter(|letter| !letter.is_ascii())
        .collect();
    let capitals: Vec<char> = small.iter().map(|&letter| capital(letter)).collect();
    [small, capitals].concat()
}
