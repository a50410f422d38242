//! The writer's own tables: an article's `say` over the site's lexicon over the built-in rows.
//!
//! Entry: [`Lexicon::from_entries`].

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::vietnamese::unify_tone_placement;

use crate::speech::reading::lexer::line::LexedLine;
use crate::speech::reading::names::abbreviation_table::is_whole;

/// One line of a writer's table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LexiconEntry {
    /// As it stands in texts.
    pub written: String,
    /// What is said.
    pub spoken: String,
    /// The sections it holds for; empty for all.
    #[serde(default)]
    pub sections: Vec<String>,
    /// Whether only this very case is meant; so by default.
    #[serde(default = "yes")]
    pub case_sensitive: bool,
}

fn yes() -> bool {
    true
}

impl LexiconEntry {
    /// An entry for all sections, its case as written.
    #[must_use]
    pub fn new(written: &str, spoken: &str) -> Self {
        Self {
            written: written.to_owned(),
            spoken: spoken.to_owned(),
            sections: Vec::new(),
            case_sensitive: true,
        }
    }
}

/// A writer's table, indexed.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    entries: Vec<LexiconEntry>,
    /// Written form in lower case -> places in `entries`.
    index: FxHashMap<String, Vec<usize>>,
    /// First lexeme in lower case -> lexemes of the longest entry that begins so.
    longest_by_first: FxHashMap<String, usize>,
}

impl Lexicon {
    /// A table of these entries; those without a written form are left out of the index.
    #[must_use]
    pub fn from_entries(entries: Vec<LexiconEntry>) -> Self {
        let mut lexicon = Self::default();
        for (place, entry) in entries.iter().enumerate() {
            let written = unify_tone_placement(entry.written.trim()).into_owned();
            let line = LexedLine::lex(&written);
            if line.len() == 0 {
                continue;
            }
            let longest = lexicon.longest_by_first.entry(line.key(0).to_owned());
            let longest = longest.or_default();
            *longest = line.len().max(*longest);
            let places = lexicon.index.entry(written.to_lowercase()).or_default();
            places.push(place);
        }
        lexicon.entries = entries;
        lexicon
    }

    /// The entries the table was made from, in their order.
    #[must_use]
    pub fn entries(&self) -> &[LexiconEntry] {
        &self.entries
    }

    /// Whether an entry begins with the lexeme that stands here.
    pub(in crate::speech) fn begins(&self, line: &LexedLine<'_>, at: usize) -> bool {
        self.longest_by_first.contains_key(line.key(at))
    }

    /// The longest entry that stands whole at this place: the lexeme after it, its place and what is said.
    pub(in crate::speech) fn longest(
        &self,
        line: &LexedLine<'_>,
        at: usize,
        section: Option<&str>,
    ) -> Option<(usize, usize, &str)> {
        let longest = *self.longest_by_first.get(line.key(at))?;
        (1..=longest)
            .rev()
            .map(|count| at + count)
            .filter(|&end| end <= line.len() && is_whole(line, at, end))
            .find_map(|end| {
                let place = self.place(line.slice(at, end), section)?;
                Some((end, place, self.entries.get(place)?.spoken.as_str()))
            })
    }

    fn place(&self, written: &str, section: Option<&str>) -> Option<usize> {
        let written = unify_tone_placement(written);
        let places = self.index.get(&written.to_lowercase())?;
        let mut places = places.iter().copied();
        places.find(|&place| {
            self.entries.get(place).is_some_and(|entry| {
                holds(entry, section)
                    && (!entry.case_sensitive
                        || unify_tone_placement(entry.written.trim()) == written)
            })
        })
    }
}

fn holds(entry: &LexiconEntry, section: Option<&str>) -> bool {
    entry.sections.is_empty()
        || section.is_some_and(|section| entry.sections.iter().any(|held| held == section))
}
