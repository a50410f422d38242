//! The real portal: that it builds, and that everything which must stand on it does.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // tests through and through

#[path = "fixture/built.rs"]
mod built;
#[path = "portal/facts.rs"]
mod facts;
#[path = "portal/machine.rs"]
mod machine;
#[path = "fixture/page.rs"]
mod page;
#[path = "portal/pages.rs"]
mod pages;
#[path = "fixture/site.rs"]
mod site;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use scraper::Html;

use built::{Made, make, settings};

/// The portal, made once for all tests.
static PORTAL: LazyLock<Made> = LazyLock::new(|| make(&site::repository(), &settings()));

/// What stands on each page for a reader, by its address.
static WORDS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let pages = PORTAL.pages();
    let seen = |html: &str| page::visible_text(&Html::parse_document(html));
    pages
        .map(|(path, html)| (path.trim_end_matches("index.html").to_owned(), seen(html)))
        .collect()
});
