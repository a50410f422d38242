//! Folders that are not there yet: made whole under a name of ours, then put in place by one rename.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use bantin::machine::{Doing, MachineError};
use bantin::output::{Content, Output};
use bantin::path::OutputPath;
use bantin::publish::{publish, publish_over};

use crate::folder::{MANIFEST, all, folder, names, put, site, texts};

/// The names under which the folder is made: the second where something of others stands under the first.
fn made_as(folder: &str) -> [String; 2] {
    let (holder, _) = folder.rsplit_once('/').unwrap_or_default();
    let hash = blake3::hash(folder.as_bytes()).to_hex();
    let slash = if holder.is_empty() { "" } else { "/" };
    [1, 2].map(|number| format!("{holder}{slash}.bantin-{}-{number}.tmp", &hash[..16]))
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
fn a_reader_sees_a_new_folder_whole_or_not_at_all() {
    let (_holder, into) = folder();
    let pages: Vec<String> = (0..400).map(|page| format!("tin/{page}.html")).collect();
    let files: Vec<(&str, &str)> = pages.iter().map(|path| (path.as_str(), "1")).collect();
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let seen = scope.spawn(|| {
            loop {
                let is_last = done.load(Ordering::Relaxed);
                match fs::read_dir(into.join("tin")) {
                    Ok(entries) => return entries.count(),
                    Err(error) => assert!(!is_last, "{error}"),
                }
            }
        });
        publish(site(&files), &into).unwrap();
        done.store(true, Ordering::Relaxed);
        assert_eq!(seen.join().unwrap(), files.len());
    });
}

#[test]
fn a_folder_left_half_made_is_taken_away_and_made_anew() {
    let (_holder, into) = folder();
    let paths = NEW.map(|(path, _)| path);
    for again in [&NEW[..], &NEW[..1]] {
        for stopped in [made_as("tin"), made_as("tin/a")].concat() {
            let _ = fs::remove_dir_all(&into);
            about_to_write(&into, &paths);
            let inside = if stopped.starts_with("tin") { "" } else { "/a" };
            put(&into, &format!("{stopped}{inside}/index.html"), "hal");
            publish(site(again), &into).unwrap();
            assert_eq!(all(&into), texts(again), "{stopped}");
        }
    }
}

#[test]
fn a_build_killed_between_two_renames_is_finished_by_the_next() {
    let (_holder, into) = folder();
    publish(site(&NEW), &into).unwrap();
    fs::rename(into.join("tin"), into.join(&made_as("tin")[0])).unwrap();
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
fn what_others_put_into_a_folder_left_half_made_stays_and_stops_nothing() {
    let (_holder, into) = folder();
    let [first, second] = made_as("tin");
    let mine = format!("{first}/a/Thumbs.db");
    put(&into, &mine, "mine");
    for _ in 0..2 {
        about_to_write(&into, &NEW.map(|(path, _)| path));
        put(&into, &format!("{first}/a/index.html"), "hal");
        put(&into, &format!("{second}/style.css"), "hal");
        publish(site(&NEW), &into).unwrap();
        let stands = [&NEW[..], &[(&mine, "mine")]].concat();
        assert_eq!(all(&into), texts(&stands));
        publish(site(&[]), &into).unwrap();
        assert_eq!(all(&into), texts(&[(&mine, "mine")]));
    }
    put(&into, &format!("{second}/mine"), "mine too");
    let before = all(&into);
    match publish(site(&NEW), &into) {
        Err(MachineError::Foreign { path, .. }) => assert_eq!(path, into.join(first)),
        other => panic!("{other:?}"),
    }
    assert_eq!(all(&into), before);
}

#[test]
fn a_new_folder_that_fails_leaves_nothing_and_the_old_files_in_its_way() {
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
        Err(MachineError::System { doing, path, .. }) => {
            assert_eq!((doing, path), (Doing::MakeFolder, into.join(long)));
        }
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
    let half: PathBuf = into.join(&made_as("thong-bao")[0]);
    fs::create_dir_all(half.join("lu")).unwrap();
    let changes = publish_over(site(&urgent), &into).unwrap();
    assert_eq!(names(&changes.written), urgent.map(|(path, _)| path));
    fs::remove_dir_all(half).unwrap(); // nothing in the manifest said that it was ours
    assert_eq!(all(&into), texts(&[&urgent[..], &NEW[1..]].concat()));
    publish(site(&NEW), &into).unwrap();
    assert_eq!(all(&into), texts(&NEW));
}

/// A link is never ours: neither followed nor removed.
#[cfg(unix)]
#[test]
fn no_link_is_followed_where_a_folder_is_made() {
    let (holder, into) = folder();
    let outside = holder.path().join("outside");
    put(&outside, "a/index.html", "mine");
    put(&outside, "index.html", "mine");
    let [first, second] = made_as("tin");
    fs::create_dir_all(into.join(&second)).unwrap();
    std::os::unix::fs::symlink(&outside, into.join(&first)).unwrap();
    std::os::unix::fs::symlink(&outside, into.join(&second).join("a")).unwrap();
    about_to_write(&into, &NEW.map(|(path, _)| path));
    assert!(publish(site(&NEW), &into).is_err());
    fs::remove_file(into.join(&second).join("a")).unwrap();
    publish(site(&NEW), &into).unwrap();
    let mine = texts(&[("a/index.html", "mine"), ("index.html", "mine")]);
    assert_eq!(all(&outside), mine);
    assert!(into.join(&first).is_symlink() && !into.join(&second).exists());
    fs::remove_file(into.join(first)).unwrap();
    assert_eq!(all(&into), texts(&NEW));
}
