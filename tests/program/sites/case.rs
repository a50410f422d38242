//! A case: its folder, its run, its comparison.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::fixture::site::{Run, Site, TODAY, problems, repository};
use crate::sites::expectation;

pub struct Case {
    folder: PathBuf,
}

pub fn all() -> Vec<Case> {
    let folder = repository().join("tests/suite/sites");
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders.into_iter().map(|folder| Case { folder }).collect()
}

pub fn is_blessing() -> bool {
    std::env::var_os("BANTIN_BLESS").is_some()
}

/// What differs from the expectation.
pub fn check(case: &Case) -> Vec<String> {
    let name = case
        .folder
        .file_name()
        .unwrap()
        .to_string_lossy()
        .into_owned();
    let site = case.site();
    let words = case.words();
    let (run, report) = site.report(&format!("{words} --lang vi"));
    let made = format!("{}exit {}\n", lines(&problems(&report)), run.code);
    let mut differing = Vec::new();
    let expected = case.folder.join("problems.txt");
    if is_blessing() {
        fs::write(&expected, &made).unwrap();
    } else if fs::read_to_string(&expected).unwrap_or_default() != made {
        differing.push(format!("problems.txt differs; the program says:\n{made}"));
    }
    differing.extend(expectation::check(&case.folder, &site));
    if report["diagnostics"]
        .as_array()
        .is_some_and(|found| !found.is_empty())
    {
        differing.extend(sentences(&site, &words, &report));
        differing.extend(shown(&site, &words, &report));
    }
    differing.extend(quoted(&case.folder, &site, &words));
    if words.starts_with("check") && site.root().join("public").exists() {
        differing.push("check wrote into public/".to_owned());
    }
    differing
        .into_iter()
        .map(|line| format!("{name}: {line}"))
        .collect()
}

/// Where a case has `sentences.txt`: sentence and advice of each problem in both languages, from `check` and `build` alike.
fn quoted(folder: &Path, site: &Site, words: &str) -> Option<String> {
    let expected = fs::read_to_string(folder.join("sentences.txt")).ok()?;
    let made = sentences_of(site, words);
    let other = match words.strip_prefix("check") {
        Some(rest) => format!("build{rest}"),
        None => words.replacen("build", "check", 1),
    };
    if sentences_of(site, &other) != made {
        return Some(format!("«{words}» and «{other}» do not say the same"));
    }
    if is_blessing() {
        fs::write(folder.join("sentences.txt"), &made).unwrap();
        return None;
    }
    (expected != made).then(|| format!("sentences.txt differs; the program says:\n{made}"))
}

/// A block a problem: its line of `problems.txt`, then sentence and advice in Vietnamese and in English.
fn sentences_of(site: &Site, words: &str) -> String {
    let reports = ["vi", "en"].map(|language| site.report(&format!("{words} --lang {language}")).1);
    let [vietnamese, english] = reports.map(|report| {
        report["diagnostics"]
            .as_array()
            .cloned()
            .unwrap_or_default()
    });
    let heads = problems(&json!({ "diagnostics": vietnamese }));
    let blocks = heads.iter().zip(vietnamese.iter().zip(&english));
    let blocks = blocks.map(|(head, (vi, en))| {
        let lines = [vi, en]
            .map(|one| format!("  {}\n  {}\n", text(&one["message"]), text(&one["advice"])));
        format!("{head}\n{}", lines.concat())
    });
    blocks.collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn lines(problems: &[String]) -> String {
    problems.iter().flat_map(|line| [line, "\n"]).collect()
}

/// Every problem has words and advice, and other ones in English.
fn sentences(site: &Site, words: &str, vietnamese: &Value) -> Vec<String> {
    let (_, english) = site.report(&format!("{words} --lang en"));
    let list = |report: &Value| report["diagnostics"].as_array().unwrap().clone();
    let (vietnamese, english) = (list(vietnamese), list(&english));
    if vietnamese.len() != english.len() {
        return vec!["the two languages do not tell the same number of problems".to_owned()];
    }
    let pairs = vietnamese.iter().zip(&english);
    let faults = pairs.flat_map(|(left, right)| {
        ["message", "advice"].into_iter().filter_map(move |key| {
            let (vi, en) = (left[key].as_str()?.trim(), right[key].as_str()?.trim());
            let is_good = vi.chars().count() > 5 && en.chars().count() > 5 && vi != en;
            (!is_good).then(|| format!("{} of {}: «{vi}» and «{en}»", key, left["id"]))
        })
    });
    faults.collect()
}

/// The report for people names every file, and quotes the line where there is one.
fn shown(site: &Site, words: &str, report: &Value) -> Vec<String> {
    let run: Run = site.run(&format!("{words} --lang vi"));
    let list = report["diagnostics"].as_array().unwrap();
    // Open slots and missing pages are one line for all; `check --slots` tells each of them.
    let named = list
        .iter()
        .filter(|one| !matches!(one["id"].as_str(), Some("open-slot" | "standing-page")));
    let places = named.map(|one| one["file"].as_str().unwrap());
    let unnamed: BTreeSet<&str> = places.filter(|file| !run.stderr.contains(file)).collect();
    unnamed
        .into_iter()
        .map(|file| format!("the report for people does not name {file}"))
        .collect()
}

impl Case {
    fn site(&self) -> Site {
        let is_alone = self.folder.join("alone").exists();
        let site = if is_alone {
            Site::bare()
        } else {
            Site::filled()
        };
        let input = self.folder.join("input");
        if input.exists() {
            site.lay("", &input);
        }
        site
    }

    fn words(&self) -> String {
        let words =
            fs::read_to_string(self.folder.join("args")).unwrap_or_else(|_| "check".to_owned());
        let words = words.trim();
        if words.contains("--today") {
            words.to_owned()
        } else {
            format!("{words} --today {TODAY}")
        }
    }

    pub fn expected_ids(&self) -> BTreeSet<String> {
        let text = fs::read_to_string(self.folder.join("problems.txt")).unwrap_or_default();
        let ids = text
            .lines()
            .filter_map(|line| line.split(' ').nth(1).map(str::to_owned));
        ids.collect()
    }
}
