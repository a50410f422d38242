//! The rules of the house, held against the source text: floors, doors, sizes, what no file may hold.
//!
//! Every rule gathers all that break it and says file and line. There is no list of exceptions but where the rule
//! itself has one, with its reason beside it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // tests through and through

mod code;
mod doors;
mod floors;
mod imports;
mod manners;
mod sizes;
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
