//! Pages as results show them: title, address, section, date, models, and their text for the line with the hit.
//!
//! Entry: [`render_leaves`], [`group_leaves`].

use rayon::prelude::*;
use serde::Serialize;

use super::entry::SearchEntry;
use super::facets::Facets;
use super::shards;
use super::unit::{SearchUnit, UnitKind};

/// How many units of text a leaf holds; a long page has several leaves.
pub(super) const LEAF: usize = 8;
/// How many leaves a file holds.
const LEAVES: usize = 3;
/// Bytes reserved for what a leaf has beside its text.
const HEAD: usize = 512;

/// The leaves of a page: `[title, address, section, date, models, expired, headings, texts]`, and for the rest of a long
/// page, `[texts]`.
pub(super) fn render_leaves(
    entry: &SearchEntry<'_>,
    headings: &[String],
    units: &[SearchUnit<'_>],
    facets: &Facets,
) -> Vec<String> {
    let text = units.iter().filter(|unit| unit.kind == UnitKind::Text);
    let texts: Vec<String> = text.map(unit_text).collect();
    let mut parts = texts.chunks(LEAF);
    let head = (
        entry.title,
        &entry.path,
        facets.section_index(entry),
        entry.date.map_or_else(String::new, |date| date.to_string()),
        facets.model_indices(entry),
        u8::from(entry.expired),
        headings.join(" · "),
        parts.next().unwrap_or_default(),
    );
    let first = to_json(&head, head.7);
    let rest = parts.map(|texts| to_json(&[texts], texts));
    std::iter::once(first).chain(rest).collect()
}

/// A leaf with these texts, which are most of it.
#[expect(
    clippy::expect_used,
    reason = "a tuple of strings and numbers cannot fail to serialise"
)]
fn to_json(leaf: &impl Serialize, texts: &[String]) -> String {
    let room = texts.iter().map(String::len).sum::<usize>() + HEAD;
    let mut json = Vec::with_capacity(room);
    serde_json::to_writer(&mut json, leaf).expect("memory takes all that is written");
    String::from_utf8(json).expect("JSON is UTF-8")
}

/// The scripts of the leaves, each a list of a few; the leaves are taken.
pub(super) fn group_leaves(name: &str, leaves: &mut [String]) -> Vec<String> {
    let files = leaves.par_chunks_mut(LEAVES).enumerate();
    let file = |(number, leaves): (usize, &mut [String])| {
        let mut file = shards::open_script(name, number);
        file.reserve(leaves.iter().map(|leaf| leaf.len() + 1).sum::<usize>() + shards::END);
        for (at, leaf) in leaves.iter_mut().enumerate() {
            file.push(if at == 0 { '[' } else { ',' });
            file.push_str(&std::mem::take(leaf));
        }
        file.push(']');
        file
    };
    files.map(file).collect()
}

fn unit_text(unit: &SearchUnit<'_>) -> String {
    let lines: Vec<&str> = unit
        .stretches
        .iter()
        .map(|stretch| stretch.text.trim())
        .collect();
    lines.join(" ")
}
