//! `bantin diff`: what a publication would change, for the person who signs.
//!
//! Entry: [`of`]. Pages of articles are told one by one; pages that only gather others, and those of which only the
//! frame changes, apart, so that what was written stands out.

mod page;
mod sort;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::minify;
use crate::output::{Content, Output};
use crate::path::{OutputPath, SourcePath};
use crate::pipeline::Front;
use crate::publish::Difference;
use crate::site::routes::STATION;

pub use sort::Sort;

/// As much of an old file as is read: what stands in its head or its first heading.
const LONGEST: u64 = 4_000_000;

/// What would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// Pages of articles.
    pub pages: Changes,
    /// Pages that the program makes of others: home page, lists, the station's.
    pub gathered: Changes,
    /// Pages of which only head and foot change.
    pub framed: Vec<Item>,
    /// Scripts.
    pub scripts: Changes,
    /// Bulletins.
    pub bulletins: Changes,
    /// How many other files are new, changed and gone.
    pub others: BTreeMap<Sort, [usize; 3]>,
    /// How many files stay as they are.
    pub same: usize,
}

/// What is new, what is changed, what is gone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Not there yet.
    pub new: Vec<Item>,
    /// There, and otherwise.
    pub changed: Vec<Item>,
    /// There, and no longer wanted.
    pub gone: Vec<Item>,
}

impl Changes {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty() && self.gone.is_empty()
    }

    fn list(&mut self, turn: Turn) -> &mut Vec<Item> {
        match turn {
            Turn::New => &mut self.new,
            Turn::Changed => &mut self.changed,
            Turn::Gone => &mut self.gone,
        }
    }
}

impl Diff {
    /// Whether nothing would change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let lists = [&self.pages, &self.gathered, &self.scripts, &self.bulletins];
        lists.iter().all(|list| list.is_empty()) && self.framed.is_empty() && self.others.is_empty()
    }
}

/// One page, script or bulletin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is called; its address where that is not known.
    pub title: String,
    /// Its address within the site: `/tin-tuc/a/`.
    pub address: String,
    /// The section that it belongs to, as readers know it.
    pub section: String,
    /// The article that it is made of.
    pub source: Option<SourcePath>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    New,
    Changed,
    Gone,
}

/// What a difference of files comes to.
#[must_use]
pub fn of(difference: &Difference, front: &Front, (outputs, into): (&[Output], &Path)) -> Diff {
    let articles = front.site.articles.iter();
    let desk = Desk {
        front,
        outputs: outputs
            .iter()
            .map(|output| (&output.path, output))
            .collect(),
        articles: articles
            .map(|article| (article.url.output(), &article.document.source))
            .collect(),
        into,
    };
    let mut diff = Diff {
        same: difference.same,
        ..Diff::default()
    };
    let turns = [
        (Turn::New, &difference.new),
        (Turn::Changed, &difference.changed),
        (Turn::Gone, &difference.gone),
    ];
    for (turn, paths) in turns {
        for path in paths {
            desk.put(path, turn, &mut diff);
        }
    }
    diff
}

/// What there was and what there will be.
struct Desk<'a> {
    front: &'a Front,
    outputs: BTreeMap<&'a OutputPath, &'a Output>,
    /// The article of each page that is one's.
    articles: BTreeMap<OutputPath, &'a SourcePath>,
    into: &'a Path,
}

impl Desk<'_> {
    fn put(&self, path: &OutputPath, turn: Turn, diff: &mut Diff) {
        let sort = Sort::of(path);
        match sort {
            Sort::Page => self.page(path, turn, diff),
            Sort::Script => diff.scripts.list(turn).push(self.item(path, turn)),
            Sort::Bulletin => diff.bulletins.list(turn).push(self.item(path, turn)),
            Sort::Spoken
            | Sort::Feed
            | Sort::Picture
            | Sort::Attachment
            | Sort::Search
            | Sort::Theme
            | Sort::Machine => diff.others.entry(sort).or_default()[turn as usize] += 1,
        }
    }

    fn page(&self, path: &OutputPath, turn: Turn, diff: &mut Diff) {
        let item = self.item(path, turn);
        let is_article = match turn {
            Turn::New | Turn::Changed => item.source.is_some(),
            Turn::Gone => !is_gathered(path),
        };
        if turn == Turn::Changed && self.is_frame_alone(path) {
            diff.framed.push(item);
        } else if is_article {
            diff.pages.list(turn).push(item);
        } else {
            diff.gathered.list(turn).push(item);
        }
    }

    fn item(&self, path: &OutputPath, turn: Turn) -> Item {
        let text = match turn {
            Turn::New | Turn::Changed => self.made(path),
            Turn::Gone => self.there(path),
        };
        let is_page = Sort::of(path) == Sort::Page;
        let title = if is_page {
            page::title(&text)
        } else {
            script_title(&text)
        };
        let address = format!("/{}", address(path));
        let title = if title.is_empty() {
            address.clone()
        } else {
            title
        };
        Item {
            title,
            section: if is_page {
                self.section(path)
            } else {
                String::new()
            },
            source: self.articles.get(path).map(|source| (*source).clone()),
            address,
        }
    }

    /// What a file will hold, as a text.
    fn made(&self, path: &OutputPath) -> String {
        let bytes = match self.outputs.get(path).map(|output| &output.content) {
            Some(Content::Page(html)) => minify::page(html),
            Some(Content::Bytes(bytes)) => bytes.to_vec(),
            Some(Content::File { .. }) | None => Vec::new(),
        };
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// What a file holds now, as a text.
    fn there(&self, path: &OutputPath) -> String {
        let mut bytes = Vec::new();
        // What cannot be read has no title; that it changes is known all the same.
        let _ = File::open(self.into.join(path.as_str()))
            .and_then(|file| file.take(LONGEST).read_to_end(&mut bytes));
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn is_frame_alone(&self, path: &OutputPath) -> bool {
        let (new, old) = (self.made(path), self.there(path));
        page::own(&new).is_some_and(|own| page::own(&old) == Some(own))
            && page::title(&new) == page::title(&old)
    }

    fn section(&self, path: &OutputPath) -> String {
        let folder = path
            .as_str()
            .split_once('/')
            .map_or("", |(folder, _)| folder);
        let sections = self.front.site.sections.values();
        let mut named = sections
            .filter(|list| list.url.as_str().trim_end_matches('/') == folder)
            .map(|list| list.section.head.title.clone());
        named
            .find(|title| !title.is_empty())
            .unwrap_or_else(|| folder.to_owned())
    }
}

/// Whether a page that is gone was made of others, as far as its address tells.
fn is_gathered(path: &OutputPath) -> bool {
    const FOLDERS: [&str; 5] = ["co-quan", "chu-de", "tim-kiem", "so-do-trang", STATION];
    let (folder, name) = path.as_str().split_once('/').unwrap_or_default();
    FOLDERS.contains(&folder) || name.starts_with("trang/")
}

/// The address of a file, as a browser shows it.
fn address(path: &OutputPath) -> &str {
    let path = path.as_str();
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    }
}

/// What the head of a script or a bulletin calls it.
fn script_title(text: &str) -> String {
    let named = text.lines().find_map(|line| line.strip_prefix("Tên bài: "));
    let second = || text.lines().nth(1);
    named.or_else(second).unwrap_or_default().trim().to_owned()
}
