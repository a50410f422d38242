//! A batch of pages as word numbers: batches are made in parallel, each with a small dictionary of its own, and no page's
//! text is kept longer than it takes to number its words.
//!
//! Entry: [`PageBatch::from_entries`], then [`PageBatch::renumber`] once the numbers of all batches are known.

use rustc_hash::FxHashMap;

use super::entry::{SearchEntry, SearchableText};
use super::facets::Facets;
use super::leaves;
use super::token;
use super::unit::{self, SearchUnit, UnitKind};
use crate::site::Site;

/// How many pages a batch has.
pub(super) const SIZE: usize = 128;

/// Separates words that are not adjacent in the text.
const BREAK: u32 = u32::MAX;

/// The words of some pages. Units are numbered from 0 within the batch.
#[derive(Default)]
pub(super) struct PageBatch {
    /// The distinct words as written, one a line, in the order of their numbers.
    pub written: String,
    /// The word numbers of all units in reading order, with [`BREAK`]s.
    words: Vec<u32>,
    /// For each unit how many of `words` belong to it.
    lengths: Vec<u32>,
    /// Document numbers with the units that hold them, sorted.
    pub codes: Vec<(String, u32)>,
    /// The kind of each unit.
    pub kinds: Vec<UnitKind>,
    /// For each page how many units it has.
    pub unit_counts: Vec<usize>,
    /// The pages as results show them, as JSON.
    pub leaves: Vec<String>,
}

impl PageBatch {
    /// Numbers the words of some pages.
    pub fn from_entries(site: &Site, entries: &[SearchEntry<'_>], facets: &Facets) -> Self {
        let mut batch = Self::default();
        let texts: Vec<SearchableText> = entries.iter().map(|entry| entry.text(site)).collect();
        let mut numbers = FxHashMap::default();
        for (entry, text) in entries.iter().zip(&texts) {
            let units = unit::split_into_units(entry.title, text);
            let leaves = leaves::render_leaves(entry, &text.headings, &units, facets);
            batch.leaves.extend(leaves);
            batch.unit_counts.push(units.len());
            for unit in &units {
                batch.add_unit(unit, &mut numbers);
            }
        }
        batch.codes.sort_unstable();
        batch.codes.dedup();
        batch
    }

    fn add_unit<'a>(&mut self, unit: &SearchUnit<'a>, numbers: &mut FxHashMap<&'a str, u32>) {
        let index = number(self.kinds.len());
        self.kinds.push(unit.kind);
        let from = self.words.len();
        for stretch in &unit.stretches {
            for token in &stretch.tokens {
                let written = &stretch.text[token.clone()];
                let next = number(numbers.len());
                let word = *numbers.entry(written).or_insert(next);
                if word == next {
                    self.written.push_str(written);
                    self.written.push('\n');
                }
                self.words.push(word);
            }
            self.words.push(BREAK);
            let codes = token::find_document_numbers(stretch.text, &stretch.tokens);
            self.codes
                .extend(codes.into_iter().map(|code| (code, index)));
        }
        self.lengths.push(number(self.words.len() - from));
    }

    /// Replaces the batch's word numbers by those of the whole index.
    pub fn renumber(&mut self, numbers: &[u32]) {
        for word in self.words.iter_mut().filter(|word| **word != BREAK) {
            *word = numbers[*word as usize];
        }
    }

    /// Each word with its unit, unit by unit; the batch's first unit is `start`.
    pub fn singles(&self, start: u32) -> impl Iterator<Item = (u32, u32)> {
        self.numbered_units(start).flat_map(|(words, unit)| {
            let words = words.iter().filter(|word| **word != BREAK);
            words.map(move |&word| (word, unit))
        })
    }

    /// Each pair of adjacent words with its unit, unit by unit; the batch's first unit is `start`.
    pub fn pairs(&self, start: u32) -> impl Iterator<Item = ([u32; 2], u32)> {
        self.numbered_units(start).flat_map(|(words, unit)| {
            let pairs = words.array_windows().filter(|pair| !pair.contains(&BREAK));
            pairs.map(move |&pair| (pair, unit))
        })
    }

    /// The words of each unit, with its number.
    fn numbered_units(&self, start: u32) -> impl Iterator<Item = (&[u32], u32)> {
        let mut rest = self.words.as_slice();
        let units = self.lengths.iter().map(move |&length| {
            let (words, others) = rest.split_at(length as usize);
            rest = others;
            words
        });
        units.zip(start..)
    }
}

/// A length or position as a number of the search index.
#[expect(
    clippy::expect_used,
    reason = "a site of four thousand million words does not fit into memory"
)]
pub(super) fn number(place: usize) -> u32 {
    u32::try_from(place).expect("fewer than 2^32 words")
}
