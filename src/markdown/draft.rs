//! What is known of the article as a whole while it is read: its faults, the ids given, the footnotes met.
//!
//! Entry: [`Draft`]. It must never know how the text is written down.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::tree::{Block, ByteRange};
use crate::diagnostic::{Diagnostic, MarkdownProblem};
use crate::path::SourcePath;
use crate::vietnamese;

/// An article in the making.
pub(super) struct Draft<'a> {
    /// The file.
    pub(super) path: &'a SourcePath,
    /// What was found wrong.
    pub(super) found: Vec<Diagnostic>,
    ids: BTreeSet<String>,
    last_number: HashMap<String, usize>,
    references: BTreeMap<String, usize>,
    notes: BTreeMap<String, ByteRange>,
}

impl<'a> Draft<'a> {
    /// An article of which nothing is read.
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

    /// Notes a fault.
    /// Tells of a stretch what may be wrong with it.
    pub(super) fn report_all(&mut self, span: ByteRange, problem: Option<MarkdownProblem>) {
        if let Some(problem) = problem {
            self.report(span, problem);
        }
    }

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
            let span = self.notes.get(&key(label)).cloned().unwrap_or_default();
            let label = label.to_owned();
            self.report(span, MarkdownProblem::UnusedFootnote { label });
        }
        self.reference(label)
    }

    /// Gives every note its number once all references are known, and tells of notes without a reference.
    pub(super) fn number_notes(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Footnote {
                    label,
                    number,
                    body,
                } => {
                    *number = self.number_of(label);
                    self.number_notes(body);
                }
                Block::Quote(body)
                | Block::Note { body, .. }
                | Block::SpokenOnly(body)
                | Block::ShownOnly(body) => self.number_notes(body),
                Block::List(list) => {
                    let bodies = list.items.iter_mut().map(|item| &mut item.body);
                    bodies.for_each(|body| self.number_notes(body));
                }
                Block::Definitions(definitions) => {
                    let bodies = definitions.iter_mut().flat_map(|one| &mut one.explanations);
                    bodies.for_each(|body| self.number_notes(body));
                }
                Block::Heading(_)
                | Block::Paragraph(_)
                | Block::Table(_)
                | Block::Figure(_)
                | Block::Rule
                | Block::Code { .. }
                | Block::Chart(_)
                | Block::Gallery(_)
                | Block::Sound(_)
                | Block::Video(_)
                | Block::DocumentCard(_)
                | Block::Contact(_) => {}
            }
        }
    }
}

/// Labels of footnotes are alike whatever the case of their letters.
fn key(label: &str) -> String {
    label.to_lowercase()
}

/// Ids that the page gives to footnotes and to the places that refer to them.
fn is_reserved(id: &str) -> bool {
    ["ghi-chu-", "trich-dan-"].iter().any(|prefix| {
        id.strip_prefix(prefix)
            .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
    })
}
