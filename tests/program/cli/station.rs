//! `bantin bulletin`, `bantin log`, and the pages of the station.

use super::approve::approve;
use crate::fixture::site::{Site, TODAY};

const FILE: &str = "content/tin-tuc/hop-thon.md";

const HEAD: &str = "title: Họp thôn\ndate: 2026-11-23\ntopics: [Đời sống]";

fn station() -> Site {
    let site = Site::filled();
    site.article(
        "content/tin-tuc/hop-thon.md",
        HEAD,
        "Cả thôn họp lúc 7 giờ.",
    );
    site
}

#[test]
fn a_bulletin_is_printed_pinned_once_and_kept() {
    let site = station();
    let unapproved = site.run("bulletin 2026-11-23 sang");
    assert_eq!((unapproved.code, unapproved.stdout.as_str()), (1, ""));
    approve(&site, FILE);
    let run = site.run("bulletin 2026-11-23 sang --lang vi");
    assert_eq!(run.code, 0, "{}", run.said());
    assert!(
        run.stdout.contains("Cả thôn họp lúc bảy giờ."),
        "{}",
        run.stdout
    );
    assert_eq!(site.run("bulletin 2026-11-23 sang --pin").code, 0);
    let again = site.run("bulletin 2026-11-23 sang --pin --lang vi");
    assert_eq!(again.code, 1, "{}", again.said());
    assert!(again.stderr.contains("không ghi đè"), "{}", again.stderr);
    assert_eq!(again.stdout, run.stdout, "the pin says what was composed");
    assert_eq!(site.run("build --today 2026-12-20").code, 0);
    let public = site.public();
    let page = public.get("phat-thanh/index.html").unwrap();
    let page = String::from_utf8_lossy(page);
    assert!(
        page.contains("2026-11-23-sang"),
        "the pin is listed after its day"
    );
    assert!(public.contains_key("phat-thanh/2026-11-23-sang/index.html"));
    assert!(public.contains_key("phat-thanh/2026-11-23-sang.txt"));
}

#[test]
fn unknown_slots_and_days_without_words_are_told() {
    let site = station();
    let run = site.run("bulletin 2026-11-23 trua --lang vi");
    assert_eq!(run.code, 3, "{}", run.said());
    assert!(run.stderr.contains("sang, chieu"), "{}", run.stderr);
    assert_eq!(site.run("bulletin 2031-01-01 sang").code, 1);
    assert_eq!(site.run("bulletin 2026-02-30 sang").code, 3);
}

#[test]
fn the_log_tells_what_was_prepared_and_never_what_was_aired() {
    let site = station();
    approve(&site, FILE);
    assert_eq!(site.run("bulletin 2026-11-23 sang --pin").code, 0);
    let run = site.run("log --from 2026-11-01 --to 2026-11-30");
    assert_eq!(run.code, 0, "{}", run.said());
    assert!(
        run.stdout.contains("| 23/11/2026 | buổi sáng | Họp thôn |"),
        "{}",
        run.stdout
    );
    assert!(run.stdout.contains("| Đời sống | 0:"), "{}", run.stdout);
    assert!(run.stdout.contains("đã lập") && !run.stdout.contains("đã phát |"));
    let csv = site.run("log --from 2026-11-01 --to 2026-11-30 --format csv");
    assert!(
        csv.stdout.contains("content/tin-tuc/hop-thon.md"),
        "{}",
        csv.stdout
    );
    let columns = |line: &str| line.matches(',').count();
    assert!(
        csv.stdout.lines().all(|line| columns(line) == 9),
        "{}",
        csv.stdout
    );
    let later = site.run("log --from 2026-12-01 --to 2026-12-31");
    assert!(!later.stdout.contains("Họp thôn"));
}

#[test]
fn an_urgent_notice_stands_on_every_page_while_it_holds() {
    let site = station();
    let head = "title: Cảnh báo lũ\ndate: 2026-11-23\nissued_at: 2026-11-23 04:00\nvalid_until: 2026-11-24 14:30\nloudspeaker: {priority: urgent}";
    site.article("content/thong-bao/lu.md", head, "Nước sông lên nhanh.");
    assert_eq!(site.run(&format!("build --today {TODAY}")).code, 0);
    let shown = |site: &Site, page: &str| {
        let public = site.public();
        String::from_utf8_lossy(public.get(page).unwrap())
            .contains("14 giờ 30 phút ngày 24/11/2026")
    };
    for page in [
        "index.html",
        "tin-tuc/hop-thon/index.html",
        "phat-thanh/index.html",
    ] {
        assert!(shown(&site, page), "{page}");
    }
    assert_eq!(site.run("build --today 2026-11-25").code, 0);
    assert!(!shown(&site, "tin-tuc/hop-thon/index.html"));
}

#[test]
fn what_is_not_published_yet_is_not_given_away_by_a_bulletin() {
    let site = station();
    let head = "title: Tin hẹn ngày\ndate: 2026-11-23\npublish_at: 2026-11-25";
    site.article("content/tin-tuc/hen.md", head, "Chưa được đăng.");
    assert_eq!(site.run("build --today 2026-11-23").code, 0);
    let told = |site: &Site| {
        let public = site.public();
        let texts = public
            .iter()
            .filter(|(path, _)| path.starts_with("phat-thanh/"));
        texts.into_iter().any(|(_, bytes)| {
            let text = String::from_utf8_lossy(bytes);
            text.contains("Chưa được đăng") || text.contains("Tin hẹn ngày")
        })
    };
    assert!(!told(&site));
    approve(&site, "content/tin-tuc/hen.md");
    assert!(
        site.run("bulletin 2026-11-25 sang")
            .stdout
            .contains("Chưa được đăng.")
    );
    assert_eq!(site.run("build --today 2026-11-25").code, 0);
    assert!(told(&site));
}

#[test]
fn a_new_urgent_notice_is_a_draft_with_all_that_it_must_say() {
    let site = station();
    let run = site.run("new notice Lũ-lên-nhanh --urgent --today 2026-11-23");
    assert_eq!(run.code, 0, "{}", run.said());
    let text =
        std::fs::read_to_string(site.root().join("content/thong-bao/lu-len-nhanh.md")).unwrap();
    for must in [
        "priority: urgent",
        "repeat: 3",
        "valid_until:",
        "làm ngay",
        "[số điện thoại]",
        "draft: true",
    ] {
        assert!(text.contains(must), "{must}: {text}");
    }
    assert_eq!(site.run(&format!("build --today {TODAY}")).code, 0);
}

#[test]
fn beside_an_announcers_script_lies_one_for_the_browsers_voice() {
    let site = station();
    approve(&site, FILE);
    site.put("content/broadcast.yaml", "style: announcer\nssml: true\n");
    assert_eq!(site.run(&format!("build --today {TODAY}")).code, 0);
    let public = site.public();
    let text = |path: &str| String::from_utf8_lossy(public.get(path).unwrap()).into_owned();
    assert!(text("phat-thanh/bai/tin-tuc-hop-thon.txt").contains("7 giờ"));
    assert!(text("phat-thanh/bai/tin-tuc-hop-thon.noi.txt").contains("bảy giờ"));
    assert!(text("phat-thanh/bai/tin-tuc-hop-thon.ssml").contains("bảy giờ"));
}
