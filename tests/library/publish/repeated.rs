//! The same site again, and how long that takes.

use std::collections::BTreeMap;
use std::time::Instant;

use bantin::machine::MachineError;
use bantin::publish::{Changes, publish, publish_over};
use proptest::prelude::*;

use crate::publish::folder::{all, folder, put, site, texts};
use crate::publish::killed::outputs;

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_second_publication_changes_nothing(
        sites in prop::collection::vec(
            prop::collection::btree_map("[a-c](/[a-c]){0,2}(\\.html)?", "[xy]{0,3}", 0..8), 1..4),
    ) {
        let (_holder, into) = folder();
        put(&into, "foreign/a.txt", "mine");
        let mut last = BTreeMap::new();
        for files in sites {
            let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
            match publish(site(&files), &into) {
                Ok(_) => {
                    last = texts(&files);
                    last.insert("foreign/a.txt".to_owned(), b"mine".to_vec());
                    let again = publish(site(&files), &into).unwrap();
                    prop_assert_eq!(again, Changes { unchanged: files.len(), ..Changes::default() });
                    prop_assert_eq!(&all(&into), &last);
                }
                Err(MachineError::SameOutputPath { .. }) => {} // a file that another needs as a folder
                Err(other) => prop_assert!(false, "{:?}", other),
            }
        }
        prop_assert!(last.is_empty() || all(&into) == last);
    }
}

#[test]
fn an_urgent_page_leaves_no_old_compressed_form_of_itself() {
    let (_holder, into) = folder();
    let whole = [
        ("a.html", "old"),
        ("a.html.gz", "old"),
        ("b.html", "b"),
        ("b.html.gz", "b"),
    ];
    publish(site(&whole), &into).unwrap();
    publish_over(site(&[("a.html", "new")]), &into).unwrap();
    let stands = texts(&[("a.html", "new"), ("b.html", "b"), ("b.html.gz", "b")]);
    assert_eq!(all(&into), stands);
}

/// Run with `cargo test --release --test library publish::repeated -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn speed_of_twenty_thousand_files() {
    let (_holder, into) = folder();
    let page = |number: usize| {
        (
            format!("tin-tuc/bai-{number}/index.html"),
            format!("{number} ").repeat(2_000),
        )
    };
    let files: Vec<_> = (0..20_000).map(page).collect();
    for round in ["first build", "no change", "no change"] {
        let outputs = outputs(&files);
        let start = Instant::now();
        let changes = publish(outputs, &into).unwrap();
        println!(
            "{round}: {:?}, {} written",
            start.elapsed(),
            changes.written.len()
        );
    }
}
