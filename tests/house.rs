//! The rules of the house, held against the source text: floors, doors, sizes, what no file may hold.
//!
//! Every rule gathers all that break it and says file and line. There is no list of exceptions but where the rule
//! itself has one, with its reason beside it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // tests through and through

#[path = "house/code.rs"]
mod code;
#[path = "house/doors.rs"]
mod doors;
#[path = "house/floors.rs"]
mod floors;
#[path = "house/imports.rs"]
mod imports;
#[path = "house/manners.rs"]
mod manners;
#[path = "house/sizes.rs"]
mod sizes;
#[path = "house/words.rs"]
mod words;

/// Fails with every breach of a rule, a line each.
fn none(rule: &str, mut breaches: Vec<String>) {
    breaches.sort();
    breaches.dedup();
    assert!(
        breaches.is_empty(),
        "{rule}: {} breaches\n  {}\n",
        breaches.len(),
        breaches.join("\n  ")
    );
}
