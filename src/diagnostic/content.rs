//! Problems of the content as a whole: references, addresses, consent, what the law asks for.

use super::Severity;
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

/// Something about an article or the site that cannot stand.
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
    /// A time span that ends before it begins.
    EndsBeforeBegin,
    /// A picture's field that must be filled.
    ImageField {
        /// `alt`, `caption` or `credit`.
        field: &'static str,
    },
    /// An article names a person who has not agreed to stand on the site; it is left out.
    NoSiteConsent {
        /// The person.
        name: String,
    },
    /// A portrait of a person who has not agreed to the picture.
    NoPhotoConsent {
        /// The person.
        name: String,
    },
    /// An article names a person who has not agreed to the loudspeaker; it has no script.
    NoLoudspeakerConsent {
        /// The person.
        name: String,
    },
    /// A person who withdrew consent still stands in the text.
    WithdrawnName {
        /// The person.
        name: String,
        /// Whether it is the article whose front matter says so, or another one.
        same_article: bool,
    },
    /// A child is named without the guardian's agreement, or (from 7 years) the child's own.
    ChildConsent {
        /// The child.
        name: String,
        /// The missing key: `guardian` or `child_agrees`.
        key: &'static str,
    },
    /// Consent is claimed without the number of its paper or its date.
    ConsentNotProvable {
        /// The person.
        name: String,
    },
    /// A sample that looks real: it names a person, a source or an approval.
    SampleLooksReal {
        /// The key that makes it so.
        key: &'static str,
    },
    /// A kind that must be approved (a rebuttal) is not.
    NotApproved,
    /// A field of `site.yaml` or a page that law asks for is empty.
    OpenSlot {
        /// What is missing, as its key.
        slot: String,
    },
    /// A document without number or date.
    DocumentWithoutNumber {
        /// `number` or `issued_on`.
        key: &'static str,
    },
    /// A required standing page that no page fills.
    StandingPageMissing {
        /// The slot's name.
        slot: String,
    },
    /// A slip of the table that is gone from the source it was made for.
    SlipUnused {
        /// The slip as written.
        slip: String,
    },
}

impl ContentProblem {
    pub(super) fn id(&self) -> &'static str {
        match self {
            Self::NoConfig => "config-missing",
            Self::KeyNotOfKind { .. } => "key-not-of-kind",
            Self::KeyRequired { .. } => "key-required",
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
            Self::EndsBeforeBegin => "ends-before-begin",
            Self::ImageField { .. } => "image-field",
            Self::NoSiteConsent { .. } => "consent-site",
            Self::NoPhotoConsent { .. } => "consent-photo",
            Self::NoLoudspeakerConsent { .. } => "consent-loudspeaker",
            Self::WithdrawnName { .. } => "consent-withdrawn",
            Self::ChildConsent { .. } => "consent-child",
            Self::ConsentNotProvable { .. } => "consent-record",
            Self::SampleLooksReal { .. } => "sample-looks-real",
            Self::NotApproved => "not-approved",
            Self::OpenSlot { .. } => "open-slot",
            Self::DocumentWithoutNumber { .. } => "document-number",
            Self::StandingPageMissing { .. } => "standing-page",
            Self::SlipUnused { .. } => "slip-unused",
        }
    }

    pub(super) fn severity(&self) -> Severity {
        match self {
            Self::NoSiteConsent { .. }
            | Self::NoPhotoConsent { .. }
            | Self::NoLoudspeakerConsent { .. }
            | Self::ChildConsent { .. }
            | Self::ConsentNotProvable { .. }
            | Self::OpenSlot { .. }
            | Self::StandingPageMissing { .. } => Severity::Law,
            Self::WithdrawnName {
                same_article: false,
                ..
            }
            | Self::DocumentWithoutNumber { .. }
            | Self::SlipUnused { .. } => Severity::Warning,
            Self::NoConfig
            | Self::KeyNotOfKind { .. }
            | Self::KeyRequired { .. }
            | Self::Missing { .. }
            | Self::LinkToUnpublished { .. }
            | Self::OutsideRoot { .. }
            | Self::AddressTaken { .. }
            | Self::IdTaken { .. }
            | Self::EmptySlug
            | Self::BadAddress { .. }
            | Self::ReservedAddress { .. }
            | Self::EndsBeforeBegin
            | Self::ImageField { .. }
            | Self::WithdrawnName {
                same_article: true, ..
            }
            | Self::SampleLooksReal { .. }
            | Self::NotApproved => Severity::Error,
        }
    }
}
