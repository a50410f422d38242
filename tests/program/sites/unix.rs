//! Bad input that only systems with links and permissions have.

use std::fs::{self, Permissions};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};

use crate::fixture::site::Site;
use crate::sites::made::said;

#[test]
fn a_link_out_of_the_root_is_refused_and_not_followed() {
    let site = Site::filled();
    let outside = site.root().join("../secret");
    fs::create_dir_all(&outside).unwrap();
    fs::write(
        outside.join("a.md"),
        "---\ntitle: Bí mật\ndate: 2026-11-20\n---\n\nBí mật\n",
    )
    .unwrap();
    symlink(&outside, site.root().join("content/tin-tuc/ngoai")).unwrap();
    symlink(
        outside.join("a.md"),
        site.root().join("content/tin-tuc/tep.md"),
    )
    .unwrap();
    let (run, errors, words) = said(&site);
    let expected = [
        "symlink-outside content/tin-tuc/ngoai:1:1",
        "symlink-outside content/tin-tuc/tep.md:1:1",
    ];
    assert_eq!(
        (run.code, errors),
        (1, expected.map(str::to_owned).to_vec()),
        "{words}"
    );
    assert!(!run.said().contains("Bí mật"));
}

#[test]
fn links_in_a_loop_are_refused() {
    let site = Site::filled();
    symlink(
        site.root().join("content"),
        site.root().join("content/tin-tuc/vong"),
    )
    .unwrap();
    symlink("b.md", site.root().join("content/tin-tuc/a.md")).unwrap();
    symlink("a.md", site.root().join("content/tin-tuc/b.md")).unwrap();
    let (run, errors, words) = said(&site);
    let names =
        ["a.md", "b.md", "vong"].map(|name| format!("symlink-loop content/tin-tuc/{name}:1:1"));
    assert_eq!((run.code, errors), (1, names.to_vec()), "{words}");
}

#[test]
fn a_folder_that_may_not_be_read_is_named() {
    let site = Site::filled();
    let folder = site.root().join("content/tin-tuc");
    fs::set_permissions(&folder, Permissions::from_mode(0o000)).unwrap();
    if fs::read_dir(&folder).is_ok() {
        eprintln!("skipped: this user may read every folder (root)");
        return;
    }
    let (run, errors, words) = said(&site);
    fs::set_permissions(&folder, Permissions::from_mode(0o755)).unwrap();
    assert_eq!(
        (run.code, errors),
        (1, vec!["unreadable content/tin-tuc:1:1".to_owned()]),
        "{words}"
    );
}

#[test]
fn a_name_that_is_no_text_is_named_as_well_as_it_can_be() {
    let site = Site::filled();
    let name = std::ffi::OsStr::from_bytes(b"h\xf6p.md");
    fs::write(site.root().join("content/tin-tuc").join(name), "a").unwrap();
    fs::write(site.root().join(r"content/tin-tuc/a\b.md"), "a").unwrap();
    let (run, errors, words) = said(&site);
    assert_eq!(run.code, 1, "{}", run.said());
    assert_eq!(errors.len(), 2, "{errors:?} {words}");
    assert!(
        errors
            .iter()
            .all(|line| line.starts_with("file-name content/tin-tuc/")),
        "{errors:?}"
    );
}

#[test]
fn two_names_that_differ_only_in_how_letters_are_composed_are_one_name() {
    let site = Site::filled();
    site.article("content/tin-tuc/hòa.md", "title: A\ndate: 2026-11-20", "A");
    site.article(
        "content/tin-tuc/ho\u{300}a.md",
        "title: B\ndate: 2026-11-20",
        "B",
    );
    let (run, errors, words) = said(&site);
    let expected = vec!["same-name content/tin-tuc/hòa.md:1:1".to_owned()];
    assert_eq!((run.code, errors), (1, expected), "{words}");
}
