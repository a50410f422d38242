//! Letters and syllables of Vietnamese: normal form, folding, tone placement, slugs, order.
//!
//! Entry: the free functions below; all are pure and total over any text. This is the one place where letters are folded.

mod letter;
mod syllables;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::{CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;
use icu_normalizer::ComposingNormalizerBorrowed;
use icu_normalizer::properties::{
    CanonicalCompositionBorrowed, CanonicalDecompositionBorrowed, Decomposed,
};

pub use letter::{LetterCase, base_letter, is_combining, is_letter, letter_case};
pub use syllables::{Syllables, syllable_count};

/// The text in Unicode normal form C, the only form the generator works on (TCVN 6909).
#[must_use]
pub fn nfc(text: &str) -> Cow<'_, str> {
    if is_nfc_inert(text) {
        return Cow::Borrowed(text);
    }
    ComposingNormalizerBorrowed::new_nfc().normalize(text)
}

/// Whether the text already stands in normal form C.
#[must_use]
pub fn is_nfc(text: &str) -> bool {
    is_nfc_inert(text) || ComposingNormalizerBorrowed::new_nfc().is_normalized(text)
}

/// Whether all characters come from blocks that normal form C leaves as they are, whatever stands beside them: Latin
/// letters with their marks and the punctuation of print. Nearly all Vietnamese text does, and is asked line by line.
fn is_nfc_inert(text: &str) -> bool {
    text.chars().all(|letter| {
        letter < '\u{300}' || matches!(letter, '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{2027}')
    })
}

/// The text with one space between two words, whatever white space stood there, and none at its ends.
#[must_use]
pub fn collapse_whitespace(text: &str) -> String {
    if is_collapsed(text) {
        return text.to_owned();
    }
    let mut collapsed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !collapsed.is_empty() {
            collapsed.push(' ');
        }
        collapsed.push_str(word);
    }
    collapsed
}

/// Whether all white space is single spaces between words, as in most texts.
fn is_collapsed(text: &str) -> bool {
    let mut after_space = true;
    for letter in text.chars() {
        let is_space = letter == ' ';
        if is_space && after_space || !is_space && letter.is_whitespace() {
            return false;
        }
        after_space = is_space;
    }
    !after_space
}

/// The text in lower case, without any diacritic, `đ` as `d`: what a search compares.
///
/// `Uỷ ban`, `Ủy ban`, their decomposed forms and `uy ban` all fold to `uy ban`.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else if let Some(latin) = letter::latin(letter) {
            folded.push(latin.fold);
        } else if !is_combining(letter) {
            folded.extend(base_letter(letter).to_lowercase());
        }
    }
    folded
}

/// A piece of an address: ASCII, lower case, runs of anything else as one hyphen. `05-NQ/TU` gives `05-nq-tu`.
#[must_use]
pub fn slug(text: &str) -> String {
    slug::slugify(nfc(text))
}

/// The text with the tone marks of `oa`, `oe`, `uy` on the first vowel (`hòa`, `khỏe`, `ủy`), which is the house
/// spelling; the other placement (`hoà`, `khoẻ`, `uỷ`) is right too and reads alike.
#[must_use]
pub fn unify_tone_placement(text: &str) -> Cow<'_, str> {
    match nfc(text) {
        Cow::Borrowed(composed) => move_tones(composed),
        Cow::Owned(composed) => Cow::Owned(move_tones(&composed).into_owned()),
    }
}

/// [`unify_tone_placement`] of a text that is in normal form C.
#[must_use]
pub fn move_tones(text: &str) -> Cow<'_, str> {
    if !may_move_tone(text) {
        return Cow::Borrowed(text);
    }
    let letters: Vec<char> = text.chars().collect();
    let mut unified = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let after_q = at > 0 && letters[at - 1].eq_ignore_ascii_case(&'q');
        let ends = letters.get(at + 2).is_none_or(|next| !next.is_alphabetic());
        let second = letters.get(at + 1).filter(|_| ends && !after_q);
        if let Some((toned, plain)) = second.and_then(|&second| move_tone(letter, second)) {
            unified.push(toned);
            unified.push(plain);
            at += 2;
        } else {
            unified.push(letter);
            at += 1;
        }
    }
    Cow::Owned(unified)
}

/// Whether a vowel with a tone ends a word behind `o` or `u`, though not behind `qu`: no other tone is moved.
fn may_move_tone(text: &str) -> bool {
    let (mut open, mut first, mut before) = (false, ' ', ' ');
    for letter in text.chars() {
        if open && !is_letter(letter) {
            return true;
        }
        open = matches!(first, 'o' | 'O' | 'u' | 'U')
            && is_toned_second_vowel(letter)
            && !before.eq_ignore_ascii_case(&'q');
        (before, first) = (first, letter);
    }
    open
}

/// The tone marks: huyền, sắc, ngã, hỏi, nặng.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Whether the letter is an `a`, `e` or `y` with a tone, in lower or upper case.
fn is_toned_second_vowel(letter: char) -> bool {
    matches!(
        letter,
        'à' | 'á'
            | 'ả'
            | 'ã'
            | 'ạ'
            | 'è'
            | 'é'
            | 'ẻ'
            | 'ẽ'
            | 'ẹ'
            | 'ỳ'
            | 'ý'
            | 'ỷ'
            | 'ỹ'
            | 'ỵ'
            | 'À'
            | 'Á'
            | 'Ả'
            | 'Ã'
            | 'Ạ'
            | 'È'
            | 'É'
            | 'Ẻ'
            | 'Ẽ'
            | 'Ẹ'
            | 'Ỳ'
            | 'Ý'
            | 'Ỷ'
            | 'Ỹ'
            | 'Ỵ'
    )
}

/// The plain vowel and the tone of a letter such as `à`; nothing for `â` or a letter without a tone.
fn split_tone(letter: char) -> Option<(char, char)> {
    if letter.is_ascii() {
        return None;
    }
    match CanonicalDecompositionBorrowed::new().decompose(letter) {
        Decomposed::Expansion(vowel, tone) if TONES.contains(&tone) => Some((vowel, tone)),
        _ => None,
    }
}

/// `o`, `à` give `ò`, `a`; nothing where the pair is none of those with two placements.
fn move_tone(first: char, second: char) -> Option<(char, char)> {
    let (vowel, tone) = split_tone(second)?;
    let pair = (first.to_ascii_lowercase(), vowel.to_ascii_lowercase());
    if !matches!(pair, ('o', 'a' | 'e') | ('u', 'y')) {
        return None;
    }
    let toned = CanonicalCompositionBorrowed::new().compose(first, tone)?;
    Some((toned, vowel))
}

/// Dictionary order of Vietnamese: letters a ă â b c d đ …, tones second (CLDR `vi`).
#[must_use]
pub fn compare(left: &str, right: &str) -> Ordering {
    // Read-only tables, made once: a collator is dear to make and is asked in every comparison of a sort.
    static COLLATOR: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
        CollatorBorrowed::try_new(locale!("vi").into(), CollatorOptions::default()).ok()
    });
    match COLLATOR.as_ref() {
        Some(collator) => collator.compare(left, right),
        None => left.cmp(right),
    }
}

/// The order in which people are listed: by given name (the last word), then family name, then the middle.
#[must_use]
pub fn compare_people(left: &str, right: &str) -> Ordering {
    let given = |name| str::split_whitespace(name).next_back().unwrap_or_default();
    compare(given(left), given(right)).then_with(|| compare(left, right))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_tables_say_what_unicode_says() {
        for letter in '\0'..='\u{2fff}' {
            let text = letter.to_string();
            assert_eq!(is_letter(letter), letter.is_alphabetic(), "{letter:?}");
            let cases = [LetterCase::Small, LetterCase::Capital];
            let cases = cases.map(|one| letter_case(letter) == one);
            let unicode = [letter.is_lowercase(), letter.is_uppercase()];
            assert_eq!(cases, unicode, "{letter:?}");
            let slow: String = base_letter(letter).to_lowercase().collect();
            let slow = if is_combining(letter) {
                String::new()
            } else {
                slow
            };
            assert_eq!(fold(&text), slow, "{letter:?}");
            let toned = split_tone(letter)
                .is_some_and(|(vowel, _)| matches!(vowel.to_ascii_lowercase(), 'a' | 'e' | 'y'));
            assert_eq!(is_toned_second_vowel(letter), toned, "{letter:?}");
        }
    }

    #[test]
    fn what_is_inert_stands_in_normal_form_beside_anything() {
        let nfc = ComposingNormalizerBorrowed::new_nfc();
        let beside = ["", "a", "À", "ŀ", "ẫ", "ỿ", "\u{2010}", "…"];
        for letter in ('\0'..=char::MAX).filter(|letter| is_nfc_inert(&letter.to_string())) {
            for other in beside {
                let text = format!("{other}{letter}{other}");
                assert!(nfc.is_normalized(&text), "{text:?}");
            }
        }
        assert!(is_nfc_inert("“Xã Tân Minh” – … ẩ ỹ Đ ơ ư"));
        assert!(!is_nfc_inert("U\u{309}y ban"));
    }

    proptest! {
        #[test]
        fn one_space_stands_between_words(
            text in "([aạ“”…Đ\u{1680}\u{a0}\u{2003}\u{3000}\u{85}\u{b0}\u{300c}\t ]|\\PC){0,12}"
        ) {
            let words: Vec<&str> = text.split_whitespace().collect();
            let joined = words.join(" ");
            prop_assert_eq!(collapse_whitespace(&text), joined.as_str());
            prop_assert_eq!(is_collapsed(&text), !text.is_empty() && text == joined);
        }
    }

    #[test]
    fn folding_drops_every_mark_in_both_forms() {
        for written in ["Uỷ ban", "Ủy ban", "U\u{309}y ban", "UY BAN"] {
            assert_eq!(fold(written), "uy ban");
        }
        assert_eq!(fold("Đường Đắk Lắk"), "duong dak lak");
    }

    #[test]
    fn tone_goes_to_the_first_vowel_only_where_both_placements_exist() {
        for (written, house) in [
            ("uỷ ban", "ủy ban"),
            ("văn hoá, khoẻ", "văn hóa, khỏe"),
            ("quý, quỳ, hoàng, thuỷ lợi", "quý, quỳ, hoàng, thủy lợi"),
            ("HOÀ BÌNH", "HÒA BÌNH"),
        ] {
            assert_eq!(unify_tone_placement(written), house);
        }
    }

    #[test]
    fn slugs_are_ascii() {
        assert_eq!(slug("05-NQ/TU"), "05-nq-tu");
        assert_eq!(slug("Đường sáng – xanh"), "duong-sang-xanh");
        assert_eq!(slug("Du\u{31b}o\u{31b}\u{300}ng"), "duong");
    }

    #[test]
    fn order_is_that_of_the_dictionary_and_people_go_by_given_name() {
        let mut words = vec!["đa", "da", "dà", "dạ", "ă", "a", "â"];
        words.sort_by(|left, right| compare(left, right));
        assert_eq!(words, ["a", "ă", "â", "da", "dà", "dạ", "đa"]);
        let mut names = vec!["Nguyễn Văn Bình", "Trần Thị An", "Lê Văn Bình"];
        names.sort_by(|left, right| compare_people(left, right));
        assert_eq!(names, ["Trần Thị An", "Lê Văn Bình", "Nguyễn Văn Bình"]);
    }
}
