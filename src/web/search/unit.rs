//! The pieces in which a page is searched: its title, its headings, its text in stretches of some sixty words. Words that
//! stand in one piece stand near each other; the sort of the piece is their weight.
//!
//! Entry: [`units`]. It must never know what becomes of the words.

use std::ops::Range;

use super::entry::Words;
use super::token;

/// The sort of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum UnitKind {
    Title,
    Headings,
    Text,
}

/// A piece: stretches of lines, each with its words.
pub(super) struct Unit<'a> {
    pub kind: UnitKind,
    pub stretches: Vec<Stretch<'a>>,
}

/// A line, or a part of a long one.
pub(super) struct Stretch<'a> {
    /// The text.
    pub text: &'a str,
    /// Its words, as ranges of the text.
    pub tokens: Vec<Range<usize>>,
}

/// How many words a piece of text holds, about.
const SIZE: usize = 64;
/// How many pieces of text a page has at most; those of a very long one are longer.
pub(super) const MOST: usize = 40;

/// The pieces of a page, its title first.
pub(super) fn units<'a>(title: &'a str, words: &'a Words) -> Vec<Unit<'a>> {
    let names = words.names.iter().map(String::as_str);
    let mut units = vec![Unit {
        kind: UnitKind::Title,
        stretches: stretches(std::iter::once(title).chain(names)),
    }];
    if !words.headings.is_empty() {
        units.push(Unit {
            kind: UnitKind::Headings,
            stretches: stretches(words.headings.iter().map(String::as_str)),
        });
    }
    let lines = stretches(words.text.iter().map(String::as_str));
    let count: usize = lines.iter().map(|line| line.tokens.len()).sum();
    let mut filling = Filling {
        // Pieces end with lines and so may be half empty.
        size: SIZE.max(count * 2 / MOST + 1),
        held: 0,
        units,
    };
    for line in lines {
        filling.add(line);
    }
    filling.units
}

fn stretches<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<Stretch<'a>> {
    let stretch = |text| Stretch {
        text,
        tokens: token::tokens(text),
    };
    lines.map(stretch).collect()
}

/// Fills pieces of text after those that are there.
struct Filling<'a> {
    size: usize,
    held: usize,
    units: Vec<Unit<'a>>,
}

impl<'a> Filling<'a> {
    fn add(&mut self, line: Stretch<'a>) {
        let mut rest = line;
        while rest.tokens.len() > self.size * 5 / 4 {
            let (first, second) = split(rest, self.size);
            self.put(first);
            rest = second;
        }
        if !rest.tokens.is_empty() {
            self.put(rest);
        }
    }

    fn put(&mut self, stretch: Stretch<'a>) {
        let words = stretch.tokens.len();
        match self.units.last_mut() {
            Some(unit) if unit.kind == UnitKind::Text && self.held + words <= self.size * 5 / 4 => {
                unit.stretches.push(stretch);
                self.held += words;
            }
            _ => {
                self.units.push(Unit {
                    kind: UnitKind::Text,
                    stretches: vec![stretch],
                });
                self.held = words;
            }
        }
    }
}

/// Parts a stretch after some words.
fn split(line: Stretch<'_>, words: usize) -> (Stretch<'_>, Stretch<'_>) {
    let Stretch { text, mut tokens } = line;
    let mut rest = tokens.split_off(words);
    let cut = rest.first().map_or(text.len(), |token| token.start);
    for token in &mut rest {
        *token = token.start - cut..token.end - cut;
    }
    let (before, after) = text.split_at(cut);
    (
        Stretch {
            text: before,
            tokens,
        },
        Stretch {
            text: after,
            tokens: rest,
        },
    )
}
