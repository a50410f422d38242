//! Tables of a document, as a grid.
//!
//! Entry: [`read`].

use super::super::super::outcome::Unreadable;
use super::super::draft::{DraftCell, DraftParagraph, DraftTable, Merged};
use super::super::notes::ImportIssue;
use super::reader::DocxReader;
use super::xml::Element;

/// How a paragraph is read.
type ReadParagraph<'f> = &'f mut dyn FnMut(
    &mut DocxReader<'_, '_>,
    &Element,
) -> Result<Option<DraftParagraph>, Unreadable>;

/// The most columns that one merged cell may fill; Word itself has no more.
const MOST_COLUMNS: usize = 63;

/// Reads a table.
pub(super) fn read(
    reader: &mut DocxReader<'_, '_>,
    table: &Element,
    paragraph: ReadParagraph<'_>,
) -> Result<DraftTable, Unreadable> {
    let mut read = DraftTable {
        place: reader.place + 1,
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
            paragraphs_of(reader, cell, paragraph, &mut paragraphs)?;
            let merged = if goes_on { Merged::Above } else { Merged::Own };
            cells.push(DraftCell { paragraphs, merged });
            for _ in 1..usize::min(wide, MOST_COLUMNS) {
                cells.push(DraftCell {
                    merged: Merged::Left,
                    ..DraftCell::default()
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
    reader: &mut DocxReader<'_, '_>,
    cell: &Element,
    paragraph: ReadParagraph<'_>,
    into: &mut Vec<DraftParagraph>,
) -> Result<(), Unreadable> {
    for element in cell.elements() {
        match &*element.name {
            "p" => {
                let read = paragraph(reader, element)?;
                into.extend(read.filter(|read| !read.is_empty()));
            }
            "tbl" => {
                reader
                    .draft
                    .note(reader.place + 1, ImportIssue::TableInTable);
                let table = read(reader, element, paragraph)?;
                let cells = table.rows.into_iter().flatten();
                into.extend(cells.flat_map(|cell| cell.paragraphs));
            }
            "sdt" | "sdtContent" | "customXml" | "ins" => {
                paragraphs_of(reader, element, paragraph, into)?;
            }
            _ => {}
        }
    }
    Ok(())
}
