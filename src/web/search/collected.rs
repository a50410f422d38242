//! The words of all pieces, and the pairs of neighbours, in the order of the dictionary of folded words.
//!
//! Entry: [`Collected::of`]. It must never know how they are written down.

use std::collections::HashMap;

use rayon::prelude::*;

use super::token::{self, Word};
use super::unit::Unit;

/// All words with the pieces that hold them.
#[derive(Debug, Default)]
pub(super) struct Collected {
    /// The words, sorted by their folded, then by their marked letters.
    pub words: Vec<Word>,
    /// The folded words, sorted.
    pub folds: Vec<String>,
    /// The number of each word's folded form.
    pub fold_of: Vec<u32>,
    /// Words with the pieces that hold them: the word's number, then the piece's; sorted, each once.
    pub singles: Vec<(u32, u32)>,
    /// Folded neighbours with the pieces that hold them, likewise.
    pub pairs: Vec<(u64, u32)>,
}

/// Two folded words in one number.
pub(super) fn pair(first: u32, second: u32) -> u64 {
    (u64::from(first) << 32) | u64::from(second)
}

/// How many pages are gone through in one go; each go has a small dictionary of its own.
const AT_ONCE: usize = 128;

impl Collected {
    /// Gathers the words of all pages; `starts` is the number of each page's first piece.
    pub fn of(pages: &[Vec<Unit<'_>>], starts: &[u32]) -> Self {
        let chunks = pages.par_chunks(AT_ONCE).zip(starts.par_chunks(AT_ONCE));
        let parts: Vec<Part<'_>> = chunks
            .map(|(pages, starts)| Part::of(pages, starts))
            .collect();
        let mut written: Vec<&str> = parts
            .iter()
            .flat_map(|part| part.written.iter().copied())
            .collect();
        written.par_sort_unstable();
        written.dedup();
        let mut of_written: Vec<Word> = written.par_iter().map(|token| Word::of(token)).collect();
        let codes = parts
            .iter()
            .flat_map(|part| part.codes.iter().map(|(code, _)| code_word(code)));
        let mut words: Vec<Word> = of_written.iter().cloned().chain(codes).collect();
        words.par_sort_unstable();
        words.dedup();
        let numbers: HashMap<&str, u32> = written
            .iter()
            .copied()
            .zip(of_written.drain(..).map(|word| number_of(&words, &word)))
            .collect();
        let (folds, fold_of) = folds(&words);
        let mut collected = Self {
            words,
            folds,
            fold_of,
            ..Self::default()
        };
        collected.take(&parts, &numbers);
        collected
    }

    fn take(&mut self, parts: &[Part<'_>], numbers: &HashMap<&str, u32>) {
        for part in parts {
            let word: Vec<u32> = part
                .written
                .iter()
                .map(|token| numbers.get(token).copied().unwrap_or(0))
                .collect();
            let fold = |local: u32| self.fold_of[word[local as usize] as usize];
            self.singles.extend(
                part.singles
                    .iter()
                    .map(|&(local, unit)| (word[local as usize], unit)),
            );
            self.pairs.extend(
                part.pairs
                    .iter()
                    .map(|&(first, second, unit)| (pair(fold(first), fold(second)), unit)),
            );
            let codes = part
                .codes
                .iter()
                .map(|(code, unit)| (number_of(&self.words, &code_word(code)), *unit));
            self.singles.extend(codes);
        }
        rayon::join(
            || {
                self.singles.par_sort_unstable();
                self.singles.dedup();
            },
            || {
                self.pairs.par_sort_unstable();
                self.pairs.dedup();
            },
        );
    }
}

fn code_word(code: &str) -> Word {
    Word {
        fold: code.to_owned(),
        form: code.to_owned(),
    }
}

fn number_of(words: &[Word], word: &Word) -> u32 {
    let at = words.binary_search(word).unwrap_or_else(|at| at);
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The folded words of sorted words, and which is whose.
fn folds(words: &[Word]) -> (Vec<String>, Vec<u32>) {
    let mut folds: Vec<String> = Vec::new();
    let mut fold_of = Vec::with_capacity(words.len());
    for word in words {
        if folds.last() != Some(&word.fold) {
            folds.push(word.fold.clone());
        }
        fold_of.push(u32::try_from(folds.len() - 1).unwrap_or(u32::MAX));
    }
    (folds, fold_of)
}

/// The words of some pages, by numbers of their own.
#[derive(Default)]
struct Part<'a> {
    written: Vec<&'a str>,
    singles: Vec<(u32, u32)>,
    pairs: Vec<(u32, u32, u32)>,
    codes: Vec<(String, u32)>,
}

impl<'a> Part<'a> {
    fn of(pages: &'a [Vec<Unit<'a>>], starts: &[u32]) -> Self {
        let mut part = Self::default();
        let mut numbers: HashMap<&str, u32> = HashMap::new();
        for (units, &start) in pages.iter().zip(starts) {
            for (unit, number) in units.iter().zip(start..) {
                for stretch in &unit.stretches {
                    let mut before = None;
                    for token in &stretch.tokens {
                        let word = part.number(&mut numbers, &stretch.text[token.clone()]);
                        part.singles.push((word, number));
                        part.pairs
                            .extend(before.map(|before| (before, word, number)));
                        before = Some(word);
                    }
                    let codes = token::codes(stretch.text, &stretch.tokens);
                    part.codes
                        .extend(codes.into_iter().map(|code| (code, number)));
                }
            }
        }
        part.singles.sort_unstable();
        part.singles.dedup();
        part
    }

    fn number(&mut self, numbers: &mut HashMap<&'a str, u32>, token: &'a str) -> u32 {
        *numbers.entry(token).or_insert_with(|| {
            self.written.push(token);
            u32::try_from(self.written.len() - 1).unwrap_or(u32::MAX)
        })
    }
}
