//! Sums over what was published and prepared.
//!
//! Entry: [`Tally`] and [`by`].

use std::collections::BTreeMap;

use super::facts::{Labels, ReportFacts};
use crate::document::kind_name::KindName;

/// How much there was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    posts: BTreeMap<KindName, usize>,
    /// How many of what was published has a script.
    pub scripts: usize,
    /// How long these scripts take by estimate, each read once, in seconds.
    pub script_seconds: u32,
    /// How long the pieces of pinned bulletins take, in seconds.
    pub prepared_seconds: u32,
}

impl Tally {
    /// How many of a kind were published.
    pub(super) fn of(&self, kind: KindName) -> usize {
        self.posts.get(&kind).copied().unwrap_or_default()
    }

    /// How many were published in all.
    pub(super) fn all(&self) -> usize {
        self.posts.values().sum()
    }

    /// Whether there was nothing.
    pub(super) fn is_nothing(&self) -> bool {
        self.all() == 0 && self.prepared_seconds == 0
    }
}

/// The sums for each key; what has several keys counts for each of them.
pub(super) fn by<K: Ord>(
    facts: &ReportFacts,
    keys: impl Fn(&Labels) -> Vec<K>,
) -> BTreeMap<K, Tally> {
    let mut sums: BTreeMap<K, Tally> = BTreeMap::new();
    for post in &facts.posts {
        for key in keys(&post.labels) {
            let sum = sums.entry(key).or_default();
            *sum.posts.entry(post.kind).or_default() += 1;
            sum.scripts += usize::from(post.script.is_some());
            sum.script_seconds += post.script.unwrap_or_default();
        }
    }
    for reading in &facts.readings {
        for key in keys(&reading.labels) {
            sums.entry(key).or_default().prepared_seconds += reading.seconds;
        }
    }
    sums
}

/// The sum of all.
pub(super) fn whole(facts: &ReportFacts) -> Tally {
    by(facts, |_| vec![()]).remove(&()).unwrap_or_default()
}
