//! `bantin diff`: what a build would change, before it does.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::fixture::site::{Site, TODAY, files};

const OLD: &str = "content/tin-tuc/lam-duong.md";

fn built() -> Site {
    let site = Site::filled();
    site.article(
        "content/tin-tuc/giu.md",
        "title: Bài sửa\ndate: 2026-11-22",
        "Một.",
    );
    let run = site.run(&format!("build --today {TODAY}"));
    assert_eq!(run.code, 0, "{}", run.said());
    site
}

fn diff(site: &Site, words: &str) -> String {
    let run = site.run(&format!("diff --today {TODAY} {words}"));
    assert_eq!(run.code, 0, "{}", run.said());
    run.stdout
}

fn report(site: &Site, words: &str) -> Value {
    let report: Value =
        serde_json::from_str(&diff(site, &format!("{words} --format json"))).unwrap();
    report["diff"].clone()
}

fn titles(list: &Value) -> Vec<&str> {
    let list = list.as_array().unwrap().iter();
    list.map(|one| one["title"].as_str().unwrap()).collect()
}

/// An article new, one changed, one gone.
fn edited() -> Site {
    let site = built();
    site.article(
        "content/tin-tuc/moi.md",
        "title: \"Bài & <mới>\"\ndate: 2026-11-23",
        "Một.",
    );
    site.article(
        "content/tin-tuc/giu.md",
        "title: Bài sửa\ndate: 2026-11-22",
        "Hai.",
    );
    fs::remove_file(site.root().join(OLD)).unwrap();
    site
}

#[test]
fn before_the_first_build_all_is_new_and_after_it_nothing() {
    let site = Site::filled();
    let said = diff(&site, "");
    assert!(
        said.contains("Thôn Một làm đường (/tin-tuc/lam-duong/)"),
        "{said}"
    );
    assert!(!site.root().join("public").exists(), "diff wrote");
    assert_eq!(
        site.run(&format!("build --today {TODAY} --precompress"))
            .code,
        0
    );
    // Compressed forms follow from their files.
    assert!(diff(&site, "").contains("Không có gì thay đổi."));
    let report = report(&site, "");
    assert_eq!(report["articles"]["new"], serde_json::json!([]));
    assert!(report["same"].as_u64().unwrap() > 20);
}

#[test]
fn articles_and_scripts_are_told_by_title_and_address() {
    let site = edited();
    let before = files(&site.root().join("public"));
    let report = report(&site, "");
    for what in ["articles", "scripts"] {
        let changes = &report[what];
        assert_eq!(titles(&changes["new"]), ["Bài & <mới>"], "{what}");
        assert!(titles(&changes["changed"]).contains(&"Bài sửa"), "{what}");
        assert_eq!(titles(&changes["gone"]), ["Thôn Một làm đường"], "{what}");
    }
    assert_eq!(report["articles"]["new"][0]["address"], "/tin-tuc/moi/");
    assert_eq!(
        report["articles"]["new"][0]["file"],
        "content/tin-tuc/moi.md"
    );
    let gathered = titles(&report["gathered"]["changed"]).join(" ");
    assert!(gathered.contains("Tin tức"), "{gathered}");
    let feeds = report["others"].as_array().unwrap();
    assert!(
        feeds
            .iter()
            .any(|one| one["sort"] == "feed" && one["changed"] != 0)
    );
    let said = diff(&site, "");
    for line in [
        "Bài, mới: 1\n  Tin tức\n    Bài & <mới> (/tin-tuc/moi/)\n",
        "Bài, mất: 1\n  Tin tức\n    Thôn Một làm đường (/tin-tuc/lam-duong/)\n",
        "Lời đọc truyền thanh, mất: 1\n  Thôn Một làm đường (/phat-thanh/bai/tin-tuc-lam-duong.txt)\n",
        "Chưa ghi gì.",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
    assert!(diff(&site, "--lang en").contains("Articles, gone: 1"));
    assert!(files(&site.root().join("public")) == before, "diff wrote");
}

/// What it says is what a build then does.
#[test]
fn a_build_does_what_was_said() {
    let site = edited();
    let before = site.public();
    let report = report(&site, "");
    assert_eq!(site.run(&format!("build --today {TODAY}")).code, 0);
    let after = site.public();
    let count = |turn: usize, name: &str| {
        let lists = ["articles", "scripts", "bulletins", "gathered"];
        let told = lists
            .iter()
            .map(|list| report[list][name].as_array().unwrap().len());
        let framed = report["frame"].as_array().unwrap().len() * usize::from(turn == 1);
        let others = report["others"].as_array().unwrap().iter();
        let others = others.map(|one| usize::try_from(one[name].as_u64().unwrap()).unwrap());
        told.sum::<usize>() + framed + others.sum::<usize>()
    };
    let names = |files: &std::collections::BTreeMap<String, Vec<u8>>| -> BTreeSet<String> {
        files.keys().cloned().collect()
    };
    let (old, new) = (names(&before), names(&after));
    let changed = old
        .intersection(&new)
        .filter(|name| before[*name] != after[*name]);
    assert_eq!(count(0, "new"), new.difference(&old).count());
    assert_eq!(count(1, "changed"), changed.count());
    assert_eq!(count(2, "gone"), old.difference(&new).count());
    assert!(diff(&site, "").contains("Không có gì thay đổi."));
}

#[test]
fn a_changed_frame_is_told_apart_and_long_lists_are_cut() {
    let site = built();
    for number in 0..14 {
        site.article(
            &format!("content/tin-tuc/bai-{number}.md"),
            &format!("title: Bài số {number}\ndate: 2026-11-20"),
            "Một.",
        );
    }
    let said = diff(&site, "");
    assert!(
        said.contains("Bài, mới: 14") && said.contains("… và 4 nữa"),
        "{said}"
    );
    assert_eq!(diff(&site, "--all").matches("(/tin-tuc/bai-").count(), 14);
    let site = built();
    let settings = fs::read_to_string(site.root().join("content/site.yaml")).unwrap();
    site.put("content/site.yaml", settings.replace("phone: ", "phone: 0"));
    let report = report(&site, "");
    assert!(report["frame"].as_array().unwrap().len() > 5, "{report:#}");
}

#[test]
fn a_release_is_compared_as_one_and_errors_are_told() {
    let site = built();
    let said = diff(&site, "--release");
    assert!(
        said.contains("Bài, mất: 1\n  Tin tức\n    Bài sửa"),
        "{said}"
    );
    assert!(
        said.contains("content/tin-tuc/giu.md (chưa duyệt)"),
        "{said}"
    );
    site.article("content/tin-tuc/hong.md", "titel: A", "a");
    let run = site.run(&format!("diff --today {TODAY}"));
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("hong.md:2:1"), "{}", run.stderr);
    let run = site.run(&format!("diff --today {TODAY} --format json"));
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!((run.code, &report["diff"]), (1, &Value::Null));
}
