//! The state of the article that is parsed: its faults, the ids given, the footnotes met.
//!
//! Entry: [`ParseState`].

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::children::BlockChildMut;
use super::tree::{Block, ByteRange};
use crate::diagnostic::{Diagnostic, MarkdownProblem};
use crate::path::SourcePath;
use crate::vietnamese;

/// What is known of the article so far.
pub(super) struct ParseState<'a> {
    /// The file.
    pub(super) path: &'a SourcePath,
    /// What was found wrong.
    pub(super) found: Vec<Diagnostic>,
    ids: BTreeSet<String>,
    last_number: HashMap<String, usize>,
    references: BTreeMap<String, usize>,
    notes: BTreeMap<String, ByteRange>,
}

impl<'a> ParseState<'a> {
    /// An article of which nothing is parsed.
    pub(super) fn new(path: &'a SourcePath) -> Self {
        Self {
            path,
            found: Vec::new(),
            ids: BTreeSet::new(),
            last_number: HashMap::new(),
            references: BTreeMap::new(),
            notes: BTreeMap::new(),
        }
    }

    /// Reports a fault where there is one.
    pub(super) fn report_if(&mut self, span: ByteRange, problem: Option<MarkdownProblem>) {
        if let Some(problem) = problem {
            self.report(span, problem);
        }
    }

    /// Reports a fault.
    pub(super) fn report(&mut self, span: ByteRange, problem: MarkdownProblem) {
        self.found.push(Diagnostic::at(self.path, span, problem));
    }

    /// The id of a heading by its words, unlike all others.
    pub(super) fn heading_id(&mut self, words: &str) -> String {
        let base = match vietnamese::slug(words) {
            empty if empty.is_empty() => "muc".to_owned(),
            reserved if is_reserved(&reserved) => format!("muc-{reserved}"),
            free => free,
        };
        let mut id = base.clone();
        while !self.ids.insert(id.clone()) {
            let number = self.last_number.entry(base.clone()).or_insert(1);
            *number += 1;
            id = format!("{base}-{number}");
        }
        id
    }

    /// The id that the writer gave to a heading, or another one where it cannot be had.
    pub(super) fn explicit_id(&mut self, written: &str, span: &ByteRange) -> String {
        let slug = vietnamese::slug(written);
        let id = written.to_owned();
        if slug.is_empty() || is_reserved(&slug) || self.ids.contains(&slug) {
            self.report(span.clone(), MarkdownProblem::DuplicateId { id });
            return self.heading_id(&slug);
        }
        if slug != written {
            let problem = MarkdownProblem::WrongId {
                id,
                slug: slug.clone(),
            };
            self.report(span.clone(), problem);
        }
        self.ids.insert(slug.clone());
        slug
    }

    /// The number of the footnote that is referred to.
    pub(super) fn reference(&mut self, label: &str) -> usize {
        let next = self.references.len() + 1;
        *self.references.entry(key(label)).or_insert(next)
    }

    /// Takes the label of a footnote that is written; whether it is the first of that label.
    pub(super) fn note(&mut self, label: &str, span: ByteRange) -> bool {
        if self.notes.contains_key(&key(label)) {
            let id = label.to_owned();
            self.report(span, MarkdownProblem::DuplicateId { id });
            return false;
        }
        self.notes.insert(key(label), span);
        true
    }

    /// The number of a note, whether something refers to it or not.
    fn number_of(&mut self, label: &str) -> usize {
        if !self.references.contains_key(&key(label)) {
            let span = self.notes[&key(label)].clone();
            let label = label.to_owned();
            self.report(span, MarkdownProblem::UnusedFootnote { label });
        }
        self.reference(label)
    }

    /// Gives every note its number once all references are known, and tells of notes without a reference.
    pub(super) fn number_notes(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            if let Block::Footnote { label, number, .. } = block {
                *number = self.number_of(label);
            }
            block.each_child_mut(|child| {
                if let BlockChildMut::Body(body) = child {
                    self.number_notes(body);
                }
            });
        }
    }
}

/// Labels of footnotes are alike whatever the case of their letters.
fn key(label: &str) -> String {
    label.to_lowercase()
}

/// Ids of parts of the page around the text, which no heading may take: `<main>`, the list of related articles, the search.
/// A test compares them with the templates of the theme.
const PARTS_OF_PAGES: [&str; 41] = [
    "bai-lien-quan",
    "bang-dinh-chinh",
    "bang-phan-cong",
    "bang-van-ban",
    "cac-mo-hinh",
    "cac-muc",
    "cach-lam-mo-hinh",
    "can-cu",
    "chi-tieu",
    "cong-khai",
    "da-ban-hanh",
    "da-lap",
    "danh-sach",
    "dich-vu",
    "dinh-chinh",
    "guong",
    "guong-mo-hinh",
    "ket-qua",
    "lich-phat",
    "lien-he-thong-bao",
    "loi-doc",
    "muc-tieu-mo-hinh",
    "nhiem-vu",
    "noi-dung",
    "phan-cong",
    "thong-bao",
    "thong-tin-sai",
    "tim",
    "tim-goi-y",
    "tim-mo-hinh",
    "tim-muc",
    "tim-nam",
    "tim-nhanh",
    "tin-chuyen-trang",
    "tin-co-quan",
    "tin-mo-hinh",
    "tin-moi",
    "tinh-hinh",
    "truyen-thanh",
    "van-ban",
    "van-ban-mo-hinh",
];

/// Ids of parts of the page, and those that it gives to footnotes and to the places that refer to them.
fn is_reserved(id: &str) -> bool {
    PARTS_OF_PAGES.contains(&id)
        || ["ghi-chu-", "trich-dan-"].iter().any(|prefix| {
            id.strip_prefix(prefix)
                .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
        })
}
