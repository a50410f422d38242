//! `bantin build --urgent FILE`: a warning of flood cannot wait for a typo elsewhere.

use crate::fixture::site::{Site, TODAY};

const NOTICE: &str = "content/thong-bao/lu.md";

fn flooded() -> Site {
    let site = Site::filled();
    site.article(
        "content/tin-tuc/tot.md",
        "title: Bài tốt\ndate: 2026-11-20",
        "Bài tốt của hôm qua.",
    );
    let run = site.run(&format!("build --today {TODAY}"));
    assert_eq!(run.code, 0, "{}", run.said());
    site.article(
        "content/tin-tuc/tot.md",
        "title: Bài tốt\ndate: 2026-02-30",
        "Bài đang sửa dở.",
    );
    let head =
        "title: Cảnh báo lũ\ndate: 2026-11-23\nissued_by: uy-ban\nloudspeaker: {priority: urgent}";
    site.article(NOTICE, head, "Nước sông lên nhanh.");
    site
}

#[test]
fn the_notice_goes_out_although_another_article_has_an_error() {
    let site = flooded();
    assert_eq!(site.run(&format!("build --today {TODAY}")).code, 1);
    let run = site.run(&format!(
        "build --today {TODAY} --urgent {}/{NOTICE} --lang vi",
        site.root().display()
    ));
    assert_eq!(run.code, 0, "{}", run.said());
    let public = site.public();
    let text = |path: &str| {
        String::from_utf8_lossy(public.get(path).unwrap_or_else(|| panic!("no {path}")))
            .into_owned()
    };
    assert!(text("thong-bao/lu/index.html").contains("Nước sông lên nhanh."));
    assert!(
        text("index.html").contains("Cảnh báo lũ"),
        "the home page does not show it"
    );
    assert!(text("feed.xml").contains("Cảnh báo lũ"));
    assert!(text("thong-bao/feed.xml").contains("Cảnh báo lũ"));
    // The last good site stays: the article that is being mended stands as it was.
    assert!(text("tin-tuc/tot/index.html").contains("Bài tốt của hôm qua."));
    assert!(
        run.said().contains("content/tin-tuc/tot.md"),
        "it does not say what it skipped: {}",
        run.said()
    );
}

#[test]
fn a_notice_with_an_error_of_its_own_does_not_go_out() {
    let site = flooded();
    let before = site.public();
    site.article(
        NOTICE,
        "title: Cảnh báo lũ\ndate: 2026-02-30",
        "Nước sông lên nhanh.",
    );
    let run = site.run(&format!(
        "build --today {TODAY} --urgent {}/{NOTICE}",
        site.root().display()
    ));
    assert_eq!(run.code, 1, "{}", run.said());
    assert!(site.public() == before);
}

#[test]
fn a_notice_that_is_not_there_is_said_and_nothing_is_written() {
    let site = flooded();
    let before = site.public();
    let run = site.run(&format!("build --today {TODAY} --urgent khong-co.md"));
    assert_ne!(run.code, 0, "{}", run.said());
    assert!(run.stderr.contains("khong-co.md"), "{}", run.said());
    assert!(site.public() == before);
}
