//! Runs: text of one look, and what stands between the words.
//!
//! Entry: [`inlines`].

use super::super::super::outcome::Unreadable;
use super::super::draft::{DraftInline, TextRun};
use super::super::inline_builder::InlineBuilder;
use super::super::notes::ImportIssue;
use super::picture;
use super::reader::{DocxReader, Field, link};
use super::styles::Look;
use super::xml::Element;

/// Where a run stands: the look of its paragraph, and the link around it.
#[derive(Clone, Debug)]
pub(super) struct RunContext {
    look: Look,
    link: Option<String>,
}

impl RunContext {
    pub fn new(look: Look) -> Self {
        Self { look, link: None }
    }

    fn within(&self, link: Option<String>) -> Self {
        let look = self.look;
        Self { look, link }
    }
}

/// Reads the inlines of a paragraph or of what is wrapped in it.
pub(super) fn inlines(
    reader: &mut DocxReader<'_, '_>,
    parent: &Element,
    place: &RunContext,
    line: &mut InlineBuilder,
) -> Result<(), Unreadable> {
    for element in parent.elements() {
        match &*element.name {
            "r" => run(reader, element, place, line)?,
            "hyperlink" => {
                let address = element.get("id").and_then(|id| reader.package.link(id));
                let address = address.filter(|link| link.is_outside);
                let address = address.map(|link| link.target.clone());
                inlines(reader, element, &place.within(address), line)?;
            }
            "ins" | "moveTo" => {
                reader.note(ImportIssue::Inserted);
                inlines(reader, element, place, line)?;
            }
            "del" | "moveFrom" => reader.note(ImportIssue::Deleted),
            "fldSimple" => {
                let address = element.get("instr").and_then(link);
                let address = address.or_else(|| place.link.clone());
                inlines(reader, element, &place.within(address), line)?;
            }
            "smartTag" | "sdt" | "sdtContent" | "customXml" | "dir" | "bdo" => {
                inlines(reader, element, place, line)?;
            }
            "AlternateContent" => {
                if let Some(first) = element.elements().next() {
                    inlines(reader, first, place, line)?;
                }
            }
            "oMath" | "oMathPara" => reader.note(ImportIssue::Equation),
            _ => {}
        }
    }
    Ok(())
}

fn run(
    reader: &mut DocxReader<'_, '_>,
    element: &Element,
    place: &RunContext,
    line: &mut InlineBuilder,
) -> Result<(), Unreadable> {
    let properties = element.child("rPr");
    let style = properties.and_then(|properties| properties.value("rStyle"));
    let style = style.map(|style| reader.styles.letters(style));
    let look = Look::of(properties)
        .or(style.unwrap_or_default())
        .or(place.look);
    let look = if look.hidden == Some(true) {
        None
    } else {
        Some(look)
    };
    let raised = properties.and_then(|properties| properties.value("vertAlign"));
    for part in element.elements() {
        let Some(look) = look else { continue };
        if let Some(text) = letters(reader, part) {
            let span = TextRun {
                text: shifted(&text, raised),
                bold: look.bold.unwrap_or(false),
                italic: look.italic.unwrap_or(false),
                link: place.link.clone().or_else(|| reader.field_link()),
            };
            line.text(span, look.coding.unwrap_or_default());
        } else {
            other(reader, part, line)?;
        }
    }
    Ok(())
}

/// The letters that a part of a run stands for; nothing where it is no letters.
fn letters(reader: &mut DocxReader<'_, '_>, part: &Element) -> Option<String> {
    let is_instruction = reader.fields.last().is_some_and(|field| !field.shows);
    let text = match &*part.name {
        "t" => part.text(),
        "tab" | "ptab" => "\t".to_owned(),
        "noBreakHyphen" => "\u{2011}".to_owned(),
        "sym" => symbol(reader, part),
        _ => return None,
    };
    Some(if is_instruction { String::new() } else { text })
}

/// A sign of a symbol font, where it is one of those that lists begin with.
fn symbol(reader: &mut DocxReader<'_, '_>, part: &Element) -> String {
    let code = part
        .get("char")
        .and_then(|code| u32::from_str_radix(code, 16).ok());
    match code.map(|code| code & 0xff) {
        Some(0xb7 | 0xa7 | 0x9f) => "•".to_owned(),
        Some(0xfc) => "✓".to_owned(),
        Some(0xa8 | 0x6f | 0x71) => "☐".to_owned(),
        Some(0xfe) => "☑".to_owned(),
        Some(0xae | 0xe0 | 0xf0) => "→".to_owned(),
        Some(0x2d) => "−".to_owned(),
        _ => {
            reader.note(ImportIssue::Symbol);
            String::new()
        }
    }
}

/// Digits that are raised or lowered, as the signs that Unicode has for them.
fn shifted(text: &str, raised: Option<&str>) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    const LOWERED: [char; 10] = ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'];
    let signs = match raised {
        Some("superscript") => RAISED,
        Some("subscript") => LOWERED,
        _ => return text.to_owned(),
    };
    let sign = |letter: char| {
        letter
            .to_digit(10)
            .map_or(letter, |digit| signs[digit as usize])
    };
    text.chars().map(sign).collect()
}

fn other(
    reader: &mut DocxReader<'_, '_>,
    part: &Element,
    line: &mut InlineBuilder,
) -> Result<(), Unreadable> {
    match &*part.name {
        "br" if part.get("type").is_none_or(|sort| sort == "textWrapping") => {
            line.put(DraftInline::Break);
        }
        "cr" => line.put(DraftInline::Break),
        "footnoteReference" => footnote(reader, part, line, false),
        "endnoteReference" => footnote(reader, part, line, true),
        "commentReference" => reader.note(ImportIssue::Comment),
        "fldChar" => field(reader, part),
        "instrText" => {
            if let Some(field) = reader.fields.last_mut() {
                field.instruction.push_str(&part.text());
            }
        }
        "drawing" | "pict" | "object" => picture::read(reader, part, line)?,
        "AlternateContent" => {
            let first = part.elements().next();
            for inner in first.into_iter().flat_map(Element::elements) {
                other(reader, inner, line)?;
            }
        }
        _ => {}
    }
    Ok(())
}

fn footnote(
    reader: &mut DocxReader<'_, '_>,
    part: &Element,
    line: &mut InlineBuilder,
    at_end: bool,
) {
    let Some(id) = part.get("id") else { return };
    let note = (id.to_owned(), at_end);
    let known = reader.footnotes.iter().position(|other| *other == note);
    let at = known.unwrap_or_else(|| {
        reader.footnotes.push(note);
        reader.footnotes.len() - 1
    });
    line.put(DraftInline::Footnote(at));
}

fn field(reader: &mut DocxReader<'_, '_>, part: &Element) {
    match part.get("fldCharType") {
        Some("begin") => reader.fields.push(Field::default()),
        Some("separate") => {
            if let Some(field) = reader.fields.last_mut() {
                field.shows = true;
            }
        }
        Some("end") => {
            reader.fields.pop();
        }
        _ => {}
    }
}
