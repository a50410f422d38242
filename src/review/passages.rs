//! An article as passages of plain words that know where they stand.
//!
//! Entry: [`collect`]. A passage is a paragraph, a heading, a row of a table, the title or the lead.

use crate::diagnostic::ByteRange;
use crate::document::Document;
use crate::markdown::tree::{Block, Inline, Table};

/// Words in a row.
pub(super) struct Passage {
    /// The words; a space where a line ends, ` | ` between the cells of a row.
    pub words: String,
    /// Whether they are somebody else's: a quotation.
    pub quoted: bool,
    /// Where each piece of the words begins, in the words and in the file.
    pieces: Vec<(usize, ByteRange)>,
}

impl Passage {
    fn new(quoted: bool) -> Self {
        Self {
            words: String::new(),
            quoted,
            pieces: Vec::new(),
        }
    }

    fn push(&mut self, words: &str, span: &ByteRange) {
        self.pieces.push((self.words.len(), span.clone()));
        self.words.push_str(words);
    }

    /// Where a range of the words stands in the file; the whole piece where it was not written as it reads.
    pub fn span(&self, start: usize, end: usize) -> ByteRange {
        let piece = self.pieces.iter().rev().find(|(from, _)| *from <= start);
        let Some((from, span)) = piece else {
            return 0..0;
        };
        let offset = |at: usize| {
            let after = u32::try_from(at.saturating_sub(*from)).unwrap_or(u32::MAX);
            span.start.saturating_add(after).min(span.end)
        };
        offset(start)..offset(end)
    }

    /// The sentences, with the offsets at which they begin.
    pub fn sentences(&self) -> Vec<(usize, &str)> {
        let mut sentences = Vec::new();
        let mut start = 0;
        for (at, mark) in self.words.match_indices(['.', '!', '?', '…', ';']) {
            let end = at + mark.len();
            if self.words[end..].starts_with(char::is_whitespace) {
                sentences.push((start, &self.words[start..end]));
                start = end;
            }
        }
        sentences.push((start, &self.words[start..]));
        sentences
    }
}

/// The passages of an article: title, lead, then the text from top to bottom.
pub(super) fn collect(document: &Document) -> Vec<Passage> {
    let common = &document.common;
    let mut passages = Vec::new();
    for value in common.title.iter().chain(&common.description) {
        let mut passage = Passage::new(false);
        passage.push(&value.value, &value.span());
        passages.push(passage);
    }
    push_blocks(&document.blocks, false, &mut passages);
    passages
}

fn push_blocks(all: &[Block], quoted: bool, passages: &mut Vec<Passage>) {
    for block in all {
        match block {
            Block::Heading(heading) => passages.push(from_cells(&[&heading.content], quoted)),
            Block::Paragraph(content) => passages.push(from_cells(&[content], quoted)),
            Block::List(list) => list
                .items
                .iter()
                .for_each(|item| push_blocks(&item.body, quoted, passages)),
            Block::Table(table) => passages.extend(from_rows(table, quoted)),
            Block::Quote(body) => push_blocks(body, true, passages),
            Block::Note { body, .. }
            | Block::Footnote { body, .. }
            | Block::SpokenOnly(body)
            | Block::ShownOnly(body) => push_blocks(body, quoted, passages),
            Block::Definitions(definitions) => definitions.iter().for_each(|definition| {
                passages.push(from_cells(&[&definition.term], quoted));
                let explanations = definition.explanations.iter();
                explanations.for_each(|body| push_blocks(body, quoted, passages));
            }),
            Block::Figure(figure) => push_whole(&figure.caption, &figure.span, passages),
            Block::Sound(media) | Block::Video(media) => {
                push_whole(&media.transcript, &media.span, passages);
            }
            Block::Gallery(gallery) => {
                let images = gallery.images.iter();
                images.for_each(|image| push_whole(&image.caption, &gallery.span, passages));
            }
            Block::Rule
            | Block::Code { .. }
            | Block::Chart(_)
            | Block::DocumentCard(_)
            | Block::Contact(_) => {}
        }
    }
}

/// Cells side by side; a line of text is one cell.
fn from_cells(cells: &[&[Inline]], quoted: bool) -> Passage {
    let mut passage = Passage::new(quoted);
    for (number, cell) in cells.iter().enumerate() {
        if number > 0 {
            passage.words.push_str(" | ");
        }
        push_inlines(cell, &mut passage);
    }
    passage
}

fn from_rows(table: &Table, quoted: bool) -> impl Iterator<Item = Passage> {
    let all = std::iter::once(&table.head).chain(&table.rows);
    all.map(move |cells| {
        let cells: Vec<&[Inline]> = cells.iter().map(Vec::as_slice).collect();
        from_cells(&cells, quoted)
    })
}

/// Words of a block that is pointed at as a whole.
fn push_whole(words: &str, span: &ByteRange, passages: &mut Vec<Passage>) {
    let mut passage = Passage::new(false);
    passage.push(words, &(span.start..span.start));
    passages.push(passage);
}

fn push_inlines(content: &[Inline], passage: &mut Passage) {
    for inline in content {
        match inline {
            Inline::Text(text) | Inline::Code(text) => passage.push(&text.value, &text.span),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => {
                push_inlines(inner, passage);
            }
            Inline::Link { content, .. } | Inline::Foreign { content, .. } => {
                push_inlines(content, passage);
            }
            Inline::SoftBreak | Inline::HardBreak => passage.words.push(' '),
            Inline::FootnoteReference { .. } => {}
        }
    }
}
