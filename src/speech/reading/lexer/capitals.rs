//! Runs of words in capitals: there a word is a word, not an abbreviation (reading rules, "A heading all in capitals").
//!
//! Entry: [`mark_runs`] for the reading, [`lower_capitals`] for scripts.

use std::borrow::Cow;

use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};
use crate::speech::reading::lexer::syllable::{has_marks, is_syllable};
use crate::speech::reading::names::abbreviation_table::AbbreviationTable;
use crate::vietnamese::nfc;

/// Marks the words of every run of capitals in the line.
pub fn mark_runs(line: &mut LexedLine<'_>) {
    let mut at = 0;
    while at < line.len() {
        let end = run_end(line, at);
        if is_words(line, at, end) {
            line.mark_caps_run(at, end);
        }
        at = end.max(at + 1);
    }
}

/// The words of runs of capitals in lower case, abbreviations left alone, the first letter of the text as it was.
/// `KẾ HOẠCH CỦA UBND XÃ` gives `Kế hoạch của UBND xã`.
#[must_use]
pub fn lower_capitals(given: &str) -> Cow<'_, str> {
    let text = nfc(given);
    let mut line = LexedLine::lex(&text);
    mark_runs(&mut line);
    match lower_runs(&line) {
        Some(lowered) => Cow::Owned(lowered),
        None => text,
    }
}

/// The same for a line whose runs are marked; nothing where it has none.
pub fn lower_runs(line: &LexedLine<'_>) -> Option<String> {
    if !(0..line.len()).any(|at| line.is_in_caps_run(at)) {
        return None;
    }
    let mut lowered = String::new();
    let mut first = true;
    for at in 0..line.len() {
        let word = line.text(at);
        let lower = line.is_in_caps_run(at) && line.is(at, LexemeKind::Word) && is_syllable(word);
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
    Some(lowered)
}

/// Words in capitals one after the other; marks, spaces and numbers between them do not end the run.
fn run_end(line: &LexedLine<'_>, at: usize) -> usize {
    let mut end = at;
    while end < line.len() && (!line.is(end, LexemeKind::Word) || line.is_all_caps(end)) {
        end += 1;
    }
    end
}

/// A run is words where one of them is a marked syllable that is no abbreviation, or where all of them are syllables.
fn is_words(line: &LexedLine<'_>, at: usize, end: usize) -> bool {
    let words = || {
        (at..end).filter(|&place| {
            line.is(place, LexemeKind::Word) && line.text(place).chars().count() > 1
        })
    };
    let is_new = |place: usize| {
        is_syllable(line.text(place)) && AbbreviationTable::get().row(line.text(place)).is_none()
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
