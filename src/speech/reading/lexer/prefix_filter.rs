//! Lexemes that something begins with, each with the number of lexemes of the longest that does.
//!
//! Entry: [`Firsts::add`], [`Firsts::longest`], [`Firsts::may_hold`]. Nearly all that is asked for is not there: a sieve of
//! a few bits keeps most of it from the table. It must never know what begins there.

use rustc_hash::FxHashMap;

/// The sieve has as many places, one bit each.
const PLACES: usize = 1 << 14;

/// The lexemes, indexed.
#[derive(Clone, Debug, Default)]
pub struct Firsts {
    longest: FxHashMap<String, usize>,
    /// Whether a lexeme of this place is in the table; empty until there is one.
    sieve: Vec<u64>,
}

/// The place of a lexeme in the sieve of every table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place(u16);

impl Place {
    /// By length, the letters at both ends and the one between.
    #[inline]
    pub fn of(lexeme: &str) -> Self {
        let byte = |byte: Option<&u8>| byte.copied().map_or(0, usize::from);
        let bytes = lexeme.as_bytes();
        let inner = byte(bytes.get(bytes.len() / 2));
        let ends = byte(bytes.first()) * 31 + byte(bytes.last()) * 7;
        let place = (ends + inner * 113 + bytes.len() * 1021) % PLACES;
        Self(u16::try_from(place).unwrap_or_default())
    }

    /// Its word of the sieve, and the bit in it.
    fn bit(self) -> (usize, u64) {
        (usize::from(self.0 / 64), 1 << (self.0 % 64))
    }
}

impl Firsts {
    /// Adds what begins with a lexeme and has so many.
    pub fn add(&mut self, first: &str, lexemes: usize) {
        self.sieve.resize(PLACES / 64, 0);
        let (word, bit) = Place::of(first).bit();
        if let Some(held) = self.sieve.get_mut(word) {
            *held |= bit;
        }
        let longest = self.longest.entry(first.to_owned()).or_default();
        *longest = lexemes.max(*longest);
    }

    /// Whether something may begin with a lexeme of this place.
    #[inline]
    pub fn may_hold(&self, place: Place) -> bool {
        let (word, bit) = place.bit();
        self.sieve.get(word).is_some_and(|held| held & bit != 0)
    }

    /// How many lexemes the longest has that begins with this one, if any does.
    pub fn longest(&self, first: &str) -> Option<usize> {
        let held = self.may_hold(Place::of(first));
        held.then(|| self.longest.get(first).copied())?
    }

    /// All lexemes that something begins with.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.longest.keys().map(String::as_str)
    }
}
