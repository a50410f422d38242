//! What only systems with symbolic links, modes and names in bytes can show.

use std::fs;

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};

use bantin::diagnostic::SourceProblem;
use bantin::path::SourcePath;

use crate::source::{paths, problems, read, root};

#[test]
fn two_names_that_look_alike_are_told() {
    let root = root(&[("content/bàn.md", b"a"), ("content/ba\u{300}n.md", b"b")]);
    let read = read(root.path());
    assert_eq!(
        problems(&read),
        [("content/bàn.md".to_owned(), SourceProblem::SameName)]
    );
    assert_eq!(read.value.len(), 1);
}

#[test]
fn links_may_not_leave_the_root_nor_run_in_a_ring() {
    let root = root(&[
        ("secret/key.md", b"key"),
        ("site/content/tin/a.md", b"a"),
        ("site/content/van/b.md", b"b"),
        ("site/pictures/c.jpg", b"c"),
    ]);
    let site = root.path().join("site");
    let content = site.join("content");
    let link = |target: &str, name: &str| symlink(target, content.join(name)).unwrap();
    link("../../secret", "out");
    link("../../secret/key.md", "out.md");
    link("..", "up");
    link("self", "self");
    link("../van", "tin/to-van");
    link("../tin", "van/to-tin");
    link("nowhere.md", "gone.md");
    link("../pictures", "pictures");
    let read = read(&site);
    let found = problems(&read);
    let of = |name: &str| {
        let path = format!("content/{name}");
        let of_path = found.iter().filter(|one| one.0 == path);
        of_path.map(|one| &one.1).collect::<Vec<_>>()
    };
    assert_eq!(of("out"), [&SourceProblem::SymlinkOutside]);
    assert_eq!(of("out.md"), [&SourceProblem::SymlinkOutside]);
    assert_eq!(of("up"), [&SourceProblem::SymlinkLoop]);
    assert_eq!(of("self"), [&SourceProblem::SymlinkLoop]);
    assert_eq!(of("tin/to-van/to-tin"), [&SourceProblem::SymlinkLoop]);
    let gone = of("gone.md");
    assert!(matches!(gone[..], [SourceProblem::Unreadable { .. }]));
    let picture = SourcePath::new("content/pictures/c.jpg");
    assert!(read.value.get(&picture).is_some());
    assert!(paths(&read.value).iter().all(|path| !path.contains("key")));
}

#[test]
fn names_that_are_no_text_and_things_that_are_no_files_are_told() {
    let root = root(&[("content/a.md", b"a"), ("content/b\\c.md", b"b")]);
    let content = root.path().join("content");
    fs::write(content.join(OsStr::from_bytes(b"t\xeen.md")), "b").unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(content.join("s.md")).unwrap();
    let read = read(root.path());
    let found: Vec<_> = problems(&read)
        .into_iter()
        .map(|(_, problem)| problem)
        .collect();
    let named = found
        .iter()
        .filter(|problem| **problem == SourceProblem::FileName)
        .count();
    assert_eq!((named, found.len(), read.value.len()), (2, 3, 1));
}

#[test]
fn what_may_not_be_read_is_told() {
    let root = root(&[
        ("content/a.md", b"a"),
        ("content/b.md", b"b"),
        ("content/shut/c.md", b"c"),
    ]);
    let shut = |name: &str, mode| {
        let place = root.path().join("content").join(name);
        fs::set_permissions(place, fs::Permissions::from_mode(mode)).unwrap();
    };
    shut("b.md", 0o000);
    shut("shut", 0o000);
    let bound = fs::read(root.path().join("content/b.md")).is_err();
    let found = problems(&read(root.path()));
    shut("shut", 0o755);
    if bound {
        let told: Vec<_> = found.iter().map(|one| one.0.as_str()).collect();
        assert_eq!(told, ["content/b.md", "content/shut"]);
        assert!(
            found
                .iter()
                .all(|one| matches!(one.1, SourceProblem::Unreadable { .. }))
        );
    } // permissions do not bind the administrator; the dead link above takes the same way
}
