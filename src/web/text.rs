//! The words of an article as a reader sees them, without mark-up: for feeds, search and summaries.
//!
//! Entry: [`text`]. It must never know which of the words its caller will use.

use crate::markdown::block::Contact;
use crate::markdown::tree::{Block, Inline, Table, plain_text};

/// The visible words, one line for each paragraph, heading, row of a table, caption.
#[must_use]
pub fn text(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    gather(blocks, &mut lines);
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

fn gather(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => lines.push(words(&heading.content)),
            Block::Paragraph(content) => lines.push(words(content)),
            Block::List(list) => list.items.iter().for_each(|item| gather(&item.body, lines)),
            Block::Table(table) => gather_table(table, lines),
            Block::Quote(body)
            | Block::Note { body, .. }
            | Block::Footnote { body, .. }
            | Block::ShownOnly(body) => gather(body, lines),
            Block::Definitions(definitions) => {
                for definition in definitions {
                    lines.push(words(&definition.term));
                    let explanations = definition.explanations.iter();
                    explanations.for_each(|body| gather(body, lines));
                }
            }
            Block::Figure(figure) => lines.push(figure.caption.clone()),
            Block::Code { text, .. } => lines.push(squeezed(text)),
            Block::Chart(chart) => {
                lines.extend([squeezed(&chart.title), squeezed(&chart.description)]);
            }
            Block::Gallery(gallery) => {
                lines.extend(gallery.images.iter().map(|one| squeezed(&one.caption)));
            }
            Block::Sound(media) | Block::Video(media) => {
                lines.extend([squeezed(&media.title), squeezed(&media.transcript)]);
            }
            Block::DocumentCard(card) => lines.push(squeezed(&card.note)),
            Block::Contact(contact) => lines.push(contact_words(contact)),
            Block::Rule | Block::SpokenOnly(_) => {}
        }
    }
}

fn gather_table(table: &Table, lines: &mut Vec<String>) {
    for row in std::iter::once(&table.head).chain(&table.rows) {
        let cells: Vec<String> = row.iter().map(|cell| words(cell)).collect();
        lines.push(squeezed(&cells.join(" ")));
    }
}

fn contact_words(contact: &Contact) -> String {
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
    squeezed(&given.join(", "))
}

fn words(content: &[Inline]) -> String {
    squeezed(&plain_text(content))
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
