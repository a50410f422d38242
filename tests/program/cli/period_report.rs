//! `bantin report`: the annex of a periodic report.
//!
//! The site is `tests/suite/filled-site` under `tests/suite/report/site`; `BANTIN_BLESS=1 cargo test --test program cli` writes the
//! expected faces beside it anew.

use std::collections::BTreeSet;
use std::fs;

use scraper::{Html, Selector};

use crate::fixture::site::{Site, TODAY, repository};

const QUARTER: &str = "--from 2026-10-01 --to 2026-12-31 --today 2026-11-25";

fn commune() -> Site {
    let site = Site::filled();
    site.lay("", &repository().join("tests/suite/report/site"));
    site
}

fn report(site: &Site, words: &str) -> String {
    let run = site.run(&format!("report {words}"));
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.said());
    run.stdout
}

#[test]
fn every_face_is_the_expected_one() {
    let site = commune();
    for face in ["md", "csv", "html"] {
        let made = report(&site, &format!("{QUARTER} --format {face}"));
        let golden = repository().join(format!("tests/suite/report/annex.{face}"));
        if std::env::var_os("BANTIN_BLESS").is_some() {
            fs::write(&golden, &made).unwrap();
        }
        let expected = fs::read_to_string(&golden).unwrap();
        assert!(made == expected, "{face} differs: bless and read the diff");
    }
}

#[test]
fn markdown_is_the_face_where_none_is_named_and_lang_changes_no_word_of_it() {
    let site = commune();
    let plain = report(&site, QUARTER);
    assert_eq!(
        plain,
        report(&site, &format!("{QUARTER} --format md --lang en"))
    );
}

#[test]
fn what_no_release_publishes_is_not_counted_and_no_title_is_told_that_may_not_be() {
    let site = commune();
    let text = report(&site, QUARTER);
    let (_, left_out) = text.split_once("## 9. ").unwrap();
    for title in [
        "Bài mẫu về cách trình bày",
        "Bài chưa ai duyệt",
        "Bài đang viết",
        "Bài chờ tới ngày",
    ] {
        assert!(!text.contains(title), "{title}");
    }
    for title in ["Bài nội bộ", "đã rút lại sự đồng ý\n"] {
        assert!(!text.contains(title), "{title}");
    }
    assert!(
        left_out.contains("| Có người đã rút lại sự đồng ý | 1 |"),
        "{left_out}"
    );
    assert!(!text.contains("đã phát |") && !text.contains("phát sóng"));
    // On its day, what waited counts.
    let later = report(
        &site,
        "--from 2026-10-01 --to 2026-12-31 --today 2027-01-05",
    );
    let (counted, _) = later.split_once("## 9. ").unwrap();
    assert!(
        counted.contains("| Bài chờ tới ngày | 01/12/2026 |"),
        "{counted}"
    );
    assert!(counted.contains("| Tháng 12/2026 |"), "{counted}");
}

#[test]
fn a_title_never_tells_on_a_person_who_has_not_agreed() {
    let site = commune();
    site.article(
        "content/tin-tuc/chua-dong-y.md",
        "title: Bà Nguyễn Thị Chưa Đồng Ý\ndate: 2026-10-15\ndraft: true\npeople: [{name: Chưa Đồng Ý}]",
        "Đang viết.",
    );
    let text = report(&site, QUARTER);
    assert!(
        text.contains("| Có người chưa đồng ý đăng tên | 1 |"),
        "{text}"
    );
    assert!(!text.contains("Chưa Đồng Ý"), "{text}");
}

#[test]
fn minutes_are_those_of_the_log() {
    let site = commune();
    let log = site
        .run("log --from 2026-10-01 --to 2026-11-25 --format csv")
        .stdout;
    let of_log: u32 = log
        .lines()
        .filter(|line| line.starts_with("bài,"))
        .map(|line| line.split(',').nth(6).unwrap().parse::<u32>().unwrap())
        .sum();
    let csv = report(&site, &format!("{QUARTER} --format csv"));
    let whole = csv.lines().find(|line| line.contains(",Cả kỳ,")).unwrap();
    assert!(
        whole.contains(&format!(",{of_log},")),
        "{of_log} in {whole}"
    );
    assert!(of_log > 0);
}

#[test]
fn a_spreadsheet_reads_it() {
    let csv = report(&commune(), &format!("{QUARTER} --format csv"));
    let rows = csv.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    assert!(rows.ends_with("\r\n") && !rows.replace("\r\n", "").contains(['\r', '\n']));
    let cells = |line: &str| {
        let mut quoted = false;
        let commas = line.chars().filter(|letter| {
            quoted ^= *letter == '"';
            *letter == ',' && !quoted
        });
        commas.count()
    };
    let widths: BTreeSet<usize> = rows.lines().map(cells).collect();
    assert_eq!(widths.len(), 1, "{widths:?}");
    assert!(
        rows.contains("\"'=Họp thôn"),
        "a title that looks like a formula"
    );
}

#[test]
fn the_page_needs_no_other_file_and_its_tables_have_captions_and_heads() {
    let text = report(&commune(), &format!("{QUARTER} --format html"));
    let page = Html::parse_document(&text);
    let all = |what: &str| {
        let what = Selector::parse(what).unwrap();
        page.select(&what).count()
    };
    assert_eq!(all("html[lang=vi]"), 1);
    for outside in [
        "script", "link", "img", "iframe", "[src]", "[href]", "[style]",
    ] {
        assert_eq!(all(outside), 0, "{outside}");
    }
    assert!(!text.contains("url(") && !text.contains("@import"));
    let tables = all("table");
    assert!(tables > 5);
    assert_eq!(all("table > caption"), tables);
    assert_eq!(all("thead"), tables);
    assert_eq!(all("tr"), all("tr > th:first-child"));
    assert!(all("svg[role=img] > title") >= 3);
    assert_eq!(all("h1"), 1);
}

#[test]
fn many_months_are_a_line_and_sections_are_bars_whatever_their_number() {
    let page = |from: &str| {
        let words = format!("--from {from} --to 2026-11-25 --today 2026-11-25 --format html");
        report(&commune(), &words)
    };
    let (short, long) = (page("2026-10-01"), page("2024-01-01"));
    let count = |page: &str, what: &str| page.matches(what).count();
    assert_eq!(count(&short, "class=\"l1\""), 0);
    assert_eq!(
        count(&long, "class=\"l1\""),
        2 * 34,
        "two drawings of 35 months"
    );
    assert!(count(&long, "<rect") >= 5, "bars of sections");
}

#[test]
fn a_period_without_anything_says_so() {
    let site = commune();
    let text = report(
        &site,
        "--from 2020-01-01 --to 2020-03-31 --today 2026-11-25",
    );
    for said in [
        "Trong kỳ không có bài nào được đăng.",
        "Trong kỳ không có bản tin truyền thanh nào được lập và chốt lại.",
        "Không có đính chính nào trong kỳ.",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    assert!(!text.contains("| --- |") && !text.contains("NaN"), "{text}");
    let html = report(&site, "--from 2020-01-01 --to 2020-03-31 --format html");
    assert!(!html.contains("<svg") && !html.contains("<table"));
    report(&site, "--from 2020-01-01 --to 2020-03-31 --format csv");
    let ahead = report(
        &site,
        "--from 2031-01-01 --to 2031-12-31 --today 2026-11-25",
    );
    assert!(ahead.contains("Kỳ báo cáo chưa bắt đầu."), "{ahead}");
}

#[test]
fn a_wrong_period_is_wrong_usage_in_both_languages() {
    let site = commune();
    for verb in ["report", "log"] {
        let said = |words: &str| {
            let run = site.run(&format!("{verb} {words}"));
            assert_eq!((run.code, run.stdout.as_str()), (3, ""), "{}", run.said());
            run.stderr
        };
        let turned = "--from 2026-12-31 --to 2026-10-01";
        assert!(said(&format!("{turned} --lang vi")).contains("31/12/2026"));
        assert!(said(&format!("{turned} --lang en")).contains("comes before"));
        let no_day = "--from 2026-02-30 --to 2026-10-01";
        assert!(said(&format!("{no_day} --lang vi")).contains("có trong lịch"));
        assert!(said(&format!("{no_day} --lang en")).contains("no day of the calendar"));
        assert!(said("--from 2026-10-01 --lang vi").contains("thiếu --to"));
    }
}

#[test]
fn errors_in_the_content_are_said_and_make_the_exit_code() {
    let site = commune();
    site.article("content/tin-tuc/hong.md", "title: A\ndate: 2026-02-30", "A");
    let run = site.run(&format!("report {QUARTER} --lang vi"));
    assert_eq!(run.code, 1, "{}", run.said());
    assert!(
        run.stderr.contains("content/tin-tuc/hong.md"),
        "{}",
        run.stderr
    );
    assert!(
        run.stdout.contains("nội dung đang có 1 lỗi"),
        "{}",
        run.stdout
    );
    fs::remove_file(site.root().join("content/site.yaml")).unwrap();
    let run = site.run(&format!("report {QUARTER}"));
    assert_eq!((run.code, run.stdout.as_str()), (1, ""), "{}", run.said());
}

#[test]
fn a_file_that_is_there_is_not_written_over() {
    let site = commune();
    let out = site.root().join("phu-luc.html");
    let words = format!("report {QUARTER} --format html --out {}", out.display());
    let run = site.run(&words);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.said());
    let before = fs::read(&out).unwrap();
    assert!(before.starts_with(b"<!DOCTYPE html>"));
    let again = site.run(&words);
    assert_eq!(again.code, 1, "{}", again.said());
    assert!(again.stderr.contains("không ghi đè"), "{}", again.stderr);
    assert_eq!(fs::read(&out).unwrap(), before);
}

#[test]
fn the_portal_counts_no_sample() {
    let site = Site::portal();
    let text = report(
        &site,
        &format!("--from 2020-01-01 --to 2030-12-31 --today {TODAY}"),
    );
    let (counted, left_out) = text.split_once("## 9. ").unwrap();
    assert!(
        !counted.contains("Bài mẫu về") && left_out.contains("| Bài mẫu |"),
        "{text}"
    );
}
