//! Scripts of articles: what is said, what is told about it, and the two verbs that print it.
//!
//! A case is a folder `tests/suite/scripts/<case>` with an article `bai.md`, settings where it needs them, and what is
//! expected: `bai.txt` and `problems` (one `id:line:column` a line). `BANTIN_BLESS=1 cargo test --test library scripts` writes the
//! expectations anew.

mod corpus;
mod generator;
mod sound;
mod verbs;

use std::fs;
use std::path::{Path, PathBuf};

use bantin::diagnostic::{Diagnostic, Reported};
use bantin::path::SourcePath;
use bantin::pipeline::{self, BuildSettings};
use bantin::source::Sources;
use bantin::speech::broadcast::TextEncoding;
use bantin::speech::output::text;
use bantin::speech::script::paragraph;
use bantin::speech::site_lexicon;

const ARTICLE: &str = "content/tin-tuc/bai.md";
const SITE: &str = "title: Trang\nname: Xã\nbase_url: https://xa.example\n";
const BODIES: &str = "- {id: uy-ban, name: Ủy ban nhân dân xã, kind: government}\n\
    - {id: mat-tran, name: Ủy ban MTTQ xã, kind: front}\n";

fn site(article: &str) -> Sources {
    let sources = Sources::default();
    let sources = sources.with_text("content/site.yaml", SITE);
    let sources = sources.with_text("content/bodies.yaml", BODIES);
    sources.with_text(ARTICLE, article)
}

fn settings() -> BuildSettings {
    let today = Some("2026-11-24".parse().unwrap());
    BuildSettings {
        today,
        ..BuildSettings::default()
    }
}

fn script_of(sources: &Sources) -> Reported<Option<String>> {
    pipeline::script(sources, &settings(), &SourcePath::new(ARTICLE))
}

/// What is said: the text below the header.
fn said(article: &str) -> String {
    let text = script_of(&site(article)).value.unwrap();
    text.split_once("-----\n").unwrap().1.to_owned()
}

/// `id:line:column` with the column in characters from 1.
fn place(text: &str, diagnostic: &Diagnostic) -> String {
    let before = &text[..diagnostic.place.start as usize];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
    format!("{}:{line}:{column}\n", diagnostic.problem.id())
}

/// The problems of what is said, at their places.
fn problems(article: &str, found: &[Diagnostic]) -> String {
    let spoken = found.iter().filter(|one| {
        let id = one.problem.id();
        !matches!(
            id,
            "link-broken" | "image-missing" | "file-missing" | "approval-unplaced"
        ) && !id.starts_with("missing")
    });
    spoken.map(|one| place(article, one)).collect()
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/scripts");
    let entries = fs::read_dir(folder).unwrap();
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

#[test]
fn every_case_is_said_as_expected() {
    let bless = std::env::var_os("BANTIN_BLESS").is_some();
    for case in cases() {
        let article = fs::read_to_string(case.join("bai.md")).unwrap();
        let mut sources = site(&article);
        for file in ["broadcast.yaml", "lexicon.yaml"] {
            if let Ok(text) = fs::read_to_string(case.join(file)) {
                sources = sources.with_text(&format!("content/{file}"), &text);
            }
        }
        let made = script_of(&sources);
        // Nobody approved the cases.
        let script = made.value.unwrap_or_default();
        let script = script
            .strip_prefix("BẢN NHÁP - KHÔNG PHÁT\n")
            .unwrap_or(&script);
        let results = [
            ("bai.txt", script.to_owned()),
            ("problems", problems(&article, &made.found)),
        ];
        for (file, result) in results {
            let path = case.join(file);
            if bless {
                fs::write(&path, &result).unwrap();
            }
            let expected = fs::read_to_string(&path).unwrap_or_default();
            assert_eq!(result, expected, "{}", path.display());
        }
    }
}

const HEAD: &str = "title: Họp dân\ndate: 2026-11-23\nkind: article\n";

#[test]
fn a_person_without_consent_keeps_the_script_back() {
    let with = |person: &str| {
        format!("---\n{HEAD}people:\n  - name: Nguyễn Văn A\n{person}---\n\nCó họp.\n")
    };
    let refused = with("    consent: {record: '1', on: 2026-01-01, site: true}\n");
    let made = script_of(&site(&refused));
    assert!(is_marked(made.value.as_deref()));
    assert_eq!(
        problems(&refused, &made.found),
        "consent-loudspeaker:6:11\n"
    );
    let agreed = "    consent: {record: '1', on: 2026-01-01, site: true, loudspeaker: true}\n";
    assert!(script_of(&site(&with(agreed))).value.is_some());
    let left_out = refused.replace("kind:", "loudspeaker: {include: false}\nkind:");
    let made = script_of(&site(&left_out));
    assert!(is_marked(made.value.as_deref()));
}

#[test]
fn the_script_of_what_may_not_be_said_is_marked() {
    for key in ["sample: true", "scope: internal"] {
        let article = format!("---\n{HEAD}{key}\n---\n\nCó họp.\n");
        assert!(
            is_marked(script_of(&site(&article)).value.as_deref()),
            "{key}"
        );
    }
    let page = "---\ntitle: Trang\nkind: page\n---\n\nLời.\n";
    assert!(script_of(&site(page)).value.is_some());
}

fn is_marked(script: Option<&str>) -> bool {
    let script = script.unwrap_or_default();
    script.starts_with("BẢN NHÁP - KHÔNG PHÁT\n")
}

#[test]
fn what_cannot_be_said_is_told() {
    let silent = format!("---\n{HEAD}---\n\n```chi-tren-web\nẨn.\n```\n");
    let made = script_of(&site(&silent));
    assert_eq!(problems(&silent, &made.found), "nothing-to-say:2:8\n");
    let long = "Bà con chú ý đề phòng lũ. ".repeat(30);
    let urgent = |more: &str| {
        format!(
            "---\ntitle: Lũ\ndate: 2026-11-23\nkind: notice\n{more}loudspeaker: {{priority: urgent}}\n---\n\n{long}\n"
        )
    };
    for (more, stops) in [("", true), ("bulletin_no: '3'\n", false)] {
        let article = urgent(more);
        let found = script_of(&site(&article)).found;
        assert_eq!(problems(&article, &found), "urgent-too-long:2:8\n");
        assert_eq!(pipeline::stops(&found, false), stops);
    }
}

#[test]
fn the_length_shown_is_syllables_over_pace_and_pauses() {
    let article = format!(
        "---\n{HEAD}---\n\n{}\n\nHết rồi.\n",
        "Một hai ba bốn. ".repeat(48)
    );
    let text = script_of(&site(&article)).value.unwrap();
    // 196 syllables at 190 a minute are 62 seconds; 2 after the title, 1 after each of two paragraphs.
    assert!(text.contains("Số tiếng: 196\n"), "{text}");
    assert!(
        text.contains("Thời lượng ước tính: 1 phút 6 giây\n"),
        "{text}"
    );
    assert_eq!(paragraph::seconds(196, 190), 62);
}

#[test]
fn the_lexicon_is_checked_and_used() {
    let table = "# lời\n- written: QZX\n  spoken: quy dét\n- written: QZX\n  spoken: khác\n- written: ABZ\n";
    let sources = site(&format!("---\n{HEAD}---\n\nHọp QZX.\n"));
    let sources = sources.with_text(site_lexicon::FILE, table);
    let read = site_lexicon::parse(&sources);
    let places: String = read.found.iter().map(|one| place(table, one)).collect();
    assert_eq!(places, "written-twice:4:12\nno-spoken-form:6:12\n");
    assert!(script_of(&sources).value.unwrap().contains("Họp quy dét."));
    let unused = sources.with_text(site_lexicon::FILE, "- {written: ABZ, spoken: a bờ}\n");
    let built = pipeline::build(&unused, &settings());
    let told = built
        .found
        .iter()
        .filter(|one| one.problem.id() == "unused-entry");
    assert_eq!(told.count(), 1);
    let empty = site("").with_text(site_lexicon::FILE, "# chưa có mục nào\n");
    assert_eq!(site_lexicon::parse(&empty).found, []);
}

#[test]
fn lines_are_short_and_hold_no_mark_up() {
    let said = said(&fs::read_to_string(cases()[1].join("bai.md")).unwrap());
    assert!(said.lines().all(|line| line.chars().count() <= 72));
    assert!(
        !said.contains(['*', '#', '`', '|', '/', '%', '&', '~']),
        "{said}"
    );
}

#[test]
fn files_open_in_notepad_or_go_to_software() {
    assert_eq!(
        text::bytes("a\n".to_owned(), TextEncoding::Windows),
        "\u{feff}a\r\n".as_bytes()
    );
    assert_eq!(text::bytes("a\n".to_owned(), TextEncoding::Plain), b"a\n");
}
