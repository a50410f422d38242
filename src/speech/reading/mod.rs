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
mod case;
mod classify;
mod codes;
mod coordinates;
mod cues;
mod dates;
mod day_cues;
mod days;
mod documents;
mod firsts;
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
mod ordinary;
mod origin;
mod phone;
mod places;
mod products;
mod quantities;
mod ranges;
mod registers;
mod roman;
mod scene;
mod shouting;
mod syllable;
mod symbols;
mod times;
mod token;
mod units;

use std::borrow::Cow;

use line::Line;
use origin::Origin;

pub use lexicon::{Entry, Lexicon};
pub use roman::in_letters as roman_numeral;
pub use scene::{Authority, DayPrefix, DocumentNumbers, Markers, Rules, Style};
pub use shouting::lower_capitals;
pub use token::{Class, Doubt, Layer, Reading, Token, Used, counted, spoken};

/// Reads one line by the rules: what is said, piece by piece, with what could not be settled.
#[must_use]
pub fn read<'t>(line: &'t str, rules: &Rules<'_>) -> Reading<'t> {
    let (text, origin) = Origin::of(line);
    let tokens = match text {
        Cow::Borrowed(text) => tokens(text, rules),
        Cow::Owned(text) => {
            let tokens = tokens(&text, rules).into_iter();
            let given = tokens.map(|token| Token {
                span: origin.given(&token.span, line.len()),
                spoken: Cow::Owned(token.spoken.into_owned()),
                ..token
            });
            given.collect()
        }
    };
    Reading { tokens }
}

/// The pieces of a text in normal form C.
fn tokens<'t>(text: &'t str, rules: &Rules<'_>) -> Vec<Token<'t>> {
    let mut line = Line::of(text);
    shouting::mark(&mut line);
    let pieces = classify::pieces(&line, rules).into_iter();
    let tokens = pieces.map(|piece| {
        let (start, end) = line.bytes(piece.at, piece.end);
        let found = piece.found.map(|found| *found);
        let (spoken, doubt, used) = match found {
            Some(found) => (Cow::Owned(found.spoken), found.doubt, found.used),
            None => (Cow::Borrowed(line.slice(piece.at, piece.end)), None, None),
        };
        Token {
            class: piece.class,
            span: start..end.max(start),
            spoken,
            doubt,
            used,
        }
    });
    tokens.collect()
}
