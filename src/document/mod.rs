//! One article: its head typed and checked, its text as a tree.
//!
//! Entry: [`parse`]. A [`Document`] is complete when it is made and never altered.

pub mod common_keys;
pub mod fingerprint;
pub mod front_matter;
pub mod key_groups;
pub mod kind;
pub mod kind_name;
pub mod loudspeaker;
pub mod official;
pub mod page;
pub mod people;
pub mod topic;
mod with_keys;

use crate::date::Date;
use crate::diagnostic::{Diagnostic, Reported, offset};
use crate::markdown::{self, tree::Block};
use crate::memo::MemoKey;
use crate::path::SourcePath;
use crate::vietnamese;
use crate::yaml::Excerpt;
use common_keys::CommonKeys;
use kind::Kind;
use kind_name::KindName;

/// An article as its writer made it.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Its file.
    pub source: SourcePath,
    /// The hash of the file's text.
    pub hash: [u8; 32],
    /// The keys that every kind has.
    pub common: CommonKeys,
    /// The kind, with its own keys.
    pub kind: Kind,
    /// The text.
    pub blocks: Vec<Block>,
    /// What an approval holds fast; nothing where there is no hash to hold against, or the head cannot be read whole.
    pub fixed: Option<MemoKey>,
}

/// What [`parse`] needs of a file.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The file.
    pub source: &'a SourcePath,
    /// Its text.
    pub text: &'a str,
    /// The hash of its text.
    pub hash: [u8; 32],
    /// The kind that its section gives where its head names none.
    pub default_kind: KindName,
}

/// Reads one article.
#[must_use]
pub fn parse(input: Input<'_>) -> Reported<Document> {
    let mut found = Vec::new();
    let Input {
        source,
        text,
        hash,
        default_kind,
    } = input;
    let parts = front_matter::split(source, text).take_into(&mut found);
    let (head, written) = (&text[parts.head], &text[parts.body.clone()]);
    let kind = front_matter::named_kind(source, head).unwrap_or(default_kind);
    let front = if head.is_empty() {
        let mut empty = front_matter::empty(kind);
        empty.common.draft = text.starts_with("---") && front_matter::says_draft(text);
        empty
    } else {
        front_matter::parse(source, head, kind).take_into(&mut found)
    };
    let base = offset(parts.body.start);
    let body = Excerpt {
        path: source,
        text: written,
        base,
    };
    let blocks = markdown::parse(body).take_into(&mut found);
    let front_matter::FrontMatter { common, kind } = front;
    let approval = common.approved.as_ref();
    let is_held = approval.is_some_and(|approval| approval.hash.is_some());
    let fixed = is_held.then(|| fingerprint::fixed(kind.name(), head, written));
    let document = Document {
        source: source.clone(),
        hash,
        common,
        kind,
        blocks,
        fixed: fixed.flatten(),
    };
    Reported::new(document, found)
}

impl Document {
    /// The title; the file's name where none is written.
    #[must_use]
    pub fn title(&self) -> &str {
        let written = self.common.title.as_ref().map(|title| title.value.trim());
        written
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| self.source.stem())
    }

    /// The last part of its address, which is also the id of a model: as its head says, else the folded name of its file; in
    /// a folder of its own (`bai/index.md`) that of the folder. Empty where that has no letter.
    #[must_use]
    pub fn slug(&self) -> String {
        let by_name = || {
            let name = match self.source.stem() {
                "index" => self.source.folder_name(),
                stem => stem,
            };
            vietnamese::slug(name)
        };
        let written = self.common.slug.as_ref();
        written.map_or_else(by_name, |slug| slug.as_str().to_owned())
    }

    /// The day of posting, or, for kinds that need none, the day of issue.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        let issued = self
            .kind
            .official()
            .and_then(|official| official.issued_on.as_ref());
        self.common.date.as_ref().or(issued).map(|date| date.value)
    }

    /// The articles that it lists below its text, if it is a page that does.
    #[must_use]
    pub fn listing(&self) -> Option<&page::Listing> {
        self.kind.page().and_then(|page| page.listing.as_ref())
    }

    /// Whether its time has passed.
    #[must_use]
    pub fn has_expired_on(&self, today: Date) -> bool {
        let notice_ends = self
            .kind
            .notice()
            .and_then(|notice| notice.valid_until)
            .map(|moment| moment.date);
        let ends = self
            .common
            .expires
            .as_ref()
            .map(|date| date.value)
            .or(notice_ends);
        ends.is_some_and(|day| day < today)
    }

    /// A problem of the article as a whole.
    #[must_use]
    pub fn problem(&self, problem: impl Into<crate::diagnostic::Problem>) -> Diagnostic {
        Diagnostic::file(&self.source, problem)
    }
}
