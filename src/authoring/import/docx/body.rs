//! Paragraphs of a document, in their order.
//!
//! Entry: [`blocks`] and [`notes`]. It must never know how a run is read.

use super::super::super::answer::Unreadable;
use super::super::draft::{Inline, Paragraph, Piece, Role, Span};
use super::super::line::Line;
use super::super::told::Matter;
use super::super::xml::Element;
use super::numbering::Label;
use super::reading::Reading;
use super::run;
use super::styles::{self, Look};
use super::table;

/// Reads the blocks of a body, wrapped ones too.
pub(super) fn blocks(reading: &mut Reading<'_, '_>, parent: &Element) -> Result<(), Unreadable> {
    for element in parent.elements() {
        match &*element.name {
            "p" => {
                let paragraph = paragraph(reading, element)?;
                let kept = paragraph.filter(|paragraph| !paragraph.is_empty());
                reading.draft.pieces.extend(kept.map(Piece::Paragraph));
            }
            "tbl" => {
                let table = table::read(reading, element, &mut paragraph)?;
                reading.draft.pieces.push(Piece::Table(table));
            }
            "sdt" | "sdtContent" | "customXml" | "smartTag" => blocks(reading, element)?,
            "ins" | "moveTo" => {
                reading.tell(Matter::Inserted);
                blocks(reading, element)?;
            }
            "del" | "moveFrom" => reading.tell(Matter::Deleted),
            "AlternateContent" => {
                if let Some(first) = element.elements().next() {
                    blocks(reading, first)?;
                }
            }
            "oMathPara" | "oMath" => reading.tell(Matter::Equation),
            "altChunk" => reading.tell(Matter::Embedded),
            _ => {}
        }
    }
    Ok(())
}

/// Reads one paragraph; nothing where it belongs to a table of contents.
fn paragraph(
    reading: &mut Reading<'_, '_>,
    element: &Element,
) -> Result<Option<Paragraph>, Unreadable> {
    reading.place += 1;
    let properties = element.child("pPr");
    let style = properties.and_then(|properties| properties.value("pStyle"));
    let mut line = Line::default();
    let look = reading.styles.paragraph(style);
    let (role, label) = role(reading, properties, style);
    if let Some(label) = label {
        let span = Span {
            text: format!("{label} "),
            bold: look.bold.unwrap_or(false),
            ..Span::default()
        };
        line.text(span, look.coding.unwrap_or_default());
    }
    run::inlines(reading, element, &run::Place::new(look), &mut line)?;
    let (inlines, told) = line.finish();
    for matter in told {
        reading.tell(matter);
    }
    let is_contents = reading.styles.is_contents(style);
    let place = reading.place;
    let paragraph = Paragraph {
        place,
        role,
        inlines,
    };
    let words = paragraph.text();
    // A numbered paragraph without words counts in Word, and says nothing.
    Ok((!is_contents && (has_words(&words) || !paragraph.is_empty())).then_some(paragraph))
}

fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// What a paragraph is for, and the number that Word puts before it.
fn role(
    reading: &mut Reading<'_, '_>,
    properties: Option<&Element>,
    style: Option<&str>,
) -> (Role, Option<String>) {
    let own = properties.and_then(styles::number);
    let list = own.or_else(|| reading.styles.number(style));
    let level = list.as_ref().map_or(0, |(_, level)| *level);
    let level = level.max(reading.styles.depth(style)).min(8);
    let label = list.and_then(|(list, level)| reading.numbering.next(&list, level));
    let outline = properties.and_then(styles::outline);
    let heading = outline.or_else(|| reading.styles.heading(style));
    let written = |label: Label| match label {
        Label::Bullet => None,
        Label::Number(number) => Some(format!("{number}.")),
        Label::Text(text) => Some(text),
    };
    if reading.styles.is_title(style) {
        return (Role::Title, None);
    }
    if let Some(level) = heading {
        return (Role::Heading(level), label.and_then(written));
    }
    match label {
        Some(Label::Bullet) => (Role::Item(level, None), None),
        Some(Label::Number(number)) => (Role::Item(level, Some(number)), None),
        Some(Label::Text(text)) => (Role::Text, Some(text)),
        None if reading.styles.is_quote(style) => (Role::Quote, None),
        None => (Role::Text, None),
    }
}

/// Reads the notes that were referred to, each as one line.
pub(super) fn notes(
    reading: &mut Reading<'_, '_>,
    footnotes: Option<&Element>,
    endnotes: Option<&Element>,
) -> Result<(), Unreadable> {
    let mut at = 0;
    // A note may refer to none, but a hostile one may; each is read once.
    while let Some((id, at_end)) = reading.notes.get(at).cloned() {
        let notes = if at_end { endnotes } else { footnotes };
        let mut all = notes.into_iter().flat_map(Element::elements);
        let mut inlines: Vec<Inline> = Vec::new();
        if let Some(note) = all.find(|note| note.get("id") == Some(id.as_str())) {
            for paragraph in note.elements().filter(|element| &*element.name == "p") {
                let mut line = Line::default();
                let place = run::Place::new(Look::default().or(reading.styles.paragraph(None)));
                run::inlines(reading, paragraph, &place, &mut line)?;
                let (more, told) = line.finish();
                for matter in told {
                    reading.tell(matter);
                }
                if !inlines.is_empty() {
                    inlines.push(Inline::Break);
                }
                inlines.extend(more);
            }
        }
        reading.draft.notes.push(inlines);
        at += 1;
    }
    Ok(())
}
