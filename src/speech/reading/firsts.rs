//! Lexemes that something begins with, each with the number of lexemes of the longest that does.
//!
//! Entry: [`Firsts::add`], [`Firsts::longest`]. Nearly all that is asked for is not there: a sieve of a few bits keeps most
//! of it from the table. It must never know what begins there.

use rustc_hash::FxHashMap;

/// The sieve has as many places.
const PLACES: usize = 4096;

/// The lexemes, indexed.
#[derive(Clone, Debug, Default)]
pub struct Firsts {
    longest: FxHashMap<String, usize>,
    /// Whether a lexeme of this place is in the table; empty until there is one.
    sieve: Vec<bool>,
}

impl Firsts {
    /// Adds what begins with a lexeme and has so many.
    pub fn add(&mut self, first: &str, lexemes: usize) {
        self.sieve.resize(PLACES, false);
        if let Some(held) = self.sieve.get_mut(place(first)) {
            *held = true;
        }
        let longest = self.longest.entry(first.to_owned()).or_default();
        *longest = lexemes.max(*longest);
    }

    /// How many lexemes the longest has that begins with this one, if any does.
    pub fn longest(&self, first: &str) -> Option<usize> {
        let held = self.sieve.get(place(first)).is_some_and(|held| *held);
        held.then(|| self.longest.get(first).copied())?
    }

    /// All lexemes that something begins with.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.longest.keys().map(String::as_str)
    }
}

/// By length and the letters at both ends.
fn place(word: &str) -> usize {
    let byte = |byte: Option<&u8>| byte.copied().map_or(0, usize::from);
    let bytes = word.as_bytes();
    let inner = byte(bytes.get(bytes.len() / 2));
    let ends = byte(bytes.first()) * 31 + byte(bytes.last()) * 7;
    (ends + inner * 113 + bytes.len() * 1021) % PLACES
}
