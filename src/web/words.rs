//! The theme's own words, `strings.vi.yaml`: every text on a page that is neither content nor data.
//!
//! Entry: [`Words::get`].

use std::collections::BTreeMap;

use serde::Serialize;

use super::page::Word;

/// The words by key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Words(BTreeMap<String, String>);

/// The words that views put on pages; a theme must have them all, beside those of [`Word`].
const NEEDED: [&str; 11] = [
    "home",
    "page",
    "topics",
    "bodies",
    "search",
    "site_map",
    "disclosure",
    "corrections",
    "not_found",
    "broadcast",
    "bulletin",
];

impl Words {
    /// Words from a theme.
    #[must_use]
    pub fn new(words: BTreeMap<String, String>) -> Self {
        Self(words)
    }

    /// The words of a key; the key itself where the theme lacks it, which the theme's check has told already.
    #[must_use]
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.0.get(key).map_or(key, String::as_str)
    }

    /// The needed keys that are not there.
    pub fn missing(&self) -> impl Iterator<Item = &'static str> {
        let all = NEEDED.into_iter().chain(Word::ALL.map(Word::key));
        all.filter(|key| !self.0.contains_key(*key))
    }
}
