//! Runs: text of one look, and what stands between the words.
//!
//! Entry: [`inlines`]. It must never know a block.

use super::super::super::answer::Unreadable;
use super::super::draft::{Inline, Span};
use super::super::line::Line;
use super::super::told::Matter;
use super::super::xml::Element;
use super::picture;
use super::reading::{Field, Reading, link};
use super::styles::Look;

/// Where a run stands: the look of its paragraph, and the link around it.
#[derive(Clone, Debug)]
pub(super) struct Place {
    look: Look,
    link: Option<String>,
}

impl Place {
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
    reading: &mut Reading<'_, '_>,
    parent: &Element,
    place: &Place,
    line: &mut Line,
) -> Result<(), Unreadable> {
    for element in parent.elements() {
        match &*element.name {
            "r" => run(reading, element, place, line)?,
            "hyperlink" => {
                let address = element.get("id").and_then(|id| reading.package.link(id));
                let address = address.filter(|link| link.is_outside);
                let address = address.map(|link| link.target.clone());
                inlines(reading, element, &place.within(address), line)?;
            }
            "ins" | "moveTo" => {
                reading.tell(Matter::Inserted);
                inlines(reading, element, place, line)?;
            }
            "del" | "moveFrom" => reading.tell(Matter::Deleted),
            "fldSimple" => {
                let address = element.get("instr").and_then(link);
                let address = address.or_else(|| place.link.clone());
                inlines(reading, element, &place.within(address), line)?;
            }
            "smartTag" | "sdt" | "sdtContent" | "customXml" | "dir" | "bdo" => {
                inlines(reading, element, place, line)?;
            }
            "AlternateContent" => {
                if let Some(first) = element.elements().next() {
                    inlines(reading, first, place, line)?;
                }
            }
            "oMath" | "oMathPara" => reading.tell(Matter::Equation),
            _ => {}
        }
    }
    Ok(())
}

fn run(
    reading: &mut Reading<'_, '_>,
    element: &Element,
    place: &Place,
    line: &mut Line,
) -> Result<(), Unreadable> {
    let properties = element.child("rPr");
    let style = properties.and_then(|properties| properties.value("rStyle"));
    let style = style.map(|style| reading.styles.letters(style));
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
        if let Some(text) = letters(reading, part) {
            let span = Span {
                text: shifted(&text, raised),
                bold: look.bold.unwrap_or(false),
                italic: look.italic.unwrap_or(false),
                link: place.link.clone().or_else(|| reading.field_link()),
            };
            line.text(span, look.coding.unwrap_or_default());
        } else {
            other(reading, part, line)?;
        }
    }
    Ok(())
}

/// The letters that a part of a run stands for; nothing where it is no letters.
fn letters(reading: &mut Reading<'_, '_>, part: &Element) -> Option<String> {
    let is_instruction = reading.fields.last().is_some_and(|field| !field.shows);
    let text = match &*part.name {
        "t" => part.text(),
        "tab" | "ptab" => "\t".to_owned(),
        "noBreakHyphen" => "\u{2011}".to_owned(),
        "sym" => symbol(reading, part),
        _ => return None,
    };
    Some(if is_instruction { String::new() } else { text })
}

/// A sign of a symbol font, where it is one of those that lists begin with.
fn symbol(reading: &mut Reading<'_, '_>, part: &Element) -> String {
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
            reading.tell(Matter::Symbol);
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

fn other(reading: &mut Reading<'_, '_>, part: &Element, line: &mut Line) -> Result<(), Unreadable> {
    match &*part.name {
        "br" if part.get("type").is_none_or(|sort| sort == "textWrapping") => {
            line.put(Inline::Break);
        }
        "cr" => line.put(Inline::Break),
        "footnoteReference" => note(reading, part, line, false),
        "endnoteReference" => note(reading, part, line, true),
        "commentReference" => reading.tell(Matter::Comment),
        "fldChar" => field(reading, part),
        "instrText" => {
            if let Some(field) = reading.fields.last_mut() {
                field.instruction.push_str(&part.text());
            }
        }
        "drawing" | "pict" | "object" => picture::read(reading, part, line)?,
        "AlternateContent" => {
            let first = part.elements().next();
            for inner in first.into_iter().flat_map(Element::elements) {
                other(reading, inner, line)?;
            }
        }
        _ => {}
    }
    Ok(())
}

fn note(reading: &mut Reading<'_, '_>, part: &Element, line: &mut Line, at_end: bool) {
    let Some(id) = part.get("id") else { return };
    let note = (id.to_owned(), at_end);
    let known = reading.notes.iter().position(|other| *other == note);
    let at = known.unwrap_or_else(|| {
        reading.notes.push(note);
        reading.notes.len() - 1
    });
    line.put(Inline::Note(at));
}

fn field(reading: &mut Reading<'_, '_>, part: &Element) {
    match part.get("fldCharType") {
        Some("begin") => reading.fields.push(Field::default()),
        Some("separate") => {
            if let Some(field) = reading.fields.last_mut() {
                field.shows = true;
            }
        }
        Some("end") => {
            reading.fields.pop();
        }
        _ => {}
    }
}
