//! A lexeme: a stretch of a line, and what is known of it at sight. Data only.
//!
//! It must never know what stands beside it.

use crate::speech::reading::lexer::prefix_filter::Place;

/// What a lexeme is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters.
    Word,
    /// ASCII digits.
    Number,
    /// White space.
    Space,
    /// One character of any other sort.
    Mark,
}

/// A stretch of the text; it ends where the next one begins.
#[derive(Debug)]
pub struct Lexeme {
    /// What it is made of.
    pub kind: Kind,
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where the lexeme as written stands in a sieve.
    pub place: Place,
    /// Where its key does.
    pub key_place: Place,
    /// The character, where it is a mark.
    pub mark: Option<char>,
    /// Where the keys of words end, this one's included: a word whose key differs from the text has one.
    pub keys: usize,
    /// Has more than one letter, none of them a capital unless the first, and no digit before it: a word and nothing else,
    /// as far as letters tell. Of white space: is the one space that stands between words.
    pub plain: bool,
    /// Has capitals and no small letters.
    pub high: bool,
    /// Stands in a run of words in capitals.
    pub shouted: bool,
}

impl Lexeme {
    /// A lexeme of which nothing more is known.
    pub fn new(kind: Kind, start: usize) -> Self {
        Self {
            kind,
            start,
            place: Place::default(),
            key_place: Place::default(),
            mark: None,
            keys: 0,
            plain: false,
            high: false,
            shouted: false,
        }
    }
}
