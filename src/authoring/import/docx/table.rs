//! Tables of a document, as a grid.
//!
//! Entry: [`read`]. It must never know how a paragraph is read: it is told.

use super::super::super::answer::Unreadable;
use super::super::draft::{Cell, Merged, Paragraph, Table};
use super::super::told::Matter;
use super::super::xml::Element;
use super::reading::Reading;

/// How a paragraph is read.
type ReadParagraph<'f> =
    &'f mut dyn FnMut(&mut Reading<'_, '_>, &Element) -> Result<Option<Paragraph>, Unreadable>;

/// The most columns that one merged cell may fill; Word itself has no more.
const MOST_COLUMNS: usize = 63;

/// Reads a table.
pub(super) fn read(
    reading: &mut Reading<'_, '_>,
    table: &Element,
    paragraph: ReadParagraph<'_>,
) -> Result<Table, Unreadable> {
    let mut read = Table {
        place: reading.place + 1,
        rows: Vec::new(),
    };
    for row in inside(table, "tr") {
        let mut cells = Vec::new();
        for cell in inside(row, "tc") {
            let properties = cell.child("tcPr");
            let value = |name| properties.and_then(|properties| properties.value(name));
            let wide = value("gridSpan")
                .and_then(|wide| wide.parse().ok())
                .unwrap_or(1);
            let above = properties.and_then(|properties| properties.child("vMerge"));
            let goes_on = above.is_some_and(|merge| merge.get("val") != Some("restart"));
            let mut paragraphs = Vec::new();
            paragraphs_of(reading, cell, paragraph, &mut paragraphs)?;
            let merged = if goes_on { Merged::Above } else { Merged::Own };
            cells.push(Cell { paragraphs, merged });
            for _ in 1..usize::min(wide, MOST_COLUMNS) {
                cells.push(Cell {
                    merged: Merged::Left,
                    ..Cell::default()
                });
            }
        }
        read.rows.push(cells);
    }
    Ok(read)
}

/// The elements of a name in another, those that are wrapped too.
fn inside<'e>(parent: &'e Element, name: &'static str) -> Vec<&'e Element> {
    let mut found = Vec::new();
    for element in parent.elements() {
        match &*element.name {
            own if own == name => found.push(element),
            "sdt" | "sdtContent" | "customXml" | "ins" => found.extend(inside(element, name)),
            _ => {}
        }
    }
    found
}

fn paragraphs_of(
    reading: &mut Reading<'_, '_>,
    cell: &Element,
    paragraph: ReadParagraph<'_>,
    into: &mut Vec<Paragraph>,
) -> Result<(), Unreadable> {
    for element in cell.elements() {
        match &*element.name {
            "p" => {
                let read = paragraph(reading, element)?;
                into.extend(read.filter(|read| !read.is_empty()));
            }
            "tbl" => {
                reading.draft.tell(reading.place + 1, Matter::TableInTable);
                let table = read(reading, element, paragraph)?;
                let cells = table.rows.into_iter().flatten();
                into.extend(cells.flat_map(|cell| cell.paragraphs));
            }
            "sdt" | "sdtContent" | "customXml" | "ins" => {
                paragraphs_of(reading, element, paragraph, into)?;
            }
            _ => {}
        }
    }
    Ok(())
}
