//! Problems of YAML: in front matter, in data files, in fenced blocks.

use super::severity::Severity;

/// YAML that cannot be read as what is expected there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum YamlProblem {
    /// The file does not open with a line `---`.
    NoFrontMatter,
    /// The front matter opens but no second line `---` closes it.
    NotClosed,
    /// The text is not YAML.
    Syntax {
        /// The parser's own words (English).
        detail: String,
    },
    /// A tab stands where YAML wants spaces.
    Tab,
    /// A key stands twice.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// A key that is not known there.
    UnknownKey {
        /// The key as written.
        key: String,
        /// The known key most like it.
        nearest: Option<String>,
    },
    /// A key that must be there is not.
    MissingKey {
        /// The key.
        key: String,
    },
    /// A value of another sort than the key takes.
    WrongType {
        /// What the key takes, in the parser's words (`a string`, `a boolean`, `u32` …).
        expected: String,
        /// What was found.
        found: String,
    },
    /// A value that is none of those that the key takes.
    UnknownValue {
        /// The value as written.
        value: String,
        /// The value most like it.
        nearest: Option<String>,
        /// All that the key takes.
        allowed: Vec<String>,
    },
    /// A day that no calendar has, or not written `YYYY-MM-DD`.
    ImpossibleDate {
        /// The date as written.
        written: String,
    },
    /// Something is nested or repeated beyond all measure (an alias bomb).
    OverBudget,
}

impl YamlProblem {
    pub(super) fn id(&self) -> &'static str {
        match self {
            Self::NoFrontMatter => "front-matter-missing",
            Self::NotClosed => "front-matter-not-closed",
            Self::Syntax { .. } => "yaml-syntax",
            Self::Tab => "yaml-tab",
            Self::DuplicateKey { .. } => "duplicate-key",
            Self::UnknownKey { .. } => "unknown-key",
            Self::MissingKey { .. } => "missing-key",
            Self::WrongType { .. } => "wrong-type",
            Self::UnknownValue { .. } => "unknown-value",
            Self::ImpossibleDate { .. } => "impossible-date",
            Self::OverBudget => "yaml-over-budget",
        }
    }

    #[allow(clippy::unused_self)] // every domain answers the same question
    pub(super) fn severity(&self) -> Severity {
        Severity::Error
    }
}
