//! `bantin check --external` as it is typed: advice, never an error; told once where there is no network.

use std::io::ErrorKind;
use std::net::TcpListener;

use crate::fixture::site::{Site, TODAY};

/// The ids of what was found.
fn ids(report: &serde_json::Value) -> Vec<&str> {
    let found = report["diagnostics"].as_array().unwrap();
    found
        .iter()
        .map(|one| one["id"].as_str().unwrap())
        .collect()
}

#[test]
fn without_a_network_it_is_said_once_and_nothing_fails() {
    let site = Site::filled();
    let links: Vec<String> = (0..5)
        .map(|number| format!("[trang {number}](https://khong-co-{number}.invalid/a)"))
        .collect();
    site.article(
        "content/tin-tuc/dan.md",
        "title: Bài\ndate: 2026-11-20",
        &links.join(" "),
    );
    let (run, report) = site.report(&format!("check --external --today {TODAY}"));
    assert_eq!(run.code, 0, "{}", run.said());
    let ids = ids(&report);
    assert_eq!(
        ids.iter().filter(|id| **id == "links-unasked").count(),
        1,
        "{ids:?}"
    );
    assert!(!ids.contains(&"link-dead"), "{ids:?}");
    assert!(
        report["external"]["unasked"].as_u64() >= Some(5),
        "{report}"
    );
    let told = site.run(&format!("check --external --lang vi --today {TODAY}"));
    assert!(
        told.stdout.contains("Liên kết ra ngoài: hỏi 0"),
        "{}",
        told.said()
    );
    assert!(told.stderr.contains("không có mạng"), "{}", told.said());
    assert!(
        !site.root().join("public").exists(),
        "a check writes no page"
    );
}

#[test]
fn an_inner_address_is_told_and_never_asked() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let site = Site::filled();
    let body = format!("Xem [máy này](http://{}/).", listener.local_addr().unwrap());
    site.article(
        "content/tin-tuc/dan.md",
        "title: Bài\ndate: 2026-11-20",
        &body,
    );
    for words in ["check", "check --external", "check --external --release"] {
        let (run, report) = site.report(&format!("{words} --today {TODAY}"));
        assert_eq!(run.code, 0, "{}", run.said());
        if !words.contains("release") {
            assert!(ids(&report).contains(&"link-inner"), "{words}: {report}");
        }
    }
    let asked = listener.accept().unwrap_err();
    assert_eq!(asked.kind(), ErrorKind::WouldBlock, "somebody knocked");
}
