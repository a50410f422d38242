//! The architecture, checked against the source text: floors, doors, names, layout, sizes, forbidden words.
//!
//! Every rule collects all breaches and reports file and line. Exceptions stand in the rule itself, with their reason.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // tests through and through

mod code;
mod doors;
mod floors;
mod imports;
mod layout;
mod names;
mod sizes;
mod style;
mod words;

/// Fails with all breaches of a rule, one a line.
fn assert_none(rule: &str, mut breaches: Vec<String>) {
    breaches.sort();
    breaches.dedup();
    assert!(
        breaches.is_empty(),
        "{rule}: {} breaches\n  {}\n",
        breaches.len(),
        breaches.join("\n  ")
    );
}
