//! Golden sites: folders with a tiny site each, what is found wrong with it, and what becomes of it.
//!
//! `tests/suite/sites/README.md` says how a case is laid out; a new one needs no Rust. What a folder cannot hold (links,
//! odd bytes, 50 MB) is made at run time in `sites/made.rs`. `BANTIN_BLESS=1` writes the expectations anew.

mod case;
mod expectation;
mod made;
#[cfg(unix)]
mod unix;

use std::collections::BTreeSet;

use bantin::diagnostic::{
    AddressProblem, AttachmentProblem, ContentProblem, LawProblem, SourceProblem, ThemeProblem,
    ValueProblem, YamlProblem,
};

#[test]
fn every_site_is_as_expected() {
    let cases = case::all();
    assert!(cases.len() > 40, "{} cases", cases.len());
    // In turn on two threads: each case runs the program, which has threads of its own.
    let (left, right) = cases.split_at(cases.len() / 2);
    let differing: Vec<String> = std::thread::scope(|scope| {
        let other = scope.spawn(|| right.iter().flat_map(case::check).collect::<Vec<_>>());
        let own: Vec<String> = left.iter().flat_map(case::check).collect();
        own.into_iter().chain(other.join().unwrap()).collect()
    });
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

/// Every id that the program knows, but those in the text of an article, which `tests/library/markdown` goes through.
#[test]
fn every_problem_has_a_site_that_meets_it() {
    let known = [
        AddressProblem::KINDS,
        AttachmentProblem::KINDS,
        ContentProblem::KINDS,
        LawProblem::KINDS,
        SourceProblem::KINDS,
        ThemeProblem::KINDS,
        ValueProblem::KINDS,
        YamlProblem::KINDS,
    ];
    let cases = case::all();
    let met: BTreeSet<String> = cases.iter().flat_map(case::Case::expected_ids).collect();
    let unmet: Vec<&str> = known
        .into_iter()
        .flatten()
        .map(|kind| kind.id)
        .filter(|&id| !met.contains(id) && !made::IDS.contains(&id))
        .collect();
    assert!(
        unmet.is_empty(),
        "no site under tests/suite/sites meets {unmet:?}"
    );
}
