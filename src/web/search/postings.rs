//! The dictionary written down: each folded word with its marked forms and the pieces that hold them, each pair of
//! neighbours with the pieces that hold it; what is very common, cut to its weightiest and newest.
//!
//! Entry: [`lines`]. It must never know in which file a line goes.
//!
//! A word's line is its folded letters, then its forms, each followed by its pieces: `dat đất XX đặt YY`; `=` is the form
//! without marks. After `~` stands the piece from which on all are told, where older ones were cut: `cua~Z của XX`. The
//! line of a pair begins with a space, its second word and its pieces: ` nuoc XX`; the first is the word above it.

use std::mem;

use rayon::prelude::*;

use super::collected::{Collected, unpacked};
use super::figures::{push_number, push_pieces};
use super::unit::UnitKind;

/// A line of the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// What it is looked up by.
    pub key: Key,
    /// The line.
    pub text: String,
}

/// A folded word, or a pair of them, by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Key {
    pub first: usize,
    pub second: Option<usize>,
}

impl Key {
    /// The word, or both with a space between.
    pub fn written(self, folds: &[String]) -> String {
        let first = folds[self.first].clone();
        match self.second {
            Some(second) => first + " " + &folds[second],
            None => first,
        }
    }
}

/// How many pieces a word is told of at most, over all its forms; and a pair. A word's line stays below 2.5 KB.
const MOST_OF_WORD: usize = 2000;
const MOST_OF_PAIR: usize = 1200;

/// How many words a core takes in one go at most: a few common ones have as much behind them as all others.
const AT_ONCE: usize = 16;

/// All lines in the order of their keys.
pub(super) fn lines(collected: &Collected) -> Vec<Line> {
    let folds = (0..collected.folds.len()).into_par_iter();
    let folds = folds.with_max_len(AT_ONCE);
    let lines = folds.flat_map_iter(|fold| {
        let word = word_line(collected, fold);
        std::iter::once(word).chain(pair_lines(collected, fold))
    });
    lines.collect()
}

/// The lines of what stands behind a folded word.
fn pair_lines(collected: &Collected, fold: usize) -> Vec<Line> {
    let mut pairs = by_second(collected.pairs.row(fold));
    pairs.dedup();
    let same = |left: &u64, right: &u64| unpacked(*left).0 == unpacked(*right).0;
    let line = |group: &[u64]| {
        let second = unpacked(group[0]).0;
        let pieces = &group[group.len().saturating_sub(MOST_OF_PAIR)..];
        let word = &collected.folds[second];
        let mut text = String::with_capacity(word.len() + 2 + 3 * pieces.len());
        for part in [" ", word, " "] {
            text.push_str(part);
        }
        push_pieces(&mut text, pieces.iter().map(|&pair| unpacked(pair).1));
        let (first, second) = (fold, Some(second));
        let key = Key { first, second };
        Line { key, text }
    };
    pairs.chunk_by(same).map(line).collect()
}

fn word_line(collected: &Collected, fold: usize) -> Line {
    let words = collected.words_of(fold);
    let kinds = collected.kinds.as_slice();
    let cut = Cut::of(words.clone().map(|word| collected.singles.row(word)), kinds);
    let folded = &collected.folds[fold];
    let mut text = folded.clone();
    if cut.text > 0 {
        text.push('~');
        push_number(&mut text, cut.text);
    }
    for word in words {
        let kept = collected.singles.row(word).iter().copied();
        let mut pieces = String::new();
        push_pieces(&mut pieces, kept.filter(|&unit| cut.keeps(unit, kinds)));
        if pieces.is_empty() {
            continue;
        }
        let marked = &collected.words[word].form;
        text.push(' ');
        text.push_str(if marked == folded { "=" } else { marked });
        text.push(' ');
        text.push_str(&pieces);
    }
    let (first, second) = (fold, None);
    let key = Key { first, second };
    Line { key, text }
}

/// From which piece on titles and headings, and texts, are told.
struct Cut {
    strong: u32,
    text: u32,
}

impl Cut {
    fn of<'a>(forms: impl Iterator<Item = &'a [u32]> + Clone, kinds: &[UnitKind]) -> Self {
        if forms.clone().map(<[u32]>::len).sum::<usize>() <= MOST_OF_WORD {
            return Self { strong: 0, text: 0 };
        }
        let is_text = |unit: &u32| kinds[*unit as usize] == UnitKind::Text;
        let mut units: Vec<u32> = forms.flatten().copied().collect();
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

/// Pairs sorted by their second word. They come by pieces, and those with one second word keep that order; so they are put
/// into place digit by digit, which takes one look at each pair for each digit.
fn by_second(pairs: &[u64]) -> Vec<u64> {
    const DIGIT: u32 = 8;
    let (mut sorted, mut next) = (pairs.to_vec(), vec![0; pairs.len()]);
    let most = pairs.iter().max().map_or(0, |pair| pair >> u32::BITS);
    let digits = (u64::BITS - most.leading_zeros()).div_ceil(DIGIT);
    for shift in (0..digits).map(|digit| u32::BITS + digit * DIGIT) {
        let digit = |pair: u64| usize::from((pair >> shift).to_le_bytes()[0]);
        let mut places = [0; 1 << DIGIT];
        for &pair in &sorted {
            places[digit(pair)] += 1;
        }
        let mut before = 0;
        for place in &mut places {
            before += mem::replace(place, before);
        }
        for &pair in &sorted {
            let place = &mut places[digit(pair)];
            next[*place] = pair;
            *place += 1;
        }
        mem::swap(&mut sorted, &mut next);
    }
    sorted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn pairs_come_by_second_word_and_piece(seconds in prop::collection::vec(0..70_000_u64, 0..600)) {
            let pairs: Vec<u64> = seconds.into_iter().zip(0..).map(|(second, piece)| (second << u32::BITS) | piece).collect();
            let mut sorted = pairs.clone();
            sorted.sort_unstable();
            prop_assert_eq!(by_second(&pairs), sorted);
        }
    }
}
