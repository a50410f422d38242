//! What was read from an imported file: a closed tree, whatever the format of the file, before it is Markdown.
//!
//! Entry: [`ImportDraft`].

use super::notes::{ImportIssue, ImportNote};
use crate::vietnamese::collapse_whitespace;

/// All that was read.
#[derive(Debug, Default)]
pub(super) struct ImportDraft {
    pub blocks: Vec<DraftBlock>,
    /// The footnotes in their order.
    pub footnotes: Vec<Vec<DraftInline>>,
    pub pictures: Vec<DraftPicture>,
    pub notes: Vec<ImportNote>,
    /// The title, where the file names one apart from its text.
    pub title: Option<String>,
}

/// A piece of an article.
#[derive(Debug)]
pub(super) enum DraftBlock {
    Paragraph(DraftParagraph),
    Table(DraftTable),
}

/// A paragraph and what it is for.
#[derive(Clone, Debug, Default)]
pub(super) struct DraftParagraph {
    /// Its number in the file, from 1.
    pub place: usize,
    pub role: Role,
    pub inlines: Vec<DraftInline>,
}

/// What a paragraph is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    #[default]
    Text,
    /// The title of the whole.
    Title,
    /// A heading; 1 is the highest.
    Heading(u8),
    /// An item of a list, from depth 0; with its number where the list is numbered.
    Item(u8, Option<u32>),
    Quote,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum DraftInline {
    Text(TextRun),
    Break,
    /// A footnote, by its place among the footnotes.
    Footnote(usize),
    /// A picture, by its place among the pictures.
    Picture(usize),
}

/// Text of one look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TextRun {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    pub link: Option<String>,
}

/// A table, its rows of cells.
#[derive(Debug, Default)]
pub(super) struct DraftTable {
    pub place: usize,
    pub rows: Vec<Vec<DraftCell>>,
}

/// A cell of the grid.
#[derive(Clone, Debug, Default)]
pub(super) struct DraftCell {
    pub paragraphs: Vec<DraftParagraph>,
    pub merged: Merged,
}

/// To which cell a cell belongs, where cells were merged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Merged {
    /// To itself.
    #[default]
    Own,
    /// To the one on its left.
    Left,
    /// To the one above.
    Above,
}

/// A picture that was taken out.
#[derive(Debug)]
pub(super) struct DraftPicture {
    /// The ending of its file, lower case.
    pub ending: &'static str,
    pub bytes: Vec<u8>,
}

impl ImportDraft {
    /// Notes an issue at a paragraph.
    pub fn note(&mut self, paragraph: usize, issue: ImportIssue) {
        let words = String::new();
        let note = ImportNote {
            paragraph,
            words,
            issue,
        };
        let is_known =
            |known: &ImportNote| (known.paragraph, &known.issue) == (note.paragraph, &note.issue);
        if !self.notes.iter().any(is_known) {
            self.notes.push(note);
        }
    }

    /// Notes several issues, each at its paragraph.
    pub fn note_all(&mut self, notes: Vec<(usize, ImportIssue)>) {
        for (paragraph, issue) in notes {
            self.note(paragraph, issue);
        }
    }

    /// Gives each note the first words of its paragraph, and sorts the notes by paragraph.
    pub fn locate_notes(&mut self) {
        const WORDS: usize = 6;
        let mut notes = std::mem::take(&mut self.notes);
        for one in notes.iter_mut().filter(|one| one.words.is_empty()) {
            let of_place = |paragraph: &&DraftParagraph| paragraph.place == one.paragraph;
            let text = self
                .paragraphs()
                .find(of_place)
                .map(|found| text(&found.inlines));
            let text = text.unwrap_or_default();
            let words: Vec<&str> = text.split_whitespace().collect();
            let cut = if words.len() > WORDS { " …" } else { "" };
            one.words = words[..words.len().min(WORDS)].join(" ") + cut;
        }
        notes.sort();
        self.notes = notes;
    }

    /// The place of the paragraph that holds a picture.
    pub fn place_of_picture(&self, at: usize) -> usize {
        let holds =
            |paragraph: &&DraftParagraph| paragraph.inlines.contains(&DraftInline::Picture(at));
        self.paragraphs()
            .find(holds)
            .map_or(0, |paragraph| paragraph.place)
    }

    /// Every paragraph, those of tables too.
    pub fn paragraphs(&self) -> impl Iterator<Item = &DraftParagraph> {
        self.blocks.iter().flat_map(|piece| match piece {
            DraftBlock::Paragraph(paragraph) => vec![paragraph],
            DraftBlock::Table(table) => {
                let cells = table.rows.iter().flatten();
                cells.flat_map(|cell| &cell.paragraphs).collect()
            }
        })
    }

    /// Every paragraph, to be altered.
    pub fn paragraphs_mut(&mut self) -> impl Iterator<Item = &mut DraftParagraph> {
        self.blocks.iter_mut().flat_map(|piece| match piece {
            DraftBlock::Paragraph(paragraph) => vec![paragraph],
            DraftBlock::Table(table) => {
                let cells = table.rows.iter_mut().flatten();
                cells.flat_map(|cell| &mut cell.paragraphs).collect()
            }
        })
    }
}

impl DraftParagraph {
    /// Its letters alone.
    pub fn text(&self) -> String {
        text(&self.inlines)
    }

    /// Whether all of its letters are bold.
    pub fn is_bold(&self) -> bool {
        let mut spans = spans(&self.inlines).filter(|span| !span.text.trim().is_empty());
        spans.clone().next().is_some() && spans.all(|span| span.bold)
    }

    /// Puts a number before its text.
    pub fn number(&mut self, number: &str) {
        let span = TextRun {
            text: number.to_owned(),
            bold: self.is_bold(),
            ..TextRun::default()
        };
        self.inlines.insert(0, DraftInline::Text(span));
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        let is_shown = |inline: &DraftInline| match inline {
            DraftInline::Text(span) => !span.text.trim().is_empty(),
            DraftInline::Footnote(_) | DraftInline::Picture(_) => true,
            DraftInline::Break => false,
        };
        !self.inlines.iter().any(is_shown)
    }
}

fn spans(inlines: &[DraftInline]) -> impl Iterator<Item = &TextRun> + Clone {
    inlines.iter().filter_map(|inline| match inline {
        DraftInline::Text(span) => Some(span),
        DraftInline::Break | DraftInline::Footnote(_) | DraftInline::Picture(_) => None,
    })
}

/// The letters of a line, a break as a space.
pub(super) fn text(inlines: &[DraftInline]) -> String {
    let letters = inlines.iter().map(|inline| match inline {
        DraftInline::Text(span) => span.text.as_str(),
        DraftInline::Break => " ",
        DraftInline::Footnote(_) | DraftInline::Picture(_) => "",
    });
    let text: String = letters.collect();
    collapse_whitespace(&text)
}

/// The lines of a piece: a break or a tabulator parts them, and so does a cell.
pub(super) fn lines(piece: &DraftBlock) -> Vec<String> {
    let of = |paragraph: &DraftParagraph| {
        let parts = paragraph.inlines.iter().map(|inline| match inline {
            DraftInline::Text(span) => span.text.as_str(),
            DraftInline::Break => "\n",
            DraftInline::Footnote(_) | DraftInline::Picture(_) => "",
        });
        let text: String = parts.collect();
        let lines = text.split(['\n', '\t']).map(collapse_whitespace);
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>()
    };
    match piece {
        DraftBlock::Paragraph(paragraph) => of(paragraph),
        DraftBlock::Table(table) => {
            let cells = table.rows.iter().flatten();
            cells
                .flat_map(|cell| &cell.paragraphs)
                .flat_map(of)
                .collect()
        }
    }
}

/// The ending for a picture's file, by its first bytes; nothing for what browsers do not show everywhere.
pub(super) fn picture_ending(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("png"),
        [0xff, 0xd8, 0xff, ..] => Some("jpg"),
        [b'G', b'I', b'F', b'8', ..] => Some("gif"),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some("webp"),
        _ => None,
    }
}
