//! What is true of every build, whatever it builds: the same bytes from the same sources, links that lead somewhere,
//! words that are not changed on the way.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // tests through and through

#[path = "properties/approved.rs"]
mod approved;
#[path = "fixture/built.rs"]
mod built;
#[path = "properties/links.rs"]
mod links;
#[path = "properties/minified.rs"]
mod minified;
#[path = "fixture/page.rs"]
mod page;
#[path = "properties/repeated.rs"]
mod repeated;
#[path = "fixture/site.rs"]
mod site;
