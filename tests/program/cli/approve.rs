//! `bantin approve`, and what a release makes of it.

use std::fs;

use crate::fixture::site::{Run, Site, TODAY};

pub const FILE: &str = "content/tin-tuc/bai-thu.md";
const PAGE: &str = "tin-tuc/bai-thu/index.html";
const HEAD: &str = "title: Bài thử\ndate: 2026-11-20\ndescription: Lời dẫn.\nauthor: A";

pub fn approve(site: &Site, file: &str) -> Run {
    site.run(&format!("approve {file} --by uy-ban --today {TODAY}"))
}

pub fn release(site: &Site) -> Run {
    let run = site.run(&format!("build --release --today {TODAY}"));
    assert_eq!(run.code, 0, "{}", run.said());
    run
}

pub fn text(site: &Site, file: &str) -> String {
    fs::read_to_string(site.root().join(file)).unwrap()
}

/// A site with one article more, not approved.
fn with_article() -> Site {
    let site = Site::filled();
    site.article(FILE, HEAD, "Một dòng.");
    site
}

#[test]
fn what_is_approved_is_released_and_what_is_changed_is_not() {
    let site = with_article();
    assert!(release(&site).stdout.contains("bai-thu.md (chưa duyệt)"));
    assert!(!site.public().contains_key(PAGE));
    let run = approve(&site, FILE);
    assert_eq!(run.code, 0, "{}", run.said());
    assert!(run.stdout.contains("ngày 23/11/2026"), "{}", run.stdout);
    release(&site);
    let page = String::from_utf8(site.public()[PAGE].clone()).unwrap();
    assert!(
        page.contains("Phê duyệt"),
        "the page does not say who approved it"
    );
    let approved = text(&site, FILE);
    site.put(FILE, approved.replace("Một dòng.", "Một dòng khác."));
    let run = release(&site);
    assert!(
        run.stdout.contains("bai-thu.md (đã sửa sau khi duyệt)"),
        "{}",
        run.said()
    );
    assert!(
        run.stderr
            .contains("bantin approve content/tin-tuc/bai-thu.md --by uy-ban")
    );
    assert!(
        run.stderr
            .contains("Ủy ban nhân dân xã Thử Nghiệm duyệt ngày 23/11/2026")
    );
    assert!(!site.public().contains_key(PAGE));
    // Brought back to what was approved, it is approved again.
    site.put(FILE, approved);
    release(&site);
    assert!(site.public().contains_key(PAGE));
}

#[test]
fn approving_again_writes_only_what_is_new() {
    let site = with_article();
    assert_eq!(approve(&site, FILE).code, 0);
    let first = text(&site, FILE);
    let run = site.run(&format!("approve {FILE} --by uy-ban --today 2026-12-01"));
    assert_eq!(
        (run.code, text(&site, FILE)),
        (0, first.clone()),
        "{}",
        run.said()
    );
    assert!(run.stdout.contains("Không có gì đổi"), "{}", run.stdout);
    let run = site.run(&format!("approve {FILE} --by mat-tran --today 2026-12-01"));
    assert_eq!(run.code, 0, "{}", run.said());
    let other = text(&site, FILE);
    assert_eq!(
        other,
        first
            .replace("by: uy-ban", "by: mat-tran")
            .replace("on: 2026-11-23", "on: 2026-12-01")
    );
    let run = site.run(&format!(
        "approve {FILE} --by mat-tran --on 2026-11-30 --today 2026-12-01"
    ));
    assert_eq!(run.code, 0, "{}", run.said());
    assert_eq!(text(&site, FILE), other.replace("2026-12-01", "2026-11-30"));
}

#[test]
fn only_what_a_release_would_take_is_approved() {
    let site = with_article();
    let refused = [
        ("draft: true", "Nội dung.", "draft: true"),
        ("sample: true", "Nội dung.", "sample: true"),
        ("scope: internal", "Nội dung.", "scope: internal"),
        ("author: \"[tên tác giả]\"", "Nội dung.", "[tên tác giả]"),
        (
            "topics: []",
            "Họp ở [nơi nào] lúc 8 giờ.",
            "[nơi nào] (dòng 7)",
        ),
        ("topics: []", "Xem [bài](khong-co.md).", "bai.md:7:5"),
        (
            "people: [{name: Nguyễn Văn Thử}]",
            "Nguyễn Văn Thử làm đường.",
            "consent-site",
        ),
        ("topics: []", "Số căn cước 031234567890.", "id-number"),
    ];
    let file = "content/tin-tuc/bai.md";
    for (key, body, told) in refused {
        site.article(file, &format!("title: A\ndate: 2026-11-20\n{key}"), body);
        let before = text(&site, file);
        let run = approve(&site, file);
        assert_eq!(
            (run.code, text(&site, file)),
            (1, before),
            "{key}: {}",
            run.said()
        );
        assert!(run.stderr.contains(told), "{key}: {}", run.said());
    }
    // What is meant to stand in brackets, and faults of others, do not matter.
    site.article(file, "title: A\ndate: 2026-11-20", "Họp \\[lần hai\\] [1].");
    site.article("content/tin-tuc/hong.md", "titel: A", "Nội dung.");
    let run = approve(&site, file);
    assert_eq!(run.code, 0, "{}", run.said());
}

#[test]
fn a_file_that_is_no_article_is_told_from_one() {
    let site = with_article();
    site.put("ngoai.md", "---\ntitle: A\n---\n");
    site.article("content/tin-tuc/le-hoi/index.md", HEAD, "Nội dung.");
    let files = [
        ("content/tin-tuc", "từng bài"),
        ("content/tin-tuc/le-hoi", "content/tin-tuc/le-hoi/index.md"),
        ("content/tin-tuc/khong-co.md", "không có tệp"),
        ("ngoai.md", "không nằm trong thư mục content"),
        ("content/tin-tuc/_index.md", "chuyên mục"),
        ("content/site.yaml", "không phải bài viết"),
    ];
    for (file, told) in files {
        let run = approve(&site, file);
        assert_eq!(run.code, 1, "{file}: {}", run.said());
        assert!(run.stderr.contains(told), "{file}: {}", run.said());
    }
    site.put(
        FILE.replace("bai-thu", "cu").as_str(),
        "---\ntitle: Uû ban nh©n d©n\n---\n",
    );
    let run = approve(&site, "content/tin-tuc/cu.md");
    assert!(run.stderr.contains("TCVN3"), "{}", run.said());
    // One that cannot be approved does not keep the others from being so.
    let run = approve(&site, &format!("content/tin-tuc {FILE}"));
    assert_eq!(run.code, 1);
    assert!(text(&site, FILE).contains("hash: b2:"));
}

#[test]
fn who_and_when_must_be_right() {
    let site = with_article();
    let before = text(&site, FILE);
    for (words, told) in [
        ("--by uyban", "«uy-ban»"),
        ("--by xyz", "uy-ban, mat-tran, thon-mot"),
        ("--by uy-ban --on 2026-11-24", "24/11/2026 chưa tới"),
        ("", "--by"),
    ] {
        let run = site.run(&format!("approve {FILE} {words} --today {TODAY}"));
        assert_eq!(
            (run.code, text(&site, FILE)),
            (3, before.clone()),
            "{words}"
        );
        assert!(run.stderr.contains(told), "{words}: {}", run.said());
    }
}

#[test]
fn a_rebuttal_that_needs_an_approval_gets_it() {
    let site = Site::filled();
    let file = "content/phan-bac/tin-gia.md";
    let head = "title: A\ndate: 2026-11-20\nclaim: Thu phí\nsources: [{name: Báo}]";
    site.article(file, head, "Không có việc đó.");
    assert_eq!(site.run(&format!("check --today {TODAY}")).code, 1);
    let run = approve(&site, file);
    assert_eq!(run.code, 0, "{}", run.said());
    release(&site);
    assert!(site.public().contains_key("phan-bac/tin-gia/index.html"));
}

#[test]
fn the_files_of_an_article_are_approved_with_it() {
    let site = Site::filled();
    let own = "content/tin-tuc/le-hoi/index.md";
    site.put("content/tin-tuc/le-hoi/mau.pdf", "%PDF-1.4 một");
    site.put("content/tin-tuc/le-hoi/phu/goc.docx", "%PDF-1.4 một");
    site.put("content/tin-tuc/chung.pdf", "%PDF-1.4 một");
    site.article(own, HEAD, "Xem [mẫu](mau.pdf), [bản chung](../chung.pdf).");
    site.article(FILE, HEAD, "Xem [bản chung](chung.pdf).");
    let run = approve(&site, &format!("{own} {FILE}"));
    assert_eq!(run.code, 0, "{}", run.said());
    let undone = |site: &Site| {
        let said = release(site).stdout;
        [own, FILE].map(|file| said.contains(&format!("{file} (đã sửa sau khi duyệt)")))
    };
    assert_eq!(undone(&site), [false, false]);
    for (file, expected) in [
        ("content/tin-tuc/le-hoi/mau.pdf", [true, false]),
        ("content/tin-tuc/le-hoi/phu/goc.docx", [true, false]),
        ("content/tin-tuc/chung.pdf", [true, true]),
    ] {
        site.put(file, "%PDF-1.4 hai");
        assert_eq!(undone(&site), expected, "{file}");
        site.put(file, "%PDF-1.4 một");
    }
    site.put("content/tin-tuc/khac.pdf", "%PDF-1.4 hai");
    site.put("content/tin-tuc/le-hoi/~$goc.docx", "Word đang mở");
    assert_eq!(undone(&site), [false, false]);
    site.put("content/tin-tuc/le-hoi/them.pdf", "%PDF-1.4 hai");
    assert_eq!(undone(&site), [true, false]);
}
