//! The dictionary written down: each folded word with its marked forms and the pieces that hold them, each pair of
//! neighbours with the pieces that hold it; what is very common, cut to its weightiest and newest.
//!
//! Entry: [`lines`]. It must never know in which file a line goes.
//!
//! A word's line is its folded letters, then its forms, each followed by its pieces: `dat đất XX đặt YY`; `=` is the form
//! without marks. After `~` stands the piece from which on all are told, where older ones were cut: `cua~Z của XX`. The
//! line of a pair begins with a space, its second word and its pieces: ` nuoc XX`; the first is the word above it.

use rayon::prelude::*;

use super::collected::{Collected, unpacked};
use super::figures::{push_number, push_pieces};
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
    let mut pairs = collected.pairs.row(fold).to_vec();
    pairs.sort_unstable();
    pairs.dedup();
    let same = |left: &u64, right: &u64| unpacked(*left).0 == unpacked(*right).0;
    let line = |group: &[u64]| {
        let second = &collected.folds[unpacked(group[0]).0];
        let skipped = group.len().saturating_sub(MOST_OF_PAIR);
        let mut text = format!(" {second} ");
        let pieces = group[skipped..].iter();
        push_pieces(&mut text, pieces.map(|&pair| unpacked(pair).1));
        let key = format!("{} {second}", collected.folds[fold]);
        Line { key, text }
    };
    pairs.chunk_by(same).map(line).collect()
}

fn word_line(collected: &Collected, fold: usize) -> Line {
    let words = collected.words_of(fold);
    let kinds = collected.kinds.as_slice();
    let cut = Cut::of(words.clone().map(|word| collected.singles.row(word)), kinds);
    let key = collected.folds[fold].clone();
    let mut text = key.clone();
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
        text.push_str(if *marked == key { "=" } else { marked });
        text.push(' ');
        text.push_str(&pieces);
    }
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
