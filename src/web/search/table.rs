//! The table of contents of the index, and what it names: sections, models, years, where the dictionary's files begin.
//!
//! Entry: [`contents`], [`cut`]. It must never know a page's text.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::collected::Collected;
use super::entry::Entry;
use super::facets::Facets;
use super::figures::FIGURES;
use super::files;
use super::part::Part;
use super::postings::{Key, Line};
use super::unit::UnitKind;

/// The size of a dictionary's file, in letters before compression.
const FILE: usize = 3000;

/// Cuts the dictionary into files; with each the shortest beginning of a key that parts it from the file before.
pub(super) fn cut(name: &str, lines: Vec<Line>, folds: &[String]) -> (Vec<String>, Vec<String>) {
    let (mut files, mut bounds): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let (mut last, mut held) = (None, 0);
    for Line { key, text } in lines {
        if files.is_empty() || (held > 0 && held + text.len() > FILE) {
            let before = last.map_or_else(String::new, |last: Key| last.written(folds));
            bounds.push(parting(&before, &key.written(folds)));
            held = 0;
            let mut file = files::opened(name, files.len());
            file.push('`');
            // The first word of a pair stands above it in every file.
            if key.second.is_some() {
                let first = &folds[key.first];
                file.push_str(first);
                file.push('\n');
                held = first.len() + 1;
            }
            files.push(file);
        }
        if let Some(file) = files.last_mut() {
            file.push_str(&text);
            file.push('\n');
            held += text.len() + 1;
        }
        last = Some(key);
    }
    for file in &mut files {
        file.truncate(file.trim_end().len());
        file.push('`');
    }
    (files, bounds)
}

/// The shortest beginning of a key that comes after another key.
fn parting(before: &str, key: &str) -> String {
    let ends = key
        .char_indices()
        .map(|(at, letter)| at + letter.len_utf8());
    let shortest = ends.map(|end| &key[..end]).find(|&part| part > before);
    shortest.unwrap_or(key).to_owned()
}

/// What the table of contents is made from.
pub(super) struct Parts<'a> {
    pub entries: &'a [Entry<'a>],
    pub pages: &'a [Part],
    pub collected: &'a Collected,
    pub facets: &'a Facets,
    pub bounds: &'a [String],
    /// The hashes of the dictionary, the pages, the lists.
    pub marks: [&'a [String]; 3],
}

/// The table of contents, as JavaScript.
pub(super) fn contents(parts: &Parts<'_>) -> String {
    let [dictionary, pages, lists] = parts.marks.map(<[String]>::concat);
    let named = |facets: &[(String, String)]| -> Vec<Value> {
        facets
            .iter()
            .map(|(id, title)| json!([id, title]))
            .collect()
    };
    json!({
        "pieces": pieces(parts.pages),
        "w": dictionary,
        "d": pages,
        "f": lists,
        "bounds": parts.bounds.join("\n"),
        "words": vocabulary(parts.collected),
        "years": years(parts.entries),
        "sections": named(&parts.facets.sections),
        "models": named(&parts.facets.models),
    })
    .to_string()
}

/// How many pieces each page has, one figure a page: twice its pieces of text, and one more where it has headings.
fn pieces(parts: &[Part]) -> String {
    let figure = |units: &[UnitKind]| {
        let count = |kind| units.iter().filter(|&&unit| unit == kind).count();
        let number = count(UnitKind::Text) * 2 + count(UnitKind::Headings);
        char::from(FIGURES[number.min(FIGURES.len() - 1)])
    };
    let of_part = |part: &Part| -> Vec<char> {
        let mut rest = part.kinds.as_slice();
        let page = |&count: &usize| {
            let (units, others) = rest.split_at(count);
            rest = others;
            figure(units)
        };
        part.pieces.iter().map(page).collect()
    };
    parts.iter().flat_map(of_part).collect()
}

/// The first page of each year; pages without a day stand before all years.
fn years(entries: &[Entry<'_>]) -> Vec<(i16, usize)> {
    let mut years = BTreeMap::new();
    for (number, entry) in entries.iter().enumerate() {
        if let Some(date) = entry.date {
            years.entry(date.year()).or_insert(number);
        }
    }
    years.into_iter().collect()
}

/// How many words the table holds at most: some more than there are Vietnamese syllables.
const MOST_WORDS: usize = 4000;

/// The words of letters alone, in rows by how often they occur, each row ten times rarer, sorted; `…` last where some of the
/// rarest were left out.
fn vocabulary(collected: &Collected) -> String {
    let count = |fold| -> usize {
        let words = collected.words_of(fold);
        words.map(|word| collected.singles.row(word).len()).sum()
    };
    let counts = (0..collected.folds.len()).map(count);
    let is_word = |fold: &str| fold.len() > 1 && fold.chars().all(char::is_alphabetic);
    let folds = collected
        .folds
        .iter()
        .zip(counts)
        .filter(|(fold, _)| is_word(fold));
    let mut words: Vec<(&String, usize)> = folds.collect();
    words.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    let is_cut = words.len() > MOST_WORDS;
    words.truncate(MOST_WORDS);
    let mut rows: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
    for (fold, count) in words {
        rows.entry(5 - count.ilog10().min(5))
            .or_default()
            .push(fold);
    }
    let row = |number: u32| {
        let mut words = rows.get(&number).cloned().unwrap_or_default();
        words.sort_unstable();
        words.join(" ")
    };
    let rows: Vec<String> = (0..6).map(row).collect();
    rows.join("\n") + if is_cut { "\n…" } else { "" }
}
