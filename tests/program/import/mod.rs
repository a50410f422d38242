//! What people bring along: Word documents, saved pages, texts, and files that mean harm.
//!
//! Each folder of `tests/suite/import/` holds an input and, where it needs them, `args`. Expected are `article.md` (the
//! head without its explanations, and the body) and `told.txt` (what was told, and what `check` finds in the article).
//! `BANTIN_BLESS=1 cargo test --test program import` writes them anew.

mod convert;
mod hostile;
mod site;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use site::{Site, repository};

fn cases() -> Vec<PathBuf> {
    let suite = repository().join("tests/suite/import");
    let mut cases: Vec<PathBuf> = fs::read_dir(suite)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    cases
}

fn input(case: &Path) -> PathBuf {
    let endings = ["docx", "html", "txt"];
    let mut inputs = endings
        .map(|ending| case.join(format!("input.{ending}")))
        .into_iter();
    inputs.find(|path| path.is_file()).unwrap()
}

/// What an import of a case writes, and what is told.
fn imported(case: &Path) -> (String, String) {
    let site = Site::new();
    let args = fs::read_to_string(case.join("args")).unwrap_or_default();
    let args: Vec<&str> = args.split_whitespace().collect();
    let file = input(case);
    let said = site.import(&file, &args, 0).0;
    let article = said.lines().next().unwrap();
    let article = article.strip_prefix("Đã tạo ").unwrap();
    let article = article.split(" từ ").next().unwrap();
    let text = fs::read_to_string(article).unwrap();
    let mut told = String::new();
    for line in said.lines().filter(|line| line.starts_with("  - ")) {
        let _ = writeln!(told, "{line}");
    }
    for id in site.findings(Path::new(article)) {
        let _ = writeln!(told, "check: {id}");
    }
    (bare(&text), told)
}

/// The article without the explanations in its head.
fn bare(text: &str) -> String {
    let (head, body) = text[4..].split_once("\n---\n").unwrap();
    let keys = head
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let keys: Vec<&str> = keys.collect();
    format!("---\n{}\n---\n{body}", keys.join("\n"))
}

#[test]
fn every_shape_that_offices_send_becomes_the_expected_article() {
    let cases = cases();
    assert!(cases.len() >= 20, "{}", cases.len());
    let mut wrong = Vec::new();
    for case in cases {
        let (article, told) = imported(&case);
        for (name, made) in [("article.md", article), ("told.txt", told)] {
            let golden = case.join(name);
            if std::env::var_os("BANTIN_BLESS").is_some() {
                fs::write(&golden, &made).unwrap();
            }
            if fs::read_to_string(&golden).unwrap_or_default() != made {
                wrong.push(format!("{}:\n{made}", golden.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_written_over() {
    let site = Site::new();
    for (case, is_folder) in [("news-by-styles", false), ("pictures", true)] {
        let file = input(&repository().join("tests/suite/import").join(case));
        site.import(&file, &[], 0);
        let before = site.files();
        let (_, said) = site.import(&file, &[], 1);
        assert!(said.contains("không ghi đè"), "{said}");
        assert_eq!(site.files(), before);
        assert_eq!(
            before.iter().any(|path| path.ends_with("anh-o-thon-1.png")),
            is_folder
        );
    }
}

#[test]
fn one_bad_file_does_not_keep_the_others_out() {
    let site = Site::new();
    let good = input(&repository().join("tests/suite/import/links"));
    let bad = site.file("xau.docx", b"khong phai word");
    let (said, refused) = site.import(&bad, &[good.to_str().unwrap()], 1);
    assert!(said.contains("lien-ket-huu-ich.md"), "{said}");
    assert!(refused.contains("không phải tệp Word"), "{refused}");
}

#[test]
fn kinds_and_sections_that_are_not_there_are_told() {
    let site = Site::new();
    let file = input(&repository().join("tests/suite/import/links"));
    assert!(
        site.import(&file, &["--kind", "notise"], 3)
            .1
            .contains("«notice»")
    );
    assert!(
        site.import(&file, &["--into", "tin-tuk"], 3)
            .1
            .contains("«tin-tuc»")
    );
    let (said, _) = site.import(&file, &["--kind", "notice", "--into", "tin-tuc"], 0);
    assert!(
        said.contains("content/tin-tuc/lien-ket-huu-ich.md"),
        "{said}"
    );
}
