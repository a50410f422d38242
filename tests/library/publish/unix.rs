//! What only systems with symbolic links, modes and limits can show.

use std::fs;
use std::io;
use std::process::Command;

use bantin::machine::MachineError;
use bantin::publish::publish;

use crate::publish::folder::{all, folder, site, texts};
use crate::publish::killed::{CHILD, INTO};

use std::os::unix::fs::{PermissionsExt, symlink};

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
    let script = "trap '' XFSZ; ulimit -f 8; exec \"$0\" --exact \"$1\" --ignored";
    let exe = std::env::current_exe().unwrap();
    let status = Command::new("sh")
        .args(["-c", script])
        .arg(exe)
        .arg(CHILD)
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
    let set = |mode| fs::set_permissions(into.join("a"), fs::Permissions::from_mode(mode)).unwrap();
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
