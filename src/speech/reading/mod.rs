//! The reading: written Vietnamese put into the words that are said.
//!
//! Entry: [`read`], one line in, one [`Reading`] out. The line is brought to normal form C, cut into lexemes
//! (`line`), runs of capitals are marked (`shouting`), then each place is offered to the recognisers in the order of
//! `classify`; every class has its own file with its own rules, each of them a pure function of the scene. What the
//! rules cannot settle becomes a [`Doubt`] at its token. Source of the rules: the house reading, northern broadcasting
//! style. It must never know articles, sites, files or the language of messages.

mod abbreviations;
mod address;
mod amounts;
mod builtin;
mod classify;
mod codes;
mod coordinates;
mod cues;
mod dates;
mod day_cues;
mod days;
mod documents;
mod fractions;
mod holidays;
mod issuers;
mod letters;
mod lexicon;
mod line;
mod literal;
mod markers;
mod months;
mod numerals;
mod ordinals;
mod origin;
mod phone;
mod places;
mod products;
mod quantities;
mod registers;
mod roman;
mod scene;
mod shouting;
mod syllable;
mod symbols;
mod times;
mod token;
mod units;

pub use lexicon::{Entry, Lexicon};
pub use roman::in_letters as roman_numeral;
pub use scene::{Authority, DayPrefix, DocumentNumbers, Markers, Rules, Style};
pub use shouting::lower_capitals;
pub use token::{Class, Doubt, Layer, Reading, Token, Used, spoken};

/// Reads one line by the rules: what is said, piece by piece, with what could not be settled.
#[must_use]
pub fn read(line: &str, rules: &Rules<'_>) -> Reading {
    let (text, origin) = origin::Origin::of(line);
    let mut cut = line::Line::of(&text);
    shouting::mark(&mut cut);
    let pieces = classify::pieces(&cut, rules);
    let tokens = pieces.into_iter().map(|(at, found)| {
        let (start, end) = cut.bytes(at, found.end);
        let start = origin.back(start, line.len());
        Token {
            class: found.class,
            span: start..origin.back(end, line.len()).max(start),
            spoken: found.spoken,
            doubt: found.doubt,
            used: found.used,
        }
    });
    Reading {
        tokens: tokens.collect(),
    }
}
