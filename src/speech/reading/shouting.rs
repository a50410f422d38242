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

/// Whether two words of capitals stand one after the other, none in small letters between them: fewer are no run.
fn may_shout(text: &str) -> bool {
    let (mut words, mut capitals) = (0, 0);
    text.chars().any(|letter| {
        match case(letter) {
            Case::Small => (words, capitals) = (0, 0),
            Case::Capital => {
                capitals += 1;
                words += usize::from(capitals == 2);
            }
            Case::None if is_combining(letter) => {}
            Case::None => capitals = 0,
        }
        words == 2
    })
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
    use super::*;

    #[test]
    fn words_are_lowered_and_abbreviations_stay() {
        assert_eq!(
            lower_capitals("KẾ HOẠCH CỦA UBND XÃ"),
            "Kế hoạch của UBND xã"
        );
        assert_eq!(lower_capitals("Họp BCH Đoàn"), "Họp BCH Đoàn");
    }
}
