//! `bantin read` and `bantin script`, as people call them.

use std::fs;

use assert_cmd::Command;

use super::{HEAD, SITE};

fn bantin(arguments: &[&str], input: impl Into<Vec<u8>>) -> std::process::Output {
    let mut command = Command::cargo_bin("bantin").unwrap();
    command
        .args(arguments)
        .write_stdin(input.into())
        .output()
        .unwrap()
}

#[test]
fn read_answers_line_by_line_whatever_the_bytes() {
    let empty = tempfile::tempdir().unwrap();
    let root = empty.path().to_str().unwrap();
    let read = |more: &[&str], input: &[u8]| {
        let arguments: Vec<&str> = ["read", "--root", root]
            .iter()
            .chain(more)
            .copied()
            .collect();
        String::from_utf8(bantin(&arguments, input).stdout).unwrap()
    };
    assert_eq!(
        read(&[], "UBND xã\r\n\r\nngày 14/01\n5 hộ".as_bytes())
            .lines()
            .count(),
        4
    );
    assert_eq!(read(&[], b"12 h\xff\xfe\n").lines().count(), 1);
    assert_eq!(
        read(&["--style", "announcer"], b"12.500 kg\n"),
        "12.500 ki lô gam\n"
    );
    let object: serde_json::Value =
        serde_json::from_str(&read(&["--json"], "họp CT\n".as_bytes())).unwrap();
    assert_eq!(object["tokens"][1]["class"], "abbreviation");
    assert_eq!(object["tokens"][1]["written"], "CT");
    assert_eq!(object["tokens"][1]["span"], serde_json::json!([6, 8]));
    assert_eq!(
        object["tokens"][1]["doubt"]["kind"],
        "ambiguous-abbreviation"
    );
}

#[test]
fn a_script_is_printed_though_another_article_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path().join("content/tin-tuc");
    fs::create_dir_all(&content).unwrap();
    fs::write(folder.path().join("content/site.yaml"), SITE).unwrap();
    fs::write(content.join("sai.md"), "---\ndraf: 1\n").unwrap();
    fs::write(
        content.join("bai.md"),
        format!("---\n{HEAD}---\n\nHọp CT.\n"),
    )
    .unwrap();
    let file = content.join("bai.md");
    let root = folder.path().to_str().unwrap();
    let arguments = [
        "script",
        file.to_str().unwrap(),
        "--root",
        root,
        "--today",
        "2026-11-24",
    ];
    let output = bantin(&arguments, "");
    let (shown, told) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(output.status.success(), "{told}");
    assert!(shown.contains("-----\nHọp dân.\n"), "{shown}");
    assert!(
        told.contains("ambiguous-abbreviation") && !told.contains("sai.md"),
        "{told}"
    );
}
