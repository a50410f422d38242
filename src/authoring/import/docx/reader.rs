//! A document while it is being read: where the reader is, and what was found so far.
//!
//! Entry: [`DocxReader`].

use super::super::draft::ImportDraft;
use super::super::notes::ImportIssue;
use super::numbering::Numbering;
use super::package::Package;
use super::styles::Styles;

/// A document being read.
pub(super) struct DocxReader<'r, 'a> {
    pub package: &'r mut Package<'a>,
    pub styles: Styles,
    pub numbering: Numbering,
    pub draft: ImportDraft,
    /// The number of the paragraph being read.
    pub place: usize,
    /// The footnotes referred to, in their order: by id, and whether they stand at the end of the document.
    pub footnotes: Vec<(String, bool)>,
    /// The fields that are open, innermost last.
    pub fields: Vec<Field>,
}

/// A field, such as a link: its instruction, then what it shows.
#[derive(Debug, Default)]
pub(super) struct Field {
    pub instruction: String,
    /// Whether its instruction has been read.
    pub shows: bool,
}

impl<'r, 'a> DocxReader<'r, 'a> {
    pub fn new(package: &'r mut Package<'a>, styles: Styles, numbering: Numbering) -> Self {
        Self {
            package,
            styles,
            numbering,
            draft: ImportDraft::default(),
            place: 0,
            footnotes: Vec::new(),
            fields: Vec::new(),
        }
    }

    /// Tells a thing at the paragraph being read.
    pub fn note(&mut self, issue: ImportIssue) {
        self.draft.note(self.place, issue);
    }

    /// The address to which the fields lead that are open.
    pub fn field_link(&self) -> Option<String> {
        let mut shows = self.fields.iter().rev().filter(|field| field.shows);
        shows.find_map(|field| link(&field.instruction))
    }
}

/// The address in `HYPERLINK "https://…"`.
pub(super) fn link(instruction: &str) -> Option<String> {
    let rest = instruction.trim().strip_prefix("HYPERLINK")?;
    let address = rest.split('"').nth(1)?;
    let is_inner = rest.trim_start().starts_with("\\l");
    (!is_inner && !address.is_empty()).then(|| address.to_owned())
}
