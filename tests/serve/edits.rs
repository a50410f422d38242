//! After any sequence of edits the preview holds, byte for byte, what a fresh build makes.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use bantin::diagnostic::Diagnostic;
use bantin::output::Content;
use bantin::pipeline::{self, FOLDERS, Settings};
use bantin::serve::{Shown, Workshop};
use bantin::source::{self, Touched};
use proptest::prelude::*;

use crate::site::{Site, TODAY};

/// Something that a person does to the files.
#[derive(Clone, Debug)]
enum Edit {
    /// Writes an article in a section: which, its text's number, whether it is right.
    Article(u8, u8, bool),
    /// Deletes an article.
    Delete(u8),
    /// Gives the file of an article another name.
    Rename(u8, u8),
    /// Writes a word in a data file, or breaks it, or takes that back.
    Data(Data, u8),
    /// Changes a template, breaks it, or takes that back.
    Template(u8),
    /// Changes the style, or takes that back.
    Style(u8),
    /// Puts a file beside articles, or another with the same name, or takes it away.
    Picture(u8),
    /// Takes a whole section away, or puts it back.
    Section(bool),
}

#[derive(Clone, Copy, Debug)]
enum Data {
    Lexicon,
    Site,
    Bodies,
    Index,
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let data = prop_oneof![
        Just(Data::Lexicon),
        Just(Data::Site),
        Just(Data::Bodies),
        Just(Data::Index)
    ];
    let edit = prop_oneof![
        5 => (0..4u8, 0..6u8, prop::bool::weighted(0.8)).prop_map(|(a, b, c)| Edit::Article(a, b, c)),
        2 => (0..4u8).prop_map(Edit::Delete),
        2 => (0..4u8, 0..4u8).prop_map(|(a, b)| Edit::Rename(a, b)),
        3 => (data, 0..4u8).prop_map(|(a, b)| Edit::Data(a, b)),
        2 => (0..4u8).prop_map(Edit::Template),
        1 => (0..3u8).prop_map(Edit::Style),
        1 => (0..3u8).prop_map(Edit::Picture),
        1 => any::<bool>().prop_map(Edit::Section),
    ];
    prop::collection::vec(edit, 1..7)
}

/// A site, and its files as they were at first.
struct Desk {
    site: Site,
    touched: Touched,
}

impl Desk {
    fn root(&self) -> PathBuf {
        fs::canonicalize(self.site.root()).unwrap()
    }

    fn put(&mut self, path: &str, text: &str) {
        self.site.put(path, text);
        self.touched.insert(self.root().join(path));
    }

    fn first(path: &str) -> String {
        let repository = crate::site::repository();
        let of_site = repository.join("tests/suite/filled-site").join(path);
        fs::read_to_string(of_site)
            .or_else(|_| fs::read_to_string(repository.join(path)))
            .unwrap_or_default()
    }

    fn edit(&mut self, edit: &Edit) {
        match edit {
            Edit::Article(which, text, right) => {
                let title = if *right { "title" } else { "titel" };
                let link = match text {
                    0 => "[bài kia](bai-1.md)",
                    1 => "[trang chủ](../gioi-thieu/_index.md)",
                    2 => "![Sân nhà văn hóa](anh.png)",
                    _ => "Họp ngày 5/12 lúc 8h30 ở UBND xã.",
                };
                let body = format!(
                    "---\n{title}: Bài số {which}, bản {text}\ndate: 2026-11-0{}\ntopics: [Chủ đề {}]\n---\n\n{link}\n\nĐoạn {text}.\n",
                    which + 1,
                    text % 2
                );
                self.put(&article(*which), &body);
            }
            Edit::Delete(which) => {
                let _ = fs::remove_file(self.root().join(article(*which)));
            }
            Edit::Rename(from, to) => {
                let _ = fs::rename(
                    self.root().join(article(*from)),
                    self.root().join(article(*to)),
                );
            }
            Edit::Data(data, change) => self.data(*data, *change),
            Edit::Template(change) => {
                let path = "themes/tan-minh/templates/article.html";
                let text = match change {
                    0 => Self::first(path),
                    1 => Self::first(path) + "{{ page.no_such_thing }}",
                    2 => Self::first(path) + "{% if %}",
                    _ => Self::first(path).replace("<article", "<article data-edit"),
                };
                self.put(path, &text);
            }
            Edit::Style(change) => {
                let path = "themes/tan-minh/static/site.css";
                let text = format!("{}\n/* {change} */\n", Self::first(path));
                self.put(path, &text);
            }
            Edit::Picture(change) => {
                let path = "content/tin-tuc/anh.png";
                match change {
                    0 => {
                        let _ = fs::remove_file(self.root().join(path));
                    }
                    change => self.put(path, &format!("\u{89}PNG {change}")),
                }
            }
            Edit::Section(is_there) => {
                let (here, away) = (
                    self.root().join("content/tin-tuc"),
                    self.root().join("away"),
                );
                let _ = if *is_there {
                    fs::rename(away, here)
                } else {
                    fs::rename(here, away)
                };
            }
        }
    }

    fn data(&mut self, data: Data, change: u8) {
        let (path, line) = match data {
            Data::Lexicon => (
                "content/lexicon.yaml",
                "- {written: UBND, spoken: ủy ban}\n",
            ),
            Data::Site => ("content/site.yaml", "\nportable: true\n"),
            Data::Bodies => ("content/bodies.yaml", "\n- id: khong-ten\n"),
            Data::Index => ("content/tin-tuc/_index.md", "\nLời dẫn của chuyên mục.\n"),
        };
        let first = Self::first(path);
        let text = match change {
            0 => first,
            1 => format!("{first}{line}"),
            2 => format!("{first}\n  : [\n"),
            _ => format!("{first}\n"),
        };
        self.put(path, &text);
    }
}

fn article(which: u8) -> String {
    format!("content/tin-tuc/bai-{which}.md")
}

fn settings() -> Settings {
    Settings {
        today: Some(TODAY.parse().unwrap()),
        ..Settings::default()
    }
}

type Files = BTreeMap<String, Vec<u8>>;

fn bytes(content: &Content) -> Vec<u8> {
    match content {
        Content::Bytes(bytes) => bytes.to_vec(),
        Content::File { from, .. } => fs::read(from).unwrap(),
    }
}

/// What a fresh build makes, if it makes anything, and what it finds.
fn fresh(desk: &Desk) -> (Option<Files>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let sources = source::read(&desk.root(), &FOLDERS).unwrap();
    let sources = sources.drain(&mut found);
    let built = pipeline::build(&sources, &settings()).drain(&mut found);
    found.sort_unstable();
    found.dedup();
    if pipeline::stops(&found, false) {
        return (None, found);
    }
    let files = built.outputs.iter();
    let files = files.map(|output| (output.path.to_string(), bytes(&output.content)));
    (Some(files.collect()), found)
}

fn held(shown: &Shown) -> Files {
    let files = shown.good.as_ref().unwrap().files().unwrap();
    let files = files.iter();
    files
        .map(|(path, content)| (path.to_string(), bytes(content)))
        .collect()
}

/// The names whose bytes differ, or that only one side has.
fn differing(left: &Files, right: &Files) -> Vec<String> {
    let names = left.keys().chain(right.keys());
    let mut names: Vec<String> = names
        .filter(|name| left.get(*name) != right.get(*name))
        .cloned()
        .collect();
    names.dedup();
    names
}

fn runs(sequence: &[Edit]) {
    let mut desk = Desk {
        site: Site::filled(),
        touched: Touched::new(),
    };
    let mut workshop = Workshop::new(desk.root(), settings(), 0);
    workshop.look(&Touched::new(), 0).unwrap();
    workshop.finish();
    let mut last = held(&workshop.shown());
    for edit in sequence {
        desk.edit(edit);
        workshop
            .look(&std::mem::take(&mut desk.touched), 0)
            .unwrap();
        let early = workshop.shown();
        let (made, found) = fresh(&desk);
        // A page made alone is the page of the whole.
        if let (Some(made), Some(good), false) = (&made, &early.good, early.stops) {
            for path in [
                "index.html",
                "tin-tuc/index.html",
                "tin-tuc/bai-0/index.html",
            ] {
                let alone = good.file(&bantin::path::OutputPath::new(path));
                let alone = alone.map(|content| bytes(&content));
                assert_eq!(alone.as_ref(), made.get(path), "{path} after {edit:?}");
            }
        }
        workshop.finish();
        let shown = workshop.shown();
        assert_eq!(shown.found, found, "after {edit:?}");
        assert_eq!(shown.stops, made.is_none(), "after {edit:?}");
        if let Some(made) = made {
            last = made;
        }
        let held = held(&shown);
        assert_eq!(
            differing(&held, &last),
            Vec::<String>::new(),
            "after {edit:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_preview_is_what_a_fresh_build_makes(sequence in edits()) {
        runs(&sequence);
    }
}

#[test]
fn the_sequence_that_does_everything_once() {
    let mut sequence = Vec::new();
    for change in 0..4 {
        sequence.push(Edit::Article(change, change, true));
        sequence.push(Edit::Template(3 - change));
    }
    sequence.extend([
        Edit::Picture(1),
        Edit::Article(2, 2, true),
        Edit::Picture(2),
        Edit::Article(1, 3, false),
        Edit::Article(1, 4, true),
        Edit::Rename(1, 0),
        Edit::Data(Data::Lexicon, 1),
        Edit::Data(Data::Site, 1),
        Edit::Data(Data::Bodies, 2),
        Edit::Data(Data::Bodies, 0),
        Edit::Section(false),
        Edit::Section(true),
        Edit::Delete(0),
    ]);
    runs(&sequence);
}

#[test]
fn what_is_kept_does_not_grow_with_the_number_of_edits() {
    let mut desk = Desk {
        site: Site::filled(),
        touched: Touched::new(),
    };
    let mut workshop = Workshop::new(desk.root(), settings(), 0);
    let mut kept = Vec::new();
    for round in 0..12 {
        desk.edit(&Edit::Article(0, 3 + round % 3, true));
        workshop
            .look(&std::mem::take(&mut desk.touched), 0)
            .unwrap();
        workshop.finish();
        kept.push(workshop.kept());
    }
    assert!(kept.iter().all(|&count| count <= kept[0] + 2), "{kept:?}");
}

#[test]
fn at_midnight_the_site_is_made_anew() {
    let site = Site::filled();
    site.article(
        "content/tin-tuc/ngay-mai.md",
        "title: Tin của ngày mai\ndate: 2026-11-24\npublish_at: 2026-11-24",
        "Tin.",
    );
    let root = fs::canonicalize(site.root()).unwrap();
    let mut workshop = Workshop::new(root, Settings::default(), 0);
    // 23:59:50 and 00:00:10 of the next day in Vietnam.
    let midnight = 1_795_453_200;
    assert!(workshop.look(&Touched::new(), midnight - 10).unwrap());
    let page = bantin::path::OutputPath::new("tin-tuc/ngay-mai/index.html");
    let is_there = |workshop: &Workshop| {
        let shown = workshop.shown();
        assert!(!shown.stops, "{:?}", shown.found);
        shown.good.as_ref().unwrap().file(&page).is_some()
    };
    assert!(!is_there(&workshop));
    assert!(!workshop.look(&Touched::new(), midnight - 5).unwrap());
    assert!(workshop.look(&Touched::new(), midnight + 10).unwrap());
    assert!(is_there(&workshop));
}
