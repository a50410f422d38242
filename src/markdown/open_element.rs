//! An element of the tree that is begun and not yet ended.
//!
//! Entry: [`OpenElement`].

use super::source_map::SourceMap;
use super::tree::{Alignment, Block, ByteRange, Definition, Figure, Inline, Item, NoteKind, Text};

/// What kind of element is open, with what only that kind collects.
#[derive(Debug)]
pub(super) enum ElementKind {
    Article,
    Paragraph,
    Heading {
        level: u8,
        id: Option<String>,
    },
    Quote(Option<NoteKind>),
    Code {
        info: Option<String>,
        text: String,
        map: SourceMap,
    },
    Html(String),
    List {
        start: Option<u64>,
        loose: bool,
        items: Vec<Item>,
    },
    Item {
        done: Option<bool>,
        loose: bool,
    },
    Footnote(String),
    Definitions(Vec<Definition>),
    Term,
    Explanation,
    Table {
        alignments: Vec<Alignment>,
        head: Vec<Vec<Inline>>,
        rows: Vec<Vec<Vec<Inline>>>,
    },
    Row {
        head: bool,
        cells: Vec<Vec<Inline>>,
    },
    Cell,
    Emphasis,
    Strong,
    Struck,
    Link(String),
    Image {
        file: String,
        title: String,
    },
}

/// What an element may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ContentModel {
    /// Blocks; running text in it is a paragraph of its own.
    Blocks,
    /// Running text, in which no picture may stand.
    Inlines,
    /// Items, rows, cells, or text that is read as a whole.
    Parts,
}

impl ElementKind {
    pub(super) fn content_model(&self) -> ContentModel {
        match self {
            Self::Article
            | Self::Paragraph
            | Self::Quote(_)
            | Self::Item { .. }
            | Self::Footnote(_)
            | Self::Explanation => ContentModel::Blocks,
            Self::Heading { .. }
            | Self::Term
            | Self::Cell
            | Self::Emphasis
            | Self::Strong
            | Self::Struck
            | Self::Link(_)
            | Self::Image { .. } => ContentModel::Inlines,
            Self::Code { .. }
            | Self::Html(_)
            | Self::List { .. }
            | Self::Definitions(_)
            | Self::Table { .. }
            | Self::Row { .. } => ContentModel::Parts,
        }
    }
}

/// An open element: its parts so far.
#[derive(Debug)]
pub(super) struct OpenElement {
    pub(super) kind: ElementKind,
    /// Where it stands in the file.
    pub(super) span: ByteRange,
    /// Its blocks so far.
    pub(super) blocks: Vec<Block>,
    /// Its running text so far; in an element made of blocks, a paragraph that is not yet ended.
    pub(super) inlines: Vec<Inline>,
    /// Pictures met in the running text.
    pub(super) figures: Vec<Figure>,
}

impl OpenElement {
    pub(super) fn new(kind: ElementKind, span: ByteRange) -> Self {
        Self {
            kind,
            span,
            blocks: Vec::new(),
            inlines: Vec::new(),
            figures: Vec::new(),
        }
    }

    /// Frees unused capacity: a tree stays in memory until the site is written.
    pub(super) fn shrink(mut self) -> Self {
        self.blocks.shrink_to_fit();
        self.inlines.shrink_to_fit();
        self
    }

    /// Adds words; they join those before them where only an escape lies between.
    pub(super) fn push_text(&mut self, value: &str, span: ByteRange) {
        if let Some(Inline::Text(last)) = self.inlines.last_mut()
            && span.start.saturating_sub(last.span.end) <= 1
        {
            last.value.push_str(value);
            last.span.end = span.end;
            return;
        }
        let value = value.to_owned();
        self.inlines.push(Inline::Text(Text { value, span }));
    }
}

/// Whether running text shows nothing.
pub(super) fn is_blank(content: &[Inline]) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Text(text) | Inline::Code(text) => text.value.trim().is_empty(),
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => is_blank(inner),
        Inline::Foreign { content, .. } => is_blank(content),
        Inline::SoftBreak | Inline::HardBreak => true,
        Inline::Link { .. } | Inline::FootnoteReference { .. } => false,
    })
}
