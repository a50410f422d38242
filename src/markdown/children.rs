//! What a block or a piece of running text directly holds: the one place that lists every leaf.
//!
//! Entry: [`Block::each_child`], [`Block::each_child_mut`], [`Inline::children`]. A walk that treats few kinds of block
//! differently matches those and leaves the descent to these.

use super::tree::{Block, Inline};

/// What a block directly holds.
pub enum BlockChild<'a> {
    /// Running text.
    Text(&'a [Inline]),
    /// Blocks: the body of a quotation, an item, an explanation.
    Body(&'a [Block]),
}

/// The same, to be changed.
pub enum BlockChildMut<'a> {
    /// Running text.
    Text(&'a mut [Inline]),
    /// Blocks.
    Body(&'a mut [Block]),
}

/// Visits the children of a block in reading order, shared or `mut`.
macro_rules! each_child {
    ($block:expr, $visit:expr, $child:ident $(, $mutable:tt)?) => {
        match $block {
            Block::Heading(heading) => $visit($child::Text(&$($mutable)? heading.content)),
            Block::Paragraph(content) => $visit($child::Text(content)),
            Block::List(list) => {
                for item in &$($mutable)? list.items {
                    $visit($child::Body(&$($mutable)? item.body));
                }
            }
            Block::Table(table) => {
                for row in std::iter::once(&$($mutable)? table.head).chain(&$($mutable)? table.rows) {
                    for cell in row {
                        $visit($child::Text(cell));
                    }
                }
            }
            Block::Quote(body)
            | Block::Note { body, .. }
            | Block::Footnote { body, .. }
            | Block::SpokenOnly(body)
            | Block::ShownOnly(body) => $visit($child::Body(body)),
            Block::Definitions(definitions) => {
                for definition in definitions {
                    $visit($child::Text(&$($mutable)? definition.term));
                    for explanation in &$($mutable)? definition.explanations {
                        $visit($child::Body(explanation));
                    }
                }
            }
            Block::Figure(_)
            | Block::Rule
            | Block::Code { .. }
            | Block::Chart(_)
            | Block::Gallery(_)
            | Block::Sound(_)
            | Block::Video(_)
            | Block::DocumentCard(_)
            | Block::Contact(_) => {}
        }
    };
}

impl Block {
    /// Visits what the block directly holds, in reading order.
    pub fn each_child<'a>(&'a self, mut visit: impl FnMut(BlockChild<'a>)) {
        each_child!(self, visit, BlockChild);
    }

    /// Visits what the block directly holds, to change it.
    pub fn each_child_mut<'a>(&'a mut self, mut visit: impl FnMut(BlockChildMut<'a>)) {
        each_child!(self, visit, BlockChildMut, mut);
    }
}

impl Inline {
    /// The running text that a piece of running text holds.
    #[must_use]
    pub fn children(&self) -> &[Inline] {
        match self {
            Self::Emphasis(content)
            | Self::Strong(content)
            | Self::Struck(content)
            | Self::Link { content, .. }
            | Self::Foreign { content, .. } => content,
            Self::Text(_)
            | Self::Code(_)
            | Self::FootnoteReference { .. }
            | Self::SoftBreak
            | Self::HardBreak => &[],
        }
    }
}
