//! A person at work on the files of a site: edits, right and wrong.

use std::fs;
use std::path::PathBuf;

use bantin::source::ChangedPaths;
use proptest::prelude::*;

use crate::fixture::site::Site;

/// Something that a person does to the files.
#[derive(Clone, Debug)]
pub enum Edit {
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
pub enum Data {
    Lexicon,
    Site,
    Bodies,
    Index,
}

pub fn edits() -> impl Strategy<Value = Vec<Edit>> {
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
pub struct EditedSite {
    pub site: Site,
    pub touched: ChangedPaths,
}

impl EditedSite {
    pub fn root(&self) -> PathBuf {
        fs::canonicalize(self.site.root()).unwrap()
    }

    fn put(&mut self, path: &str, text: &str) {
        self.site.put(path, text);
        self.touched.insert(self.root().join(path));
    }

    fn first(path: &str) -> String {
        let repository = crate::fixture::site::repository();
        let of_site = repository.join("tests/suite/filled-site").join(path);
        fs::read_to_string(of_site)
            .or_else(|_| fs::read_to_string(repository.join(path)))
            .unwrap_or_default()
    }

    pub fn edit(&mut self, edit: &Edit) {
        match edit {
            Edit::Article(which, text, right) => self.write(*which, *text, *right),
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
            Edit::Template(change) => self.template(*change),
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

    fn write(&mut self, which: u8, text: u8, right: bool) {
        let title = if right { "title" } else { "titel" };
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
        self.put(&article(which), &body);
    }

    fn template(&mut self, change: u8) {
        let path = "themes/tan-minh/templates/article.html";
        let text = match change {
            0 => Self::first(path),
            1 => Self::first(path) + "{{ page.no_such_thing }}",
            2 => Self::first(path) + "{% if %}",
            _ => Self::first(path).replace("<article", "<article data-edit"),
        };
        self.put(path, &text);
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
