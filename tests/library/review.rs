//! The second reader against its cases: every `tests/suite/review/<id>.md` has texts that a remark must find and others
//! that it must not. `tests/suite/review/README.md` says how a case is written; a new one needs no Rust.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use bantin::diagnostic::{Diagnostic, FetchFailure, Problem, UnaskedReason, founded_ids};
use bantin::outside::Answers;
use bantin::pipeline::{BuildSettings, Memos};
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

/// What came of asking other sites.
fn hear(key: &str, value: &str, answers: &mut Answers) {
    let (what, word) = value.split_once(' ').unwrap();
    match key {
        "answer" => answers.record(what, Some(failure_of(word))),
        _ => answers.record_unasked(unasked_of(word), what.parse().unwrap()),
    }
}

fn failure_of(word: &str) -> FetchFailure {
    match word {
        "no-host" => FetchFailure::NoHost,
        "refused" => FetchFailure::Refused,
        "slow" => FetchFailure::Slow,
        "insecure" => FetchFailure::Insecure,
        "redirected" => FetchFailure::Redirected,
        "inner" => FetchFailure::Inner,
        "garbled" => FetchFailure::Garbled,
        "no-address" => FetchFailure::NoAddress,
        status => FetchFailure::Status(status.parse().unwrap()),
    }
}

fn unasked_of(word: &str) -> UnaskedReason {
    match word {
        "no-network" => UnaskedReason::NoNetwork,
        "time-is-up" => UnaskedReason::TimeIsUp,
        other => unreachable!("{other}: no reason"),
    }
}

/// A site, with a folder for each case that was laid down.
struct Ground {
    sources: Sources,
    site: String,
    answers: Answers,
}

impl Default for Ground {
    fn default() -> Self {
        let (sources, answers) = (Sources::default(), Answers::default());
        let site = SITE.to_owned();
        Self {
            sources,
            site,
            answers,
        }
    }
}

/// Whether a case says something of the site as a whole, and so must be alone on its own.
fn is_of_site(line: &str) -> bool {
    ["site: ", "answer: ", "unasked: "]
        .iter()
        .any(|key| line.starts_with(key) || line.contains(&format!(" ¦ {key}")))
}

impl Ground {
    /// Lays a case down; gives its file.
    fn lay(&mut self, number: usize, line: &str) -> String {
        let line = line.replace('⏎', "\n").replace("<U>", "\u{309}");
        let (head, body) = line.split_once(" ⫽ ").unwrap_or(("", &line));
        let mut keys: BTreeMap<&str, &str> = HEAD.into_iter().collect();
        let pieces = || head.split(" ¦ ").filter(|piece| !piece.is_empty());
        let section = pieces().find_map(|piece| piece.strip_prefix("section: "));
        let folder = format!("content/{}/{number}", section.unwrap_or("tin-tuc"));
        for piece in pieces() {
            match (piece.strip_prefix('!'), piece.split_once(": ")) {
                (Some(key), _) => drop(keys.remove(key)),
                (None, Some(("section", _))) => {}
                (None, Some(("asset", value))) => {
                    let (name, size) = value.split_once(' ').unwrap();
                    let (path, size) = (format!("{folder}/{name}"), size.parse().unwrap());
                    self.sources = std::mem::take(&mut self.sources).with_asset(&path, size);
                }
                (None, Some((key @ ("answer" | "unasked"), value))) => {
                    hear(key, value, &mut self.answers);
                }
                (None, Some(("site", value))) => self.site.extend([value, "\n"]),
                (None, Some((key, value))) => drop(keys.insert(key, value)),
                (None, None) => unreachable!("{piece}: no key"),
            }
        }
        let lines = keys
            .iter()
            .flat_map(|(key, value)| [*key, ": ", *value, "\n"]);
        let head: String = lines.collect();
        let article = format!("{folder}/bai-{number}.md");
        let text = format!("---\n{head}---\n\n{}\n", body.trim());
        self.sources = std::mem::take(&mut self.sources).with_text(&article, &text);
        article
    }

    /// What the second reader says of all that was laid down.
    fn remarks(self) -> Vec<Diagnostic> {
        let sources = self
            .sources
            .with_text("content/site.yaml", &self.site)
            .with_text("content/bodies.yaml", BODIES)
            .with_text("content/slips.yaml", SLIPS);
        let settings = BuildSettings {
            today: Some(TODAY.parse().unwrap()),
            review: true,
            answers: self.answers,
            ..BuildSettings::default()
        };
        let found = Memos::default().prepare(&sources, &settings).found;
        let is_founded = |one: &Diagnostic| one.problem.basis().is_some();
        for one in found.iter().filter(|one| !is_founded(one)) {
            // Cases lie beside each other, many of them in the same words.
            let is_fault = one.problem.id() != "article-twice"
                && matches!(
                    one.problem,
                    Problem::Yaml(_) | Problem::Content(_) | Problem::Markdown(_)
                );
            let text = sources.text_at(one.place.path.as_str());
            assert!(
                !is_fault,
                "a case must be a good article: {one:?}\n{text:?}"
            );
        }
        found.into_iter().filter(is_founded).collect()
    }
}

/// What the second reader says of one case alone.
fn remarks(line: &str) -> Vec<Diagnostic> {
    let mut ground = Ground::default();
    ground.lay(0, line);
    ground.remarks()
}

/// Of which cases a remark is told: those of the site as a whole one by one, all others on one ground.
fn found(id: &str, cases: &[Case]) -> Vec<bool> {
    let mut shared = Ground::default();
    let mut files = BTreeMap::new();
    for (number, case) in cases
        .iter()
        .enumerate()
        .filter(|(_, case)| !is_of_site(&case.line))
    {
        files.insert(shared.lay(number, &case.line), number);
    }
    let mut told: Vec<bool> = cases
        .iter()
        .map(|case| {
            is_of_site(&case.line) && remarks(&case.line).iter().any(|one| one.problem.id() == id)
        })
        .collect();
    for remark in shared.remarks().iter().filter(|one| one.problem.id() == id) {
        match files.get(remark.place.path.as_str()) {
            Some(&number) => told[number] = true,
            None => unreachable!("{id} is told of no case: {remark:?}"),
        }
    }
    told
}

#[test]
fn every_remark_finds_what_it_must_and_nothing_else() {
    let mut wrong = Vec::new();
    for id in founded_ids() {
        let cases = cases(id);
        let finds = cases.iter().filter(|case| case.must_find).count();
        let passes = cases.len() - finds;
        if finds < 5 || passes < 10 {
            wrong.push(format!(
                "{id}: {finds} cases to find (5), {passes} to pass (10)"
            ));
        }
        for (case, is_found) in cases.iter().zip(found(id, &cases)) {
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
    let guide = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("huong-dan/HUONG-DAN.md");
    let guide = fs::read_to_string(guide).unwrap();
    let (_, part) = guide.split_once("Các điều bantin nhắc\n").unwrap();
    let mut headings: Vec<&str> = part
        .lines()
        .filter_map(|line| line.strip_prefix("#### "))
        .collect();
    headings.sort_unstable();
    let mut ids: Vec<&str> = founded_ids().collect();
    ids.sort_unstable();
    assert_eq!(ids, headings, "one heading for each");
    for entry in fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let id = name.strip_suffix(".md").unwrap();
        assert!(id == "README" || ids.contains(&id), "{name}");
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
