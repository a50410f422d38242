//! Pages as results show them: title, address, section, day, models, and their text for the line with the hit.
//!
//! Entry: [`leaves`], [`files`]. It must never know how text is searched.

use rayon::prelude::*;
use serde::Serialize;

use super::entry::{Entry, Words};
use super::facets::Facets;
use super::files;
use super::unit::{Unit, UnitKind};

/// How many pieces of text a leaf holds; a long page has several.
pub(super) const LEAF: usize = 8;
/// How many leaves a file holds.
const LEAVES: usize = 3;
/// The room for what a leaf has beside its pieces, in bytes: about as much as most need.
const HEAD: usize = 512;

/// The leaves of a page: `[title, address, section, day, models, expired, headings, pieces]`, and for what a long page goes
/// on with, `[pieces]`.
pub(super) fn leaves(
    (entry, words): (&Entry<'_>, &Words),
    units: &[Unit<'_>],
    facets: &Facets,
) -> Vec<String> {
    let text = units.iter().filter(|unit| unit.kind == UnitKind::Text);
    let pieces: Vec<String> = text.map(shown).collect();
    let mut parts = pieces.chunks(LEAF);
    let head = (
        entry.title,
        &entry.path,
        facets.section(entry),
        entry.date.map_or_else(String::new, |date| date.to_string()),
        facets.models(entry),
        u8::from(entry.expired),
        words.headings.join(" · "),
        parts.next().unwrap_or_default(),
    );
    let first = written(&head, head.7);
    let rest = parts.map(|pieces| written(&[pieces], pieces));
    std::iter::once(first).chain(rest).collect()
}

/// A leaf with these pieces, which are most of it.
fn written(leaf: &impl Serialize, pieces: &[String]) -> String {
    let room = pieces.iter().map(String::len).sum::<usize>() + HEAD;
    let mut json = Vec::with_capacity(room);
    // What is written to memory and has no keys cannot fail.
    let _ = serde_json::to_writer(&mut json, leaf);
    String::from_utf8(json).unwrap_or_default()
}

/// The files, each a list of leaves, which are let go.
pub(super) fn files(name: &str, leaves: &mut [String]) -> Vec<String> {
    let files = leaves.par_chunks_mut(LEAVES).enumerate();
    let file = |(number, leaves): (usize, &mut [String])| {
        let mut file = files::opened(name, number);
        file.reserve(leaves.iter().map(|leaf| leaf.len() + 1).sum::<usize>() + files::END);
        for (at, leaf) in leaves.iter_mut().enumerate() {
            file.push(if at == 0 { '[' } else { ',' });
            file.push_str(&std::mem::take(leaf));
        }
        file.push(']');
        file
    };
    files.map(file).collect()
}

fn shown(unit: &Unit<'_>) -> String {
    let lines: Vec<&str> = unit
        .stretches
        .iter()
        .map(|stretch| stretch.text.trim())
        .collect();
    lines.join(" ")
}
