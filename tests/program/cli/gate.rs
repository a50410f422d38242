//! What is not approved, not consented to or not there any more goes out by no way: bulletins, pins, scripts.

use super::approve::{approve, release};
use crate::fixture::site::{Run, Site, TODAY};

const DRAFT_LINE: &str = "BẢN NHÁP - KHÔNG PHÁT";
const GOOD: &str = "content/tin-tuc/duyet.md";
const BEE: &str = "content/tin-tuc/ong.md";
const PIN: &str = "content/broadcast/2026-11-23-sang.yaml";
const PAGE: &str = "phat-thanh/2026-11-23-sang.txt";

/// What approved `lam-duong.md` before places were bound.
const OLD_HASH: &str = "b1:dc6a9d038a7d8701fb8e2c1fb56f9c4e34cd0487ce8ce6db59a8a2be141401d8";

fn head(title: &str) -> String {
    format!("title: {title}\ndate: 2026-11-23\ndescription: d\nauthor: A")
}

/// A site with an approved article, and one that names a person.
fn site() -> Site {
    let site = Site::filled();
    site.article(GOOD, &head("Tin đã duyệt"), "Cả thôn họp.");
    let people = "people: [{name: Trần Thị Mẫu, consent: {record: '1', on: 2026-11-20, site: true, loudspeaker: true}}]";
    let with_person = format!("{}\n{people}", head("Chị Mẫu nuôi ong"));
    site.article(BEE, &with_person, "Chị Trần Thị Mẫu nuôi ong.");
    let run = approve(&site, &format!("{GOOD} {BEE}"));
    assert_eq!(run.code, 0, "{}", run.said());
    site
}

fn pinned() -> Site {
    let site = site();
    let run = site.run("bulletin 2026-11-23 sang --pin");
    assert_eq!(run.code, 0, "{}", run.said());
    assert!(run.stdout.contains("Trần Thị Mẫu"), "{}", run.stdout);
    site
}

fn bulletin(site: &Site, more: &str) -> Run {
    site.run(&format!("bulletin 2026-11-23 sang {more}"))
}

/// Releases on a day; gives what was said, and the bulletin's text where there is one.
fn released(site: &Site, today: &str) -> (Run, String) {
    let run = site.run(&format!("build --release --today {today} --lang vi"));
    assert_eq!(run.code, 0, "{}", run.said());
    let public = site.public();
    for (path, bytes) in &public {
        let text = String::from_utf8_lossy(bytes);
        let is_old = text.contains("Trần Thị Mẫu") && !site.root().join(BEE).exists();
        assert!(!is_old, "{path} names her");
    }
    let text = public
        .get(PAGE)
        .map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    (run, text.unwrap_or_default())
}

#[test]
fn a_bulletin_takes_what_is_approved_and_a_rehearsal_says_what_it_is() {
    let site = site();
    site.article(
        "content/tin-tuc/chua.md",
        &head("Tin chưa duyệt"),
        "Ông nọ nói.",
    );
    let run = bulletin(&site, "");
    assert!(!run.stdout.contains("chưa duyệt"), "{}", run.stdout);
    assert!(!run.stdout.contains(DRAFT_LINE), "{}", run.stdout);
    let rehearsal = bulletin(&site, "--drafts");
    assert_eq!(rehearsal.stdout.lines().next(), Some(DRAFT_LINE));
    assert!(
        rehearsal.stdout.contains("Tin chưa duyệt"),
        "{}",
        rehearsal.said()
    );
    assert_eq!(bulletin(&site, "--drafts --pin").code, 3);
    assert!(!site.root().join(PIN).exists());
}

#[test]
fn what_stops_a_release_is_not_said_either() {
    let site = site();
    site.article(
        "content/tin-tuc/ma.md",
        &head("Tin mẫu mã"),
        "Số căn cước 031234567890.",
    );
    assert_eq!(approve(&site, "content/tin-tuc/ma.md").code, 1);
    site.article(
        "content/tin-tuc/hong.md",
        &head("Tin hỏng"),
        "Xem [bài](khong-co.md).",
    );
    let run = bulletin(&site, "");
    assert!(!run.stdout.contains("Tin hỏng"), "{}", run.said());
    assert!(!run.stdout.contains("Tin mẫu mã"), "{}", run.said());
}

#[test]
fn every_script_is_printed_and_what_may_not_go_out_says_so() {
    let site = site();
    let first = |file: &str| {
        let run = site.run(&format!("script {file} --today {TODAY}"));
        assert_eq!(run.code, 0, "{file}: {}", run.said());
        run.stdout.lines().next().unwrap_or_default().to_owned()
    };
    assert_ne!(first(GOOD), DRAFT_LINE);
    for (key, body) in [
        ("author: B", "Nội dung."),
        ("draft: true", "Nội dung."),
        ("sample: true", "Nội dung."),
        ("scope: internal", "Nội dung."),
        ("publish_at: 2026-12-01", "Nội dung."),
        ("expires: 2026-11-22", "Nội dung."),
        (
            "people: [{name: Nguyễn Văn Thử}]",
            "Nguyễn Văn Thử làm đường.",
        ),
        ("loudspeaker: {include: false}", "Nội dung."),
    ] {
        let head = format!("title: Tin\ndate: 2026-11-20\n{key}");
        site.article("content/tin-tuc/tin.md", &head, body);
        assert_eq!(first("content/tin-tuc/tin.md"), DRAFT_LINE, "{key}");
    }
}

#[test]
fn an_item_that_is_gone_or_lost_its_consent_leaves_the_pin_and_stops_no_release() {
    let consent_lost: fn(&Site) = |site| {
        let text = std::fs::read_to_string(site.root().join(BEE)).unwrap();
        site.put(BEE, text.replace("loudspeaker: true", "loudspeaker: false"));
    };
    let deleted: fn(&Site) = |site| std::fs::remove_file(site.root().join(BEE)).unwrap();
    for fall in [consent_lost, deleted] {
        let site = pinned();
        let (_, text) = released(&site, TODAY);
        assert!(text.contains("Trần Thị Mẫu"), "{text}");
        fall(&site);
        let (run, text) = released(&site, TODAY);
        assert!(run.said().contains("«Chị Mẫu nuôi ong»"), "{}", run.said());
        assert!(run.said().contains("[pinned-item]"), "{}", run.said());
        assert!(!text.contains("Mẫu"), "{text}");
        assert!(text.contains("Cả thôn họp."), "{text}");
        let (_, record) = released(&site, "2026-12-20");
        assert!(!record.contains("Mẫu"), "{record}");
        assert!(record.contains("[đã gỡ theo yêu cầu]"), "{record}");
        assert!(record.contains("Cả thôn họp."), "{record}");
        let log = site.run("log --from 2026-11-23 --to 2026-11-23");
        assert!(!log.stdout.contains("Mẫu"), "{}", log.stdout);
        assert!(!log.stdout.contains("ong.md"), "{}", log.stdout);
    }
}

#[test]
fn an_item_that_was_changed_waits_for_a_new_pin_and_its_record_for_a_new_approval() {
    let site = pinned();
    let text = std::fs::read_to_string(site.root().join(BEE)).unwrap();
    site.put(BEE, text.replace("nuôi ong.", "nuôi cá."));
    let (run, text) = released(&site, TODAY);
    assert!(
        run.said().contains("đã sửa sau khi lập bản tin"),
        "{}",
        run.said()
    );
    assert!(!text.contains("nuôi ong"), "{text}");
    assert_eq!(approve(&site, BEE).code, 0);
    assert!(!released(&site, TODAY).1.contains("nuôi ong"));
    assert!(
        released(&site, "2026-12-20").1.contains("nuôi ong"),
        "what was said"
    );
}

#[test]
fn a_pin_whose_items_nobody_can_tell_apart_goes_as_a_whole() {
    let site = site();
    let old = "date: 2026-11-23\nslot: sang\nitems:\n  - article: tin-tuc/duyet.md\n    title: Tin đã duyệt\n  - article: tin-tuc/ong.md\n    title: Chị Mẫu nuôi ong\ntext: |\n  Cả thôn họp.\n\n  Chị Trần Thị Mẫu nuôi ong.\n";
    site.put(PIN, old);
    assert!(released(&site, TODAY).1.contains("Trần Thị Mẫu"));
    std::fs::remove_file(site.root().join(BEE)).unwrap();
    let (run, text) = released(&site, TODAY);
    assert!(run.said().contains("bị giữ lại cả bản"), "{}", run.said());
    assert!(!text.contains("Mẫu"), "{text}");
    let (_, record) = released(&site, "2026-12-20");
    assert!(
        !record.contains("nuôi ong") && !record.contains("Cả thôn họp."),
        "{record}"
    );
    assert!(record.contains("[đã gỡ theo yêu cầu]"), "{record}");
    let _ = release(&site);
}

#[test]
fn a_copy_of_an_approved_article_is_not_approved_and_both_are_named() {
    let site = site();
    for copy in [
        "duyet (1)",
        "duyet - Copy",
        "duyet-DESKTOP-AB12",
        "duyet (conflicted copy)",
    ] {
        let file = format!("content/tin-tuc/{copy}.md");
        let text = std::fs::read_to_string(site.root().join(GOOD)).unwrap();
        site.put(&file, &text);
        let run = site.run(&format!("build --release --today {TODAY} --lang vi"));
        assert_eq!(run.code, 1, "{}", run.said());
        assert!(
            run.stderr.contains(&format!("bài này và {file}")),
            "{}",
            run.said()
        );
        assert!(
            run.stderr.contains(&format!("bài này và {GOOD}")),
            "{}",
            run.said()
        );
        // One word more, and it is another article, which nobody approved.
        site.put(&file, format!("{text}\nHết.\n"));
        let (run, _) = released(&site, TODAY);
        assert!(
            run.stdout
                .contains(&format!("{file} (đã sửa sau khi duyệt)")),
            "{}",
            run.said()
        );
        std::fs::remove_file(site.root().join(&file)).unwrap();
    }
    let moved = "content/tin-tuc/duyet-lai.md";
    std::fs::rename(site.root().join(GOOD), site.root().join(moved)).unwrap();
    let (run, _) = released(&site, TODAY);
    assert!(
        run.stdout
            .contains(&format!("{moved} (đã sửa sau khi duyệt)")),
        "{}",
        run.said()
    );
}

#[test]
fn approvals_of_before_are_told_and_renewed_by_one_command() {
    let site = Site::filled();
    let road = "content/tin-tuc/lam-duong.md";
    let text = || std::fs::read_to_string(site.root().join(road)).unwrap();
    let start = text().find("hash: ").unwrap() + 6;
    let hash = text()[start..start + 67].to_owned();
    site.put(road, text().replace(&hash, OLD_HASH));
    let (run, _) = released(&site, TODAY);
    assert!(run.stderr.contains("[approval-unplaced]"), "{}", run.said());
    assert!(site.public().contains_key("tin-tuc/lam-duong/index.html"));
    let run = site.run("approve --renew --lang vi");
    assert_eq!(run.code, 0, "{}", run.said());
    assert!(
        run.stdout.contains("(uy-ban, 09/11/2026)"),
        "{}",
        run.stdout
    );
    assert!(text().contains("on: 2026-11-09, hash: b2:"), "{}", text());
    let (run, _) = released(&site, TODAY);
    assert!(!run.said().contains("approval-unplaced"), "{}", run.said());
    assert!(site.public().contains_key("tin-tuc/lam-duong/index.html"));
    assert!(
        site.run("approve --renew --lang vi")
            .stdout
            .starts_with("0 ")
    );
}
