//! The second reader against its cases: every `tests/suite/review/<id>.md` has texts that a remark must find and others
//! that it must not. `tests/suite/review/README.md` says how a case is written; a new one needs no Rust.

#![allow(clippy::unwrap_used)] // a test tells what failed by failing

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use bantin::diagnostic::{Diagnostic, Problem, REVIEW_IDS};
use bantin::pipeline::{self, Settings};
use bantin::source::Sources;

const TODAY: &str = "2026-11-23";
const SITE: &str = "title: Xã Thử\ncontact:\n  phone: \"024 3825 1234\"\nholidays: [2026-11-20]\n";
const BODIES: &str =
    "- {id: uy-ban, name: Ủy ban nhân dân xã Thử, kind: government, phone: 0225.382.5678}\n";
const SLIPS: &str = "- {slip: chuyên biến, correction: chuyển biến}\n\
                     - {slip: kết hoạch, correction: kế hoạch}\n\
                     - {slip: Cụ thể hoá, correction: Cụ thể hóa}\n";
/// What an article has that nothing is to be said of, by section.
const HEAD: [(&str, &str); 5] = [
    ("title", "Bài thử"),
    ("date", "2026-11-20"),
    ("description", "Lời dẫn ngắn."),
    ("author", "Ban biên tập"),
    ("approved", "{by: uy-ban, on: 2026-11-20}"),
];

struct Case {
    place: String,
    line: String,
    must_find: bool,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/suite/review")
}

fn cases(id: &str) -> Vec<Case> {
    let text = fs::read_to_string(folder().join(format!("{id}.md"))).unwrap_or_default();
    let mut must_find = false;
    let mut cases = Vec::new();
    for (number, line) in text.lines().enumerate() {
        match line.strip_prefix("## ") {
            Some(heading) => must_find = heading == "finds",
            None => cases.extend(line.strip_prefix("- ").map(|line| Case {
                place: format!("{id}.md:{}", number + 1),
                line: line.to_owned(),
                must_find,
            })),
        }
    }
    cases
}

/// What the second reader says of a case.
fn remarks(line: &str) -> Vec<Diagnostic> {
    let line = line.replace('⏎', "\n").replace("<U>", "\u{309}");
    let (head, body) = line.split_once(" ⫽ ").unwrap_or(("", &line));
    let mut keys: BTreeMap<String, String> = HEAD
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect();
    let mut section = "tin-tuc".to_owned();
    let mut sources = Sources::default();
    for piece in head.split(" ¦ ").filter(|piece| !piece.is_empty()) {
        match (piece.strip_prefix('!'), piece.split_once(": ")) {
            (Some(key), _) => drop(keys.remove(key)),
            (None, Some(("section", value))) => value.clone_into(&mut section),
            (None, Some(("asset", value))) => {
                let (name, size) = value.split_once(' ').unwrap();
                sources =
                    sources.with_asset(&format!("content/{section}/{name}"), size.parse().unwrap());
            }
            (None, Some((key, value))) => drop(keys.insert(key.to_owned(), value.to_owned())),
            (None, None) => unreachable!("{piece}: no key"),
        }
    }
    let mut head = String::new();
    for (key, value) in &keys {
        head.extend([key.as_str(), ": ", value.as_str(), "\n"]);
    }
    let article = format!("content/{section}/bai.md");
    let sources = sources
        .with_text("content/site.yaml", SITE)
        .with_text("content/bodies.yaml", BODIES)
        .with_text("content/slips.yaml", SLIPS)
        .with_text(&article, &format!("---\n{head}---\n\n{}\n", body.trim()));
    let settings = Settings {
        today: Some(TODAY.parse().unwrap()),
        review: true,
        ..Settings::default()
    };
    let found = pipeline::build(&sources, &settings).found;
    let broken = found.iter().find(|one| {
        matches!(
            one.problem,
            Problem::Yaml(_) | Problem::Content(_) | Problem::Markdown(_)
        )
    });
    assert!(
        broken.is_none(),
        "a case must be a good article: {line}\n{broken:?}"
    );
    let of_review = |one: &Diagnostic| matches!(one.problem, Problem::Review(_));
    found.into_iter().filter(of_review).collect()
}

#[test]
fn every_remark_finds_what_it_must_and_nothing_else() {
    let mut wrong = Vec::new();
    for id in REVIEW_IDS {
        let cases = cases(id);
        let finds = cases.iter().filter(|case| case.must_find).count();
        let passes = cases.len() - finds;
        if finds < 5 || passes < 10 {
            wrong.push(format!(
                "{id}: {finds} cases to find (5), {passes} to pass (10)"
            ));
        }
        for case in cases {
            let remarks = remarks(&case.line);
            let is_found = remarks.iter().any(|one| one.problem.id() == id);
            if is_found != case.must_find {
                wrong.push(format!("{}: found {is_found}: {}", case.place, case.line));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn every_remark_has_its_heading_in_the_guide_and_every_file_its_remark() {
    let guide = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("HUONG-DAN.md");
    let guide = fs::read_to_string(guide).unwrap();
    let (_, part) = guide.split_once("Các điều bantin nhắc\n").unwrap();
    let headings: Vec<&str> = part
        .lines()
        .filter_map(|line| line.strip_prefix("#### "))
        .collect();
    assert_eq!(headings, REVIEW_IDS, "one heading for each, in their order");
    for entry in fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let id = name.strip_suffix(".md").unwrap();
        assert!(id == "README" || REVIEW_IDS.contains(&id), "{name}");
    }
}

#[test]
fn a_remark_points_at_the_words() {
    let remarks = remarks("Chào bà con.⏎⏎Gọi **anh Tư** số 0912 345 678 nhé.");
    let [remark] = remarks.as_slice() else {
        unreachable!("{remarks:?}")
    };
    let length = remark.place.end - remark.place.start;
    assert_eq!(length as usize, "0912 345 678".len());
}
