//! After any sequence of edits the preview holds, byte for byte, what a fresh build makes.

use std::collections::BTreeMap;
use std::fs;

use bantin::diagnostic::Diagnostic;
use bantin::output::Content;
use bantin::pipeline::{self, BuildSettings, FOLDERS};
use bantin::serve::{PreviewBuilder, Snapshot};
use bantin::source::{self, ChangedPaths};
use proptest::prelude::*;

use crate::edited_site::{Data, Edit, EditedSite, edits};
use crate::fixture::site::{Site, TODAY};

fn settings() -> BuildSettings {
    BuildSettings {
        today: Some(TODAY.parse().unwrap()),
        ..BuildSettings::default()
    }
}

type Files = BTreeMap<String, Vec<u8>>;

fn bytes(content: &Content) -> Vec<u8> {
    match content {
        Content::Page(html) => html.to_vec(),
        Content::Bytes(bytes) => bytes.to_vec(),
        Content::File { from, .. } => fs::read(from).unwrap(),
    }
}

/// What a fresh build makes, if it makes anything, and what it finds.
fn fresh(site: &EditedSite) -> (Option<Files>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let sources = source::read(&site.root(), &FOLDERS).unwrap();
    let sources = sources.take_into(&mut found);
    let built = pipeline::build(&sources, &settings()).take_into(&mut found);
    found.sort_unstable();
    found.dedup();
    if pipeline::stops(&found, false) {
        return (None, found);
    }
    let files = built.outputs.iter();
    let files = files.map(|output| (output.path.to_string(), bytes(&output.content)));
    (Some(files.collect()), found)
}

fn held(snapshot: &Snapshot) -> Files {
    let files = snapshot.good.as_ref().unwrap().files().unwrap();
    let files = files.iter();
    files
        .map(|(path, content)| (path.to_string(), bytes(content)))
        .collect()
}

/// The names whose bytes differ, or that only one side has.
fn differing(left: &Files, right: &Files) -> Vec<String> {
    let names = left.keys().chain(right.keys());
    let mut names: Vec<String> = names
        .filter(|name| left.get(*name) != right.get(*name))
        .cloned()
        .collect();
    names.dedup();
    names
}

/// A page made alone is the page of the whole.
fn pages_made_alone(early: &Snapshot, made: Option<&Files>) {
    let (Some(made), Some(good), false) = (made, &early.good, early.stops) else {
        return;
    };
    for path in [
        "index.html",
        "tin-tuc/index.html",
        "tin-tuc/bai-0/index.html",
    ] {
        let alone = good.file(&bantin::path::OutputPath::new(path));
        let alone = alone.map(|content| bytes(&content));
        assert_eq!(alone.as_ref(), made.get(path), "{path}");
    }
}

fn runs(sequence: &[Edit]) {
    let mut site = EditedSite {
        site: Site::filled(),
        touched: ChangedPaths::new(),
    };
    let mut builder = PreviewBuilder::new(site.root(), settings(), 0);
    builder.look(&ChangedPaths::new(), 0).unwrap();
    builder.finish();
    let mut last = held(&builder.snapshot());
    for edit in sequence {
        site.edit(edit);
        builder.look(&std::mem::take(&mut site.touched), 0).unwrap();
        let early = builder.snapshot();
        let (made, found) = fresh(&site);
        pages_made_alone(&early, made.as_ref());
        builder.finish();
        let snapshot = builder.snapshot();
        assert_eq!(snapshot.found, found, "after {edit:?}");
        assert_eq!(snapshot.stops, made.is_none(), "after {edit:?}");
        if let Some(made) = made {
            last = made;
        }
        let held = held(&snapshot);
        assert_eq!(
            differing(&held, &last),
            Vec::<String>::new(),
            "after {edit:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_preview_is_what_a_fresh_build_makes(sequence in edits()) {
        runs(&sequence);
    }
}

#[test]
fn the_sequence_that_does_everything_once() {
    let mut sequence = Vec::new();
    for change in 0..4 {
        sequence.push(Edit::Article(change, change, true));
        sequence.push(Edit::Template(3 - change));
    }
    sequence.extend([
        Edit::Picture(1),
        Edit::Article(2, 2, true),
        Edit::Picture(2),
        Edit::Article(1, 3, false),
        Edit::Article(1, 4, true),
        Edit::Rename(1, 0),
        Edit::Data(Data::Lexicon, 1),
        Edit::Data(Data::Site, 1),
        Edit::Data(Data::Bodies, 2),
        Edit::Data(Data::Bodies, 0),
        Edit::Section(false),
        Edit::Section(true),
        Edit::Delete(0),
    ]);
    runs(&sequence);
}

#[test]
fn what_is_kept_does_not_grow_with_the_number_of_edits() {
    let mut site = EditedSite {
        site: Site::filled(),
        touched: ChangedPaths::new(),
    };
    let mut builder = PreviewBuilder::new(site.root(), settings(), 0);
    let mut kept = Vec::new();
    for round in 0..12 {
        site.edit(&Edit::Article(0, 3 + round % 3, true));
        builder.look(&std::mem::take(&mut site.touched), 0).unwrap();
        builder.finish();
        kept.push(builder.kept());
    }
    assert!(kept.iter().all(|&count| count <= kept[0] + 2), "{kept:?}");
}

#[test]
fn at_midnight_the_site_is_made_anew() {
    let site = Site::filled();
    site.article(
        "content/tin-tuc/ngay-mai.md",
        "title: Tin của ngày mai\ndate: 2026-11-24\npublish_at: 2026-11-24",
        "Tin.",
    );
    let root = fs::canonicalize(site.root()).unwrap();
    let mut builder = PreviewBuilder::new(root, BuildSettings::default(), 0);
    // 23:59:50 and 00:00:10 of the next day in Vietnam.
    let midnight = 1_795_453_200;
    assert!(builder.look(&ChangedPaths::new(), midnight - 10).unwrap());
    let page = bantin::path::OutputPath::new("tin-tuc/ngay-mai/index.html");
    let is_there = |builder: &PreviewBuilder| {
        let snapshot = builder.snapshot();
        assert!(!snapshot.stops, "{:?}", snapshot.found);
        snapshot.good.as_ref().unwrap().file(&page).is_some()
    };
    assert!(!is_there(&builder));
    assert!(!builder.look(&ChangedPaths::new(), midnight - 5).unwrap());
    assert!(builder.look(&ChangedPaths::new(), midnight + 10).unwrap());
    assert!(is_there(&builder));
}
