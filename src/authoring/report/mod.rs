//! `bantin report`: the annex of a periodic report (sơ kết, tổng kết), counted from the site itself.
//!
//! Entry: [`facts::of`] counts, [`annex::annex`] puts the counts into tables, [`text`] gives them a face, [`keep`]
//! writes that down. Only what a release publishes counts as published; minutes of bulletins are prepared, never aired,
//! and the length of a script is an estimate.

pub mod annex;
pub mod facts;
mod grouped;
mod groups;
mod left_out;
mod lists;
pub mod period;
mod render_csv;
mod render_html;
mod render_markdown;
mod sheet;
mod tally;

use std::path::Path;

use super::new;
use super::outcome::Outcome;
use crate::machine::MachineError;
pub use sheet::Sheet;

/// The faces of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFormat {
    /// Tables for a text.
    Markdown,
    /// For a spreadsheet.
    Csv,
    /// One page, to be read and printed.
    Html,
}

/// The report as text.
#[must_use]
pub fn text(sheet: &Sheet, form: ReportFormat) -> String {
    match form {
        ReportFormat::Markdown => render_markdown::text(sheet),
        ReportFormat::Csv => render_csv::text(sheet),
        ReportFormat::Html => render_html::page(sheet),
    }
}

/// Writes the report into a file that is not there yet.
///
/// # Errors
/// The disk refused.
pub fn keep(file: &Path, text: &str) -> Result<Outcome<()>, MachineError> {
    new::create(file, text.as_bytes())
}
