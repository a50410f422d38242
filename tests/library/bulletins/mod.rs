//! Bulletins: what is said in which slot of which day, and in which words.
//!
//! A case is a folder of `tests/suite/bulletins`: `site.txt` holds its files, each after a line `=== path` (the first,
//! `=== today`, is the day); `expected.txt` holds the schedule and what is found wrong, `texts.txt` the bulletins as they
//! are published. `BANTIN_BLESS=1 cargo test --test library bulletins` writes the expectations anew.

mod held;
mod pins;
mod station;
mod time;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use bantin::diagnostic::Reported;
use bantin::speech::bulletin::Bulletin;
use bantin::speech::output::bulletin_text;
use station::Station;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/bulletins")
}

fn case(name: &str) -> Station {
    Station::read(&fs::read_to_string(folder().join(name).join("site.txt")).unwrap())
}

#[test]
fn cases_are_composed_as_expected() {
    let mut names: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let mut wrong = String::new();
    for name in names {
        let station = case(&name);
        let composed = station.week();
        for (file, made) in [
            ("expected.txt", schedule(&composed)),
            ("texts.txt", texts(&composed.value)),
        ] {
            let path = folder().join(&name).join(file);
            if std::env::var_os("BANTIN_BLESS").is_some() {
                fs::write(&path, &made).unwrap();
            }
            if fs::read_to_string(&path).unwrap_or_default() != made {
                let _ = writeln!(wrong, "{name}/{file}:\n{made}");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The schedule in short: each bulletin with its length, each piece with its readings; then what is wrong.
fn schedule(composed: &Reported<Vec<Bulletin>>) -> String {
    let mut text = String::new();
    for bulletin in &composed.value {
        let pinned = if bulletin.pinned { " pinned" } else { "" };
        let exceeds = if bulletin.exceeds() { " EXCEEDS" } else { "" };
        let (seconds, limit) = (bulletin.seconds(), bulletin.limit());
        let _ = writeln!(
            text,
            "{}{pinned} {seconds}/{limit} s{exceeds}",
            bulletin.name()
        );
        for entry in &bulletin.entries {
            let part = entry
                .part
                .map_or_else(String::new, |part| format!("{part:?} "));
            let file = entry.article.as_str().trim_start_matches("content/");
            let _ = writeln!(text, "  {part}{file} x{}", entry.repeat);
        }
    }
    for found in &composed.found {
        let _ = writeln!(text, "{} {:?}", found.place.path, found.problem);
    }
    text
}

fn texts(bulletins: &[Bulletin]) -> String {
    let pages = bulletins.iter().map(|bulletin| {
        format!(
            "=== {}.txt\n{}\n",
            bulletin.name(),
            bulletin_text::page(bulletin)
        )
    });
    pages.collect()
}
