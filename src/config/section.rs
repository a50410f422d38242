//! The sections (chuyên mục): each folder of `content` with an `_index.md`, and the ones that a kind brings along.
//!
//! Entry: [`parse_all`].

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::page_size::PageSize;
use crate::diagnostic::{Diagnostic, Reported, offset};
use crate::document::front_matter;
use crate::document::kind_name::KindName;
use crate::markdown::{self, tree::Block};
use crate::path::SourcePath;
use crate::source::{CONTENT, Sources};
use crate::yaml::{self, Excerpt};

/// What an `_index.md` says of its section.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The folder below `content`, which is also the section's address.
    pub id: String,
    /// Its `_index.md`.
    pub source: SourcePath,
    /// The head of that file.
    pub head: SectionHead,
    /// Text above the list.
    pub blocks: Vec<Block>,
}

/// The keys of an `_index.md`.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionHead {
    /// The name of the section.
    #[serde(deserialize_with = "yaml::filled")]
    #[schemars(description = "Tên chuyên mục (bắt buộc).")]
    pub title: String,
    /// What the section is about.
    #[serde(default)]
    #[schemars(description = "Giới thiệu ngắn về chuyên mục.")]
    pub description: String,
    /// The kind of its articles where they name none.
    #[serde(default)]
    #[schemars(description = "Loại bài mặc định trong chuyên mục.")]
    pub kind: Option<KindName>,
    /// In which order its articles stand.
    #[serde(default)]
    #[schemars(description = "Thứ tự: newest (mới trước), weight (theo số), title (theo tên).")]
    pub order: Order,
    /// How many articles a page of the list holds; the site's own number where nothing is said.
    #[serde(default)]
    #[schemars(description = "Số bài trên một trang danh sách.")]
    pub paginate: Option<PageSize>,
    /// Whether the section has a feed of its own.
    #[serde(default = "yes")]
    #[schemars(description = "Có tệp tin tức Atom riêng hay không.")]
    pub feed: bool,
    /// Its place among the sections.
    #[serde(default)]
    #[schemars(description = "Thứ tự của chuyên mục.")]
    pub weight: i64,
    /// Whether it is a mini-site: its pages are its menu.
    #[serde(default)]
    #[schemars(description = "true: chuyên trang, có thực đơn riêng gồm các trang của nó.")]
    pub mini_site: bool,
}

fn yes() -> bool {
    true
}

/// The order of a section's articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// By date, the newest first.
    #[default]
    #[schemars(description = "Mới trước.")]
    Newest,
    /// By weight, then title.
    #[schemars(description = "Theo số weight.")]
    Weight,
    /// By title, in dictionary order.
    #[schemars(description = "Theo tên bài.")]
    Title,
}

impl Section {
    /// A section that no `_index.md` describes.
    pub(super) fn without_index(id: &str) -> Self {
        let kind = KindName::ALL.into_iter().find(|kind| kind.section() == id);
        let title = kind.map_or_else(|| id.to_owned(), |kind| kind.title().to_owned());
        let head = SectionHead {
            title,
            ..SectionHead::default()
        };
        let (id, source) = (
            id.to_owned(),
            SourcePath::new(&format!("content/{id}/{INDEX_FILE}")),
        );
        Self {
            id,
            source,
            head,
            blocks: Vec::new(),
        }
    }
}

impl Default for SectionHead {
    fn default() -> Self {
        Self {
            title: String::new(),
            description: String::new(),
            kind: None,
            order: Order::Newest,
            paginate: None,
            feed: true,
            weight: 0,
            mini_site: false,
        }
    }
}

/// The file that makes a folder a section.
pub const INDEX_FILE: &str = "_index.md";

/// Reads every `_index.md` below `content`.
pub(super) fn parse_all(sources: &Sources) -> Reported<BTreeMap<String, Section>> {
    let mut found = Vec::new();
    let indexes = sources
        .texts_under(CONTENT)
        .filter(|(path, ..)| path.file_name() == INDEX_FILE);
    let sections = indexes
        .filter_map(|(path, text, _)| parse(path, text, &mut found))
        .map(|section| (section.id.clone(), section))
        .collect();
    Reported::new(sections, found)
}

#[expect(clippy::expect_used, reason = "`parse_all` asks for no other files")]
fn parse(path: &SourcePath, text: &str, found: &mut Vec<Diagnostic>) -> Option<Section> {
    let parts = front_matter::split(path, text).take_into(found);
    let head = Excerpt {
        path,
        text: &text[parts.head],
        base: 0,
    };
    let head = yaml::parse::<SectionHead>(head).take_into(found)?;
    let base = offset(parts.body.start);
    let body = Excerpt {
        path,
        text: &text[parts.body],
        base,
    };
    let blocks = markdown::parse(body).take_into(found);
    let below = path.as_str().strip_prefix(CONTENT);
    let below = below.and_then(|path| path.strip_suffix(INDEX_FILE));
    let id = below.expect("an index below content").trim_matches('/');
    let (id, source) = (id.to_owned(), path.clone());
    Some(Section {
        id,
        source,
        head,
        blocks,
    })
}
