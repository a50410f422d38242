//! The search: an inverted index of all that can be found, cut into small scripts of which a reader's browser loads a few.
//! `search.js` of the theme reads what is written here, and ranks it.
//!
//! Entry: [`build_index`], or [`collect_terms`] where other work runs beside its second half.
//!
//! The files, for N pages, numbered from those without a date over the oldest to the newest:
//!
//! - `m0`, the table of contents: the groups' hashes; where each file of the dictionary begins; how many units each page
//!   has; the commonest words first, for spelling correction; sections, models, years.
//! - `w…`, the dictionary: see `postings`.
//! - `d…`, pages: title, address, section, date, models, and the text of eight units, three such leaves a file.
//! - `f…`, one for each section and model: its pages.

mod batch;
mod contents;
mod encoding;
mod entry;
mod facets;
mod field_words;
mod inverted_index;
mod leaves;
mod postings;
mod shards;
mod token;
mod unit;

use std::mem;

use rayon::prelude::*;

use crate::output::Output;
use crate::path::UrlPath;
use crate::site::Site;
use batch::PageBatch;
use entry::SearchEntry;
use facets::Facets;
use inverted_index::InvertedIndex;
use shards::ShardFiles;

/// The index, ready to be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    /// Its files.
    pub outputs: Vec<Output>,
    /// The file that names all others.
    pub contents: UrlPath,
}

/// The inverted index, the files of the dictionary, and the separator before each of these.
fn build_dictionary(batches: &mut [PageBatch]) -> (InvertedIndex, ShardFiles, Vec<String>) {
    let index = InvertedIndex::from_batches(batches);
    let lines = postings::render_dictionary(&index);
    let (dictionary, bounds) = contents::split_dictionary("w", lines, &index.folds);
    (index, ShardFiles::from_scripts("w", dictionary), bounds)
}

/// Makes the index of a site.
#[must_use]
pub fn build_index(site: &Site) -> Index {
    collect_terms(site).build_index()
}

/// The pages of a site as word numbers, ready to be indexed.
pub struct SearchIndexer<'a> {
    entries: Vec<SearchEntry<'a>>,
    facets: Facets,
    batches: Vec<PageBatch>,
}

/// Numbers the words of all pages, in parallel.
#[must_use]
pub fn collect_terms(site: &Site) -> SearchIndexer<'_> {
    let entries = entry::collect_entries(site);
    let facets = Facets::from_entries(site, &entries);
    let pages = entries.par_chunks(batch::SIZE);
    let batches = pages.map(|pages| PageBatch::from_entries(site, pages, &facets));
    let batches = batches.collect();
    SearchIndexer {
        entries,
        facets,
        batches,
    }
}

impl SearchIndexer<'_> {
    /// Makes the index; some of it runs on one core.
    #[must_use]
    pub fn build_index(mut self) -> Index {
        let leaves = self.batches.iter_mut();
        let leaves = leaves.flat_map(|batch| mem::take(&mut batch.leaves));
        let mut leaves: Vec<String> = leaves.collect();
        let (leaves, (index, words, bounds)) = rayon::join(
            || ShardFiles::from_scripts("d", leaves::group_leaves("d", &mut leaves)),
            || build_dictionary(&mut self.batches),
        );
        let lists = ShardFiles::from_scripts("f", self.facets.render_lists("f", &self.entries));
        let content = contents::render_contents(&contents::ContentsInput {
            entries: &self.entries,
            batches: &self.batches,
            index: &index,
            facets: &self.facets,
            bounds: &bounds,
            hashes: [&words.hashes, &leaves.hashes, &lists.hashes],
        });
        let (contents, output) = shards::contents_file(&content);
        let outputs = [words, leaves, lists]
            .into_iter()
            .flat_map(|files| files.outputs);
        Index {
            outputs: outputs.chain([output]).collect(),
            contents,
        }
    }
}
