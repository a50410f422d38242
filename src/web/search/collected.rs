//! The words of all pieces, and the pairs of neighbours, in the order of the dictionary of folded words.
//!
//! Entry: [`Collected::of`]. It must never know how they are written down.

use std::ops::Range;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::part::{Part, number};
use super::rows::Rows;
use super::token::Word;
use super::unit::UnitKind;

/// All words with the pieces that hold them.
#[derive(Debug, Default)]
pub(super) struct Collected {
    /// The words, sorted by their folded, then by their marked letters.
    pub words: Vec<Word>,
    /// The folded words, sorted.
    pub folds: Vec<String>,
    /// The number of each word's folded form.
    fold_of: Vec<u32>,
    /// For each word the pieces that hold it, each once, ascending.
    pub singles: Rows<u32>,
    /// For each folded word what stands behind it, with the piece, as [`pair`] packs them; not sorted, and as often as they stand there.
    pub pairs: Rows<u64>,
    /// The sort of each piece.
    pub kinds: Vec<UnitKind>,
}

/// A folded word and a piece in one number.
fn pair(second: u32, piece: u32) -> u64 {
    (u64::from(second) << 32) | u64::from(piece)
}

/// The folded word and the piece of a number.
pub(super) fn unpacked(pair: u64) -> (usize, u32) {
    let low = |number: u64| u32::try_from(number & u64::from(u32::MAX)).unwrap_or(0);
    (low(pair >> 32) as usize, low(pair))
}

impl Collected {
    /// Gathers the words of all pages.
    pub fn of(parts: &mut [Part]) -> Self {
        let (words, numbers) = vocabulary(parts);
        let (folds, fold_of) = folds(&words);
        let starts = starts(parts);
        let numbered = parts.par_iter_mut().zip(numbers);
        numbered.for_each(|(part, numbers)| part.renumber(&numbers));
        let parts = || parts.iter().zip(starts.iter().copied());
        let code_word =
            |code: &str| number(words.binary_search(&code_as_word(code)).unwrap_or_default());
        let codes = parts().flat_map(|(part, start)| {
            let codes = part.codes.iter();
            codes.map(move |(code, piece)| (code_word(code), piece + start))
        });
        let codes: Vec<(u32, u32)> = codes.collect();
        let singles = || {
            let words = parts().flat_map(|(part, start)| part.singles(start));
            words.chain(codes.iter().copied())
        };
        let pairs = || {
            let all = parts().flat_map(|(part, start)| part.pairs(start));
            all.map(|(words, piece)| {
                let [first, second] = words.map(|word| fold_of[word as usize]);
                (first, pair(second, piece))
            })
        };
        let (singles, pairs) = rayon::join(
            || Rows::of(words.len(), singles),
            || Rows::of(folds.len(), pairs),
        );
        let kinds = parts().flat_map(|(part, _)| &part.kinds).copied().collect();
        Self {
            words,
            folds,
            fold_of,
            singles,
            pairs,
            kinds,
        }
    }

    /// The words that are written like this without marks.
    pub fn words_of(&self, fold: usize) -> Range<usize> {
        let place = |least| self.fold_of.partition_point(|&one| (one as usize) < least);
        place(fold)..place(fold + 1)
    }
}

/// The number of each part's first piece.
fn starts(parts: &[Part]) -> Vec<u32> {
    let mut next = 0;
    let start = |part: &Part| {
        let start = next;
        next += number(part.kinds.len());
        start
    };
    parts.iter().map(start).collect()
}

/// All words, sorted, and for each part the numbers of its words.
fn vocabulary(parts: &[Part]) -> (Vec<Word>, Vec<Vec<u32>>) {
    let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
    let mut written = Vec::new();
    let mut of_parts: Vec<Vec<u32>> = Vec::with_capacity(parts.len());
    for part in parts {
        let of_part = part.written.lines().map(|token| {
            *numbers.entry(token).or_insert_with(|| {
                written.push(token);
                number(written.len() - 1)
            })
        });
        of_parts.push(of_part.collect());
    }
    let of_written: Vec<Word> = written.par_iter().map(|token| Word::of(token)).collect();
    let codes = parts.iter().flat_map(|part| &part.codes);
    let codes = codes.map(|(code, _)| code_as_word(code));
    let mut words: Vec<Word> = of_written.iter().cloned().chain(codes).collect();
    words.par_sort_unstable();
    words.dedup();
    let places = of_written.par_iter().map(|word| words.binary_search(word));
    let places: Vec<u32> = places
        .map(|place| number(place.unwrap_or_default()))
        .collect();
    for one in of_parts.iter_mut().flatten() {
        *one = places[*one as usize];
    }
    (words, of_parts)
}

fn code_as_word(code: &str) -> Word {
    Word {
        fold: code.to_owned(),
        form: code.to_owned(),
    }
}

/// The folded words of sorted words, and which is whose.
fn folds(words: &[Word]) -> (Vec<String>, Vec<u32>) {
    let mut folds: Vec<String> = Vec::new();
    let mut fold_of = Vec::with_capacity(words.len());
    for word in words {
        if folds.last() != Some(&word.fold) {
            folds.push(word.fold.clone());
        }
        fold_of.push(number(folds.len() - 1));
    }
    (folds, fold_of)
}
