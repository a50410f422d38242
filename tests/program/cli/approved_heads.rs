//! An approval written into heads of every shape, byte for byte.

use crate::cli::approve::{FILE, approve, release, text};
use crate::fixture::site::Site;

/// Heads in every way of writing them: what stands before the approval, the approval, what stands after it. `…` stands for
/// what the program writes.
const SHAPES: [(&str, &str); 14] = [
    (
        "{title: A, date: 2026-11-20,\napproved: {by: mat-tran, on: 2026-01-02}}\n",
        "{title: A, date: 2026-11-20,\napproved: {by: uy-ban, on: 2026-11-23, hash: …}}\n",
    ),
    (
        "title: A # tên\ndate: 2026-11-20\n# hết\n",
        "title: A # tên\ndate: 2026-11-20\n# hết\napproved:\n  by: uy-ban\n  on: 2026-11-23\n  hash: …\n",
    ),
    (
        "approved: {by: mat-tran, on: 2026-01-02} # ký\ntitle: A\ndate: 2026-11-20\n",
        "approved: {by: uy-ban, on: 2026-11-23, hash: …} # ký\ntitle: A\ndate: 2026-11-20\n",
    ),
    (
        "title: A\napproved:\n  by: mat-tran # chị A ký\n  on: 2026-01-02\ndate: 2026-11-20\n",
        "title: A\napproved:\n  by: uy-ban # chị A ký\n  on: 2026-11-23\n  hash: …\ndate: 2026-11-20\n",
    ),
    (
        "title: A\napproved: # ký\n    # sổ số 5\n    hash: b1:12\n    on: '2026-01-02'   # ngày\n    by: \"mat-tran\"\n    # hết\n\n# chủ đề\ndate: 2026-11-20\n",
        "title: A\napproved: # ký\n    # sổ số 5\n    hash: …\n    on: 2026-11-23   # ngày\n    by: uy-ban\n    # hết\n\n# chủ đề\ndate: 2026-11-20\n",
    ),
    (
        "title: A\napproved:\ndate: 2026-11-20\n",
        "title: A\napproved:\n  by: uy-ban\n  on: 2026-11-23\n  hash: …\ndate: 2026-11-20\n",
    ),
    (
        "title: A\napproved: ~ # chưa\ndate: 2026-11-20\n",
        "title: A\napproved: {by: uy-ban, on: 2026-11-23, hash: …} # chưa\ndate: 2026-11-20\n",
    ),
    (
        "title: A\n\"approved\" : {by: 'a}b',\n  on: 2026-01-02, # }\n  hash: \"}\"}\ndate: 2026-11-20\n",
        "title: A\n\"approved\" : {by: uy-ban, on: 2026-11-23, hash: …}\ndate: 2026-11-20\n",
    ),
    (
        "title: A\napproved:\n  # sổ\n  by: >-\n    mat-tran\n  on: 2026-01-02\ndate: 2026-11-20\n",
        "title: A\napproved:\n  by: uy-ban\n  on: 2026-11-23\n  hash: …\n  # sổ\ndate: 2026-11-20\n",
    ),
    (
        "title: A\ndate: 2026-11-20\nloudspeaker:\n  text: |\n    approved: {by: x}\n    hai\n",
        "title: A\ndate: 2026-11-20\nloudspeaker:\n  text: |\n    approved: {by: x}\n    hai\napproved:\n  by: uy-ban\n  on: 2026-11-23\n  hash: …\n",
    ),
    (
        "title: A\ndate: 2026-11-20\ntopics:\n- Một\n- Hai\n",
        "title: A\ndate: 2026-11-20\ntopics:\n- Một\n- Hai\napproved:\n  by: uy-ban\n  on: 2026-11-23\n  hash: …\n",
    ),
    (
        "title: A\napproved:\n  {by: mat-tran,\n   on: 2026-01-02}\ndate: 2026-11-20\n",
        "title: A\napproved:\n  by: uy-ban\n  on: 2026-11-23\n  hash: …\ndate: 2026-11-20\n",
    ),
    (
        "title: A\napproved:\n  by: uy-ban\n  bye: 3\ndate: 2026-11-20\n",
        "title: A\napproved:\n  by: uy-ban\n  on: 2026-11-23\n  hash: …\ndate: 2026-11-20\n",
    ),
    (
        "title: A\napproved: 'by hand: {'\ndate: 2026-11-20\n",
        "title: A\napproved: {by: uy-ban, on: 2026-11-23, hash: …}\ndate: 2026-11-20\n",
    ),
];

#[test]
fn the_head_keeps_every_other_byte() {
    let site = Site::filled();
    let mut files = Vec::new();
    for (number, (before, after)) in SHAPES.iter().enumerate() {
        let dresses: [fn(&str) -> String; 3] = [
            |text| text.to_owned(),
            |text| text.replace('\n', "\r\n"),
            |text| format!("\u{feff}{}", text.replace("Nội", "No\u{323}\u{302}i")),
        ];
        for (dress, worn) in dresses.iter().enumerate() {
            let file = format!("content/tin-tuc/bai-{number}-{dress}.md");
            site.put(
                &file,
                worn(&format!(
                    "---\n{before}---\n\nNội dung {number} {dress}.  \n"
                )),
            );
            files.push((
                file,
                worn(&format!(
                    "---\n{after}---\n\nNội dung {number} {dress}.  \n"
                )),
            ));
        }
    }
    let names: Vec<&str> = files.iter().map(|(file, _)| file.as_str()).collect();
    let run = approve(&site, &names.join(" "));
    assert_eq!(run.code, 0, "{}", run.said());
    for (file, expected) in &files {
        let made = text(&site, file);
        let hash = made.split("b2:").nth(1).unwrap().get(..64).unwrap();
        assert_eq!(
            made.replace(&format!("b2:{hash}"), "…"),
            *expected,
            "{file}"
        );
    }
    let run = release(&site);
    assert!(!run.stdout.contains("bai-"), "{}", run.said());
}

/// Heads into which nothing can be put safely, or that no reader takes.
const HOSTILE: [&str; 7] = [
    "{title: A, date: 2026-11-20}\n",
    "title: \"A\ndate: 2026-11-20\n",
    "title: A\ntitle: B\ndate: 2026-11-20\n",
    "title: A\ndate: 2026-11-20\napproved: {by: a, on: 2026-01-02\n",
    "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c\n",
    "title: A\n\tdate: 2026-11-20\n",
    "title: A\ndate: 2026-11-20\n...\nx: y\n",
];

#[test]
fn a_hostile_head_is_told_and_left_as_it_is() {
    let site = Site::filled();
    for head in HOSTILE {
        site.put(FILE, format!("---\n{head}---\nNội dung.\n"));
        let before = text(&site, FILE);
        let run = approve(&site, FILE);
        assert_eq!(run.code, 1, "{head}: {}", run.said());
        assert!(run.stderr.contains("Chưa ghi gì"), "{head}: {}", run.said());
        assert_eq!(text(&site, FILE), before, "{head}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_the_rights_stay_as_they_were() {
    use std::fs::{Permissions, metadata, set_permissions, symlink_metadata};
    use std::os::unix::fs::{PermissionsExt, symlink};

    let site = Site::filled();
    site.put(
        "content/tin-tuc/that.txt",
        "---\ntitle: A\ndate: 2026-11-20\n---\nNội dung.\n",
    );
    let real = site.root().join("content/tin-tuc/that.txt");
    set_permissions(&real, Permissions::from_mode(0o640)).unwrap();
    symlink("that.txt", site.root().join(FILE)).unwrap();
    let run = approve(&site, FILE);
    assert_eq!(run.code, 0, "{}", run.said());
    assert!(
        symlink_metadata(site.root().join(FILE))
            .unwrap()
            .is_symlink()
    );
    assert_eq!(metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(text(&site, "content/tin-tuc/that.txt").contains("hash: b2:"));
}
