//! What staff get wrong in the loudspeaker's files and articles: told at its place in both languages, and an error
//! leaves `public/` as it was.

use crate::fixture::site::{Site, TODAY, problems};

const HEAD: &str = "title: Bài lạ\ndate: 2026-11-23";
const ARTICLE: &str = "content/tin-tuc/la.md";
const PIN: &str = "date: 2026-11-23\nslot: sang\nitems:\n  - article: tin-tuc/lam-duong.md\ntext: |\n  Lời đọc.\n";

/// A built site with one wrong file laid into it.
fn with(file: &str, text: &str) -> Site {
    let site = Site::filled();
    let run = site.run(&format!("build --today {TODAY}"));
    assert_eq!(run.code, 0, "{}", run.said());
    site.put(file, text);
    site
}

fn article(body: &str) -> String {
    format!("---\n{HEAD}\n---\n\n{body}\n")
}

/// Both languages tell these problems, `severity id file:line:column` each, with the place and a hint to mend it.
fn assert_told(site: &Site, expected: &[&str]) {
    let before = site.public();
    let stops = expected.iter().any(|one| one.starts_with("error "));
    let (run, report) = site.report(&format!("build --today {TODAY}"));
    assert_eq!(problems(&report), expected, "{}", run.said());
    for (language, hint) in [("vi", "cách sửa: "), ("en", "help: ")] {
        let run = site.run(&format!("build --today {TODAY} --lang {language}"));
        let said = run.said();
        assert_eq!(run.code, i32::from(stops), "{said}");
        assert!(!said.contains("panicked"), "{said}");
        for one in expected {
            let mut words = one.split(' ').skip(1);
            let (id, place) = (words.next().unwrap(), words.next().unwrap());
            assert!(said.contains(&format!("[{id}]")), "{id}: {said}");
            assert!(said.contains(&format!("--> {place}\n")), "{place}: {said}");
        }
        assert!(said.matches(hint).count() >= expected.len(), "{said}");
    }
    assert!(!stops || site.public() == before, "public/ was touched");
}

#[test]
fn unknown_slots_and_days_of_a_pin() {
    let pin = |file: &str, from: &str, to: &str| {
        with(
            &format!("content/broadcast/{file}.yaml"),
            &PIN.replace(from, to),
        )
    };
    assert_told(
        &pin("2026-11-23-trua", "slot: sang", "slot: trua"),
        &["error slot-unknown content/broadcast/2026-11-23-trua.yaml:2:7"],
    );
    assert_told(
        &pin("2026-11-31-sang", "11-23", "11-31"),
        &["error impossible-date content/broadcast/2026-11-31-sang.yaml:1:7"],
    );
    assert_told(
        &pin("2026-11-23-sang", "lam-duong", "khong-co"),
        &["warning pinned-item content/broadcast/2026-11-23-sang.yaml:4:14"],
    );
}

#[test]
fn entries_of_the_lexicon_without_a_spoken_form_or_written_twice() {
    let table = "- written: Thôn Một\n  spoken: thôn một\n- written: Thôn Một\n  spoken: thôn số một\n- written: ABZ\n";
    assert_told(
        &with("content/lexicon.yaml", table),
        &[
            "error no-spoken-form content/lexicon.yaml:5:12",
            "error written-twice content/lexicon.yaml:3:12",
        ],
    );
}

#[test]
fn a_pace_at_which_nobody_reads() {
    assert_told(
        &with("content/broadcast.yaml", "# đài\npace: 0\n"),
        &["error pace content/broadcast.yaml:2:7"],
    );
}

#[test]
fn words_of_the_station_itself_that_nobody_can_read() {
    let text = "station: Đài QXZ\nphrases:\n  close: Hết lúc 5h, {station} chào CT.\n";
    assert_told(
        &with("content/broadcast.yaml", text),
        &[
            "warning ambiguous-abbreviation content/broadcast.yaml:3:37",
            "warning unknown-abbreviation content/broadcast.yaml:1:14",
        ],
    );
}

#[test]
fn a_script_longer_than_its_slot() {
    let site = with(
        ARTICLE,
        &article(&"Nước lên rất nhanh, bà con chú ý. ".repeat(40)),
    );
    let slots = "slots:\n  - {id: sang, name: buổi sáng, at: \"05:00\", minutes: 1}\n";
    site.put("content/broadcast.yaml", slots);
    assert_told(
        &site,
        &["warning script-longer-than-slot content/tin-tuc/la.md:2:8"],
    );
}

#[test]
fn an_article_with_nothing_to_say() {
    for body in ["", "```chi-tren-web\nXem trên trang.\n```", "🎉"] {
        let site = with(ARTICLE, &article(body));
        let (_, report) = site.report(&format!("build --today {TODAY}"));
        let told = problems(&report);
        let silent = "warning nothing-to-say content/tin-tuc/la.md:2:8";
        assert!(told.iter().any(|one| one == silent), "{body}: {told:?}");
        assert_told(&site, &told.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

#[test]
fn emoji_and_control_characters() {
    let site = with(
        ARTICLE,
        &article("Chúc\u{1}\u{7} mừng 🎉 năm\u{200b} mới ☎ và hết."),
    );
    assert_told(
        &site,
        &[
            "warning unsaid content/tin-tuc/la.md:6:13",
            "warning unsaid content/tin-tuc/la.md:6:24",
        ],
    );
    let script = site.public();
    let script = String::from_utf8_lossy(&script["phat-thanh/bai/tin-tuc-la.txt"]);
    assert!(script.contains("Chúc mừng năm mới và hết."), "{script}");
}

#[test]
fn a_paragraph_of_a_megabyte() {
    let long = "một hai, 3 và bốn ".repeat(45_000);
    assert!(long.len() > 1_000_000);
    let site = with(ARTICLE, &article(&long));
    let (run, report) = site.report(&format!("check --today {TODAY}"));
    let long = "warning script-longer-than-slot content/tin-tuc/la.md:2:8";
    assert!(
        problems(&report).contains(&long.to_owned()),
        "{}",
        run.said()
    );
    assert_eq!(run.code, 0);
}

#[test]
fn what_is_read_in_place_of_the_text_is_told_too() {
    let head = format!(
        "---\n{HEAD}\nloudspeaker:\n  title: Họp tại WQZ\n  text: Họp lúc 8h, do QXZ chủ trì.\n\
         correction:\n  - on: 2026-11-23\n    text: Họp lúc 9h, do CT chủ trì.\n---\n\nHọp.\n"
    );
    assert_told(
        &with(ARTICLE, &head),
        &[
            "warning ambiguous-abbreviation content/tin-tuc/la.md:9:26",
            "warning unknown-abbreviation content/tin-tuc/la.md:5:18",
            "warning unknown-abbreviation content/tin-tuc/la.md:6:9",
        ],
    );
}
