//! VNI for Windows: a vowel, then a Western letter that stands for its mark and tone (`troø` is `trò`); six letters have
//! a code of their own. A mark is written small after a small vowel and capital after a capital one.
//!
//! Entry: the two functions.

use super::letters::{self, VOWELS};

/// Small letters with a code of their own: `ơ` and `ư` take tone marks after them, the others stand alone.
const SINGLE: [(char, char); 9] = [
    ('ñ', 'đ'),
    ('ô', 'ơ'),
    ('ö', 'ư'),
    ('ì', 'ì'),
    ('æ', 'ỉ'),
    ('ó', 'ĩ'),
    ('í', 'í'),
    ('ò', 'ị'),
    ('î', 'ỵ'),
];

/// The marks of the bare tones, in the order huyền, hỏi, ngã, sắc, nặng.
const TONES: [char; 5] = ['ø', 'û', 'õ', 'ù', 'ï'];
/// The circumflex, alone and then with the tones in the same order.
const CIRCUMFLEX: [char; 6] = ['â', 'à', 'å', 'ã', 'á', 'ä'];
/// The breve, alone and then with the tones.
const BREVE: [char; 6] = ['ê', 'è', 'ú', 'ü', 'é', 'ë'];

/// Text in VNI as Vietnamese in Unicode, NFC. What is no letter of VNI stays as it is.
#[must_use]
pub fn vni_to_unicode(text: &str) -> String {
    let mut unicode = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let vowel = single(letter);
        let marked = letters.peek().and_then(|&mark| marked(letter, vowel, mark));
        if marked.is_some() {
            letters.next();
        }
        unicode.push(marked.unwrap_or(vowel));
    }
    unicode
}

/// Vietnamese in NFC as text in VNI.
#[must_use]
pub fn unicode_to_vni(text: &str) -> String {
    let mut vni = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        let in_case = |code: char| {
            if letter.is_uppercase() {
                letters::capital(code)
            } else {
                code
            }
        };
        let codes = encoded(letters::small(letter));
        vni.extend(codes.into_iter().flatten().map(in_case));
    }
    vni
}

/// The letter for which a code stands alone, in the case of the code.
fn single(code: char) -> char {
    let (small, is_capital) = (letters::small(code), code.is_uppercase());
    match SINGLE.iter().find(|(known, _)| *known == small) {
        Some(&(_, letter)) if is_capital => letters::capital(letter),
        Some(&(_, letter)) => letter,
        None => code,
    }
}

/// The vowel with the mark that follows it; nothing where the two do not go together.
fn marked(written: char, vowel: char, mark: char) -> Option<char> {
    let (base, mark) = (letters::small(vowel), letters::small(mark));
    let column = |marks: &[char]| marks.iter().position(|&known| known == mark);
    if let Some(tone) = column(&TONES)
        && matches!(base, 'a' | 'e' | 'o' | 'u' | 'y' | 'ơ' | 'ư')
    {
        return Some(letters::joined(vowel, tone + 1));
    }
    let (wide, tone) = match letters::small(written) {
        'a' => match column(&BREVE) {
            Some(tone) => ('ă', tone),
            None => ('â', column(&CIRCUMFLEX)?),
        },
        'e' => ('ê', column(&CIRCUMFLEX)?),
        'o' => ('ô', column(&CIRCUMFLEX)?),
        _ => return None,
    };
    let wide = if written.is_uppercase() {
        letters::capital(wide)
    } else {
        wide
    };
    Some(letters::joined(wide, tone))
}

/// The one or two codes of a small letter.
fn encoded(letter: char) -> [Option<char>; 2] {
    if let Some(&(code, _)) = SINGLE.iter().find(|(_, known)| *known == letter) {
        return [Some(code), None];
    }
    let Some((row, column)) = letters::split(letter) else {
        return [Some(letter), None];
    };
    let tone = column.checked_sub(1).map(|tone| TONES[tone]);
    match VOWELS[row][0] {
        'ă' => [Some('a'), Some(BREVE[column])],
        'â' => [Some('a'), Some(CIRCUMFLEX[column])],
        'ê' => [Some('e'), Some(CIRCUMFLEX[column])],
        'ô' => [Some('o'), Some(CIRCUMFLEX[column])],
        'ơ' => [Some('ô'), tone],
        'ư' => [Some('ö'), tone],
        plain => [Some(plain), tone],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_known_lines_read_as_they_should() {
        for (vni, unicode) in [
            ("Vai troø cuûa ngöôøi", "Vai trò của người"),
            ("Tieáng Vieät", "Tiếng Việt"),
            (
                "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            ),
            (
                "Ñoäc laäp - Töï do - Haïnh phuùc",
                "Độc lập - Tự do - Hạnh phúc",
            ),
            (
                "naêm, baèng, ñaët, Myõ, kyø, lyï",
                "năm, bằng, đặt, Mỹ, kỳ, lỵ",
            ),
        ] {
            assert_eq!(vni_to_unicode(vni), unicode);
        }
        assert_eq!(unicode_to_vni("Vai trò của người"), "Vai troø cuûa ngöôøi");
        assert_eq!(vni_to_unicode("Aâ AÂ"), "Â Â");
    }

    #[test]
    fn every_letter_comes_back() {
        for letter in letters::all() {
            let vni = unicode_to_vni(&letter.to_string());
            assert_eq!(vni_to_unicode(&vni), letter.to_string(), "{vni}");
        }
    }
}
