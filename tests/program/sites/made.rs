//! Bad input that no folder in a repository can hold well: made at run time.

use std::time::{Duration, Instant};

use bantin::legacy::{unicode_to_tcvn3, unicode_to_vni};

use crate::fixture::site::{Run, Site, problems};

/// The problems that only the tests of this file and of `unix.rs` meet.
pub const IDS: [&str; 11] = [
    "cache-closed",      // tests/library/pictures
    "picture-too-large", // likewise
    "recording-heavy",
    "recording-too-large",
    "wrong-encoding",
    "file-too-large",
    "symlink-outside",
    "symlink-loop",
    "unreadable",
    "file-name",
    "same-name",
];

const ARTICLE: &str =
    "---\ntitle: Họp thôn\ndate: 2026-11-20\n---\n\nThôn họp để bàn việc làm đường.\n";
const PATH: &str = "content/tin-tuc/hop-thon.md";

/// Checks a filled site with one more file and gives what is said of that file.
pub fn said_of(path: &str, bytes: impl AsRef<[u8]>) -> (Run, Vec<String>, String) {
    let site = Site::filled();
    site.put(path, bytes);
    said(&site)
}

/// The run, the errors, and the words of the first of them in both languages.
pub fn said(site: &Site) -> (Run, Vec<String>, String) {
    let (run, report) = site.report("check --lang vi --today 2026-11-23");
    let (_, english) = site.report("check --lang en --today 2026-11-23");
    let errors = problems(&report)
        .into_iter()
        .filter(|line| line.starts_with("error "));
    let words = |report: &serde_json::Value| {
        let first = &report["diagnostics"][0];
        format!("{} {}\n", first["message"], first["advice"])
    };
    let words = words(&report) + &words(&english);
    (
        run,
        errors
            .map(|line| line["error ".len()..].to_owned())
            .collect(),
        words,
    )
}

fn built(path: &str, bytes: impl AsRef<[u8]>) -> std::collections::BTreeMap<String, Vec<u8>> {
    let site = Site::filled();
    site.put(path, bytes);
    let run = site.run("build --today 2026-11-23");
    assert_eq!(run.code, 0, "{}", run.said());
    site.public()
}

#[test]
fn a_mark_crlf_and_taken_apart_letters_change_nothing() {
    use icu_normalizer::DecomposingNormalizer;
    let plain = built(PATH, ARTICLE);
    assert!(plain.contains_key("tin-tuc/hop-thon/index.html"));
    let apart = DecomposingNormalizer::new_nfd()
        .normalize(ARTICLE)
        .into_owned();
    assert_ne!(apart, ARTICLE);
    assert!(
        built(PATH, format!("\u{feff}{ARTICLE}")) == plain,
        "a byte order mark shows"
    );
    assert!(
        built(PATH, ARTICLE.replace('\n', "\r\n")) == plain,
        "CRLF shows"
    );
    assert!(built(PATH, apart) == plain, "NFD shows");
}

#[test]
fn names_with_spaces_and_vietnamese_letters_in_either_form_become_one_address() {
    use icu_normalizer::DecomposingNormalizer;
    let name = "content/tin-tuc/Họp thôn Đoài năm 2026.md";
    let apart = DecomposingNormalizer::new_nfd()
        .normalize(name)
        .into_owned();
    let plain = built(name, ARTICLE);
    assert!(
        plain.contains_key("tin-tuc/hop-thon-doai-nam-2026/index.html"),
        "{:?}",
        plain.keys()
    );
    assert!(built(&apart, ARTICLE) == plain, "an NFD name shows");
}

#[test]
fn old_and_foreign_encodings_are_refused_by_name() {
    let text = "---\ntitle: Thông báo về việc họp Ủy ban nhân dân xã\ndate: 2026-11-20\n---\n\nNhân dân trong xã đến họp đông đủ để bàn việc làm đường và vệ sinh môi trường.\n";
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let western = |text: &str| {
        text.chars()
            .map(|letter| u8::try_from(letter as u32).unwrap_or(b'?'))
            .collect::<Vec<u8>>()
    };
    let (tcvn3, vni) = (unicode_to_tcvn3(text), unicode_to_vni(text));
    let cases: [(&str, Vec<u8>, &str); 5] = [
        ("UTF-16", utf16, "UTF-16"),
        (
            "TCVN3 pasted as letters",
            tcvn3.clone().into_bytes(),
            "TCVN3",
        ),
        ("TCVN3 as bytes", western(&tcvn3), "TCVN3"),
        ("VNI pasted as letters", vni.clone().into_bytes(), "VNI"),
        ("VNI as bytes", western(&vni), "VNI"),
    ];
    for (what, bytes, name) in cases {
        let (run, errors, words) = said_of(PATH, bytes);
        assert_eq!(run.code, 1, "{what}: {}", run.said());
        assert!(
            errors[0].starts_with(&format!("wrong-encoding {PATH}:")),
            "{what}: {errors:?}"
        );
        assert!(
            words.matches(name).count() >= 2,
            "{what} is not named in both languages: {words}"
        );
    }
}

#[test]
fn bytes_that_are_no_text_are_shown_at_their_place() {
    let bytes = [ARTICLE.as_bytes(), b"\nd\xc3\xc3ng\n"].concat();
    let (run, errors, words) = said_of(PATH, bytes);
    assert_eq!(
        (run.code, errors),
        (1, vec![format!("wrong-encoding {PATH}:8:2")]),
        "{words}"
    );
}

#[test]
fn fifty_megabytes_are_refused_at_once() {
    let line = "Thôn họp để bàn việc làm đường.\n";
    let text = line.repeat(50 * 1024 * 1024 / line.len() + 1);
    let started = Instant::now();
    let (run, errors, words) = said_of(PATH, &text);
    assert_eq!(
        (run.code, errors),
        (1, vec![format!("file-too-large {PATH}:1:1")]),
        "{words}"
    );
    assert!(words.contains(" MB"), "the size is not said: {words}");
    assert!(
        started.elapsed() < Duration::from_secs(20),
        "{:?}",
        started.elapsed()
    );
}

#[test]
fn a_large_article_below_the_limit_is_built() {
    let paragraph = "Thôn họp để bàn việc làm đường và vệ sinh môi trường trong thôn.\n\n";
    let text = format!("{ARTICLE}\n{}", paragraph.repeat(20_000));
    let files = built(PATH, text);
    assert!(files["tin-tuc/hop-thon/index.html"].len() > 1_000_000);
}

#[test]
fn ten_thousand_quotes_or_brackets_are_an_error_at_their_line() {
    let deep = [
        ("quotes", ">".repeat(10_000)),
        ("quotes apart", "> ".repeat(10_000)),
        ("brackets", "[".repeat(10_000)),
        (
            "link brackets",
            "[".repeat(10_000) + "a" + &"](b)".repeat(10_000),
        ),
        ("images", "![".repeat(10_000) + "a" + &"](b)".repeat(10_000)),
        ("stars", "*".repeat(10_000) + "a" + &"*".repeat(10_000)),
        (
            "list",
            (0..1_500)
                .flat_map(|depth| ["  ".repeat(depth), "- a\n".to_owned()])
                .collect(),
        ),
    ];
    for (what, text) in deep {
        let started = Instant::now();
        let (run, errors, words) = said_of(PATH, format!("{ARTICLE}\n{text}\n"));
        assert!(
            started.elapsed() < Duration::from_secs(20),
            "{what}: {:?}",
            started.elapsed()
        );
        assert!(run.code <= 1, "{what}: {}", run.said());
        if what.starts_with("quotes") || what == "list" {
            assert!(
                errors
                    .iter()
                    .any(|line| line.starts_with(&format!("too-deep {PATH}:"))),
                "{what}: {errors:?} {words}"
            );
        }
    }
}

#[test]
fn ten_thousand_brackets_in_a_head_are_an_error_of_the_head() {
    for (open, close) in [("[", "]"), ("{a: ", "}")] {
        let topics = open.repeat(10_000) + &close.repeat(10_000);
        let (run, errors, words) = said_of(
            PATH,
            ARTICLE.replace("\n---\n\n", &format!("\ntopics: {topics}\n---\n\n")),
        );
        assert_eq!(run.code, 1, "{}", run.said());
        assert!(
            errors
                .iter()
                .any(|line| line.contains(&format!(" {PATH}:4:"))),
            "{errors:?} {words}"
        );
    }
}

#[test]
fn heavy_recordings_are_told_and_the_heaviest_refused() {
    let body = "```am-thanh\ntitle: Bài\nfile: bai.mp3\ntranscript: Lời đầy đủ.\n```";
    for (bytes, id, code) in [
        (9_000_000, None, 0),
        (11_000_000, Some("recording-heavy"), 0),
        (51_000_000, Some("recording-too-large"), 1),
    ] {
        let site = Site::filled();
        site.article(PATH, "title: Họp thôn\ndate: 2026-11-20", body);
        site.put("content/tin-tuc/bai.mp3", "ID3");
        let sound = std::fs::OpenOptions::new()
            .write(true)
            .open(site.root().join("content/tin-tuc/bai.mp3"));
        sound.unwrap().set_len(bytes).unwrap();
        let (run, report) = site.report("check --today 2026-11-23");
        let told = problems(&report);
        let told = told.iter().find(|line| line.contains(" recording-"));
        let told = told.and_then(|line| line.split(' ').nth(1));
        assert_eq!((told, run.code), (id, code), "{bytes}: {}", run.said());
    }
}

#[test]
fn a_hundred_thousand_unknown_keys_are_told_in_few_lines_and_little_time() {
    let keys: Vec<String> = (0..100_000).map(|key| format!("khoa{key}: 1\n")).collect();
    let keys = keys.concat();
    let site = Site::filled();
    site.put(
        PATH,
        format!("---\ntitle: Họp\ndate: 2026-11-20\n{keys}---\n\nHọp.\n"),
    );
    let started = Instant::now();
    let run = site.run("check --today 2026-11-23");
    assert!(
        started.elapsed() < Duration::from_secs(20),
        "{:?}",
        started.elapsed()
    );
    assert_eq!(run.code, 1);
    assert!(run.stderr.len() < 200_000, "{} bytes", run.stderr.len());
    assert_eq!(run.stderr.matches("[unknown-key]").count(), 200);
    assert!(
        run.stderr.contains("điều khác chưa in ra"),
        "{}",
        run.stderr
    );
}
