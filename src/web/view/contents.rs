//! The table of contents of an article.
//!
//! Entry: [`contents`].

use serde::Serialize;

use crate::markdown::tree::{Block, plain_text};
use crate::markdown::visit::{self, Visited};

/// One line of a table of contents.
#[derive(Clone, Debug, Serialize)]
pub struct ContentsEntry {
    /// The heading's id.
    pub id: String,
    /// The heading's words.
    pub title: String,
    /// Its level, from 2.
    pub level: u8,
}

/// The headings of the second and third level, in their order.
pub(super) fn contents(blocks: &[Block]) -> Vec<ContentsEntry> {
    const DEEPEST: u8 = 3;
    let mut entries = Vec::new();
    visit::walk(blocks, &mut |visited| {
        if let Visited::Block(Block::Heading(heading)) = visited
            && heading.level <= DEEPEST
        {
            let (id, title) = (heading.id.clone(), plain_text(&heading.content));
            entries.push(ContentsEntry {
                id,
                title,
                level: heading.level,
            });
        }
    });
    entries
}
