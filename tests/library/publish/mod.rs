//! What publishing does to the output folder, and what it never does, whatever happens to it.
use std::fs::{self, File};

use bantin::machine::{MachineError, Operation};
use bantin::output::{Content, Output};
use bantin::path::OutputPath;
use bantin::publish::{Changes, publish};

mod folder;
mod killed;
mod new_folders;
mod pages;
mod repeated;
#[cfg(unix)]
mod unix;

use folder::{LOCK, MANIFEST, all, folder, names, put, site, texts};

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
    for files in [[("c/b", "1")], [("c/b/d", "1")], [("c/b", "1")]] {
        publish(site(&files), &into).unwrap();
        assert_eq!(all(&into), texts(&files));
    }
    publish(site(&page), &into).unwrap();
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
            assert_eq!((doing, path), (Operation::CopyFile, from));
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
            assert_eq!((doing, path), (Operation::MakeFolder, below));
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
