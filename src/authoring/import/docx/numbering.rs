//! Numbered and bulleted lists: which sign Word shows before a paragraph.
//!
//! Entry: [`Numbering::next`]. It counts as it is asked, paragraph after paragraph.

use std::collections::BTreeMap;

use super::xml::Element;
use crate::speech::reading::roman_numeral;

/// What stands before a paragraph of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Bullet,
    /// `3.`
    Number(u32),
    /// Anything else, as Word shows it: `IV.`, `2.1.`, `a)`.
    Text(String),
}

#[derive(Clone, Debug, Default)]
struct Level {
    format: String,
    text: String,
    start: u32,
}

/// The highest number that is shown in Roman numerals; beyond it nobody reads them.
const ROMAN: u32 = 399;

/// The levels that a list may have.
const LEVELS: usize = 9;

type Counters = [Option<u32>; LEVELS];

/// The lists of a document, and how far each has been counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    kinds: BTreeMap<String, Vec<Level>>,
    lists: BTreeMap<String, String>,
    /// Where a list begins anew instead of going on.
    restarts: BTreeMap<String, Vec<(usize, u32)>>,
    counters: BTreeMap<String, Counters>,
}

impl Numbering {
    pub fn parse(root: &Element) -> Self {
        let mut numbering = Self::default();
        for element in root.elements() {
            match &*element.name {
                "abstractNum" => {
                    let id = element.get("abstractNumId").unwrap_or_default();
                    numbering.kinds.insert(id.to_owned(), levels(element));
                }
                "num" => numbering.list(element),
                _ => {}
            }
        }
        numbering
    }

    fn list(&mut self, element: &Element) {
        let (Some(id), Some(kind)) = (element.get("numId"), element.value("abstractNumId")) else {
            return;
        };
        let overrides = element.elements().filter_map(|child| {
            let level: usize = child.get("ilvl")?.parse().ok()?;
            Some((level, child.value("startOverride")?.parse().ok()?))
        });
        self.restarts.insert(id.to_owned(), overrides.collect());
        self.lists.insert(id.to_owned(), kind.to_owned());
    }

    /// What stands before the next paragraph of a list; nothing where it is in none.
    pub fn next(&mut self, list: &str, level: u8) -> Option<Label> {
        let at = usize::from(level).min(LEVELS - 1);
        let kind = self.lists.get(list)?.clone();
        let levels = self.kinds.get(&kind)?;
        let own = levels.get(at)?.clone();
        let restarts = self.restarts.remove(list).unwrap_or_default();
        let counters = self.counters.entry(kind).or_default();
        for (level, start) in restarts {
            if let Some(counter) = counters.get_mut(level) {
                *counter = start.checked_sub(1);
            }
        }
        let count = counters[at].map_or(own.start, |count| count.saturating_add(1));
        counters[at] = Some(count);
        counters[at + 1..].fill(None);
        match own.format.as_str() {
            "bullet" => return Some(Label::Bullet),
            "none" => return None,
            _ => {}
        }
        if own.format == "decimal" && own.text == format!("%{}.", at + 1) {
            return Some(Label::Number(count));
        }
        Some(Label::Text(shown(&own.text, levels, counters)))
    }
}

fn levels(kind: &Element) -> Vec<Level> {
    let levels = kind.elements().filter(|element| &*element.name == "lvl");
    let level = |element: &Element| Level {
        format: element.value("numFmt").unwrap_or("decimal").to_owned(),
        text: element.value("lvlText").unwrap_or_default().to_owned(),
        start: element
            .value("start")
            .and_then(|start| start.parse().ok())
            .unwrap_or(1),
    };
    levels.take(LEVELS).map(level).collect()
}

/// A label such as `%1.%2.` with the numbers in it.
fn shown(text: &str, levels: &[Level], counters: &Counters) -> String {
    let mut shown = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let digit = letters.peek().and_then(|next| next.to_digit(10));
        let place = digit
            .filter(|_| letter == '%')
            .and_then(|digit| digit.checked_sub(1));
        let Some(place) = place
            .map(|place| place as usize)
            .filter(|place| *place < LEVELS)
        else {
            shown.push(letter);
            continue;
        };
        letters.next();
        let level = levels.get(place);
        let start = level.map_or(1, |level| level.start);
        let count = counters[place].unwrap_or(start);
        shown.push_str(&number(
            count,
            level.map_or("decimal", |level| &level.format),
        ));
    }
    shown
}

fn number(count: u32, format: &str) -> String {
    let letter = |first: u8| {
        let turn = u8::try_from(count.saturating_sub(1) % 26).unwrap_or(0);
        char::from(first + turn).to_string()
    };
    match format {
        "upperRoman" if count <= ROMAN => roman_numeral(count),
        "lowerRoman" if count <= ROMAN => roman_numeral(count).to_lowercase(),
        "upperLetter" => letter(b'A'),
        "lowerLetter" => letter(b'a'),
        "decimalZero" => format!("{count:02}"),
        _ => count.to_string(),
    }
}
