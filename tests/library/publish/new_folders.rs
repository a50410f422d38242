//! Folders that are not there yet, and builds that were killed or failed on the way to them.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use bantin::machine::MachineError;
use bantin::output::{Content, Output};
use bantin::path::OutputPath;
use bantin::publish::{publish, publish_over};

use crate::publish::folder::{MANIFEST, all, folder, names, put, site, texts};

/// The name under which a file is staged, in a folder of its path.
fn staged(path: &str, folder: &str) -> String {
    let hash = blake3::hash(path.as_bytes()).to_hex();
    let slash = if folder.is_empty() { "" } else { "/" };
    format!("{folder}{slash}.bantin-{}.tmp", &hash[..16])
}

/// What a build says in the manifest before it writes these.
fn about_to_write(into: &Path, paths: &[&str]) {
    let lines: Vec<String> = paths.iter().map(|path| format!("{path:?}:null")).collect();
    let text = format!("{{\"version\":1,\"files\":{{{}}}}}", lines.join(","));
    put(into, MANIFEST, &text);
}

fn gone(path: &str, from: &Path) -> Output {
    let (path, from) = (OutputPath::new(path), from.join("gone"));
    let content = Content::File {
        from,
        hash: [0; 32],
    };
    Output { path, content }
}

const NEW: [(&str, &str); 3] = [
    ("index.html", "home"),
    ("tin/a/index.html", "a"),
    ("tin/style.css", "css"),
];

#[test]
fn no_page_is_there_before_the_files_that_it_needs() {
    let (_holder, into) = folder();
    let needed: Vec<String> = (0..200).map(|file| format!("tin/{file}.css")).collect();
    let pages: Vec<String> = (0..200).map(|page| format!("bai/{page}.html")).collect();
    let files: Vec<(&str, &str)> = needed
        .iter()
        .chain(&pages)
        .map(|path| (path.as_str(), "1"))
        .collect();
    let done = AtomicBool::new(false);
    let is_there = |path: &String| into.join(path).exists();
    thread::scope(|scope| {
        let seen = scope.spawn(|| {
            loop {
                let is_last = done.load(Ordering::Relaxed);
                if pages.iter().any(is_there) {
                    return needed.iter().all(is_there);
                }
                assert!(!is_last, "no page was seen");
            }
        });
        publish(site(&files), &into).unwrap();
        done.store(true, Ordering::Relaxed);
        assert!(seen.join().unwrap());
    });
}

#[test]
fn what_a_killed_build_staged_is_taken_away() {
    let (_holder, into) = folder();
    let paths = NEW.map(|(path, _)| path);
    for again in [&NEW[..], &NEW[..1]] {
        for place in ["", "tin", "tin/a"] {
            let _ = fs::remove_dir_all(&into);
            about_to_write(&into, &paths);
            let half = staged("tin/a/index.html", place);
            put(&into, &half, "hal");
            fs::create_dir_all(into.join("tin/a")).unwrap();
            publish(site(again), &into).unwrap();
            assert_eq!(all(&into), texts(again), "{half}");
        }
    }
}

#[test]
fn a_build_killed_between_two_renames_is_finished_by_the_next() {
    let (_holder, into) = folder();
    publish(site(&NEW), &into).unwrap();
    for path in ["tin/a/index.html", "tin/style.css"] {
        let (folder, _) = path.rsplit_once('/').unwrap();
        fs::rename(into.join(path), into.join(staged(path, folder))).unwrap();
    }
    put(&into, "anh/a.png", "in its place");
    about_to_write(
        &into,
        &[
            "anh/a.png",
            "index.html",
            "tin/a/index.html",
            "tin/style.css",
        ],
    );
    let files = [&NEW[..], &[("anh/a.png", "in its place")]].concat();
    let changes = publish(site(&files), &into).unwrap();
    assert_eq!(
        (names(&changes.written), changes.unchanged),
        (vec!["tin/a/index.html", "tin/style.css"], 2)
    );
    assert_eq!(all(&into), texts(&files));
}

#[test]
fn a_build_that_fails_leaves_no_new_folder_and_the_old_files_in_its_way() {
    let (holder, into) = folder();
    for (old, new) in [
        ("tin", "tin/c.mp3"),
        ("tin/a/c.html", "tin"),
        ("old.html", "tin/c.mp3"),
    ] {
        publish(site(&[(old, "old")]), &into).unwrap();
        let mut outputs = site(&[("anh/a.png", "1"), ("b.css", "1")]);
        if new != "tin" {
            outputs.extend(site(&[("tin/a/index.html", "1")]));
        }
        outputs.push(gone(new, holder.path()));
        assert!(publish(outputs, &into).is_err());
        assert_eq!(all(&into), texts(&[(old, "old")]), "{new}");
    }
}

/// No system takes a name of that length; so would a folder fail that may not be written.
#[test]
fn a_folder_that_cannot_be_made_is_named_by_its_place() {
    let (_holder, into) = folder();
    publish(site(&[("index.html", "old")]), &into).unwrap();
    let long = format!("tin/{}", "x".repeat(300));
    let page = format!("{long}/index.html");
    match publish(site(&[("index.html", "1"), (&page, "1")]), &into) {
        Err(MachineError::BadOutputPath { path, .. }) => assert_eq!(path.as_str(), page),
        other => panic!("{other:?}"),
    }
    assert_eq!(all(&into), texts(&[("index.html", "old")]));
}

#[test]
fn an_urgent_page_in_a_new_folder_is_laid_over_the_site() {
    let (_holder, into) = folder();
    publish(site(&NEW), &into).unwrap();
    let urgent = [
        ("index.html", "flood"),
        ("thong-bao/lu/index.html", "flood"),
    ];
    let changes = publish_over(site(&urgent), &into).unwrap();
    assert_eq!(names(&changes.written), urgent.map(|(path, _)| path));
    assert_eq!(all(&into), texts(&[&urgent[..], &NEW[1..]].concat()));
    publish(site(&NEW), &into).unwrap();
    assert_eq!(all(&into), texts(&NEW));
}

/// A link under the name of a staged file is replaced and never written through.
#[cfg(unix)]
#[test]
fn no_link_is_followed_where_a_file_is_staged() {
    let (holder, into) = folder();
    let outside = holder.path().join("outside");
    put(&outside, "mine", "mine");
    put(&into, "tin/mine.txt", "mine");
    for path in ["index.html", "tin/style.css"] {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let link = into.join(staged(path, folder));
        std::os::unix::fs::symlink(outside.join("mine"), link).unwrap();
    }
    publish(site(&NEW), &into).unwrap();
    assert_eq!(all(&outside), texts(&[("mine", "mine")]));
    let expected = [&NEW[..], &[("tin/mine.txt", "mine")]].concat();
    assert_eq!(all(&into), texts(&expected));
}
