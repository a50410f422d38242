//! The table of contents of the index, and what it names: sections, models, years, where the dictionary's files begin.
//!
//! Entry: [`render_contents`], [`split_dictionary`].

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::batch::PageBatch;
use super::encoding::DIGITS;
use super::entry::SearchEntry;
use super::facets::Facets;
use super::inverted_index::InvertedIndex;
use super::postings::{DictionaryLine, TermKey};
use super::shards;
use super::unit::UnitKind;

/// The size of a dictionary's file, in letters before compression.
const FILE: usize = 3000;

/// Splits the dictionary into files; with each the shortest prefix that separates its first key from the file before.
pub(super) fn split_dictionary(
    name: &str,
    lines: Vec<DictionaryLine>,
    folds: &[String],
) -> (Vec<String>, Vec<String>) {
    let (mut files, mut bounds): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let (mut last, mut held) = (None, 0);
    for DictionaryLine { key, text } in lines {
        if files.is_empty() || (held > 0 && held + text.len() > FILE) {
            let before = last.map_or_else(String::new, |last: TermKey| last.text(folds));
            bounds.push(shortest_separator(&before, &key.text(folds)));
            held = 0;
            let mut file = shards::open_script(name, files.len());
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

/// The shortest prefix of a key that sorts after another key.
fn shortest_separator(before: &str, key: &str) -> String {
    let ends = key
        .char_indices()
        .map(|(at, letter)| at + letter.len_utf8());
    let shortest = ends.map(|end| &key[..end]).find(|&part| part > before);
    shortest.unwrap_or(key).to_owned()
}

/// What the table of contents is made from.
pub(super) struct ContentsInput<'a> {
    pub entries: &'a [SearchEntry<'a>],
    pub batches: &'a [PageBatch],
    pub index: &'a InvertedIndex,
    pub facets: &'a Facets,
    pub bounds: &'a [String],
    /// The group hashes of the dictionary, the pages, the lists.
    pub hashes: [&'a [String]; 3],
}

/// The table of contents, as JavaScript.
pub(super) fn render_contents(input: &ContentsInput<'_>) -> String {
    let [dictionary, pages, lists] = input.hashes.map(<[String]>::concat);
    let named = |facets: &[(String, String)]| -> Vec<Value> {
        facets
            .iter()
            .map(|(id, title)| json!([id, title]))
            .collect()
    };
    json!({
        "pieces": encode_unit_counts(input.batches),
        "w": dictionary,
        "d": pages,
        "f": lists,
        "bounds": input.bounds.join("\n"),
        "words": spelling_words(input.index),
        "years": first_pages_by_year(input.entries),
        "sections": named(&input.facets.sections),
        "models": named(&input.facets.models),
    })
    .to_string()
}

/// For each page one digit: twice its units of text, plus one where it has headings.
fn encode_unit_counts(batches: &[PageBatch]) -> String {
    let digit = |units: &[UnitKind]| {
        let count = |kind| units.iter().filter(|&&unit| unit == kind).count();
        let number = count(UnitKind::Text) * 2 + count(UnitKind::Headings);
        char::from(DIGITS[number.min(DIGITS.len() - 1)])
    };
    let of_batch = |batch: &PageBatch| -> Vec<char> {
        let mut rest = batch.kinds.as_slice();
        let page = |&count: &usize| {
            let (units, others) = rest.split_at(count);
            rest = others;
            digit(units)
        };
        batch.unit_counts.iter().map(page).collect()
    };
    batches.iter().flat_map(of_batch).collect()
}

/// The first page of each year; pages without a date stand before all years.
fn first_pages_by_year(entries: &[SearchEntry<'_>]) -> Vec<(i16, usize)> {
    let mut years = BTreeMap::new();
    for (number, entry) in entries.iter().enumerate() {
        if let Some(date) = entry.date {
            years.entry(date.year()).or_insert(number);
        }
    }
    years.into_iter().collect()
}

/// How many words are listed for spelling correction at most: some more than there are Vietnamese syllables.
const MOST_WORDS: usize = 4000;

/// The words of letters only, for spelling correction: in lines by frequency, each line ten times rarer, sorted; `…` last
/// where some of the rarest were left out.
fn spelling_words(index: &InvertedIndex) -> String {
    let count = |fold| -> usize {
        let words = index.words_with_fold(fold);
        words.map(|word| index.singles[word].len()).sum()
    };
    let counts = (0..index.folds.len()).map(count);
    let is_word = |fold: &str| fold.len() > 1 && fold.chars().all(char::is_alphabetic);
    let folds = index
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
