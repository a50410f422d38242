//! The outcome of a tool: what it did, or why it did nothing.
//!
//! Entry: [`Outcome`].

use std::path::PathBuf;

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome<T> {
    /// It was done.
    Done(T),
    /// Nothing was touched.
    Refused(Refusal),
}

/// Why a tool did nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The folder holds no `content/site.yaml`.
    NoSite {
        /// The folder.
        root: PathBuf,
    },
    /// There is no such kind of article.
    UnknownKind {
        /// As it was typed.
        written: String,
        /// The nearest that there is.
        nearest: Option<String>,
    },
    /// The title has no letter or digit to name a file with.
    NoName {
        /// The title.
        title: String,
    },
    /// An article of that name is there; it is not written over.
    Exists {
        /// Its file.
        path: PathBuf,
    },
    /// A bulletin for rehearsal is not kept.
    Rehearsal,
    /// The place of a new site is a file, or a folder with something in it.
    Occupied {
        /// The place.
        folder: PathBuf,
    },
    /// There is no such section.
    UnknownSection {
        /// As it was typed.
        written: String,
        /// The nearest that there is.
        nearest: Option<String>,
    },
    /// There is no such model.
    UnknownModel {
        /// As it was typed.
        written: String,
        /// The nearest that there is.
        nearest: Option<String>,
    },
    /// There is no such body.
    UnknownBody {
        /// As it was typed.
        written: String,
        /// The nearest that there is.
        nearest: Option<String>,
    },
    /// A file that was brought cannot be read.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why not.
        why: Unreadable,
    },
}

/// Why a file that was brought cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing is in it.
    Empty,
    /// An old Word document (`.doc`).
    OldWord,
    /// A document behind a password.
    Encrypted,
    /// A PDF.
    Pdf,
    /// A text in RTF.
    Rtf,
    /// No Word document, whatever its name says.
    NotWord,
    /// Cut off or spoilt.
    Damaged,
    /// Larger, or unpacks to more, than any article is.
    TooLarge,
    /// Nested deeper than any article is.
    TooDeep,
    /// It declares entities of its own, by which a small file can grow without bound.
    Entities,
    /// The archive names a place outside of itself.
    PathOut,
    /// No text in an encoding that is known.
    NoText,
    /// A text that is in no old encoding.
    NotLegacy,
}
