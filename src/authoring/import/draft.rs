//! What was read from a brought file: a closed tree, before it is Markdown.
//!
//! Entry: [`Draft`]. It must never know the form of the file it came from.

use super::told::{Matter, Told};
use crate::vietnamese::squeezed;

/// All that was read.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub pieces: Vec<Piece>,
    /// The footnotes in their order.
    pub notes: Vec<Vec<Inline>>,
    pub pictures: Vec<Picture>,
    pub told: Vec<Told>,
    /// The title, where the file names one apart from its text.
    pub title: Option<String>,
}

/// A piece of an article.
#[derive(Debug)]
pub(super) enum Piece {
    Paragraph(Paragraph),
    Table(Table),
}

/// A paragraph and what it is for.
#[derive(Clone, Debug, Default)]
pub(super) struct Paragraph {
    /// Its number in the file, from 1.
    pub place: usize,
    pub role: Role,
    pub inlines: Vec<Inline>,
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
pub(super) enum Inline {
    Text(Span),
    Break,
    /// A footnote, by its place among the notes.
    Note(usize),
    /// A picture, by its place among the pictures.
    Picture(usize),
}

/// Text of one look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    pub link: Option<String>,
}

/// A table, its rows of cells.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub place: usize,
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of the grid.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    pub paragraphs: Vec<Paragraph>,
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
pub(super) struct Picture {
    /// The ending of its file, lower case.
    pub ending: &'static str,
    pub bytes: Vec<u8>,
}

impl Draft {
    /// Tells a thing at a paragraph.
    pub fn tell(&mut self, paragraph: usize, matter: Matter) {
        let words = String::new();
        let told = Told {
            paragraph,
            words,
            matter,
        };
        let is_known =
            |known: &Told| (known.paragraph, &known.matter) == (told.paragraph, &told.matter);
        if !self.told.iter().any(is_known) {
            self.told.push(told);
        }
    }

    /// Tells several things, each at its paragraph.
    pub fn tell_all(&mut self, told: Vec<(usize, Matter)>) {
        for (paragraph, matter) in told {
            self.tell(paragraph, matter);
        }
    }

    /// Puts to each thing told the first words of its paragraph, and all in the order of their places.
    pub fn place_told(&mut self) {
        const WORDS: usize = 6;
        let mut told = std::mem::take(&mut self.told);
        for one in told.iter_mut().filter(|one| one.words.is_empty()) {
            let of_place = |paragraph: &&Paragraph| paragraph.place == one.paragraph;
            let text = self
                .paragraphs()
                .find(of_place)
                .map(|found| text(&found.inlines));
            let text = text.unwrap_or_default();
            let words: Vec<&str> = text.split_whitespace().collect();
            let cut = if words.len() > WORDS { " …" } else { "" };
            one.words = words[..words.len().min(WORDS)].join(" ") + cut;
        }
        told.sort();
        self.told = told;
    }

    /// The place of the paragraph that holds a picture.
    pub fn place_of_picture(&self, at: usize) -> usize {
        let holds = |paragraph: &&Paragraph| paragraph.inlines.contains(&Inline::Picture(at));
        self.paragraphs()
            .find(holds)
            .map_or(0, |paragraph| paragraph.place)
    }

    /// Every paragraph, those of tables too.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        self.pieces.iter().flat_map(|piece| match piece {
            Piece::Paragraph(paragraph) => vec![paragraph],
            Piece::Table(table) => {
                let cells = table.rows.iter().flatten();
                cells.flat_map(|cell| &cell.paragraphs).collect()
            }
        })
    }

    /// Every paragraph, to be altered.
    pub fn paragraphs_mut(&mut self) -> impl Iterator<Item = &mut Paragraph> {
        self.pieces.iter_mut().flat_map(|piece| match piece {
            Piece::Paragraph(paragraph) => vec![paragraph],
            Piece::Table(table) => {
                let cells = table.rows.iter_mut().flatten();
                cells.flat_map(|cell| &mut cell.paragraphs).collect()
            }
        })
    }
}

impl Paragraph {
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
        let span = Span {
            text: number.to_owned(),
            bold: self.is_bold(),
            ..Span::default()
        };
        self.inlines.insert(0, Inline::Text(span));
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        let is_shown = |inline: &Inline| match inline {
            Inline::Text(span) => !span.text.trim().is_empty(),
            Inline::Note(_) | Inline::Picture(_) => true,
            Inline::Break => false,
        };
        !self.inlines.iter().any(is_shown)
    }
}

fn spans(inlines: &[Inline]) -> impl Iterator<Item = &Span> + Clone {
    inlines.iter().filter_map(|inline| match inline {
        Inline::Text(span) => Some(span),
        Inline::Break | Inline::Note(_) | Inline::Picture(_) => None,
    })
}

/// The letters of a line, a break as a space.
pub(super) fn text(inlines: &[Inline]) -> String {
    let letters = inlines.iter().map(|inline| match inline {
        Inline::Text(span) => span.text.as_str(),
        Inline::Break => " ",
        Inline::Note(_) | Inline::Picture(_) => "",
    });
    let text: String = letters.collect();
    squeezed(&text).into_owned()
}
