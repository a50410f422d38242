//! Pictures, and drawings that are none.
//!
//! Entry: [`read`]. It must never know where a picture will lie.

use super::super::super::answer::Unreadable;
use super::super::draft::{Inline, Picture};
use super::super::line::Line;
use super::super::picture::ending;
use super::super::told::Matter;
use super::super::xml::Element;
use super::reading::Reading;

/// Reads a drawing: its picture is taken out, anything else is told.
pub(super) fn read(
    reading: &mut Reading<'_, '_>,
    drawing: &Element,
    line: &mut Line,
) -> Result<(), Unreadable> {
    let is_text = ["txbxContent", "textbox"]
        .iter()
        .any(|name| drawing.find(name).is_some());
    if is_text {
        reading.tell(Matter::TextBox);
        return Ok(());
    }
    if &*drawing.name == "object" {
        reading.tell(Matter::Embedded);
        return Ok(());
    }
    let data = drawing.find("graphicData").and_then(|data| data.get("uri"));
    if let Some(sort) = data.and_then(|uri| uri.rsplit('/').next()) {
        match sort {
            "chart" | "chartex" => reading.tell(Matter::Chart),
            "diagram" => reading.tell(Matter::Drawing),
            _ => {}
        }
    }
    let mut found = Vec::new();
    references(drawing, &mut found);
    for (id, is_linked) in found {
        picture(reading, &id, is_linked, line)?;
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
    reading: &mut Reading<'_, '_>,
    id: &str,
    is_linked: bool,
    line: &mut Line,
) -> Result<(), Unreadable> {
    let relation = reading.package.link(id).cloned();
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
        reading.package.picture(&path)?
    };
    let taken = bytes.and_then(|bytes| ending(&bytes).map(|ending| Picture { ending, bytes }));
    if let Some(picture) = taken {
        reading.draft.pictures.push(picture);
        line.put(Inline::Picture(reading.draft.pictures.len() - 1));
    } else {
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        reading.tell(Matter::Picture { name });
    }
    Ok(())
}
