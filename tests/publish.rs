//! What publishing does to the output folder, and what it never does, whatever happens to it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // tests through and through

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use bantin::machine::{Doing, MachineError};
use bantin::output::{Content, Output};
use bantin::path::OutputPath;
use bantin::publish::{Changes, publish};
use proptest::prelude::*;
use tempfile::TempDir;

const LOCK: &str = ".bantin.lock";
const MANIFEST: &str = ".bantin-manifest.json";

fn site(files: &[(&str, &str)]) -> Vec<Output> {
    let output =
        |(path, text): &(&str, &str)| Output::text(OutputPath::new(path), (*text).to_owned());
    files.iter().map(output).collect()
}

fn folder() -> (TempDir, PathBuf) {
    let holder = tempfile::tempdir().unwrap();
    let into = holder.path().join("public");
    (holder, into)
}

fn put(into: &Path, path: &str, text: &str) {
    let place = into.join(path);
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    fs::write(place, text).unwrap();
}

/// Every file of the folder but the generator's lock and manifest, and every empty folder as a path that ends in `/`.
fn all(into: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![into.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries: Vec<_> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        let name = |path: &Path| {
            path.strip_prefix(into)
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/")
        };
        if entries.is_empty() {
            all.insert(format!("{}/", name(&folder)), Vec::new());
        }
        for path in entries {
            if path.is_dir() {
                folders.push(path);
            } else if ![LOCK, MANIFEST].contains(&name(&path).as_str()) {
                all.insert(name(&path), fs::read(&path).unwrap());
            }
        }
    }
    all
}

fn texts(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let pair = |(path, text): &(&str, &str)| ((*path).to_owned(), text.as_bytes().to_vec());
    files.iter().map(pair).collect()
}

fn names(paths: &[OutputPath]) -> Vec<&str> {
    paths.iter().map(OutputPath::as_str).collect()
}

#[test]
fn what_differs_is_written_what_is_gone_is_removed_the_rest_is_left() {
    let (_holder, into) = folder();
    let first = publish(
        site(&[
            ("index.html", "1"),
            ("a/index.html", "1"),
            ("b/c/d.css", "1"),
        ]),
        &into,
    )
    .unwrap();
    assert_eq!(
        names(&first.written),
        ["a/index.html", "b/c/d.css", "index.html"]
    );
    let time = || {
        fs::metadata(into.join("index.html"))
            .unwrap()
            .modified()
            .unwrap()
    };
    let (before, now) = (time(), [("index.html", "1"), ("a/index.html", "2")]);
    let second = publish(site(&now), &into).unwrap();
    assert_eq!(names(&second.written), ["a/index.html"]);
    assert_eq!(names(&second.removed), ["b/c/d.css"]);
    assert_eq!((second.unchanged, time()), (1, before));
    assert_eq!(all(&into), texts(&now));
}

#[test]
fn foreign_files_are_left_alone_and_so_are_their_folders() {
    let (_holder, into) = folder();
    put(&into, ".gitignore", "*");
    put(&into, "a/notes.txt", "mine");
    publish(site(&[("a/index.html", "1"), ("a/b/c.html", "1")]), &into).unwrap();
    publish(site(&[]), &into).unwrap();
    assert_eq!(
        all(&into),
        texts(&[(".gitignore", "*"), ("a/notes.txt", "mine")])
    );
}

#[test]
fn a_foreign_file_in_the_way_stops_all_before_the_first_write() {
    let (_holder, into) = folder();
    put(&into, "b.html", "mine");
    put(&into, "c.html", "mine too");
    put(&into, "same.html", "1");
    let outputs = || {
        site(&[
            ("a.html", "1"),
            ("b.html", "1"),
            ("c.html", "1"),
            ("same.html", "1"),
        ])
    };
    let before = all(&into);
    match publish(outputs(), &into) {
        Err(MachineError::Foreign { path, others }) => {
            assert_eq!((path, others), (into.join("b.html"), 1));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(all(&into), before);
    fs::remove_file(into.join("b.html")).unwrap();
    fs::remove_file(into.join("c.html")).unwrap();
    assert_eq!(publish(outputs(), &into).unwrap().unchanged, 1);
}

#[test]
fn a_file_where_a_folder_belongs_is_refused_or_ours_to_replace() {
    let (_holder, into) = folder();
    put(&into, "tin", "mine");
    let page = [("index.html", "1"), ("tin/index.html", "1")];
    match publish(site(&page), &into) {
        Err(MachineError::NotOurFolder { path }) => assert_eq!(path, into.join("tin")),
        other => panic!("{other:?}"),
    }
    assert_eq!(all(&into), texts(&[("tin", "mine")]));
    fs::remove_file(into.join("tin")).unwrap();
    for files in [&[("tin", "1")][..], &page, &[("tin", "2")], &page] {
        publish(site(files), &into).unwrap();
        assert_eq!(all(&into), texts(files));
    }
    put(&into, "tin/mine.txt", "mine");
    let refused = publish(site(&[("tin", "3")]), &into);
    assert!(
        matches!(refused, Err(MachineError::Foreign { .. })),
        "{refused:?}"
    );
    assert!(into.join("tin/index.html").exists());
}

#[test]
fn a_touched_file_is_looked_at_again_and_a_spoilt_one_is_healed() {
    let (_holder, into) = folder();
    let files = [("a.html", "one"), ("b.html", "two")];
    publish(site(&files), &into).unwrap();
    put(&into, "a.html", "eno"); // the same size
    put(&into, "b.html", "two"); // the same text, another time
    let healed = publish(site(&files), &into).unwrap();
    assert_eq!(
        (names(&healed.written), healed.unchanged),
        (vec!["a.html"], 1)
    );
    assert_eq!(all(&into), texts(&files));
}

#[test]
fn without_a_readable_manifest_equal_files_are_kept_and_nothing_is_removed() {
    for spoilt in [
        "",
        "{\"version\":1,\"files\":{\"../outside\":null,\"a",
        "[]",
    ] {
        let (holder, into) = folder();
        publish(site(&[("a.html", "1"), ("old.html", "1")]), &into).unwrap();
        fs::write(into.join(MANIFEST), spoilt).unwrap();
        fs::write(holder.path().join("outside"), "1").unwrap();
        let changes = publish(site(&[("a.html", "1")]), &into).unwrap();
        assert_eq!(
            changes,
            Changes {
                unchanged: 1,
                ..Changes::default()
            }
        );
        assert!(into.join("old.html").exists() && holder.path().join("outside").exists());
        publish(site(&[("a.html", "2")]), &into).unwrap();
    }
}

#[test]
fn a_manifest_cannot_lead_out_of_the_folder() {
    let (holder, into) = folder();
    publish(site(&[]), &into).unwrap();
    fs::write(holder.path().join("outside"), "1").unwrap();
    fs::write(
        into.join(MANIFEST),
        r#"{"version":1,"files":{"../outside":null}}"#,
    )
    .unwrap();
    publish(site(&[]), &into).unwrap();
    assert!(holder.path().join("outside").exists());
}

#[test]
fn large_files_are_copied_and_only_when_they_differ() {
    let (holder, into) = folder();
    let from = holder.path().join("sound.mp3");
    let bytes = vec![7; 3_000_000];
    fs::write(&from, &bytes).unwrap();
    let outputs = || {
        let (from, hash) = (from.clone(), *blake3::hash(&bytes).as_bytes());
        let (path, content) = (
            OutputPath::new("am-thanh/a.mp3"),
            Content::File { from, hash },
        );
        vec![Output { path, content }]
    };
    assert_eq!(publish(outputs(), &into).unwrap().written.len(), 1);
    assert_eq!(fs::read(into.join("am-thanh/a.mp3")).unwrap(), bytes);
    fs::remove_file(&from).unwrap(); // not even opened
    assert_eq!(publish(outputs(), &into).unwrap().unchanged, 1);
    fs::write(into.join("am-thanh/a.mp3"), "spoilt").unwrap();
    match publish(outputs(), &into) {
        Err(MachineError::System { doing, path, .. }) => {
            assert_eq!((doing, path), (Doing::CopyFile, from));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(all(&into), texts(&[("am-thanh/a.mp3", "spoilt")]));
}

#[test]
fn of_two_builds_at_once_the_second_says_so() {
    let (_holder, into) = folder();
    publish(site(&[("a", "1")]), &into).unwrap();
    let held = File::open(into.join(LOCK)).unwrap();
    held.lock().unwrap();
    match publish(site(&[("a", "2")]), &into) {
        Err(MachineError::Busy { folder }) => assert_eq!(folder, into),
        other => panic!("{other:?}"),
    }
    assert_eq!(all(&into), texts(&[("a", "1")]));
    drop(held);
    publish(site(&[("a", "2")]), &into).unwrap();
}

#[test]
fn an_output_folder_that_cannot_be_made_is_named() {
    let (_holder, into) = folder();
    fs::write(&into, "a file").unwrap();
    let below = into.join("public");
    match publish(site(&[("a", "1")]), &below) {
        Err(MachineError::System { doing, path, .. }) => {
            assert_eq!((doing, path), (Doing::MakeFolder, below));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_source_that_is_gone_leaves_the_old_site_as_it_was() {
    let (holder, into) = folder();
    let old = [("index.html", "1"), ("a.css", "1")];
    publish(site(&old), &into).unwrap();
    let mut outputs = site(&[("index.html", "2"), ("a.css", "2"), ("new/b.html", "2")]);
    let (path, from) = (OutputPath::new("new/c.mp3"), holder.path().join("gone.mp3"));
    outputs.push(Output {
        path,
        content: Content::File {
            from,
            hash: [0; 32],
        },
    });
    assert!(publish(outputs, &into).is_err());
    assert_eq!(all(&into), texts(&old));
    put(&into, "new/b.html", "mine now"); // what the failed build never put there is not ours
    assert!(publish(site(&[("new/b.html", "2")]), &into).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

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

/// Files large enough to be caught half written, some in one site only, in folders that come and go.
fn large_site(version: usize) -> Vec<(String, String)> {
    let path = |number: usize| match number % 4 {
        0 => format!("page-{number}/index.html"),
        1 => format!("only-{}/page-{number}.html", version % 3),
        2 => format!("style-{number}.css"),
        _ => format!("deep/er-{number}/still/index.html"),
    };
    let text = |path: &str| format!("{path} {version}\n").repeat(700);
    let mut files: Vec<_> = (0..60)
        .map(path)
        .map(|path| (text(&path), path))
        .map(|(text, path)| (path, text))
        .collect();
    files.push(("index.html".to_owned(), text("index.html")));
    files
}

fn outputs(files: &[(String, String)]) -> Vec<Output> {
    let pairs: Vec<_> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    site(&pairs)
}

const INTO: &str = "BANTIN_TEST_INTO";

#[test]
#[ignore = "the child that a_build_killed_at_any_moment starts and kills"]
fn child_publishes_without_end() {
    let Some(into) = std::env::var_os(INTO) else {
        return;
    };
    for version in 0..5_000 {
        publish(outputs(&large_site(version)), Path::new(&into)).unwrap();
    }
}

fn child(into: &Path) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "child_publishes_without_end", "--ignored"])
        .env(INTO, into);
    command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn is_whole(path: &str, bytes: &[u8]) -> bool {
    let text = std::str::from_utf8(bytes).unwrap();
    let first = text.lines().next().unwrap_or_default();
    first.starts_with(&format!("{path} ")) && text == format!("{first}\n").repeat(700)
}

#[test]
fn a_build_killed_at_any_moment_leaves_whole_files_and_the_next_one_heals() {
    let (_holder, into) = folder();
    put(&into, "deep/mine.txt", "mine");
    let mut unfinished = BTreeSet::new();
    for round in 0..40 {
        let _ = fs::remove_file(into.join(LOCK)); // made anew by the child, which so shows that it has begun
        let mut child = child(&into);
        let start = Instant::now();
        while !into.join(LOCK).exists() && start.elapsed() < Duration::from_secs(20) {
            thread::sleep(Duration::from_micros(200));
        }
        thread::sleep(Duration::from_micros(round * 437));
        child.kill().unwrap();
        child.wait().unwrap();
        for (path, bytes) in all(&into) {
            let foreign = path == "deep/mine.txt" || path.ends_with('/');
            let leftover = path.contains(".bantin-");
            assert!(
                foreign || leftover || is_whole(&path, &bytes),
                "{path} is spoilt in round {round}"
            );
            unfinished.extend(leftover.then_some(round));
        }
        if round % 3 == 0 {
            let files = large_site(usize::try_from(round).unwrap());
            publish(outputs(&files), &into).unwrap();
            let mut expected: BTreeMap<_, _> = files
                .into_iter()
                .map(|(path, text)| (path, text.into_bytes()))
                .collect();
            expected.insert("deep/mine.txt".to_owned(), b"mine".to_vec());
            assert!(all(&into) == expected, "not healed in round {round}");
        }
    }
    assert!(!unfinished.is_empty(), "no child was caught in the act");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    /// The system's limit on the size of a file stands for a disk that is full in the middle of a build.
    #[test]
    fn a_full_disk_leaves_the_old_site_as_it_was() {
        let (_holder, into) = folder();
        let old = [
            ("index.html", "old"),
            ("style-2.css", "old"),
            ("gone.html", "old"),
        ];
        publish(site(&old), &into).unwrap();
        let script =
            "trap '' XFSZ; ulimit -f 8; exec \"$0\" --exact child_publishes_without_end --ignored";
        let exe = std::env::current_exe().unwrap();
        let status = Command::new("sh")
            .args(["-c", script])
            .arg(exe)
            .env(INTO, &into)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&status.stdout).into_owned();
        assert!(
            said.contains("WriteFile") && said.contains("FileTooLarge"),
            "{said}"
        );
        assert_eq!(all(&into), texts(&old));
    }

    #[test]
    fn nothing_is_written_or_removed_through_a_symbolic_link() {
        let (holder, into) = folder();
        publish(site(&[("a/index.html", "1"), ("b/index.html", "1")]), &into).unwrap();
        let outside = holder.path().join("outside");
        fs::rename(into.join("a"), &outside).unwrap();
        symlink(&outside, into.join("a")).unwrap();
        match publish(site(&[("a/new.html", "1")]), &into) {
            Err(MachineError::NotOurFolder { path }) => assert_eq!(path, into.join("a")),
            other => panic!("{other:?}"),
        }
        publish(site(&[]), &into).unwrap();
        assert!(outside.join("index.html").exists());
        assert!(!into.join("b").exists());
    }

    #[test]
    fn a_link_at_the_place_of_a_page_is_replaced_and_not_written_through() {
        let (holder, into) = folder();
        publish(site(&[("a.html", "1")]), &into).unwrap();
        let outside = holder.path().join("outside.html");
        fs::rename(into.join("a.html"), &outside).unwrap();
        symlink(&outside, into.join("a.html")).unwrap();
        publish(site(&[("a.html", "2")]), &into).unwrap();
        assert_eq!(fs::read(&outside).unwrap(), b"1");
        assert!(fs::symlink_metadata(into.join("a.html")).unwrap().is_file());
        let mode = fs::metadata(into.join("a.html"))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o400, 0o400);
    }

    #[test]
    fn a_folder_that_may_not_be_written_is_named_and_the_old_site_stands() {
        let (_holder, into) = folder();
        publish(site(&[("a/index.html", "1")]), &into).unwrap();
        let set =
            |mode| fs::set_permissions(into.join("a"), fs::Permissions::from_mode(mode)).unwrap();
        set(0o555);
        let bound = fs::write(into.join("a/probe"), "").is_err();
        let refused = publish(site(&[("a/index.html", "2")]), &into);
        set(0o755);
        if bound {
            let Err(MachineError::System { path, source, .. }) = refused else {
                panic!("{refused:?}")
            };
            assert_eq!(
                (path, source.kind()),
                (into.join("a/index.html"), io::ErrorKind::PermissionDenied)
            );
            assert_eq!(all(&into), texts(&[("a/index.html", "1")]));
        } // permissions do not bind the administrator; a_file_where_a_folder_belongs goes the same way
    }
}

/// Run with `cargo test --release --test publish -- --ignored --nocapture speed`.
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
