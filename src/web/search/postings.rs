//! The dictionary as text: a posting list for each form of a folded word and for each pair of adjacent words; lists of
//! very common words are cut to the weightiest and newest units.
//!
//! Entry: [`render_dictionary`].
//!
//! A word's line is its folded letters, then its forms, each followed by its units: `dat đất XX đặt YY`; `=` is the form
//! without marks. After `~` stands the unit from which on the list is complete, where older ones were cut: `cua~Z của XX`.
//! The line of a pair begins with a space, its second word and its units: ` nuoc XX`; the first is the word above it.

use rayon::prelude::*;

use super::encoding::{push_gaps, push_number};
use super::inverted_index::InvertedIndex;
use super::unit::UnitKind;

/// A line of the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DictionaryLine {
    /// What it is looked up by.
    pub key: TermKey,
    /// The line.
    pub text: String,
}

/// A folded word, or a pair of them, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TermKey {
    pub first: usize,
    pub second: Option<usize>,
}

impl TermKey {
    /// The word, or both with a space between.
    pub fn text(self, folds: &[String]) -> String {
        let first = folds[self.first].clone();
        match self.second {
            Some(second) => first + " " + &folds[second],
            None => first,
        }
    }
}

/// How many units are listed at most for a word, over all its forms, and for a pair. A word's line stays below 2.5 KB.
const MOST_OF_WORD: usize = 2000;
const MOST_OF_PAIR: usize = 1200;

/// How many words a parallel task takes at most: a few common ones have as many pairs as all others together.
const MOST_OF_TASK: usize = 16;

/// All lines in the order of their keys.
pub(super) fn render_dictionary(index: &InvertedIndex) -> Vec<DictionaryLine> {
    let folds = (0..index.folds.len()).into_par_iter();
    let folds = folds.with_max_len(MOST_OF_TASK);
    let lines = folds.flat_map_iter(|fold| {
        let word = word_line(index, fold);
        std::iter::once(word).chain(pair_lines(index, fold))
    });
    lines.collect()
}

/// The lines of the pairs that begin with a folded word.
fn pair_lines(index: &InvertedIndex, fold: usize) -> Vec<DictionaryLine> {
    let mut pairs = index.pairs[fold].clone();
    pairs.sort_unstable();
    pairs.dedup();
    let line = |group: &[(u32, u32)]| {
        let second = group[0].0 as usize;
        let units = &group[group.len().saturating_sub(MOST_OF_PAIR)..];
        let word = &index.folds[second];
        let mut text = String::with_capacity(word.len() + 2 + 3 * units.len());
        for part in [" ", word, " "] {
            text.push_str(part);
        }
        push_gaps(&mut text, units.iter().map(|&(_, unit)| unit));
        let (first, second) = (fold, Some(second));
        let key = TermKey { first, second };
        DictionaryLine { key, text }
    };
    pairs
        .chunk_by(|left, right| left.0 == right.0)
        .map(line)
        .collect()
}

fn word_line(index: &InvertedIndex, fold: usize) -> DictionaryLine {
    let words = index.words_with_fold(fold);
    let kinds = index.kinds.as_slice();
    let cut = Cutoff::from_forms(
        words.clone().map(|word| index.singles[word].as_slice()),
        kinds,
    );
    let folded = &index.folds[fold];
    let mut text = folded.clone();
    if cut.text > 0 {
        text.push('~');
        push_number(&mut text, cut.text);
    }
    for word in words {
        let kept = index.singles[word].iter().copied();
        let mut units = String::new();
        push_gaps(&mut units, kept.filter(|&unit| cut.keeps(unit, kinds)));
        if units.is_empty() {
            continue;
        }
        let marked = &index.words[word].form;
        text.push(' ');
        text.push_str(if marked == folded { "=" } else { marked });
        text.push(' ');
        text.push_str(&units);
    }
    let (first, second) = (fold, None);
    let key = TermKey { first, second };
    DictionaryLine { key, text }
}

/// The first unit that is listed: of titles and headings, and of text.
struct Cutoff {
    strong: u32,
    text: u32,
}

impl Cutoff {
    fn from_forms<'a>(forms: impl Iterator<Item = &'a [u32]> + Clone, kinds: &[UnitKind]) -> Self {
        if forms.clone().map(<[u32]>::len).sum::<usize>() <= MOST_OF_WORD {
            return Self { strong: 0, text: 0 };
        }
        let is_text = |unit: &u32| kinds[*unit as usize] == UnitKind::Text;
        let mut units: Vec<u32> = forms.flatten().copied().collect();
        units.sort_unstable();
        let (texts, strong): (Vec<u32>, Vec<u32>) = units.into_iter().partition(is_text);
        // A third of the list is reserved for text, so that the newest pages are found by it.
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
