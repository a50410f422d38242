//! `bantin new`: what is asked, what is told, what is listed.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use bantin::document::kind_name::KindName;

use crate::authoring::{bantin, files, site};

#[test]
fn without_a_terminal_nothing_is_asked_and_what_is_missing_is_named() {
    let home = site();
    let root = home.path().join("xa");
    let before = files(&root);
    for (arguments, missing) in [
        (&["new"][..], "thiếu <LOẠI>, <TIÊU ĐỀ>"),
        (&["new", "notice"], "thiếu <TIÊU ĐỀ>"),
        (&["new", "--urgent"], "thiếu <LOẠI>, <TIÊU ĐỀ>"),
    ] {
        let output = bantin(&root, arguments).code(3);
        let output = output.get_output();
        let said = String::from_utf8(output.stderr.clone()).unwrap();
        assert!(said.contains(missing), "{said}");
        assert_eq!(output.stdout, b"");
    }
    let mut english = Command::new(env!("CARGO_BIN_EXE_bantin"));
    let output = english.args(["new", "notice", "--lang", "en"]);
    let output = output.write_stdin("Lịch\n").assert().code(3);
    let said = String::from_utf8(output.get_output().stderr.clone()).unwrap();
    assert!(
        said.contains("<TIÊU ĐỀ>") && said.contains("Usage: bantin new"),
        "{said}"
    );
    assert_eq!(files(&root), before);
}

#[test]
fn models_and_bodies_that_were_told_are_in_the_new_article() {
    let home = site();
    let root = home.path().join("xa");
    bantin(&root, &["new", "model", "Xóm sạch"]).code(0);
    let about = [
        "--models",
        "xom-sach",
        "--bodies",
        "uy-ban-nhan-dan-xa,dang-uy-xa",
    ];
    let told = |bodies: &str, title: &str| {
        let about = [about[0], about[1], about[2], bodies];
        bantin(&root, &[&["new", "article", title], &about[..]].concat())
    };
    told("uy-ban-nhan-dan-xa,dang-uy-xa", "Dọn đường").code(0);
    let text = fs::read_to_string(root.join("content/tin-tuc/don-duong.md")).unwrap();
    assert!(text.contains("\nmodels: [xom-sach]\n"), "{text}");
    assert!(
        text.contains("\nbodies: [uy-ban-nhan-dan-xa, dang-uy-xa]\n"),
        "{text}"
    );
    bantin(&root, &["check", "--drafts"]).code(0);
    let refused = told("uy-ban-nhan-dan", "Quét ngõ").code(3);
    let said = String::from_utf8(refused.get_output().stderr.clone()).unwrap();
    assert!(said.contains("«uy-ban-nhan-dan-xa»"), "{said}");
    assert!(!root.join("content/tin-tuc/quet-ngo.md").exists());
}

#[test]
fn the_kinds_are_listed_with_the_sections_of_the_site() {
    let home = site();
    let root = home.path().join("xa");
    let index = root.join("content/thong-bao/_index.md");
    let text = fs::read_to_string(&index).unwrap();
    fs::write(&index, text.replace("title: Thông báo", "title: Bảng tin")).unwrap();
    for (place, title) in [(root.as_path(), "Bảng tin"), (home.path(), "Thông báo")] {
        let output = bantin(place, &["new", "--list"]).code(0);
        let said = String::from_utf8(output.get_output().stdout.clone()).unwrap();
        assert!(
            said.contains(&format!("content/thong-bao (chuyên mục «{title}»)")),
            "{said}"
        );
        for kind in KindName::ALL {
            assert!(
                said.contains(&format!("{}: {}\n", kind.id(), kind.called())),
                "{said}"
            );
        }
    }
}

/// The program at a terminal of its own, as `script` of Debian's essential packages makes one: types the answers, waits for
/// a question, and presses Ctrl+C at it where one is named. Gives the exit code and what was said.
#[cfg(target_os = "linux")]
fn at_a_terminal(root: &Path, answers: &str, stop_at: Option<&str>) -> (i32, String) {
    use std::io::{Read, Write};
    use std::process::Stdio;
    let program = env!("CARGO_BIN_EXE_bantin");
    let line = format!("{program} new --lang vi --root {}", root.display());
    let mut terminal = std::process::Command::new("script")
        .args(["-qec", &line, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut typed, mut shown) = (
        terminal.stdin.take().unwrap(),
        terminal.stdout.take().unwrap(),
    );
    let mut said = Vec::new();
    let mut letter = [0];
    typed.write_all(answers.as_bytes()).unwrap();
    typed.flush().unwrap();
    if let Some(question) = stop_at {
        while !String::from_utf8_lossy(&said).contains(question) {
            assert_eq!(
                shown.read(&mut letter).unwrap(),
                1,
                "it ended before {question}"
            );
            said.push(letter[0]);
        }
        typed.write_all(b"\x03").unwrap();
    }
    drop(typed); // the end of the input
    shown.read_to_end(&mut said).unwrap();
    let code = terminal.wait().unwrap().code().unwrap();
    (code, String::from_utf8_lossy(&said).into_owned())
}

#[cfg(target_os = "linux")]
#[test]
fn at_a_terminal_what_was_not_told_is_asked() {
    let home = site();
    let root = home.path().join("xa");
    let (code, said) = at_a_terminal(&root, "thong bao\nLịch họp\n9999, ubnd\nubnd\n", None);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("không có số 9999"), "{said}");
    let text = fs::read_to_string(root.join("content/thong-bao/lich-hop.md")).unwrap();
    assert!(text.contains("\ntitle: \"Lịch họp\"\n"), "{text}");
    assert!(text.contains("\nbodies: [uy-ban-nhan-dan-xa]\n"), "{text}");
    bantin(&root, &["check", "--drafts"]).code(0);
}

#[cfg(target_os = "linux")]
#[test]
fn a_conversation_that_ends_early_leaves_nothing_behind() {
    let home = site();
    let root = home.path().join("xa");
    let before = files(&root);
    let (code, said) = at_a_terminal(&root, "thong bao\nLịch khác\n", None);
    assert_eq!(code, 3, "{said}");
    assert!(said.contains("Đã thôi"), "{said}");
    assert_eq!(files(&root), before);
    let (code, said) = at_a_terminal(&root, "2\n", Some("Tên bài: "));
    assert_eq!(code, 128 + 2, "an interrupt ends it: {said}");
    assert_eq!(files(&root), before);
}
