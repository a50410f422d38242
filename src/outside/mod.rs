//! The door to other sites: whether the pages that links lead to can be had.
//!
//! Entry: [`ask`]; what it gives, [`Answers`], is plain data that the second reader is given as part of its material.
//! Only what is asked for by name reaches the network: no build, no preview and no plain check comes here. Inner networks
//! are never asked. It must never read a page, send more than an address, nor know where a link stands.

mod address;
mod answers;
mod bounds;
mod client;
mod inquiry;
mod kept;

use std::collections::BTreeSet;

use crate::cache::Cache;

pub use address::{is_inner, normal};
pub use answers::Answers;
pub use bounds::{Bounds, Reach};

/// Asks for every address that no kept answer speaks of, each once, and keeps the answers.
///
/// `now` is the moment by the clock, in seconds since 1970: an answer is as old as it is, whatever day counts as today.
/// A cache that cannot be read or written is as good as none.
#[must_use]
pub fn ask(addresses: &BTreeSet<String>, bounds: &Bounds, cache: &Cache, now: i64) -> Answers {
    let kept = kept::read(cache, now);
    let mut answers = Answers::default();
    answers.wanted = true;
    let mut pages = BTreeSet::new();
    for written in addresses {
        match address::Page::of(written) {
            Err(failure) => answers.tell(written, Some(failure)),
            Ok(page) if page.is_inner() && bounds.reach == Reach::Public => {}
            Ok(page) => match kept.get(page.as_str()) {
                Some(known) => answers.recall(page.as_str(), known.answer),
                None => drop(pages.insert(page)),
            },
        }
    }
    let asked = inquiry::ask(pages, bounds);
    kept::write(cache, kept, &asked.answered, now);
    answers.take(asked);
    answers
}
