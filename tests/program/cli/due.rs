//! `bantin due`: what the calendar brings, and nothing else.

use std::fs;

use serde_json::Value;

use crate::fixture::site::{Site, TODAY, repository};

/// Articles whose days come: file, keys beside the title, which is the file's name.
const ARTICLES: [(&str, &str); 19] = [
    (
        "tin-tuc/hen-ngay",
        "date: 2026-11-27\npublish_at: 2026-11-27",
    ),
    (
        "tin-tuc/hen-duyet",
        "date: 2026-11-26\npublish_at: 2026-11-26",
    ),
    ("tin-tuc/hen-xa", "date: 2027-11-26\npublish_at: 2027-11-26"),
    ("tin-tuc/chua-toi", "date: 2026-11-25"),
    ("tin-tuc/het-han", "date: 2026-11-20\nexpires: 2026-12-01"),
    ("tin-tuc/da-het", "date: 2026-11-20\nexpires: 2026-11-22"),
    (
        "thong-bao/hieu-luc",
        "date: 2026-11-20\nvalid_until: 2026-11-30 10:00",
    ),
    (
        "thong-bao/cat-dien",
        "date: 2026-11-25\noutage: {from: 2026-12-04 08:00, until: 2026-12-04 10:00}\ndraft: true",
    ),
    (
        "van-ban/sap-han",
        "type: plan\nissued_on: 2026-11-20\ndisclosure: {clause: 1}\ndraft: true",
    ),
    (
        "van-ban/qua-han",
        "type: plan\nissued_on: 2026-11-02\ndisclosure: {clause: 1}\npublish_at: 2026-12-30",
    ),
    (
        "van-ban/hieu-luc",
        "type: plan\nnumber: 1/KH\nissued_on: 2026-11-20\ndate: 2026-11-20\neffective_from: 2026-12-15\ndisclosure: {clause: 1, until: 2026-12-10}",
    ),
    (
        "tin-tuc/ba-ngay",
        "date: 2026-11-24\nloudspeaker: {days: 3}",
    ),
    (
        "tin-tuc/phat-dai",
        "date: 2026-11-24\nexpires: 2026-11-25\nloudspeaker: {days: 5}",
    ),
    (
        "tin-tuc/phat-mai",
        "date: 2026-11-20\nloudspeaker: {days: 100}",
    ),
    (
        "tin-tuc/dinh-chinh",
        "date: 2026-11-18\nloudspeaker: {days: 2}\ncorrection: [{on: 2026-11-28, text: Sửa số liệu.}]",
    ),
    ("gioi-thieu/sap-cu", "updated: 2025-11-25"),
    ("gioi-thieu/da-cu", "updated: 2024-11-25"),
    (
        "bao-cao/so-ket",
        "date: 2026-11-20\nperiod: {from: 2026-07-01, to: 2026-12-15}\nby: uy-ban\ndraft: true",
    ),
    (
        "tin-tuc/mau",
        "date: 2026-11-20\nexpires: 2026-12-01\nsample: true",
    ),
];

/// The expected list; `BANTIN_BLESS=1` writes it anew.
const EXPECTED: &str = "tests/suite/authoring/due.txt";

fn filled() -> Site {
    let site = Site::filled();
    for (file, keys) in ARTICLES {
        let title = file.rsplit('/').next().unwrap();
        site.article(
            &format!("content/{file}.md"),
            &format!("title: {title}\n{keys}"),
            "Nội dung của bài.",
        );
    }
    let words = format!("approve content/tin-tuc/hen-duyet.md --by uy-ban --today {TODAY}");
    let run = site.run(&words);
    assert_eq!(run.code, 0, "{}", run.said());
    site
}

#[test]
fn every_sort_of_day_is_told_in_its_order() {
    let site = filled();
    let run = site.run(&format!("due --days 37 --today {TODAY}"));
    assert_eq!(run.code, 0, "{}", run.said());
    let golden = repository().join(EXPECTED);
    if std::env::var_os("BANTIN_BLESS").is_some() {
        fs::write(&golden, &run.stdout).unwrap();
    }
    let expected = fs::read_to_string(golden).unwrap();
    assert_eq!(run.stdout, expected);
    let run = site.run(&format!("due --days 37 --today {TODAY} --lang en"));
    assert_eq!(run.code, 0);
    let lines = |text: &str| text.lines().count();
    assert_eq!(lines(&run.stdout), lines(&expected), "{}", run.stdout);
}

#[test]
fn the_days_asked_for_are_the_days_told() {
    let site = filled();
    let report = |days: u32| -> Value {
        let run = site.run(&format!("due --days {days} --today {TODAY} --format json"));
        assert_eq!(run.code, 0, "{}", run.said());
        serde_json::from_str(&run.stdout).unwrap()
    };
    let (short, long) = (report(2), report(400));
    assert_eq!(
        (&short["from"], &short["to"]),
        (&"2026-11-23".into(), &"2026-11-25".into())
    );
    let list = |report: &Value| report["due"].as_array().unwrap().clone();
    let within = |one: &&Value| one["date"].as_str().unwrap() <= "2026-11-25";
    let all = list(&long);
    let first: Vec<&Value> = all.iter().filter(within).collect();
    let short = list(&short);
    assert_eq!(short.iter().collect::<Vec<_>>(), first);
    let far = all
        .iter()
        .find(|one| one["file"] == "content/tin-tuc/hen-xa.md")
        .unwrap();
    assert_eq!(
        (&far["event"], &far["lacks"]),
        (&"publication".into(), &"not-approved".into())
    );
    let late: Vec<&Value> = all.iter().filter(|one| one["late"] == true).collect();
    assert_eq!(late.len(), 2, "{late:?}");
}

#[test]
fn nothing_due_is_said_and_errors_do_not_hide_the_rest() {
    let site = Site::filled();
    let run = site.run(&format!("due --today {TODAY}"));
    assert_eq!(run.code, 0);
    assert!(run.stdout.contains("Không có việc gì."), "{}", run.stdout);
    site.article("content/tin-tuc/hong.md", "titel: A", "a");
    site.article(
        "content/tin-tuc/het.md",
        "title: Hết\ndate: 2026-11-20\nexpires: 2026-12-01",
        "a",
    );
    let run = site.run(&format!("due --today {TODAY}"));
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("hong.md:2:1"), "{}", run.stderr);
    assert!(run.stdout.contains("het.md"), "{}", run.stdout);
    assert_eq!(site.run("due --days 9999").code, 3);
}
