//! The notes of an import: what it did on its own and what it could not carry over, each with its paragraph.
//!
//! Entry: [`ImportNote`].

/// One note, and where it belongs in the imported file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ImportNote {
    /// The number of the paragraph, from 1; 0 for the file as a whole.
    pub paragraph: usize,
    /// The first words of that paragraph.
    pub words: String,
    /// What it is about.
    pub issue: ImportIssue,
}

/// What an import did on its own or could not carry over.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImportIssue {
    /// Text in a TCVN3 font or encoding became Unicode.
    FromTcvn3,
    /// Text in a VNI font or encoding became Unicode.
    FromVni,
    /// The heading block of an official document became front matter.
    HeadingBlock,
    /// It looks like an official document, and no kind was said.
    LooksOfficial,
    /// The issuing body is none of `bodies.yaml`.
    UnknownIssuer {
        /// Its name as written.
        name: String,
    },
    /// Merged cells became single ones: the value stands in the first, the others are empty.
    MergedCells,
    /// A table in a cell became text.
    TableInTable,
    /// Paragraphs of a cell became one line.
    CellJoined,
    /// Text inserted under tracked changes was kept.
    Inserted,
    /// Text deleted under tracked changes was dropped.
    Deleted,
    /// A comment was not carried over.
    Comment,
    /// The header or footer of the page was not carried over.
    HeaderFooter,
    /// A text box was not carried over.
    TextBox,
    /// An equation was not carried over.
    Equation,
    /// A chart was not carried over.
    Chart,
    /// A diagram or other drawing was not carried over.
    Drawing,
    /// An embedded file was not carried over.
    Embedded,
    /// A picture of a form that browsers do not show, or that is not in the file.
    Picture {
        /// Its name in the file.
        name: String,
    },
    /// A picture was taken out and waits for description, caption and author.
    PictureTaken {
        /// The name of its file.
        name: String,
    },
    /// A link to an address that pages may not hold; its words were kept.
    Link {
        /// The address.
        address: String,
    },
    /// A sign of a symbol font that Unicode does not have.
    Symbol,
    /// Decoration was taken out: rows of signs, pictures of emotions at the start of a line.
    Decoration,
    /// A line of hashtags was kept as text.
    Hashtags,
    /// There was no title; the first line was taken.
    TitleFromFirstLine,
    /// There was no title; the file's name was taken.
    TitleFromName,
}
