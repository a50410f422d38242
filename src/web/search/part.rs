//! The words of some pages, by numbers of their own: pages are gone through side by side, and no piece of a page is kept
//! longer than it takes to note its words.
//!
//! Entry: [`Part::of`], [`Part::renumber`]. It must never know the pages of another part.

use rustc_hash::FxHashMap;

use super::entry::Entry;
use super::facets::Facets;
use super::pages;
use super::token;
use super::unit::{self, Unit, UnitKind};

/// How many pages are gone through in one go; each go has a small dictionary of its own.
pub(super) const AT_ONCE: usize = 128;

/// What some pages hold. Pieces are counted from the first of these pages.
#[derive(Default)]
pub(super) struct Part<'a> {
    /// The words as they are written, each once.
    pub written: Vec<&'a str>,
    /// Words with the pieces that hold them.
    pub singles: Vec<(u32, u32)>,
    /// Neighbours, with the pieces that hold them.
    pub pairs: Vec<(u32, u32, u32)>,
    /// The numbers of documents, with the pieces that hold them.
    pub codes: Vec<(String, u32)>,
    /// The sort of each piece.
    pub kinds: Vec<UnitKind>,
    /// How many pieces each page has.
    pub pieces: Vec<usize>,
    /// The pages as results show them.
    pub leaves: Vec<String>,
}

impl<'a> Part<'a> {
    /// Goes through some pages.
    pub fn of(entries: &'a [Entry], facets: &Facets) -> Self {
        let mut part = Self::default();
        let mut numbers = FxHashMap::default();
        for entry in entries {
            let units = unit::units(entry);
            part.leaves.extend(pages::leaves(entry, &units, facets));
            part.pieces.push(units.len());
            for unit in &units {
                part.unit(unit, &mut numbers);
            }
        }
        part.singles.sort_unstable();
        part.singles.dedup();
        part.codes.sort_unstable();
        part.codes.dedup();
        part
    }

    fn unit(&mut self, unit: &Unit<'a>, numbers: &mut FxHashMap<&'a str, u32>) {
        let piece = number(self.kinds.len());
        self.kinds.push(unit.kind);
        for stretch in &unit.stretches {
            let mut before = None;
            for token in &stretch.tokens {
                let written = &stretch.text[token.clone()];
                let word = *numbers.entry(written).or_insert_with(|| {
                    self.written.push(written);
                    number(self.written.len() - 1)
                });
                self.singles.push((word, piece));
                let pair = before.map(|before| (before, word, piece));
                self.pairs.extend(pair);
                before = Some(word);
            }
            let codes = token::codes(stretch.text, &stretch.tokens);
            self.codes
                .extend(codes.into_iter().map(|code| (code, piece)));
        }
    }

    /// Gives words the numbers of the whole: `words` tells them, `fold_of` those without marks, which pairs go by.
    /// Pieces are counted on from `start`.
    pub fn renumber(&mut self, words: &[u32], fold_of: &[u32], start: u32) {
        for (word, piece) in &mut self.singles {
            (*word, *piece) = (words[*word as usize], *piece + start);
        }
        // Several ways to write a word may have become one.
        self.singles.sort_unstable();
        self.singles.dedup();
        let fold = |word: u32| fold_of[words[word as usize] as usize];
        for (first, second, piece) in &mut self.pairs {
            (*first, *second, *piece) = (fold(*first), fold(*second), *piece + start);
        }
    }
}

/// A place as a number of the index.
pub(super) fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
