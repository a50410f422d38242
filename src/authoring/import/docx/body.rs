//! Paragraphs of a document, in their order.
//!
//! Entry: [`blocks`] and [`footnotes`].

use super::super::super::outcome::Unreadable;
use super::super::draft::{DraftBlock, DraftInline, DraftParagraph, Role, TextRun};
use super::super::inline_builder::InlineBuilder;
use super::super::notes::ImportIssue;
use super::numbering::Label;
use super::reader::DocxReader;
use super::run;
use super::styles::{self, Look};
use super::table;
use super::xml::Element;

/// Reads the blocks of a body, wrapped ones too.
pub(super) fn blocks(reader: &mut DocxReader<'_, '_>, parent: &Element) -> Result<(), Unreadable> {
    for element in parent.elements() {
        match &*element.name {
            "p" => {
                let paragraph = paragraph(reader, element)?;
                let kept = paragraph.filter(|paragraph| !paragraph.is_empty());
                reader.draft.blocks.extend(kept.map(DraftBlock::Paragraph));
            }
            "tbl" => {
                let table = table::read(reader, element, &mut paragraph)?;
                reader.draft.blocks.push(DraftBlock::Table(table));
            }
            "sdt" | "sdtContent" | "customXml" | "smartTag" => blocks(reader, element)?,
            "ins" | "moveTo" => {
                reader.note(ImportIssue::Inserted);
                blocks(reader, element)?;
            }
            "del" | "moveFrom" => reader.note(ImportIssue::Deleted),
            "AlternateContent" => {
                if let Some(first) = element.elements().next() {
                    blocks(reader, first)?;
                }
            }
            "oMathPara" | "oMath" => reader.note(ImportIssue::Equation),
            "altChunk" => reader.note(ImportIssue::Embedded),
            _ => {}
        }
    }
    Ok(())
}

/// Reads one paragraph; nothing where it belongs to a table of contents.
fn paragraph(
    reader: &mut DocxReader<'_, '_>,
    element: &Element,
) -> Result<Option<DraftParagraph>, Unreadable> {
    reader.place += 1;
    let properties = element.child("pPr");
    let style = properties.and_then(|properties| properties.value("pStyle"));
    let mut line = InlineBuilder::default();
    let look = reader.styles.paragraph(style);
    let (role, label) = role(reader, properties, style);
    if let Some(label) = label {
        let span = TextRun {
            text: format!("{label} "),
            bold: look.bold.unwrap_or(false),
            ..TextRun::default()
        };
        line.text(span, look.coding.unwrap_or_default());
    }
    run::inlines(reader, element, &run::RunContext::new(look), &mut line)?;
    let (inlines, notes) = line.finish();
    for issue in notes {
        reader.note(issue);
    }
    let is_contents = reader.styles.is_contents(style);
    let place = reader.place;
    let paragraph = DraftParagraph {
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
    reader: &mut DocxReader<'_, '_>,
    properties: Option<&Element>,
    style: Option<&str>,
) -> (Role, Option<String>) {
    let own = properties.and_then(styles::number);
    let list = own.or_else(|| reader.styles.number(style));
    let level = list.as_ref().map_or(0, |(_, level)| *level);
    let level = level.max(reader.styles.depth(style)).min(8);
    let label = list.and_then(|(list, level)| reader.numbering.next(&list, level));
    let outline = properties.and_then(styles::outline);
    let heading = outline.or_else(|| reader.styles.heading(style));
    let written = |label: Label| match label {
        Label::Bullet => None,
        Label::Number(number) => Some(format!("{number}.")),
        Label::Text(text) => Some(text),
    };
    if reader.styles.is_title(style) {
        return (Role::Title, None);
    }
    if let Some(level) = heading {
        return (Role::Heading(level), label.and_then(written));
    }
    match label {
        Some(Label::Bullet) => (Role::Item(level, None), None),
        Some(Label::Number(number)) => (Role::Item(level, Some(number)), None),
        Some(Label::Text(text)) => (Role::Text, Some(text)),
        None if reader.styles.is_quote(style) => (Role::Quote, None),
        None => (Role::Text, None),
    }
}

/// Reads the footnotes that were referred to, each as one line.
pub(super) fn footnotes(
    reader: &mut DocxReader<'_, '_>,
    footnotes: Option<&Element>,
    endnotes: Option<&Element>,
) -> Result<(), Unreadable> {
    let mut at = 0;
    // A note may refer to none, but a hostile one may; each is read once.
    while let Some((id, at_end)) = reader.footnotes.get(at).cloned() {
        let footnotes = if at_end { endnotes } else { footnotes };
        let mut all = footnotes.into_iter().flat_map(Element::elements);
        let mut inlines: Vec<DraftInline> = Vec::new();
        if let Some(note) = all.find(|note| note.get("id") == Some(id.as_str())) {
            for paragraph in note.elements().filter(|element| &*element.name == "p") {
                let mut line = InlineBuilder::default();
                let place = run::RunContext::new(Look::default().or(reader.styles.paragraph(None)));
                run::inlines(reader, paragraph, &place, &mut line)?;
                let (more, notes) = line.finish();
                for issue in notes {
                    reader.note(issue);
                }
                if !inlines.is_empty() {
                    inlines.push(DraftInline::Break);
                }
                inlines.extend(more);
            }
        }
        reader.draft.footnotes.push(inlines);
        at += 1;
    }
    Ok(())
}
