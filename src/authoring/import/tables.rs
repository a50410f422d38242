//! Merged cells as single ones, and tables that are none as paragraphs.
//!
//! Entry: [`flatten`].

use super::draft::{
    DraftBlock, DraftCell, DraftInline, DraftParagraph, DraftTable, ImportDraft, Merged, TextRun,
    text,
};
use super::notes::ImportIssue;

/// Makes every table of a draft a plain grid with one row of heads. A table of one row or one column held text in its
/// place, and becomes paragraphs.
pub(super) fn flatten(draft: &mut ImportDraft) {
    let mut notes = Vec::new();
    let mut blocks = Vec::new();
    for piece in std::mem::take(&mut draft.blocks) {
        match piece {
            DraftBlock::Table(table) if is_layout(&table) => {
                let cells = table.rows.into_iter().flatten();
                let paragraphs = cells.flat_map(|cell| cell.paragraphs);
                blocks.extend(paragraphs.map(DraftBlock::Paragraph));
            }
            DraftBlock::Table(mut table) => {
                notes.extend(unmerge(&mut table));
                blocks.push(DraftBlock::Table(table));
            }
            DraftBlock::Paragraph(paragraph) => blocks.push(DraftBlock::Paragraph(paragraph)),
        }
    }
    draft.blocks = blocks;
    draft.note_all(notes);
}

fn is_layout(table: &DraftTable) -> bool {
    table.rows.len() < 2 || table.rows.iter().all(|row| row.len() < 2)
}

fn unmerge(table: &mut DraftTable) -> Vec<(usize, ImportIssue)> {
    let mut notes = Vec::new();
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
        notes.push((place, ImportIssue::MergedCells));
    }
    let columns = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    table
        .rows
        .iter_mut()
        .for_each(|row| row.resize(columns, DraftCell::default()));
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
    notes.extend(several.map(|cell| (cell.paragraphs[0].place, ImportIssue::CellJoined)));
    notes
}

/// Two rows of heads, of which the first has a head over several columns, as one: `Chỉ tiêu: Năm 2026`.
fn join_heads(table: &mut DraftTable) {
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
    let cell = |text| DraftCell {
        paragraphs: vec![DraftParagraph {
            place,
            inlines: vec![DraftInline::Text(TextRun {
                text,
                ..TextRun::default()
            })],
            ..DraftParagraph::default()
        }],
        merged: Merged::Own,
    };
    let joined = heads.into_iter().map(cell).collect();
    table.rows.splice(0..2, [joined]);
}

fn words(cell: &DraftCell) -> String {
    let paragraphs = cell
        .paragraphs
        .iter()
        .map(|paragraph| text(&paragraph.inlines));
    paragraphs.collect::<Vec<_>>().join(" ")
}
