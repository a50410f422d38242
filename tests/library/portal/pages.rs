//! What every page must have, and which pages there must be.

use bantin::diagnostic::Severity;
use scraper::Html;
use serde_json::Value;

use crate::fixture::page::{all, attributes};
use crate::fixture::site::Site;
use crate::portal::{PORTAL, WORDS};

#[test]
fn the_real_content_builds_without_an_error() {
    let site = Site::portal();
    let (run, report) = site.report("check --today 2026-11-23");
    assert_eq!(run.code, 0, "{}", run.said());
    let problems = report["diagnostics"].as_array().unwrap();
    assert!(
        problems.iter().all(|one| one["severity"] == "warning"),
        "{report}"
    );
    // What the commune has not told is asked for.
    let slots: Vec<&Value> = problems
        .iter()
        .filter(|one| one["id"] == "open-slot")
        .collect();
    assert!(
        slots
            .iter()
            .any(|one| one["message"].to_string().contains("contact.phone")),
        "{slots:?}"
    );
}

#[test]
fn a_release_waits_for_what_law_asks_for() {
    let asked = PORTAL
        .found
        .iter()
        .filter(|one| one.severity() == Severity::Law);
    assert!(asked.count() > 0);
    let site = Site::portal();
    let run = site.run("build --release --today 2026-11-23");
    assert_eq!(run.code, 1, "{}", run.said());
    assert!(!site.root().join("public/index.html").exists());
}

#[test]
fn every_kind_of_page_is_there() {
    const PAGES: [&str; 27] = [
        "",
        "404.html",
        "nghi-quyet-05/",
        "nghi-quyet-05/toan-van/",
        "nghi-quyet-05/muc-tieu/",
        "tin-tuc/",
        "tin-tuc/bai-mau-tin-bai/",
        "thong-bao/",
        "thong-bao/bai-mau-thong-bao/",
        "mo-hinh/",
        "mo-hinh/truong-hoc-xa-hoi-chu-nghia/",
        "guong-dien-hinh/bai-mau-guong-tap-the/",
        "cach-lam-hay/bai-mau-cach-lam-hay/",
        "van-ban/",
        "van-ban/nghi-quyet-05/",
        "van-ban/chuong-trinh-hanh-dong/",
        "phan-bac/bai-mau-phan-bac/",
        "hoi-dap/bai-mau-hoi-dap/",
        "bao-cao/bai-mau-so-ket/",
        "gioi-thieu/",
        "gioi-thieu/lien-he/",
        "co-quan/",
        "co-quan/ban-chap-hanh-dang-bo-xa-tan-minh/",
        "chu-de/",
        "so-do-trang/",
        "danh-muc-cong-khai/",
        "dinh-chinh/",
    ];
    let missing: Vec<&&str> = PAGES
        .iter()
        .filter(|page| !WORDS.contains_key(**page))
        .collect();
    assert!(
        missing.is_empty(),
        "{missing:?} are not among {:?}",
        WORDS.keys()
    );
}

fn on_every_page(what: &str, fault: impl Fn(&str, &Html) -> Option<String>) {
    let pages = PORTAL.pages();
    let faults: Vec<String> = pages
        .filter_map(|(path, html)| {
            fault(path, &Html::parse_document(html)).map(|fault| format!("{path}: {fault}"))
        })
        .collect();
    assert!(faults.is_empty(), "{what}\n{}", faults.join("\n"));
}

#[test]
fn every_page_is_in_vietnamese_and_has_one_heading_and_one_title() {
    on_every_page("language, heading, title", |_, page| {
        let languages = attributes(page, "html", "lang");
        let (headings, titles) = (all(page, "h1"), all(page, "head > title"));
        let words = |element: &scraper::ElementRef<'_>| {
            element.text().collect::<String>().trim().to_owned()
        };
        let is_good = languages == ["vi"]
            && headings.len() == 1
            && titles.len() == 1
            && !words(&headings[0]).is_empty()
            && !words(&titles[0]).is_empty();
        (!is_good).then(|| {
            format!(
                "{languages:?}, {} h1, {} titles",
                headings.len(),
                titles.len()
            )
        })
    });
}

#[test]
fn no_two_pages_have_one_title() {
    let mut seen = std::collections::BTreeMap::new();
    let mut shared = Vec::new();
    for (path, html) in PORTAL.pages() {
        let page = Html::parse_document(html);
        let title: String = all(&page, "head > title")[0].text().collect();
        if let Some(other) = seen.insert(title.clone(), path) {
            shared.push(format!("«{title}» is the title of {other} and of {path}"));
        }
    }
    assert!(shared.is_empty(), "{}", shared.join("\n"));
}

#[test]
fn headings_go_down_one_step_at_a_time() {
    on_every_page("headings", |_, page| {
        let headings = all(page, "h1, h2, h3, h4, h5, h6");
        let levels: Vec<u8> = headings
            .iter()
            .map(|heading| heading.value().name().as_bytes()[1] - b'0')
            .collect();
        let jumps = levels.windows(2).any(|pair| pair[1] > pair[0] + 1);
        jumps.then(|| format!("{levels:?}"))
    });
}

#[test]
fn ids_are_unique_on_every_page() {
    on_every_page("ids", |_, page| {
        let mut ids = attributes(page, "[id]", "id");
        ids.sort_unstable();
        let twice: Vec<&str> = ids
            .windows(2)
            .filter(|pair| pair[0] == pair[1])
            .map(|pair| pair[0])
            .collect();
        (!twice.is_empty()).then(|| format!("{twice:?}"))
    });
}

#[test]
fn dublin_core_is_on_every_page() {
    const ALWAYS: [&str; 5] = [
        "DC.title",
        "DC.creator",
        "DC.publisher",
        "DC.identifier",
        "DC.language",
    ];
    on_every_page("Dublin Core (TT 32/2017)", |_, page| {
        let has = |name: &&&str| {
            let contents = attributes(page, &format!("meta[name='{name}']"), "content");
            contents.len() == 1 && !contents[0].trim().is_empty()
        };
        let missing: Vec<&&str> = ALWAYS.iter().filter(|name| !has(name)).collect();
        (!missing.is_empty()).then(|| format!("{missing:?}"))
    });
}

#[test]
fn linked_data_can_be_read() {
    on_every_page("JSON-LD", |path, page| {
        let scripts = all(page, "script[type='application/ld+json']");
        let read: Result<Vec<Value>, _> = scripts
            .iter()
            .map(|script| serde_json::from_str(&script.inner_html()))
            .collect();
        let Ok(read) = read else {
            return Some("it is not JSON".to_owned());
        };
        let typed = |value: &Value| {
            let each = value
                .as_array()
                .cloned()
                .unwrap_or_else(|| vec![value.clone()]);
            each.iter().all(|one| {
                one["@context"].is_string()
                    && (one["@type"].is_string() || one["@graph"].is_array())
            })
        };
        let is_good = path == "404.html" || (!read.is_empty() && read.iter().all(typed));
        (!is_good).then(|| format!("{read:?}"))
    });
}

#[test]
fn every_picture_has_a_description_or_says_that_it_needs_none() {
    on_every_page("pictures", |_, page| {
        let silent = all(page, "img")
            .iter()
            .filter(|image| image.attr("alt").is_none())
            .count();
        (silent > 0).then(|| format!("{silent} pictures without alt"))
    });
}

#[test]
fn the_first_thing_on_a_page_leads_to_its_content() {
    on_every_page("skip link", |_, page| {
        let first = attributes(page, "body a[href]", "href")
            .first()
            .map(|&first| first.to_owned());
        let target = first.as_deref().and_then(|first| first.strip_prefix('#'));
        let leads = target.is_some_and(|id| !all(page, &format!("main[id='{id}']")).is_empty());
        (!leads).then(|| format!("{first:?}"))
    });
}

#[test]
fn samples_say_that_they_are_samples() {
    let samples = WORDS.iter().filter(|(path, _)| path.contains("/bai-mau-"));
    let silent: Vec<&String> = samples
        .clone()
        .filter(|(_, words)| !words.contains("Bài mẫu"))
        .map(|(path, _)| path)
        .collect();
    assert!(samples.count() >= 7 && silent.is_empty(), "{silent:?}");
}

#[test]
fn every_page_says_who_answers_for_it() {
    for (path, words) in WORDS.iter() {
        assert!(
            words.contains("Xã Tân Minh") || words.contains("xã Tân Minh"),
            "{path}"
        );
        assert!(
            words.contains("đang cập nhật") || words.contains("Đang cập nhật"),
            "{path} hides what is not known"
        );
    }
}
