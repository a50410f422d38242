//! The real portal: that it builds, and that everything which must stand on it does.

mod facts;
mod machine;
mod pages;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use scraper::Html;

use crate::fixture::built::{Made, make, settings};

/// The portal, made once for all tests.
static PORTAL: LazyLock<Made> =
    LazyLock::new(|| make(&crate::fixture::site::repository(), &settings()));

/// What stands on each page for a reader, by its address.
static WORDS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let pages = PORTAL.pages();
    let seen = |html: &str| crate::fixture::page::visible_text(&Html::parse_document(html));
    pages
        .map(|(path, html)| (path.trim_end_matches("index.html").to_owned(), seen(html)))
        .collect()
});
