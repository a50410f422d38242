//! The inverted index: for each word, and each pair of adjacent words, the units that hold it.
//!
//! Entry: [`InvertedIndex::from_batches`], which gives the words of all batches their common numbers. Units are numbered
//! through all batches in the order of the pages.

use std::ops::Range;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::batch::{PageBatch, number};
use super::token::Term;
use super::unit::UnitKind;

/// All words with the units that hold them.
#[derive(Debug, Default)]
pub(super) struct InvertedIndex {
    /// The words, sorted by their folded form, then by the form with marks.
    pub words: Vec<Term>,
    /// The folded words, sorted.
    pub folds: Vec<String>,
    /// For each word the number of its folded form.
    fold_of: Vec<u32>,
    /// For each word the units that hold it, ascending, each once.
    pub singles: Vec<Vec<u32>>,
    /// For each folded word the words after it, each with the unit; neither sorted nor unique.
    pub pairs: Vec<Vec<(u32, u32)>>,
    /// The kind of each unit.
    pub kinds: Vec<UnitKind>,
}

impl InvertedIndex {
    /// Merges the words of all batches.
    pub fn from_batches(batches: &mut [PageBatch]) -> Self {
        let (words, numbers) = number_words(batches);
        let (folds, fold_of) = number_folds(&words);
        let starts = first_units(batches);
        let numbered = batches.par_iter_mut().zip(numbers);
        numbered.for_each(|(batch, numbers)| batch.renumber(&numbers));
        let batches = || batches.iter().zip(starts.iter().copied());
        let code_word = |code: &str| word_number(&words, &code_as_word(code));
        let codes = batches().flat_map(|(batch, start)| {
            let codes = batch.codes.iter();
            codes.map(move |(code, unit)| (code_word(code), unit + start))
        });
        let codes: Vec<(u32, u32)> = codes.collect();
        let singles = || {
            let words = batches().flat_map(|(batch, start)| batch.singles(start));
            words.chain(codes.iter().copied())
        };
        let pairs = || {
            let all = batches().flat_map(|(batch, start)| batch.pairs(start));
            all.map(|(words, unit)| {
                let [first, second] = words.map(|word| fold_of[word as usize]);
                (first, (second, unit))
            })
        };
        let (singles, pairs) = rayon::join(
            || group_by_row(words.len(), singles()),
            || group_by_row(folds.len(), pairs()),
        );
        let kinds = batches()
            .flat_map(|(batch, _)| &batch.kinds)
            .copied()
            .collect();
        Self {
            words,
            folds,
            fold_of,
            singles,
            pairs,
            kinds,
        }
    }

    /// The words of a folded form.
    pub fn words_with_fold(&self, fold: usize) -> Range<usize> {
        let place = |least| self.fold_of.partition_point(|&one| (one as usize) < least);
        place(fold)..place(fold + 1)
    }
}

/// Puts (row, value) entries into `count` rows in their order, without a value that equals the one before it in its row.
fn group_by_row<T: PartialEq>(
    count: usize,
    entries: impl Iterator<Item = (u32, T)>,
) -> Vec<Vec<T>> {
    let mut rows: Vec<Vec<T>> = (0..count).map(|_| Vec::new()).collect();
    for (row, value) in entries {
        let row = &mut rows[row as usize];
        if row.last() != Some(&value) {
            row.push(value);
        }
    }
    rows
}

/// For each batch the number of its first unit.
fn first_units(batches: &[PageBatch]) -> Vec<u32> {
    let mut next = 0;
    let start = |batch: &PageBatch| {
        let start = next;
        next += number(batch.kinds.len());
        start
    };
    batches.iter().map(start).collect()
}

/// All words, sorted, and for each batch the numbers of its words.
fn number_words(batches: &[PageBatch]) -> (Vec<Term>, Vec<Vec<u32>>) {
    let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
    let mut written = Vec::new();
    let mut of_batches: Vec<Vec<u32>> = Vec::with_capacity(batches.len());
    for batch in batches {
        let of_batch = batch.written.lines().map(|token| {
            *numbers.entry(token).or_insert_with(|| {
                written.push(token);
                number(written.len() - 1)
            })
        });
        of_batches.push(of_batch.collect());
    }
    let of_written: Vec<Term> = written
        .par_iter()
        .map(|token| Term::from_token(token))
        .collect();
    let codes = batches.iter().flat_map(|batch| &batch.codes);
    let codes = codes.map(|(code, _)| code_as_word(code));
    let mut words: Vec<Term> = of_written.iter().cloned().chain(codes).collect();
    words.par_sort_unstable();
    words.dedup();
    let places = of_written.par_iter().map(|word| word_number(&words, word));
    let places: Vec<u32> = places.collect();
    for one in of_batches.iter_mut().flatten() {
        *one = places[*one as usize];
    }
    (words, of_batches)
}

/// The number of a word in the sorted list of all words.
#[expect(
    clippy::expect_used,
    reason = "the list was made from the words that are looked up in it"
)]
fn word_number(words: &[Term], word: &Term) -> u32 {
    number(words.binary_search(word).expect("a word of the list"))
}

/// A document number as a word of its own.
fn code_as_word(code: &str) -> Term {
    Term {
        fold: code.to_owned(),
        form: code.to_owned(),
    }
}

/// The distinct folded forms of sorted words, and for each word the number of its own.
fn number_folds(words: &[Term]) -> (Vec<String>, Vec<u32>) {
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

#[cfg(test)]
mod tests {
    use super::group_by_row;

    #[test]
    fn rows_keep_the_order_of_the_entries() {
        let entries = [(2, 'a'), (0, 'b'), (2, 'a'), (2, 'c'), (0, 'b'), (2, 'a')];
        let rows = group_by_row(4, entries.into_iter());
        assert_eq!(rows, [vec!['b'], vec![], vec!['a', 'c', 'a'], vec![]]);
    }
}
