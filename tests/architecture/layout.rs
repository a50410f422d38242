//! Layout: where files stand, and how many test programs are linked.

use std::collections::BTreeSet;

use crate::assert_none;
use crate::code;

/// Each links the whole library.
const TEST_PROGRAMS: usize = 6;

#[test]
fn a_module_with_children_is_a_folder_with_mod_rs() {
    let files = code::files("src").into_iter().chain(code::files("tests"));
    let beside: Vec<String> = files
        .map(|file| file.path)
        .filter(|path| {
            let folder = path.trim_end_matches(".rs");
            code::root().join(folder).is_dir()
        })
        .collect();
    assert_none("no `x.rs` beside a folder `x`", beside);
}

#[test]
fn at_most_six_test_programs_are_linked() {
    let files = code::files("tests");
    let programs: BTreeSet<&str> = files
        .iter()
        .filter_map(|file| {
            let below = file.path.strip_prefix("tests/").unwrap();
            let parts: Vec<&str> = below.split('/').collect();
            match parts[..] {
                [file] => Some(file),
                [folder, "main.rs"] => Some(folder),
                _ => None,
            }
        })
        .collect();
    assert!(programs.len() <= TEST_PROGRAMS, "{programs:?}");
    let manifest = std::fs::read_to_string(code::root().join("Cargo.toml")).unwrap();
    assert!(
        !manifest.contains("[[test]]"),
        "test programs are found by their folder"
    );
}
