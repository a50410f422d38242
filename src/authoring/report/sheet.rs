//! A report as parts with tables and charts, before it has a face.
//!
//! Entry: [`Sheet`].

use crate::date::Date;
use crate::markdown::block::Chart;

/// A whole report.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// What it is.
    pub title: String,
    /// Of what, for which days, made when: each with its name.
    pub facts: Vec<(&'static str, String)>,
    /// What a reader must know before the figures.
    pub notes: Vec<String>,
    /// The parts.
    pub parts: Vec<SheetPart>,
}

/// A part of a report.
#[derive(Clone, Debug, Default)]
pub struct SheetPart {
    /// Its heading.
    pub heading: String,
    /// What is to be said of it.
    pub notes: Vec<String>,
    /// Its drawings, for faces that have some.
    pub charts: Vec<Chart>,
    /// Its tables, none of which is without rows.
    pub tables: Vec<SheetTable>,
}

/// A table.
#[derive(Clone, Debug)]
pub struct SheetTable {
    /// What it shows.
    pub caption: String,
    /// The heads of its columns; the first column names the rows.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell a column.
    pub rows: Vec<Vec<SheetCell>>,
    /// The sum of the rows, where they add up.
    pub sum: Option<Vec<SheetCell>>,
}

/// The head of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Words or days.
    Words(&'static str),
    /// Counts.
    Counts(&'static str),
    /// Lengths of time: minutes for people, seconds for spreadsheets.
    Times(&'static str),
}

/// What stands in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetCell {
    /// Words.
    Words(String),
    /// How many.
    Count(usize),
    /// A length of time in seconds.
    Time(u32),
    /// A day.
    Day(Date),
    /// What nobody wrote down.
    Open,
}

impl Column {
    /// Whether figures stand below it.
    pub(super) fn is_figures(self) -> bool {
        match self {
            Self::Words(_) => false,
            Self::Counts(_) | Self::Times(_) => true,
        }
    }

    /// Its words where times are told in a unit.
    pub(super) fn head(self, unit: &str) -> String {
        match self {
            Self::Words(words) | Self::Counts(words) => words.to_owned(),
            Self::Times(words) => format!("{words} ({unit})"),
        }
    }
}

impl SheetPart {
    /// A part with nothing in it yet.
    pub(super) fn new(heading: &str) -> Self {
        Self {
            heading: heading.to_owned(),
            ..Self::default()
        }
    }
}

impl SheetCell {
    /// A cell with words.
    pub(super) fn words(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

/// Seconds as minutes to one decimal.
pub(super) fn minutes(seconds: u32) -> f64 {
    (f64::from(seconds) / 6.0).round() / 10.0
}
