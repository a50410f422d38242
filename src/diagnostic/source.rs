//! Problems of files as they lie on the disk.

use super::severity::Severity;

/// The encoding that a file seems to be in, when it is not UTF-8 in Vietnamese letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Encoding {
    /// UTF-16, as Notepad's "Unicode" saves.
    Utf16,
    /// TCVN3 (ABC), as the `.VnTime` fonts show.
    Tcvn3,
    /// VNI, as the `VNI-Times` fonts show.
    Vni,
    /// Some other bytes.
    Unknown,
}

/// A file that cannot be taken in as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceProblem {
    /// The text is not in Vietnamese UTF-8.
    WrongEncoding {
        /// What it seems to be instead.
        encoding: Encoding,
    },
    /// The file holds more than the generator takes.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The most that is taken, in bytes.
        limit: u64,
    },
    /// A symbolic link leads out of the site's folder.
    LinkOutside,
    /// A symbolic link leads back to a folder above itself.
    LinkLoop,
    /// The system does not let the file or folder be read.
    Unreadable {
        /// The system's own words.
        reason: String,
    },
    /// The name of the file or folder is not UTF-8, or has a back slash, which other systems take for a folder.
    BadName,
    /// The file is empty.
    Empty,
    /// The site has no content at all.
    NoContent,
    /// Two files have names that differ only in how their letters are composed.
    SameName,
}

impl SourceProblem {
    pub(super) fn id(&self) -> &'static str {
        match self {
            Self::WrongEncoding { .. } => "wrong-encoding",
            Self::TooLarge { .. } => "file-too-large",
            Self::LinkOutside => "symlink-outside",
            Self::LinkLoop => "symlink-loop",
            Self::Unreadable { .. } => "unreadable",
            Self::BadName => "file-name",
            Self::Empty => "file-empty",
            Self::NoContent => "no-content",
            Self::SameName => "same-name",
        }
    }

    #[allow(clippy::unused_self)] // every domain answers the same question
    pub(super) fn severity(&self) -> Severity {
        Severity::Error
    }
}
