//! All that an article may contain: the closed tree that pages, scripts, feeds and search are made from.
//!
//! Entry: [`Block`] and [`Inline`]; every renderer matches them whole, so a new variant does not compile until someone
//! has decided how it looks *and how it sounds*.
//!
//! Offsets are bytes in the text of the source file, so that any later stage can point at the writer's own line.

use super::block::{Chart, Contact, DocumentCard, Gallery, Media};
pub use crate::diagnostic::ByteRange;

/// A piece of an article that stands on lines of its own. What is large and rare lies in a box: a site has very many
/// paragraphs.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading below the title.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list; task lists are lists whose items have a mark.
    List(List),
    /// A table with a head.
    Table(Table),
    /// A quotation.
    Quote(Vec<Block>),
    /// A note to the reader, set apart (`> [!NOTE]`).
    Note {
        /// What sort of note.
        kind: NoteKind,
        /// What it says.
        body: Vec<Block>,
    },
    /// Terms with their explanations.
    Definitions(Vec<Definition>),
    /// A picture alone in its paragraph.
    Figure(Box<Figure>),
    /// A rule between two parts.
    Rule,
    /// Text set as it is written.
    Code {
        /// The language after the fence, empty where none is given.
        language: String,
        /// The text.
        text: String,
    },
    /// What a footnote says; it stands at the end of the article.
    Footnote {
        /// The label that refers to it.
        label: String,
        /// Its number on the page, from 1: in the order of first reference, notes without a reference last.
        number: usize,
        /// What it says.
        body: Vec<Block>,
    },
    /// `bieu-do`: a chart, with its table.
    Chart(Box<Chart>),
    /// `thu-vien-anh`: several pictures.
    Gallery(Gallery),
    /// `am-thanh`: a recording with its transcript.
    Sound(Box<Media>),
    /// `video`: a film with its transcript, or a link to one outside.
    Video(Box<Media>),
    /// `van-ban`: a card that leads to a document.
    DocumentCard(DocumentCard),
    /// `lien-he`: whom to ask.
    Contact(Box<Contact>),
    /// `loa`: said on the loudspeaker, not shown.
    SpokenOnly(Vec<Block>),
    /// `chi-tren-web`: shown, not said.
    ShownOnly(Vec<Block>),
}

/// A heading and its address on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// 2 to 6 (1 is the title of the page).
    pub level: u8,
    /// The id on the page: ASCII, unique in the article.
    pub id: String,
    /// The words.
    pub content: Vec<Inline>,
    /// Where it stands.
    pub span: ByteRange,
}

/// A list.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// The first number of an ordered list; nothing for a list of points.
    pub start: Option<u64>,
    /// Whether the items stand close together, one paragraph each.
    pub tight: bool,
    /// The items.
    pub items: Vec<Item>,
}

/// One item of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// In a task list: whether the task is done.
    pub done: Option<bool>,
    /// What it says.
    pub body: Vec<Block>,
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// How each column is set.
    pub alignments: Vec<Alignment>,
    /// The cells of the head, one a column.
    pub head: Vec<Vec<Inline>>,
    /// The rows, each with as many cells as the head.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// Where it stands.
    pub span: ByteRange,
}

/// How a column is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// At the start of the line.
    Start,
    /// In the middle.
    Centre,
    /// At the end of the line (figures).
    End,
}

/// The sorts of note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// `[!NOTE]`: ghi chú.
    Note,
    /// `[!TIP]`: mẹo.
    Tip,
    /// `[!IMPORTANT]`: quan trọng.
    Important,
    /// `[!WARNING]`: cảnh báo.
    Warning,
    /// `[!CAUTION]`: thận trọng.
    Caution,
}

/// A term and what is said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// The term.
    pub term: Vec<Inline>,
    /// Its explanations.
    pub explanations: Vec<Vec<Block>>,
}

/// A picture with all that law asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The file, as written in the article.
    pub file: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// What it shows, for everybody.
    pub caption: String,
    /// Who made it.
    pub credit: String,
    /// Where it stands.
    pub span: ByteRange,
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Words as they are.
    Text(Text),
    /// Emphasis (italic).
    Emphasis(Vec<Inline>),
    /// Strong emphasis (bold).
    Strong(Vec<Inline>),
    /// Struck out.
    Struck(Vec<Inline>),
    /// Set as it is written.
    Code(Text),
    /// A link.
    Link {
        /// The address as written: a relative path to a `.md` file, `#id`, or a full address.
        target: String,
        /// The words that are the link.
        content: Vec<Inline>,
        /// Where it stands.
        span: ByteRange,
    },
    /// Words of another language.
    Foreign {
        /// The language, as BCP 47 writes it.
        language: String,
        /// The words.
        content: Vec<Inline>,
    },
    /// A reference to a footnote.
    FootnoteReference {
        /// The note's label.
        label: String,
        /// Its number on the page, from 1, in the order of first reference.
        number: usize,
    },
    /// The end of a line in the source; a space.
    SoftBreak,
    /// The end of a line on the page.
    HardBreak,
}

/// Words, and where they stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The words, NFC.
    pub value: String,
    /// Where they stand; as long as `value` unless an escape or an entity was written.
    pub span: ByteRange,
}

/// The words of running text without any mark-up.
#[must_use]
pub fn plain_text(content: &[Inline]) -> String {
    let room = |inline: &Inline| {
        if let Inline::Text(text) = inline {
            text.value.len()
        } else {
            32
        }
    };
    let mut words = String::with_capacity(content.iter().map(room).sum());
    push_plain(content, &mut words);
    words
}

fn push_plain(content: &[Inline], words: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(text) | Inline::Code(text) => words.push_str(&text.value),
            Inline::SoftBreak | Inline::HardBreak => words.push(' '),
            Inline::Emphasis(_)
            | Inline::Strong(_)
            | Inline::Struck(_)
            | Inline::Link { .. }
            | Inline::Foreign { .. }
            | Inline::FootnoteReference { .. } => push_plain(inline.children(), words),
        }
    }
}
