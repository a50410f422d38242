//! The index of the search: what never comes into it, and that it is the same for the same sources.

use bantin::pipeline::BuildSettings;

use crate::fixture::built::{Made, make, settings};
use crate::fixture::site::Site;

const HEAD: &str = "title: Bài\ndate: 2026-11-20";

/// A site with articles that must not be found, each with a word of its own, and one that must.
fn secretive() -> Site {
    let site = Site::filled();
    let secret = |name: &str, keys: &str| {
        let head = format!("{}\n{keys}", HEAD.replace("Bài", &format!("Bài tên{name}")));
        let body = format!("## Mục mục{name}\n\nChữ chữ{name}.");
        site.article(&format!("content/tin-tuc/{name}.md"), &head, &body);
    };
    secret("binhthuong", "topics: [Chủ đề thường]");
    secret("nhapdo", "draft: true");
    secret("noibo", "scope: internal");
    secret("baimau", "sample: true");
    secret("chuadenngay", "publish_at: 2026-12-24");
    let withdrawn = "people: [{name: Người rutlai, role: hộ dân, consent: {record: S1, on: 2026-01-02, site: true, loudspeaker: true, withdrawn: 2026-02-03}}]";
    secret("rutlai", withdrawn);
    site.article(
        "content/tin-tuc/loa.md",
        "title: Bài có lời riêng\ndate: 2026-11-20",
        "Chữ nhìnthấy.\n\n```loa\nLời chỉnghe trên loa.\n```",
    );
    site
}

/// All that the index holds.
fn index(made: &Made) -> String {
    let files = made.files.keys();
    let shards: Vec<&str> = files
        .filter(|path| {
            path.starts_with("tim-kiem/")
                && std::path::Path::new(path)
                    .extension()
                    .is_some_and(|end| end == "js")
        })
        .map(|path| made.text(path))
        .collect();
    assert!(shards.len() > 3, "{} files", shards.len());
    shards.join("\n")
}

const NEVER: [&str; 7] = [
    "nhapdo",
    "noibo",
    "baimau",
    "chuadenngay",
    "rutlai",
    "chỉnghe",
    "chinghe",
];

#[test]
fn drafts_samples_and_what_is_internal_or_withdrawn_are_in_no_file() {
    let site = secretive();
    for drafts in [false, true] {
        let settings = BuildSettings {
            drafts,
            ..settings()
        };
        let index = index(&make(&site.root(), &settings));
        for mark in NEVER {
            assert!(!index.contains(mark), "{mark} (drafts: {drafts})");
        }
        // The test would see them: what may be found is there by the same marks.
        for mark in [
            "tênbinhthuong",
            "mucbinhthuong",
            "chubinhthuong",
            "nhinthay",
        ] {
            assert!(index.contains(mark), "{mark}");
        }
    }
}

#[test]
fn a_release_has_no_sample_in_any_file() {
    let site = Site::filled();
    let head = HEAD.replace("Bài", "Bài tênbaimau");
    site.article(
        "content/tin-tuc/baimau.md",
        &format!("{head}\nsample: true"),
        "Chữ.",
    );
    let settings = BuildSettings {
        release: true,
        ..settings()
    };
    let index = index(&make(&site.root(), &settings));
    assert!(!index.contains("baimau"));
    assert!(index.contains("gioi-thieu/"), "nothing is in it");
}

#[test]
fn everything_else_is_found_by_its_title() {
    let made = make(&Site::portal().root(), &settings());
    let index = index(&made);
    for title in [
        "Đường dây nóng",              // a standing page
        "Trường học Xã hội chủ nghĩa", // a model
        "Nghị quyết số 05-NQ/TU",      // an official document
        "Trạm Y tế xã",                // a body
        "Tin tức - Sự kiện",           // a section
    ] {
        assert!(index.contains(title), "{title}");
    }
    assert!(
        !index.contains("[tên tập thể]") && !index.contains("bai-mau"),
        "a sample"
    );
}

#[test]
fn one_article_more_leaves_the_older_pages_as_they_were() {
    let site = Site::filled();
    for day in 10..30 {
        let head = format!("title: Bài {day}\ndate: 2020-01-{day}");
        site.article(
            &format!("content/tin-tuc/bai-{day}.md"),
            &head,
            &"chữ ".repeat(2000),
        );
    }
    let pages = |made: &Made| -> Vec<String> {
        let files = made
            .files
            .keys()
            .filter(|path| path.starts_with("tim-kiem/d"));
        files.cloned().collect()
    };
    let before = make(&site.root(), &settings());
    site.article("content/tin-tuc/moi.md", HEAD, "Chữ mới.");
    let after = make(&site.root(), &settings());
    let (before, after) = (pages(&before), pages(&after));
    let kept = before.iter().filter(|name| after.contains(name)).count();
    assert!(
        before.len() > 20 && kept >= 16 && kept < before.len() + 1,
        "{kept} of {}",
        before.len()
    );
    assert!(
        after.iter().any(|name| !before.contains(name)),
        "nothing is new"
    );
}
