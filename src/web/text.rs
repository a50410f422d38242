//! The words of an article as a reader sees them, without mark-up: for feeds, search and summaries.
//!
//! Entry: [`visible_text`]; [`visible_lines`] where headings are needed apart from the rest.

use crate::markdown::block::Contact;
use crate::markdown::tree::{Block, Inline, Table, plain_text};
use crate::vietnamese::collapse_whitespace;

/// The visible words, one line for each paragraph, heading, row of a table, caption.
#[must_use]
pub fn visible_text(blocks: &[Block]) -> String {
    let VisibleLines { all, .. } = visible_lines(blocks);
    all.join("\n")
}

/// The visible words, line by line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VisibleLines {
    /// Every line, headings too, in the order of reading.
    pub all: Vec<String>,
    /// The headings once more.
    pub headings: Vec<String>,
}

impl VisibleLines {
    fn push_titled(&mut self, title: &str, words: &str) {
        self.all
            .extend([collapse_whitespace(title), collapse_whitespace(words)]);
    }
}

/// The visible words, and which of them are headings.
#[must_use]
pub fn visible_lines(blocks: &[Block]) -> VisibleLines {
    let mut lines = VisibleLines::default();
    collect_blocks(blocks, &mut lines);
    lines.all.retain(|line| !line.is_empty());
    lines
}

fn collect_blocks(blocks: &[Block], lines: &mut VisibleLines) {
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                let words = words(&heading.content);
                lines.headings.push(words.clone());
                lines.all.push(words);
            }
            Block::Paragraph(content) => lines.all.push(words(content)),
            Block::List(list) => list
                .items
                .iter()
                .for_each(|item| collect_blocks(&item.body, lines)),
            Block::Table(table) => collect_table(table, lines),
            Block::Quote(body)
            | Block::Note { body, .. }
            | Block::Footnote { body, .. }
            | Block::ShownOnly(body) => collect_blocks(body, lines),
            Block::Definitions(definitions) => {
                for definition in definitions {
                    lines.all.push(words(&definition.term));
                    let explanations = definition.explanations.iter();
                    explanations.for_each(|body| collect_blocks(body, lines));
                }
            }
            Block::Figure(figure) => lines.all.push(figure.caption.clone()),
            Block::Code { text, .. } => lines.all.push(collapse_whitespace(text)),
            Block::Chart(chart) => lines.push_titled(&chart.title, &chart.description),
            Block::Gallery(gallery) => {
                let captions = gallery
                    .images
                    .iter()
                    .map(|one| collapse_whitespace(&one.caption));
                lines.all.extend(captions);
            }
            Block::Sound(media) | Block::Video(media) => {
                lines.push_titled(&media.title, &media.transcript);
            }
            Block::DocumentCard(card) => lines.all.push(collapse_whitespace(&card.note)),
            Block::Contact(contact) => lines.all.push(contact_words(contact)),
            Block::Rule | Block::SpokenOnly(_) => {}
        }
    }
}

fn collect_table(table: &Table, lines: &mut VisibleLines) {
    for row in std::iter::once(&table.head).chain(&table.rows) {
        let cells: Vec<String> = row.iter().map(|cell| words(cell)).collect();
        lines.all.push(collapse_whitespace(&cells.join(" ")));
    }
}

/// The words of a contact, in a row.
#[must_use]
pub fn contact_words(contact: &Contact) -> String {
    let Contact {
        person,
        position,
        phone,
        email,
        address,
        hours,
        ..
    } = contact;
    let values = [person, position, phone, email, address, hours];
    let given: Vec<&str> = values
        .into_iter()
        .filter_map(|one| one.as_deref())
        .collect();
    collapse_whitespace(&given.join(", "))
}

fn words(content: &[Inline]) -> String {
    collapse_whitespace(&plain_text(content))
}
