//! The door to other sites: whether the pages that links lead to can be had.
//!
//! Entry: [`ask`]; what it gives, [`Answers`], is plain data that the second reader is given as part of its material.
//! Called by `check --external` only: no build, no preview and no plain check reaches the network. Inner networks are
//! never asked, and no page is read.

mod address;
mod answer_cache;
mod answers;
mod bounds;
mod client;
mod inquiry;

use std::collections::BTreeSet;

use crate::cache::Cache;

pub use address::{is_inner, normalize};
pub use answers::Answers;
pub use bounds::{Bounds, Reach};

/// Asks for every address that has no valid answer in the cache, each once, and caches the answers.
///
/// `now` is the moment by the clock, in seconds since 1970: an answer is as old as it is, whatever day counts as today.
/// A cache that cannot be read or written is as good as none.
#[must_use]
pub fn ask(addresses: &BTreeSet<String>, bounds: &Bounds, cache: &Cache, now: i64) -> Answers {
    let cached = answer_cache::read(cache, now);
    let mut answers = Answers::default();
    answers.wanted = true;
    let mut urls = BTreeSet::new();
    for written in addresses {
        match address::RequestUrl::parse(written) {
            Err(failure) => answers.record(written, Some(failure)),
            Ok(url) if url.is_inner() && bounds.reach == Reach::Public => {}
            Ok(url) => match cached.get(url.as_str()) {
                Some(known) => answers.record_cached(url.as_str(), known.answer),
                None => drop(urls.insert(url)),
            },
        }
    }
    let asked = inquiry::ask(urls, bounds);
    answer_cache::write(cache, cached, &asked.answered, now);
    answers.record_inquiry(asked);
    answers
}
