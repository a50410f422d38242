//! Pieces of a line while it is read: what recognisers find, and where it stands.
//!
//! Entry: [`Recognised`], [`PlacedPiece`]. Data only.

use crate::speech::reading::token::{Class, Doubt, UsedEntry};

/// A piece recognised in a line, before it is placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised {
    pub class: Class,
    /// The lexeme after it.
    pub end: usize,
    /// What is said; nothing for what is said as it stands in the line.
    pub spoken: String,
    pub as_written: bool,
    pub doubt: Option<Box<Doubt>>,
    pub used: Option<UsedEntry>,
}

impl Recognised {
    /// A piece that the rules understood.
    pub fn new(class: Class, end: usize, spoken: impl Into<String>) -> Self {
        let spoken = spoken.into();
        Self {
            class,
            end,
            spoken,
            as_written: false,
            doubt: None,
            used: None,
        }
    }

    /// A piece that is said as it stands in the line.
    pub fn verbatim(class: Class, end: usize) -> Self {
        Self {
            as_written: true,
            ..Self::new(class, end, String::new())
        }
    }

    /// The same piece with what could not be settled.
    pub fn doubting(self, doubt: Option<Doubt>) -> Self {
        let doubt = doubt.map(Box::new);
        Self { doubt, ..self }
    }
}

/// A piece in its place; nearly all are said as they are written, and small.
pub struct PlacedPiece {
    /// The lexeme it begins at, and the one after it.
    pub at: usize,
    pub end: usize,
    pub class: Class,
    /// What was found; nothing where it is said as it is written.
    pub found: Option<Box<Recognised>>,
}

impl PlacedPiece {
    /// A piece that is said as it stands in the line.
    pub fn verbatim(class: Class, at: usize, end: usize) -> Self {
        Self {
            at,
            end,
            class,
            found: None,
        }
    }

    /// A piece that begins at a lexeme, and ends behind it.
    pub fn place(at: usize, found: Recognised) -> Self {
        Self {
            at,
            end: found.end.max(at + 1),
            class: found.class,
            found: (!found.as_written).then(|| Box::new(found)),
        }
    }

    /// What is said, unless that is what is written.
    pub fn spoken(&self) -> &str {
        self.found.as_ref().map_or("", |found| &found.spoken)
    }
}
