//! Problems of keys: what a kind must have, may have, and must not contradict.

use super::basis::Basis;
use super::severity::Severity;

/// A key that is missing, out of place, or at odds with another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ContentProblem {
    /// `content/site.yaml` is not there.
    NoConfig,
    /// A key that other kinds have, but not this one.
    KeyNotOfKind {
        /// The key.
        key: &'static str,
        /// The kind.
        kind: &'static str,
    },
    /// A key that this kind must have.
    KeyRequired {
        /// The key.
        key: &'static str,
        /// The kind.
        kind: &'static str,
    },
    /// A time span that ends before it begins.
    EndsBeforeBegin,
    /// A picture's field that must be filled.
    ImageField {
        /// `alt`, `caption` or `credit`.
        field: &'static str,
    },
}

impl ContentProblem {
    pub(super) fn id(&self) -> &'static str {
        match self {
            Self::NoConfig => "config-missing",
            Self::KeyNotOfKind { .. } => "key-not-of-kind",
            Self::KeyRequired { .. } => "key-required",
            Self::EndsBeforeBegin => "ends-before-begin",
            Self::ImageField { .. } => "image-field",
        }
    }

    /// What the picture of an article must say of itself.
    pub(super) fn basis(&self) -> Option<Basis> {
        match self {
            Self::ImageField { field: "alt" } => Some(Basis::Accessible),
            Self::ImageField { field: "credit" } => Some(Basis::Copyright),
            Self::ImageField { .. } => Some(Basis::Practice),
            Self::NoConfig
            | Self::KeyNotOfKind { .. }
            | Self::KeyRequired { .. }
            | Self::EndsBeforeBegin => None,
        }
    }

    #[allow(clippy::unused_self)] // every domain answers the same question
    pub(super) fn severity(&self) -> Severity {
        Severity::Error
    }
}
