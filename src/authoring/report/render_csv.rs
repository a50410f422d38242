//! A report for a spreadsheet: its tables one below the other, the name of each in the first column, so that one can be
//! filtered out. Days as `2026-11-23` and times in whole seconds, which every spreadsheet reads alike.
//!
//! Entry: [`text`].

use super::sheet::{Sheet, SheetCell, SheetTable};
use crate::authoring::csv;

/// The report as CSV; every line has as many cells as the longest.
pub(super) fn text(sheet: &Sheet) -> String {
    let tables = || sheet.parts.iter().flat_map(|part| &part.tables);
    let width = tables().map(|table| table.columns.len()).max();
    let width = width.unwrap_or(2).max(2) + 1;
    let mut text = csv::MARK.to_string();
    let mut line = |cells: Vec<String>| {
        let missing = width.saturating_sub(cells.len());
        let padded = cells
            .into_iter()
            .chain(std::iter::repeat_n(String::new(), missing));
        let padded: Vec<String> = padded.collect();
        csv::line(&mut text, padded.iter().map(String::as_str));
    };
    let about = "Phụ lục";
    line(vec![about.to_owned(), sheet.title.clone()]);
    for (name, value) in &sheet.facts {
        line(vec![about.to_owned(), (*name).to_owned(), value.clone()]);
    }
    for note in &sheet.notes {
        line(vec![about.to_owned(), "Ghi chú".to_owned(), note.clone()]);
    }
    for part in &sheet.parts {
        for note in &part.notes {
            line(vec![
                part.heading.clone(),
                "Ghi chú".to_owned(),
                note.clone(),
            ]);
        }
        for table in &part.tables {
            rows(table).into_iter().for_each(&mut line);
        }
    }
    text
}

fn rows(table: &SheetTable) -> Vec<Vec<String>> {
    let named = |cells: Vec<String>| {
        let mut row = vec![table.caption.clone()];
        row.extend(cells);
        row
    };
    let head = table.columns.iter().map(|column| column.head("giây"));
    let mut rows = vec![named(head.collect())];
    for row in table.rows.iter().chain(&table.sum) {
        rows.push(named(row.iter().map(cell).collect()));
    }
    rows
}

fn cell(cell: &SheetCell) -> String {
    match cell {
        SheetCell::Words(words) => words.clone(),
        SheetCell::Count(count) => count.to_string(),
        SheetCell::Time(seconds) => seconds.to_string(),
        SheetCell::Day(day) => day.to_string(),
        SheetCell::Open => String::new(),
    }
}
