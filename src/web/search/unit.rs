//! The pieces in which a page is searched: its title, its headings, its text in stretches of some sixty words. Words that
//! stand in one piece stand near each other; the sort of the piece is their weight.
//!
//! Entry: [`units`]. It must never know what becomes of the words.

use std::ops::Range;

use super::entry::Entry;
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
pub(super) fn units(entry: &Entry) -> Vec<Unit<'_>> {
    let whole = |line: &'_ str| token::tokens(line);
    let title = std::iter::once(&entry.title).chain(&entry.names);
    let mut units = vec![Unit {
        kind: UnitKind::Title,
        stretches: stretches(title),
    }];
    if !entry.headings.is_empty() {
        units.push(Unit {
            kind: UnitKind::Headings,
            stretches: stretches(&entry.headings),
        });
    }
    let lines: Vec<(&str, Vec<Range<usize>>)> = entry
        .text
        .iter()
        .map(|line| (line.as_str(), whole(line)))
        .collect();
    let words: usize = lines.iter().map(|(_, tokens)| tokens.len()).sum();
    // Pieces end with lines and so may be half empty.
    let size = SIZE.max(words * 2 / MOST + 1);
    let mut filling = Filling {
        size,
        held: 0,
        units: Vec::new(),
    };
    for (text, tokens) in lines {
        filling.add(Stretch { text, tokens });
    }
    units.extend(filling.units);
    units
}

fn stretches<'a>(lines: impl IntoIterator<Item = &'a String>) -> Vec<Stretch<'a>> {
    let stretch = |line: &'a String| Stretch {
        text: line,
        tokens: token::tokens(line),
    };
    lines.into_iter().map(stretch).collect()
}

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
            Some(unit) if self.held + words <= self.size * 5 / 4 => {
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
