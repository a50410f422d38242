//! Runs of words in capitals: there a word is a word, not an abbreviation (reading rules, "A heading all in capitals").
//!
//! Entry: [`mark`] for the reading, [`lower_capitals`] for scripts. It must never know what is said.

use std::borrow::Cow;

use super::builtin::Builtin;
use super::line::{Kind, Line};
use super::syllable::{has_marks, is_syllable};
use crate::vietnamese::{Case, case, is_combining, nfc};

/// Marks the words of every run of capitals in the line, and tells whether there are any.
pub fn mark(line: &mut Line<'_>) -> bool {
    let (mut at, mut shouted) = (0, false);
    while at < line.len() {
        let end = run_end(line, at);
        if is_words(line, at, end) {
            line.shout(at, end);
            shouted = true;
        }
        at = end.max(at + 1);
    }
    shouted
}

/// The words of runs of capitals in lower case, abbreviations left alone, the first letter of the text as it was.
/// `KẾ HOẠCH CỦA UBND XÃ` gives `Kế hoạch của UBND xã`.
#[must_use]
pub fn lower_capitals(given: &str) -> Cow<'_, str> {
    if !may_shout(given) {
        return Cow::Borrowed(given);
    }
    let text = nfc(given);
    let mut line = Line::of(&text);
    if !mark(&mut line) {
        return text;
    }
    let mut lowered = String::with_capacity(text.len());
    let mut first = true;
    for at in 0..line.len() {
        let word = line.text(at);
        let lower = line.is_shouted(at) && line.is(at, Kind::Word) && is_syllable(word);
        let mut letters = word.chars();
        match letters.next().filter(|_| lower) {
            Some(initial) if first => {
                lowered.push(initial);
                lowered.push_str(&letters.as_str().to_lowercase());
            }
            Some(_) => lowered.push_str(&word.to_lowercase()),
            None => lowered.push_str(word),
        }
        first = first && !line.is_solid(at);
    }
    Cow::Owned(lowered)
}

/// Whether a run of capitals may be words: two words of capitals stand in it, and one of its letters has a mark, or each of
/// its words a vowel. Abbreviations, which most lines have, are told apart here.
fn may_shout(text: &str) -> bool {
    let mut run = Run::default();
    text.chars().any(|letter| match case(letter) {
        Case::Small => {
            let ended = std::mem::take(&mut run);
            run.mixed = true;
            ended.may_be_words()
        }
        Case::Capital => {
            run.capital(letter);
            false
        }
        Case::None if is_combining(letter) => {
            run.marked = true;
            false
        }
        Case::None => {
            run.end_word();
            false
        }
    }) || {
        run.end_word();
        run.may_be_words()
    }
}

/// A run of capitals, as far as it was looked at.
#[derive(Clone, Copy, Default)]
struct Run {
    /// Whether the word that has not ended yet has a small letter: it belongs to no run, whatever follows in it.
    mixed: bool,
    /// How many capitals that word has.
    capitals: usize,
    vowel: bool,
    /// How many words of two capitals and more have ended.
    words: usize,
    /// Whether one of them had no vowel.
    voiceless: bool,
    marked: bool,
}

impl Run {
    fn capital(&mut self, letter: char) {
        let marked = !letter.is_ascii() && letter != 'Đ';
        self.capitals += 1;
        self.marked |= marked;
        self.vowel |= marked || matches!(letter, 'A' | 'E' | 'I' | 'O' | 'U' | 'Y');
    }

    fn end_word(&mut self) {
        let counts = self.capitals > 1 && !self.mixed;
        self.words += usize::from(counts);
        self.voiceless |= counts && !self.vowel;
        (self.mixed, self.capitals, self.vowel) = (false, 0, false);
    }

    /// What is known of the words that have ended: one with small letters in it does not belong to the run.
    fn may_be_words(self) -> bool {
        self.words > 1 && (self.marked || !self.voiceless)
    }
}

/// Words in capitals one after the other; marks, spaces and numbers between them do not end the run.
fn run_end(line: &Line<'_>, at: usize) -> usize {
    let mut end = at;
    while end < line.len() && (!line.is(end, Kind::Word) || line.is_high(end)) {
        end += 1;
    }
    end
}

/// A run is words where one of them is a marked syllable that is no abbreviation, or where all of them are syllables.
fn is_words(line: &Line<'_>, at: usize, end: usize) -> bool {
    let words = || {
        (at..end)
            .filter(|&place| line.is(place, Kind::Word) && line.text(place).chars().count() > 1)
    };
    let is_new = |place: usize| {
        is_syllable(line.text(place)) && Builtin::get().row(line.text(place)).is_none()
    };
    if words().take(2).count() < 2 {
        return false;
    }
    words().any(|place| has_marks(line.text(place)) && is_new(place)) || words().all(is_new)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_lowered_and_abbreviations_stay() {
        assert_eq!(
            lower_capitals("KẾ HOẠCH CỦA UBND XÃ"),
            "Kế hoạch của UBND xã"
        );
        assert_eq!(lower_capitals("Họp BCH Đoàn"), "Họp BCH Đoàn");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn no_run_is_overlooked(text in "((UBND|TP|KH|NQ|XÃ|LAO|CAI|ĐẦU|TƯ|ĐT|Ủy|xa|Tp|TPx|eTax|12|A|Ô)[ /.-]?){1,8}") {
            let mut line = Line::of(&text);
            prop_assert!(!mark(&mut line) || may_shout(&text));
        }
    }
}
