//! `bantin diff`: what a publication would change, for the person who signs.
//!
//! Entry: [`compare`]. Pages of articles are told one by one; pages that only gather others, and those of which only the
//! frame changes, apart, so that what was written stands out.

mod file_kind;
mod page;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::minify;
use crate::output::{Content, Output};
use crate::path::{OutputPath, SourcePath};
use crate::pipeline::PreparedSite;
use crate::publish::Difference;
use crate::site::routes::STATION;

pub use file_kind::FileKind;

/// As much of an old file as is read: what stands in its head or its first heading.
const LONGEST: u64 = 4_000_000;

/// What would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// Pages of articles.
    pub pages: ItemChanges,
    /// Pages that the program makes of others: home page, lists, the station's.
    pub gathered: ItemChanges,
    /// Pages of which only head and foot change.
    pub framed: Vec<ChangedItem>,
    /// Scripts.
    pub scripts: ItemChanges,
    /// Bulletins.
    pub bulletins: ItemChanges,
    /// How many other files are new, changed and gone.
    pub others: BTreeMap<FileKind, [usize; 3]>,
    /// How many files stay as they are.
    pub same: usize,
}

/// What is new, what is changed, what is gone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemChanges {
    /// Not there yet.
    pub new: Vec<ChangedItem>,
    /// There, and otherwise.
    pub changed: Vec<ChangedItem>,
    /// There, and no longer wanted.
    pub gone: Vec<ChangedItem>,
}

impl ItemChanges {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty() && self.gone.is_empty()
    }

    fn list(&mut self, change: Change) -> &mut Vec<ChangedItem> {
        match change {
            Change::New => &mut self.new,
            Change::Changed => &mut self.changed,
            Change::Gone => &mut self.gone,
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
pub struct ChangedItem {
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
enum Change {
    New,
    Changed,
    Gone,
}

/// What a difference of files comes to.
#[must_use]
pub fn compare(
    difference: &Difference,
    front: &PreparedSite,
    outputs: &[Output],
    into: &Path,
) -> Diff {
    let articles = front.site.articles.iter();
    let comparison = Comparison {
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
    let changes = [
        (Change::New, &difference.new),
        (Change::Changed, &difference.changed),
        (Change::Gone, &difference.gone),
    ];
    for (change, paths) in changes {
        for path in paths {
            comparison.put(path, change, &mut diff);
        }
    }
    diff
}

/// What there was and what there will be.
struct Comparison<'a> {
    front: &'a PreparedSite,
    outputs: BTreeMap<&'a OutputPath, &'a Output>,
    /// The article of each page that is one's.
    articles: BTreeMap<OutputPath, &'a SourcePath>,
    into: &'a Path,
}

impl Comparison<'_> {
    fn put(&self, path: &OutputPath, change: Change, diff: &mut Diff) {
        let kind = FileKind::from_path(path);
        match kind {
            FileKind::Page => self.page(path, change, diff),
            FileKind::Script => diff.scripts.list(change).push(self.item(path, change)),
            FileKind::Bulletin => diff.bulletins.list(change).push(self.item(path, change)),
            FileKind::Spoken
            | FileKind::Feed
            | FileKind::Picture
            | FileKind::Attachment
            | FileKind::Search
            | FileKind::Theme
            | FileKind::Machine => diff.others.entry(kind).or_default()[change as usize] += 1,
        }
    }

    fn page(&self, path: &OutputPath, change: Change, diff: &mut Diff) {
        let item = self.item(path, change);
        let is_article = match change {
            Change::New | Change::Changed => item.source.is_some(),
            Change::Gone => !is_gathered(path),
        };
        if change == Change::Changed && self.is_frame_alone(path) {
            diff.framed.push(item);
        } else if is_article {
            diff.pages.list(change).push(item);
        } else {
            diff.gathered.list(change).push(item);
        }
    }

    fn item(&self, path: &OutputPath, change: Change) -> ChangedItem {
        let text = match change {
            Change::New | Change::Changed => self.made(path),
            Change::Gone => self.there(path),
        };
        let is_page = FileKind::from_path(path) == FileKind::Page;
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
        ChangedItem {
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
