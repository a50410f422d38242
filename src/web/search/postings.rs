//! The dictionary written down: each folded word with its marked forms and the pieces that hold them, each pair of
//! neighbours with the pieces that hold it; what is very common, cut to its weightiest and newest.
//!
//! Entry: [`lines`]. It must never know in which file a line goes.
//!
//! A word's line is its folded letters, then its forms, each followed by its pieces: `dat đất XX đặt YY`; `=` is the form
//! without marks. After `~` stands the piece from which on all are told, where older ones were cut: `cua~Z của XX`. The
//! line of a pair begins with a space, its second word and its pieces: ` nuoc XX`; the first is the word above it.

use super::collected::{Collected, pair};
use super::unit::UnitKind;

/// A line of the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// What it is looked up by: a folded word, or two with a space between.
    pub key: String,
    /// The line.
    pub text: String,
}

/// How many pieces a word is told of at most, over all its forms; and a pair. A word's line stays below 2.5 KB.
const MOST_OF_WORD: usize = 2000;
const MOST_OF_PAIR: usize = 1200;

/// All lines in the order of their keys.
pub(super) fn lines(collected: &Collected, kinds: &[UnitKind]) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut singles, mut pairs) = (collected.singles.as_slice(), collected.pairs.as_slice());
    for (fold, number) in collected.folds.iter().zip(0_u32..) {
        let of_fold = |&(word, _): &(u32, u32)| collected.fold_of[word as usize] == number;
        let own = take(&mut singles, of_fold);
        lines.push(Line {
            key: fold.clone(),
            text: word_line(collected, fold, (own, kinds)),
        });
        let of_pairs = take(&mut pairs, |&(key, _)| key < pair(number + 1, 0));
        for group in of_pairs.chunk_by(|left, right| left.0 == right.0) {
            let second = u32::try_from(group[0].0 & u64::from(u32::MAX)).unwrap_or(0);
            let second = &collected.folds[second as usize];
            let skipped = group.len().saturating_sub(MOST_OF_PAIR);
            let mut text = format!(" {second} ");
            push_pieces(&mut text, group[skipped..].iter().map(|&(_, unit)| unit));
            lines.push(Line {
                key: format!("{fold} {second}"),
                text,
            });
        }
    }
    lines
}

/// The beginning of a sorted slice for which something holds; the slice goes on behind it.
fn take<'a, T>(rest: &mut &'a [T], holds: impl Fn(&T) -> bool) -> &'a [T] {
    let (own, after) = rest.split_at(rest.partition_point(holds));
    *rest = after;
    own
}

type Pieces<'a> = (&'a [(u32, u32)], &'a [UnitKind]);

fn word_line(collected: &Collected, fold: &str, (own, kinds): Pieces<'_>) -> String {
    let cut = Cut::of((own, kinds));
    let mut line = fold.to_owned();
    if cut.text > 0 {
        line.push('~');
        push_number(&mut line, cut.text);
    }
    for form in own.chunk_by(|left, right| left.0 == right.0) {
        let kept = form
            .iter()
            .map(|&(_, unit)| unit)
            .filter(|&unit| cut.keeps(unit, kinds));
        let mut pieces = String::new();
        push_pieces(&mut pieces, kept);
        if pieces.is_empty() {
            continue;
        }
        let marked = &collected.words[form[0].0 as usize].form;
        line.push(' ');
        line.push_str(if marked == fold { "=" } else { marked });
        line.push(' ');
        line.push_str(&pieces);
    }
    line
}

/// From which piece on titles and headings, and texts, are told.
struct Cut {
    strong: u32,
    text: u32,
}

impl Cut {
    fn of((own, kinds): Pieces<'_>) -> Self {
        if own.len() <= MOST_OF_WORD {
            return Self { strong: 0, text: 0 };
        }
        let is_text = |unit: &u32| kinds[*unit as usize] == UnitKind::Text;
        let mut units: Vec<u32> = own.iter().map(|&(_, unit)| unit).collect();
        units.sort_unstable();
        let (texts, strong): (Vec<u32>, Vec<u32>) = units.into_iter().partition(is_text);
        // A third is always kept for texts, so that the newest are found by them.
        let kept = strong.len().min(MOST_OF_WORD * 2 / 3);
        let from =
            |units: &[u32], most: usize| units[units.len().saturating_sub(most)..].first().copied();
        Self {
            strong: from(&strong, kept).unwrap_or(0),
            text: from(&texts, MOST_OF_WORD - kept).unwrap_or(0),
        }
    }

    fn keeps(&self, unit: u32, kinds: &[UnitKind]) -> bool {
        let from = if kinds[unit as usize] == UnitKind::Text {
            self.text
        } else {
            self.strong
        };
        unit >= from
    }
}

/// Adds ascending numbers as the gaps between them.
pub(super) fn push_pieces(line: &mut String, numbers: impl Iterator<Item = u32>) {
    let mut next = 0;
    for number in numbers {
        push_number(line, number - next);
        next = number + 1;
    }
}

/// The figures in which numbers are written: no quote, stroke or sign that JavaScript, HTML or a line reads otherwise.
pub(super) const FIGURES: &[u8; 86] =
    b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#%()*+-./:;>?@[]^_{|}=~";
/// The first figures stand last in a number, the others before another figure.
const LAST: u32 = 60;

/// Adds a number: its higher figures first, all but the last from the end of [`FIGURES`].
pub(super) fn push_number(line: &mut String, number: u32) {
    let mut rest = number / LAST;
    let mut higher = Vec::new();
    while rest > 0 {
        rest -= 1;
        higher.push(LAST + rest % 26);
        rest /= 26;
    }
    let figures = higher.into_iter().rev().chain([number % LAST]);
    line.extend(figures.map(|figure| char::from(FIGURES[figure as usize])));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `search.js` reads them.
    fn read(text: &str) -> Vec<u32> {
        let (mut numbers, mut higher) = (Vec::new(), 0);
        for byte in text.bytes() {
            let figure =
                u32::try_from(FIGURES.iter().position(|one| *one == byte).unwrap()).unwrap();
            if figure < LAST {
                numbers.push(higher * LAST + figure);
                higher = 0;
            } else {
                higher = higher * 26 + (figure - LAST) + 1;
            }
        }
        numbers
    }

    #[test]
    fn numbers_are_read_as_they_were_written() {
        let numbers = [
            0,
            1,
            59,
            60,
            61,
            1619,
            1620,
            1621,
            43_000,
            1_000_000,
            u32::MAX,
        ];
        let mut text = String::new();
        for number in numbers {
            push_number(&mut text, number);
        }
        assert_eq!(read(&text), numbers);
    }

    #[test]
    fn no_figure_is_twice_or_means_something_to_a_script() {
        let mut figures = FIGURES.to_vec();
        figures.sort_unstable();
        figures.dedup();
        assert_eq!(figures.len(), FIGURES.len());
        assert!(!figures.iter().any(|figure| b"`\\$\"'<& ,".contains(figure)));
    }
}
