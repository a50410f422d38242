//! A build can be repeated: nothing but the sources and the day decides what is written.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use proptest::prelude::*;
use walkdir::WalkDir;

use crate::fixture::built::{make, settings};
use crate::fixture::site::{Run, Site, TODAY, files, program, repository};

fn differing(left: &BTreeMap<String, Vec<u8>>, right: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let names: std::collections::BTreeSet<&String> = left.keys().chain(right.keys()).collect();
    let differs = |name: &&&String| left.get(**name) != right.get(**name);
    names
        .iter()
        .filter(differs)
        .map(ToString::to_string)
        .collect()
}

#[test]
fn the_portal_built_twice_has_equal_bytes() {
    let (first, second) = (
        make(&repository(), &settings()),
        make(&repository(), &settings()),
    );
    assert!(first.files.len() > 50, "{} files", first.files.len());
    assert_eq!(differing(&first.files, &second.files), [""; 0]);
    assert_eq!(first.found, second.found);
}

#[test]
fn the_moment_of_the_build_shows_nowhere() {
    let day = |now| {
        make(
            &repository(),
            &bantin::pipeline::BuildSettings { now, ..settings() },
        )
    };
    assert_eq!(differing(&day(0).files, &day(4_000_000_000).files), [""; 0]);
}

#[test]
fn a_second_publication_changes_nothing() {
    let site = Site::filled();
    let (_, first) = site.report(&format!("build --today {TODAY}"));
    let written = first["done"]["written"].as_array().unwrap().len();
    assert!(written > 30, "{first}");
    let (files, times) = (site.public(), times(&site.root().join("public")));
    let (run, second) = site.report(&format!("build --today {TODAY}"));
    assert_eq!(run.code, 0, "{}", run.said());
    let count = |key: &str| second["done"][key].as_array().unwrap().len();
    assert_eq!((count("written"), count("removed")), (0, 0), "{second}");
    assert_eq!(
        second["done"]["unchanged"].as_u64().unwrap(),
        written as u64
    );
    assert_eq!(differing(&files, &site.public()), [""; 0]);
    assert_eq!(
        times,
        self::times(&site.root().join("public")),
        "files were written again"
    );
}

fn times(folder: &Path) -> BTreeMap<PathBuf, SystemTime> {
    let walk = WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = walk.filter(|entry| entry.file_type().is_file());
    files
        .filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'))
        .map(|entry| {
            (
                entry.path().to_path_buf(),
                entry.metadata().unwrap().modified().unwrap(),
            )
        })
        .collect()
}

#[test]
fn it_does_not_matter_how_the_root_is_spelled() {
    let site = Site::filled();
    let root = site.root();
    let name = root.file_name().unwrap().to_str().unwrap();
    let mut spellings = vec![
        (".".to_owned(), root.clone()),
        (format!("../{name}"), root.clone()),
        (
            format!("./{name}/../{name}/"),
            root.parent().unwrap().to_path_buf(),
        ),
        (root.to_str().unwrap().to_owned(), std::env::temp_dir()),
    ];
    if cfg!(unix) {
        let link = root.with_file_name("lối tắt");
        #[cfg(unix)]
        std::os::unix::fs::symlink(&root, &link).unwrap();
        spellings.push((link.to_str().unwrap().to_owned(), root.clone()));
    }
    let builds: Vec<_> = spellings
        .iter()
        .map(|(spelling, from)| {
            let out = tempfile::tempdir().unwrap();
            let mut command = program();
            command
                .current_dir(from)
                .args(["build", "--today", TODAY, "--root", spelling, "--out"]);
            let run = Run::of(command.arg(out.path()));
            assert_eq!(run.code, 0, "{spelling}: {}", run.said());
            files(out.path())
        })
        .collect();
    assert!(builds[0].len() > 30);
    for (build, (spelling, _)) in builds.iter().zip(&spellings) {
        assert_eq!(differing(&builds[0], build), [""; 0], "{spelling}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn the_order_in_which_files_were_made_is_irrelevant(seed in any::<u64>()) {
        let site = Site::filled();
        for number in 0..6 {
            let head = format!("title: Bài {number}\ndate: 2026-11-20\ntopics: [A, B{}]", number % 2);
            site.article(&format!("content/tin-tuc/bai-{number}.md"), &head, "Một bài.");
        }
        let other = tempfile::tempdir().unwrap();
        let mut paths: Vec<PathBuf> = WalkDir::new(site.root()).into_iter().map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect();
        paths.sort_by_key(|path| seed.wrapping_mul(path.as_os_str().len() as u64 * 31 + u64::from(path.to_string_lossy().bytes().map(u32::from).sum::<u32>())));
        for path in paths {
            let to = other.path().join(path.strip_prefix(site.root()).unwrap());
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(&path, to).unwrap();
        }
        let (left, right) = (make(&site.root(), &settings()), make(other.path(), &settings()));
        prop_assert_eq!(differing(&left.files, &right.files), [""; 0]);
        prop_assert_eq!(left.found, right.found);
    }
}
