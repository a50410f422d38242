//! Pages as results show them: title, address, section, day, models, and their text for the line with the hit.
//!
//! Entry: [`leaves`], [`files`]. It must never know how text is searched.

use rayon::prelude::*;
use serde_json::{Value, json};

use super::entry::Entry;
use super::facets::Facets;
use super::unit::{Unit, UnitKind};

/// How many pieces of text a leaf holds; a long page has several.
pub(super) const LEAF: usize = 8;
/// How many leaves a file holds.
const LEAVES: usize = 3;

/// The leaves of a page: `[title, address, section, day, models, expired, headings, pieces]`, and for what a long page goes
/// on with, `[pieces]`.
pub(super) fn leaves(entry: &Entry, units: &[Unit<'_>], facets: &Facets) -> Vec<String> {
    let text = units.iter().filter(|unit| unit.kind == UnitKind::Text);
    let pieces: Vec<String> = text.map(words).collect();
    let mut parts = pieces.chunks(LEAF);
    let head = first(entry, parts.next().unwrap_or_default(), facets);
    let rest = parts.map(|pieces| json!([pieces]));
    std::iter::once(head)
        .chain(rest)
        .map(|leaf| leaf.to_string())
        .collect()
}

/// The files, each a list of leaves.
pub(super) fn files(leaves: &[&String]) -> Vec<String> {
    let files = leaves.par_chunks(LEAVES);
    let file = |leaves: &[&String]| {
        let leaves: Vec<&str> = leaves.iter().map(|leaf| leaf.as_str()).collect();
        format!("[{}]", leaves.join(","))
    };
    files.map(file).collect()
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
