//! Problems of references and addresses: links, ids, files, slugs.

use super::severity::Severity;
use crate::path::SourcePath;

/// What a reference names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reference {
    /// A body of `content/bodies.yaml`.
    Body,
    /// A model programme.
    Model,
    /// An article, by its path.
    Article,
    /// A picture or another file.
    File,
    /// A heading or note on a page.
    Anchor,
}

/// A reference that leads nowhere, or an address that cannot be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AddressProblem {
    /// A reference to something that is not there.
    Missing {
        /// What sort of thing.
        what: Reference,
        /// The reference as written.
        written: String,
        /// The nearest that is there.
        nearest: Option<String>,
    },
    /// A link that leads to an article which is not published (a draft, internal, expired, or not yet due).
    LinkToUnpublished {
        /// The link as written.
        written: String,
    },
    /// A link or file reference that leaves the site's folder.
    OutsideRoot {
        /// The reference as written.
        written: String,
    },
    /// Two files claim one address.
    AddressTaken {
        /// The address.
        address: String,
        /// The other file.
        other: SourcePath,
    },
    /// Two things bear one id.
    IdTaken {
        /// The id.
        id: String,
        /// The other file.
        other: SourcePath,
    },
    /// A title or slug that leaves nothing for an address.
    EmptySlug,
    /// A slug or alias with letters that an address may not have.
    BadAddress {
        /// As written.
        written: String,
        /// As it should be.
        proposed: String,
    },
    /// An address that the generator itself needs.
    ReservedAddress {
        /// The address.
        address: String,
    },
}

impl AddressProblem {
    pub(super) fn id(&self) -> &'static str {
        match self {
            Self::Missing { what, .. } => match what {
                Reference::Body => "body-unknown",
                Reference::Model => "model-unknown",
                Reference::Article => "link-broken",
                Reference::File => "file-missing",
                Reference::Anchor => "anchor-broken",
            },
            Self::LinkToUnpublished { .. } => "link-unpublished",
            Self::OutsideRoot { .. } => "outside-root",
            Self::AddressTaken { .. } => "address-taken",
            Self::IdTaken { .. } => "id-taken",
            Self::EmptySlug => "slug-empty",
            Self::BadAddress { .. } => "address-bad",
            Self::ReservedAddress { .. } => "address-reserved",
        }
    }

    #[allow(clippy::unused_self)] // every domain answers the same question
    pub(super) fn severity(&self) -> Severity {
        Severity::Error
    }
}
