//! Merged cells as single ones, and tables that are none as paragraphs.
//!
//! Entry: [`flatten`]. It must never know the form of a file.

use super::draft::{Cell, Draft, Inline, Merged, Paragraph, Piece, Span, Table, text};
use super::told::Matter;

/// Makes every table of a draft a plain grid with one row of heads. A table of one row or one column held text in its
/// place, and becomes paragraphs.
pub(super) fn flatten(draft: &mut Draft) {
    let mut told = Vec::new();
    let mut pieces = Vec::new();
    for piece in std::mem::take(&mut draft.pieces) {
        match piece {
            Piece::Table(table) if is_layout(&table) => {
                let cells = table.rows.into_iter().flatten();
                let paragraphs = cells.flat_map(|cell| cell.paragraphs);
                pieces.extend(paragraphs.map(Piece::Paragraph));
            }
            Piece::Table(mut table) => {
                told.extend(unmerge(&mut table));
                pieces.push(Piece::Table(table));
            }
            Piece::Paragraph(paragraph) => pieces.push(Piece::Paragraph(paragraph)),
        }
    }
    draft.pieces = pieces;
    draft.tell_all(told);
}

fn is_layout(table: &Table) -> bool {
    table.rows.len() < 2 || table.rows.iter().all(|row| row.len() < 2)
}

fn unmerge(table: &mut Table) -> Vec<(usize, Matter)> {
    let mut told = Vec::new();
    let place = table
        .rows
        .iter()
        .flatten()
        .flat_map(|cell| &cell.paragraphs)
        .next();
    let place = place.map_or(table.place, |paragraph| paragraph.place);
    if table
        .rows
        .iter()
        .flatten()
        .any(|cell| cell.merged != Merged::Own)
    {
        told.push((place, Matter::MergedCells));
    }
    let columns = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    table
        .rows
        .iter_mut()
        .for_each(|row| row.resize(columns, Cell::default()));
    join_heads(table);
    for row in 1..table.rows.len() {
        for column in 0..columns {
            if table.rows[row][column].merged == Merged::Above {
                // Read row by row, as a screen reader does, each row must say all of itself.
                let above = table.rows[row - 1][column].paragraphs.clone();
                table.rows[row][column].paragraphs = above;
            }
        }
    }
    let several = table
        .rows
        .iter()
        .flatten()
        .find(|cell| cell.paragraphs.len() > 1);
    told.extend(several.map(|cell| (cell.paragraphs[0].place, Matter::CellJoined)));
    told
}

/// Two rows of heads, of which the first has a head over several columns, as one: `Chỉ tiêu: Năm 2026`.
fn join_heads(table: &mut Table) {
    let [first, second, ..] = table.rows.as_slice() else {
        return;
    };
    let spans = first.iter().any(|cell| cell.merged == Merged::Left);
    let hangs = second.iter().any(|cell| cell.merged == Merged::Above);
    if !(spans && hangs) || table.rows.len() < 3 {
        return;
    }
    let (mut over, mut heads) = (String::new(), Vec::new());
    for (upper, lower) in first.iter().zip(second) {
        if upper.merged != Merged::Left {
            over = words(upper);
        }
        heads.push(match (over.as_str(), words(lower).as_str()) {
            (over, "") => over.to_owned(),
            ("", lower) => lower.to_owned(),
            (over, lower) => format!("{over}: {lower}"),
        });
    }
    let place = first.first().and_then(|cell| cell.paragraphs.first());
    let place = place.map_or(table.place, |paragraph| paragraph.place);
    let cell = |text| Cell {
        paragraphs: vec![Paragraph {
            place,
            inlines: vec![Inline::Text(Span {
                text,
                ..Span::default()
            })],
            ..Paragraph::default()
        }],
        merged: Merged::Own,
    };
    let joined = heads.into_iter().map(cell).collect();
    table.rows.splice(0..2, [joined]);
}

fn words(cell: &Cell) -> String {
    let paragraphs = cell
        .paragraphs
        .iter()
        .map(|paragraph| text(&paragraph.inlines));
    paragraphs.collect::<Vec<_>>().join(" ")
}
