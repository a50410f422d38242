//! A report as Markdown: a text with tables, to be pasted or kept.
//!
//! Entry: [`text`], and [`cell`] for the other face that people read.

use crate::markdown::escape::escape_one_line;
use std::fmt::Write;

use super::sheet::{Column, Sheet, SheetCell, SheetTable, minutes};
use crate::web::chart::number;

/// The report as Markdown.
pub(super) fn text(sheet: &Sheet) -> String {
    let mut text = format!("# {}\n\n", escape_one_line(&sheet.title));
    for (name, value) in &sheet.facts {
        let _ = writeln!(text, "- {name}: {}", escape_one_line(value));
    }
    for note in &sheet.notes {
        let _ = write!(text, "\n{}\n", escape_one_line(note));
    }
    for part in &sheet.parts {
        let _ = write!(text, "\n## {}\n", escape_one_line(&part.heading));
        for note in &part.notes {
            let _ = write!(text, "\n{}\n", escape_one_line(note));
        }
        for one in &part.tables {
            table(&mut text, one);
        }
    }
    text
}

fn table(text: &mut String, table: &SheetTable) {
    let _ = write!(text, "\n**{}**\n\n", escape_one_line(&table.caption));
    let heads = table.columns.iter().map(|column| column.head("phút"));
    line(text, heads);
    let rule = |column: &Column| if column.is_figures() { "---:" } else { "---" }.to_owned();
    line(text, table.columns.iter().map(rule));
    for row in &table.rows {
        line(text, row.iter().map(|one| escape_one_line(&cell(one))));
    }
    if let Some(sum) = &table.sum {
        line(
            text,
            sum.iter()
                .map(|one| format!("**{}**", escape_one_line(&cell(one)))),
        );
    }
}

fn line(text: &mut String, cells: impl Iterator<Item = String>) {
    text.push('|');
    cells.for_each(|cell| {
        let _ = write!(text, " {cell} |");
    });
    text.push('\n');
}

/// A cell as people read it: `12,5`, `23/11/2026`.
pub(super) fn cell(cell: &SheetCell) -> String {
    match cell {
        SheetCell::Words(words) => words.clone(),
        SheetCell::Count(count) => {
            u32::try_from(*count).map_or_else(|_| count.to_string(), |count| number(count.into()))
        }
        SheetCell::Time(seconds) => number(minutes(*seconds)),
        SheetCell::Day(day) => day.short(),
        SheetCell::Open => "chưa ghi".to_owned(),
    }
}
