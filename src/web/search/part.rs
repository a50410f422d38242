//! The words of some pages, by numbers of their own: pages are gone through side by side, and no page's text is kept longer
//! than it takes to note its words.
//!
//! Entry: [`Part::of`], [`Part::renumber`]. It must never know the pages of another part.

use rustc_hash::FxHashMap;

use super::entry::{Entry, Words};
use super::facets::Facets;
use super::pages;
use super::token;
use super::unit::{self, Unit, UnitKind};
use crate::site::Site;

/// How many pages are gone through in one go; each go has a small dictionary of its own.
pub(super) const AT_ONCE: usize = 128;

/// Stands between two words that are no neighbours.
const BREAK: u32 = u32::MAX;

/// What some pages hold. Pieces are counted from the first of these pages.
#[derive(Default)]
pub(super) struct Part {
    /// The words as they are written, each once and on a line of its own.
    pub written: String,
    /// The words of the pieces in the order of reading, by their numbers, with breaks.
    words: Vec<u32>,
    /// How many of them each piece has.
    lengths: Vec<u32>,
    /// The numbers of documents, with the pieces that hold them, sorted.
    pub codes: Vec<(String, u32)>,
    /// The sort of each piece.
    pub kinds: Vec<UnitKind>,
    /// How many pieces each page has.
    pub pieces: Vec<usize>,
    /// The pages as results show them.
    pub leaves: Vec<String>,
}

impl Part {
    /// Goes through some pages.
    pub fn of(site: &Site, entries: &[Entry<'_>], facets: &Facets) -> Self {
        let mut part = Self::default();
        let words: Vec<Words> = entries.iter().map(|entry| entry.words(site)).collect();
        let mut numbers = FxHashMap::default();
        for (entry, words) in entries.iter().zip(&words) {
            let units = unit::units(entry.title, words);
            let leaves = pages::leaves((entry, words), &units, facets);
            part.leaves.extend(leaves);
            part.pieces.push(units.len());
            for unit in &units {
                part.unit(unit, &mut numbers);
            }
        }
        part.codes.sort_unstable();
        part.codes.dedup();
        part
    }

    fn unit<'a>(&mut self, unit: &Unit<'a>, numbers: &mut FxHashMap<&'a str, u32>) {
        let piece = number(self.kinds.len());
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
            let codes = token::codes(stretch.text, &stretch.tokens);
            self.codes
                .extend(codes.into_iter().map(|code| (code, piece)));
        }
        self.lengths.push(number(self.words.len() - from));
    }

    /// Gives words the numbers of the whole.
    pub fn renumber(&mut self, numbers: &[u32]) {
        for word in self.words.iter_mut().filter(|word| **word != BREAK) {
            *word = numbers[*word as usize];
        }
    }

    /// The words with the pieces that hold them, piece by piece, counted on from `start`.
    pub fn singles(&self, start: u32) -> impl Iterator<Item = (u32, u32)> {
        self.texts(start).flat_map(|(words, piece)| {
            let words = words.iter().filter(|word| **word != BREAK);
            words.map(move |&word| (word, piece))
        })
    }

    /// The neighbours with the pieces that hold them, piece by piece, counted on from `start`.
    pub fn pairs(&self, start: u32) -> impl Iterator<Item = ([u32; 2], u32)> {
        self.texts(start).flat_map(|(words, piece)| {
            let pairs = words.array_windows().filter(|pair| !pair.contains(&BREAK));
            pairs.map(move |&pair| (pair, piece))
        })
    }

    /// The words of each piece.
    fn texts(&self, start: u32) -> impl Iterator<Item = (&[u32], u32)> {
        let mut rest = self.words.as_slice();
        let texts = self.lengths.iter().map(move |&length| {
            let (words, others) = rest.split_at(length as usize);
            rest = others;
            words
        });
        texts.zip(start..)
    }
}

/// A place as a number of the index.
pub(super) fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
