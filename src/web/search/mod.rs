//! The search: an index of all that can be found, cut into small scripts of which a reader's browser loads a few.
//!
//! Entry: [`index`]. It must never know a page's HTML, nor how results look: `search.js` of the theme reads what is written
//! here, and ranks it.
//!
//! What is written, for N pages, numbered from those without a day over the oldest to the newest:
//!
//! - `m0`, the table of contents: the groups' hashes; where each file of the dictionary begins; how many pieces each page
//!   has; the words that are not figures, the commonest first, for words mistyped; sections, models, years.
//! - `w…`, the dictionary: see `postings`.
//! - `d…`, pages: title, address, section, day, models, and the text of eight pieces, three such leaves a file.
//! - `f…`, one for each section and model: its pages.

mod collected;
mod entry;
mod files;
mod own_words;
mod pages;
mod postings;
mod table;
mod token;
mod unit;

use rayon::prelude::*;

use crate::output::Output;
use crate::path::UrlPath;
use crate::site::Site;
use collected::Collected;
use files::Files;
use unit::{Unit, UnitKind};

/// The index, ready to be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    /// Its files.
    pub outputs: Vec<Output>,
    /// The file that names all others.
    pub contents: UrlPath,
}

/// Makes the index of a site.
#[must_use]
pub fn index(site: &Site) -> Index {
    let entries = entry::entries(site);
    let units: Vec<Vec<Unit<'_>>> = entries.par_iter().map(unit::units).collect();
    let kinds: Vec<UnitKind> = units.iter().flatten().map(|unit| unit.kind).collect();
    let collected = Collected::of(&units, &starts(&units));
    let lines = postings::lines(&collected, &kinds);
    let (dictionary, bounds) = table::cut(lines);
    let facets = table::Facets::of(site, &entries);
    let words = Files::of("w", &dictionary);
    let leaves = Files::of("d", &pages::files(&entries, &units, &facets));
    let lists = Files::of("f", &facets.lists(&entries));
    let content = table::contents(&table::Parts {
        entries: &entries,
        units: &units,
        collected: &collected,
        facets: &facets,
        bounds: &bounds,
        marks: [&words.marks, &leaves.marks, &lists.marks],
    });
    let (contents, output) = files::contents(&content);
    let outputs = [words, leaves, lists]
        .into_iter()
        .flat_map(|files| files.outputs);
    Index {
        outputs: outputs.chain([output]).collect(),
        contents,
    }
}

/// The number of each page's first piece.
fn starts(units: &[Vec<Unit<'_>>]) -> Vec<u32> {
    let mut next = 0;
    let start = |units: &Vec<Unit<'_>>| {
        let start = next;
        next += u32::try_from(units.len()).unwrap_or(u32::MAX);
        start
    };
    units.iter().map(start).collect()
}
