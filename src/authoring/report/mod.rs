//! `bantin report`: the annex of a periodic report (sơ kết, tổng kết), counted from the site itself.
//!
//! Entry: [`facts::of`] counts, [`annex::annex`] puts the counts into tables, [`text`] gives them a face, [`keep`]
//! writes that down. Only what a release publishes counts as published; minutes of bulletins are prepared, never aired,
//! and the length of a script is an estimate.

pub mod annex;
mod csv_face;
pub mod facts;
mod grouped;
mod groups;
mod html_face;
mod left_out;
mod lists;
mod markdown_face;
pub mod period;
mod sheet;
mod tally;

use std::path::Path;

use super::answer::Answer;
use super::new;
use crate::machine::MachineError;
pub use sheet::Sheet;

/// The faces of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Tables for a text.
    Markdown,
    /// For a spreadsheet.
    Csv,
    /// One page, to be read and printed.
    Html,
}

/// The report as text.
#[must_use]
pub fn text(sheet: &Sheet, form: Form) -> String {
    match form {
        Form::Markdown => markdown_face::text(sheet),
        Form::Csv => csv_face::text(sheet),
        Form::Html => html_face::page(sheet),
    }
}

/// Writes the report into a file that is not there yet.
///
/// # Errors
/// The disk refused.
pub fn keep(file: &Path, text: &str) -> Result<Answer<()>, MachineError> {
    new::create(file, text.as_bytes())
}
