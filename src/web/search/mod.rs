//! The search: an index of all that can be found, cut into small scripts of which a reader's browser loads a few.
//!
//! Entry: [`index`], or [`gather`] where something else is made beside its second half. It must never know a page's HTML, nor how results look: `search.js` of the theme reads what is written
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
mod facets;
mod figures;
mod files;
mod own_words;
mod pages;
mod part;
mod postings;
mod rows;
mod table;
mod token;
mod unit;

use std::mem;

use rayon::prelude::*;

use crate::output::Output;
use crate::path::UrlPath;
use crate::site::Site;
use collected::Collected;
use entry::Entry;
use facets::Facets;
use files::Files;
use part::Part;

/// The index, ready to be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    /// Its files.
    pub outputs: Vec<Output>,
    /// The file that names all others.
    pub contents: UrlPath,
}

/// The words of all pages, the files of the dictionary, and where each of these begins.
fn dictionary(parts: &mut [Part]) -> (Collected, Files, Vec<String>) {
    let collected = Collected::of(parts);
    let lines = postings::lines(&collected);
    let (dictionary, bounds) = table::cut("w", lines, &collected.folds);
    (collected, Files::of("w", dictionary), bounds)
}

/// Makes the index of a site.
#[must_use]
pub fn index(site: &Site) -> Index {
    gather(site).index()
}

/// The pages of a site, gone through for their words.
pub struct Gathered<'a> {
    entries: Vec<Entry<'a>>,
    facets: Facets,
    parts: Vec<Part>,
}

/// Goes through all pages, on all cores.
#[must_use]
pub fn gather(site: &Site) -> Gathered<'_> {
    let entries = entry::entries(site);
    let facets = Facets::of(site, &entries);
    let pages = entries.par_chunks(part::AT_ONCE);
    let parts = pages.map(|pages| Part::of(site, pages, &facets)).collect();
    Gathered {
        entries,
        facets,
        parts,
    }
}

impl Gathered<'_> {
    /// Makes the index; one core does some of it alone.
    #[must_use]
    pub fn index(mut self) -> Index {
        let leaves = self.parts.iter_mut();
        let leaves = leaves.flat_map(|part| mem::take(&mut part.leaves));
        let mut leaves: Vec<String> = leaves.collect();
        let (leaves, (collected, words, bounds)) = rayon::join(
            || Files::of("d", pages::files("d", &mut leaves)),
            || dictionary(&mut self.parts),
        );
        let lists = Files::of("f", self.facets.lists("f", &self.entries));
        let content = table::contents(&table::Parts {
            entries: &self.entries,
            pages: &self.parts,
            collected: &collected,
            facets: &self.facets,
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
}
