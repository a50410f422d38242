//! Pages as results show them: title, address, section, day, models, and their text for the line with the hit.
//!
//! Entry: [`files`]. It must never know how text is searched.

use serde_json::{Value, json};

use super::entry::Entry;
use super::table::Facets;
use super::unit::{Unit, UnitKind};

/// How many pieces of text a leaf holds; a long page has several.
pub(super) const LEAF: usize = 8;
/// How many leaves a file holds.
const LEAVES: usize = 3;

/// The files, each a list of leaves: `[title, address, section, day, models, expired, headings, pieces]`, and for what a
/// long page goes on with, `[pieces]`.
pub(super) fn files(entries: &[Entry], units: &[Vec<Unit<'_>>], facets: &Facets) -> Vec<String> {
    let mut leaves = Vec::new();
    for (entry, units) in entries.iter().zip(units) {
        let pieces: Vec<String> = units
            .iter()
            .filter(|unit| unit.kind == UnitKind::Text)
            .map(words)
            .collect();
        let mut parts = pieces.chunks(LEAF);
        leaves.push(first(entry, parts.next().unwrap_or_default(), facets));
        leaves.extend(parts.map(|pieces| json!([pieces])));
    }
    leaves
        .chunks(LEAVES)
        .map(|leaves| Value::from(leaves).to_string())
        .collect()
}

fn first(entry: &Entry, pieces: &[String], facets: &Facets) -> Value {
    json!([
        entry.title,
        entry.path,
        facets.section(entry),
        entry.date.map_or_else(String::new, |date| date.to_string()),
        facets.models(entry),
        u8::from(entry.expired),
        entry.headings.join(" · "),
        pieces,
    ])
}

fn words(unit: &Unit<'_>) -> String {
    let lines: Vec<&str> = unit
        .stretches
        .iter()
        .map(|stretch| stretch.text.trim())
        .collect();
    lines.join(" ")
}
