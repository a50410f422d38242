//! The built-in tables of abbreviations: the committed TSV files, indexed once.
//!
//! Sources: `abbreviations.tsv` (Party and State papers, NĐ 30/2020 annex III) and `everyday.tsv` (words of every day that
//! look like codes; its rows come before those of the other).

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::speech::reading::lexer::line::LexedLine;

/// When a row may be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AbbreviationUse {
    /// Wherever it stands.
    Always,
    /// In the symbol of a paper only.
    DocumentNumber,
    /// Never by guess.
    Ambiguous,
}

/// One row of a table.
#[derive(Clone, Copy, Debug)]
pub struct AbbreviationRow {
    /// What is said.
    pub said: &'static str,
    /// When.
    pub usage: AbbreviationUse,
    note: &'static str,
}

impl AbbreviationRow {
    /// What the abbreviation can mean, by the row and by the alternatives in its note.
    pub fn candidates(&self) -> Vec<String> {
        let mut candidates = vec![self.said.to_owned()];
        if let Some((_, others)) = self.note.split_once("MƠ HỒ với ") {
            let end = others.find([';', ':']).unwrap_or(others.len());
            let others = others.get(..end).unwrap_or_default();
            candidates.extend(others.replace(" và ", ", ").split(", ").map(str::to_owned));
        }
        candidates
    }

    /// Whether the row means the provincial committee where the site belongs to a province.
    pub fn follows_authority(&self) -> bool {
        self.note.contains("Tỉnh ủy")
    }
}

/// Both tables, with the number of lexemes of the longest row that begins with a lexeme.
#[derive(Debug, Default)]
pub struct AbbreviationTable {
    rows: FxHashMap<&'static str, AbbreviationRow>,
    longest_by_first: FxHashMap<&'static str, usize>,
    papers: FxHashMap<&'static str, AbbreviationRow>,
}

impl AbbreviationTable {
    /// The tables, read once.
    pub fn get() -> &'static Self {
        static BUILTIN: LazyLock<AbbreviationTable> = LazyLock::new(AbbreviationTable::load);
        &BUILTIN
    }

    /// The row of a whole written form.
    pub fn row(&self, written: &str) -> Option<&AbbreviationRow> {
        self.rows.get(written)
    }

    /// The row of a piece of a paper's symbol.
    pub fn paper(&self, written: &str) -> Option<&AbbreviationRow> {
        self.papers.get(written)
    }

    /// The lexemes that rows begin with.
    pub fn firsts(&self) -> impl Iterator<Item = &'static str> {
        self.longest_by_first.keys().copied()
    }

    /// The longest row that stands whole at this place, and the lexeme after it.
    pub fn longest(&self, line: &LexedLine<'_>, at: usize) -> Option<(usize, &AbbreviationRow)> {
        let longest = *self.longest_by_first.get(line.text(at))?;
        (1..=longest).rev().find_map(|count| {
            let end = at + count;
            let row = self.rows.get(line.slice(at, end))?;
            is_whole(line, at, end).then_some((end, row))
        })
    }

    fn load() -> Self {
        let mut builtin = Self::default();
        for row in [
            include_str!("everyday.tsv"),
            include_str!("abbreviations.tsv"),
        ]
        .iter()
        .flat_map(|table| table.lines().skip(1))
        {
            builtin.add(row);
        }
        builtin
    }

    fn add(&mut self, row: &'static str) {
        let mut fields = row.split('\t');
        let (Some(written), Some(said)) = (fields.next(), fields.next()) else {
            return;
        };
        let usage = match fields.next() {
            Some("document-number") => AbbreviationUse::DocumentNumber,
            Some("ambiguous") => AbbreviationUse::Ambiguous,
            _ => AbbreviationUse::Always,
        };
        let note = fields.next().unwrap_or_default();
        let row = AbbreviationRow { said, usage, note };
        if usage == AbbreviationUse::DocumentNumber {
            self.papers.entry(written).or_insert(row);
        }
        self.rows.entry(written).or_insert(row);
        let line = LexedLine::lex(written);
        let longest = self.longest_by_first.entry(line.text(0)).or_default();
        *longest = line.len().max(*longest);
    }
}

/// Whether the lexemes are a whole token: no letter or digit touches them.
pub fn is_whole(line: &LexedLine<'_>, at: usize, end: usize) -> bool {
    let left = line.is_solid(at) && line.glued_left(at);
    let right = end > 0 && line.is_solid(end - 1) && line.is_solid(end);
    !left && !right
}
