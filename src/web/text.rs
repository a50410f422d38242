//! The words of an article as a reader sees them, without mark-up: for feeds, search and summaries.
//!
//! Entry: [`text`]; [`lines`] where a heading must be told from what stands below it.

use crate::markdown::block::Contact;
use crate::markdown::tree::{Block, Inline, Table, plain_text};
use crate::vietnamese::collapse_whitespace;

/// The visible words, one line for each paragraph, heading, row of a table, caption.
#[must_use]
pub fn text(blocks: &[Block]) -> String {
    let Lines { all, .. } = lines(blocks);
    all.join("\n")
}

/// The visible words, line by line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// Every line, headings too, in the order of reading.
    pub all: Vec<String>,
    /// The headings once more.
    pub headings: Vec<String>,
}

impl Lines {
    fn titled(&mut self, title: &str, words: &str) {
        self.all
            .extend([collapse_whitespace(title), collapse_whitespace(words)]);
    }
}

/// The visible words, and which of them are headings.
#[must_use]
pub fn lines(blocks: &[Block]) -> Lines {
    let mut lines = Lines::default();
    gather(blocks, &mut lines);
    lines.all.retain(|line| !line.is_empty());
    lines
}

fn gather(blocks: &[Block], lines: &mut Lines) {
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                let words = words(&heading.content);
                lines.headings.push(words.clone());
                lines.all.push(words);
            }
            Block::Paragraph(content) => lines.all.push(words(content)),
            Block::List(list) => list.items.iter().for_each(|item| gather(&item.body, lines)),
            Block::Table(table) => gather_table(table, lines),
            Block::Quote(body)
            | Block::Note { body, .. }
            | Block::Footnote { body, .. }
            | Block::ShownOnly(body) => gather(body, lines),
            Block::Definitions(definitions) => {
                for definition in definitions {
                    lines.all.push(words(&definition.term));
                    let explanations = definition.explanations.iter();
                    explanations.for_each(|body| gather(body, lines));
                }
            }
            Block::Figure(figure) => lines.all.push(figure.caption.clone()),
            Block::Code { text, .. } => lines.all.push(collapse_whitespace(text)),
            Block::Chart(chart) => lines.titled(&chart.title, &chart.description),
            Block::Gallery(gallery) => {
                let captions = gallery
                    .images
                    .iter()
                    .map(|one| collapse_whitespace(&one.caption));
                lines.all.extend(captions);
            }
            Block::Sound(media) | Block::Video(media) => {
                lines.titled(&media.title, &media.transcript);
            }
            Block::DocumentCard(card) => lines.all.push(collapse_whitespace(&card.note)),
            Block::Contact(contact) => lines.all.push(contact_words(contact)),
            Block::Rule | Block::SpokenOnly(_) => {}
        }
    }
}

fn gather_table(table: &Table, lines: &mut Lines) {
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
