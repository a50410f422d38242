//! Runs of words in capitals: there a word is a word, not an abbreviation (reading rules, "A heading all in capitals").
//!
//! Entry: [`mark`] for the reading, [`lower_capitals`] for scripts. It must never know what is said.

use super::builtin::Builtin;
use super::line::{Kind, Line};
use super::syllable::{has_marks, is_syllable};

/// Marks the words of every run of capitals in the line.
pub fn mark(line: &mut Line<'_>) {
    let mut at = 0;
    while at < line.len() {
        let end = run_end(line, at);
        if is_words(line, at, end) {
            line.shout(at, end);
        }
        at = end.max(at + 1);
    }
}

/// The words of runs of capitals in lower case, abbreviations left alone, the first letter of the text as it was.
/// `KẾ HOẠCH CỦA UBND XÃ` gives `Kế hoạch của UBND xã`.
#[must_use]
pub fn lower_capitals(text: &str) -> String {
    let text = crate::vietnamese::nfc(text);
    let mut line = Line::of(&text);
    mark(&mut line);
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
    lowered
}

/// Words in capitals one after the other; marks, spaces and numbers between them do not end the run.
fn run_end(line: &Line<'_>, at: usize) -> usize {
    let mut end = at;
    while end < line.len() && (!line.is(end, Kind::Word) || is_high(line.text(end))) {
        end += 1;
    }
    end
}

fn is_high(word: &str) -> bool {
    // Nearly every word has a small letter at its beginning.
    !word.chars().any(char::is_lowercase) && word.chars().any(char::is_uppercase)
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
