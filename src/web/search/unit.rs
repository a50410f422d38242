//! The units in which a page is searched: its title, its headings, its text in stretches of some sixty words. Words in one
//! unit count as near each other; the kind of the unit is their weight.
//!
//! Entry: [`split_into_units`].

use std::ops::Range;

use super::entry::SearchableText;
use super::token;

/// The kind of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum UnitKind {
    Title,
    Headings,
    Text,
}

/// A unit: stretches of lines, each with its words.
pub(super) struct SearchUnit<'a> {
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

/// About how many words a unit of text holds.
const SIZE: usize = 64;
/// How many units of text a page has at most; those of a very long page are longer.
pub(super) const MOST: usize = 40;

/// The units of a page, its title first.
pub(super) fn split_into_units<'a>(
    title: &'a str,
    text: &'a SearchableText,
) -> Vec<SearchUnit<'a>> {
    let names = text.names.iter().map(String::as_str);
    let mut units = vec![SearchUnit {
        kind: UnitKind::Title,
        stretches: stretches(std::iter::once(title).chain(names)),
    }];
    if !text.headings.is_empty() {
        units.push(SearchUnit {
            kind: UnitKind::Headings,
            stretches: stretches(text.headings.iter().map(String::as_str)),
        });
    }
    let lines = stretches(text.text.iter().map(String::as_str));
    let count: usize = lines.iter().map(|line| line.tokens.len()).sum();
    let mut filler = UnitFiller {
        // Units end with lines and so may be half empty.
        size: SIZE.max(count * 2 / MOST + 1),
        held: 0,
        units,
    };
    for line in lines {
        filler.add(line);
    }
    filler.units
}

fn stretches<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<Stretch<'a>> {
    let stretch = |text| Stretch {
        text,
        tokens: token::tokenise(text),
    };
    lines.map(stretch).collect()
}

/// Adds lines to the last unit of text, or begins another.
struct UnitFiller<'a> {
    size: usize,
    held: usize,
    units: Vec<SearchUnit<'a>>,
}

impl<'a> UnitFiller<'a> {
    fn add(&mut self, line: Stretch<'a>) {
        let mut rest = line;
        while rest.tokens.len() > self.size * 5 / 4 {
            let (first, second) = split(rest, self.size);
            self.push(first);
            rest = second;
        }
        if !rest.tokens.is_empty() {
            self.push(rest);
        }
    }

    fn push(&mut self, stretch: Stretch<'a>) {
        let words = stretch.tokens.len();
        match self.units.last_mut() {
            Some(unit) if unit.kind == UnitKind::Text && self.held + words <= self.size * 5 / 4 => {
                unit.stretches.push(stretch);
                self.held += words;
            }
            _ => {
                self.units.push(SearchUnit {
                    kind: UnitKind::Text,
                    stretches: vec![stretch],
                });
                self.held = words;
            }
        }
    }
}

/// Splits a stretch after some words.
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
