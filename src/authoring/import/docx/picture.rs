//! Pictures, and drawings that are none.
//!
//! Entry: [`read`].

use super::super::super::outcome::Unreadable;
use super::super::draft::picture_ending;
use super::super::draft::{DraftInline, DraftPicture};
use super::super::inline_builder::InlineBuilder;
use super::super::notes::ImportIssue;
use super::reader::DocxReader;
use super::xml::Element;

/// Reads a drawing: its picture is taken out, anything else is noted.
pub(super) fn read(
    reader: &mut DocxReader<'_, '_>,
    drawing: &Element,
    line: &mut InlineBuilder,
) -> Result<(), Unreadable> {
    let is_text = ["txbxContent", "textbox"]
        .iter()
        .any(|name| drawing.find(name).is_some());
    if is_text {
        reader.note(ImportIssue::TextBox);
        return Ok(());
    }
    if &*drawing.name == "object" {
        reader.note(ImportIssue::Embedded);
        return Ok(());
    }
    let data = drawing.find("graphicData").and_then(|data| data.get("uri"));
    if let Some(sort) = data.and_then(|uri| uri.rsplit('/').next()) {
        match sort {
            "chart" | "chartex" => reader.note(ImportIssue::Chart),
            "diagram" => reader.note(ImportIssue::Drawing),
            _ => {}
        }
    }
    let mut found = Vec::new();
    references(drawing, &mut found);
    for (id, is_linked) in found {
        picture(reader, &id, is_linked, line)?;
    }
    Ok(())
}

/// The relations of all pictures of a drawing, and whether each lies outside of the file.
fn references(element: &Element, found: &mut Vec<(String, bool)>) {
    match &*element.name {
        "blip" => {
            let embedded = element.get("embed").map(|id| (id.to_owned(), false));
            let linked = || element.get("link").map(|id| (id.to_owned(), true));
            found.extend(embedded.or_else(linked));
        }
        "imagedata" => found.extend(element.get("id").map(|id| (id.to_owned(), false))),
        _ => element
            .elements()
            .for_each(|inner| references(inner, found)),
    }
}

fn picture(
    reader: &mut DocxReader<'_, '_>,
    id: &str,
    is_linked: bool,
    line: &mut InlineBuilder,
) -> Result<(), Unreadable> {
    let relation = reader.package.link(id).cloned();
    let path = relation.map_or_else(String::new, |link| {
        if link.is_outside || is_linked {
            String::new()
        } else {
            link.target
        }
    });
    let bytes = if path.is_empty() {
        None
    } else {
        reader.package.picture(&path)?
    };
    let taken =
        bytes.and_then(|bytes| picture_ending(&bytes).map(|ending| DraftPicture { ending, bytes }));
    if let Some(picture) = taken {
        reader.draft.pictures.push(picture);
        line.put(DraftInline::Picture(reader.draft.pictures.len() - 1));
    } else {
        let name = path
            .rsplit_once('/')
            .map_or(&*path, |(_, file)| file)
            .to_owned();
        reader.note(ImportIssue::Picture { name });
    }
    Ok(())
}
