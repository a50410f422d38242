//! Problems of consent, approval, samples and what law asks a commune to publish.

use super::basis::Basis;
use super::severity::Severity;
use crate::date::Date;
use crate::path::SourcePath;

/// A rule of law or of honesty that is not kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LawProblem {
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
    /// An approval without a fingerprint to hold the article against; a release does not take it.
    ApprovalUnchecked(Lapsed),
    /// An article that was changed since it was approved; a release takes it for not approved.
    ApprovalUndone(Lapsed),
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
}

/// An approval that is not worth what it says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lapsed {
    /// The article.
    pub file: SourcePath,
    /// The body's id.
    pub by: String,
    /// The body's name.
    pub name: String,
    /// The day of approval.
    pub on: Date,
    /// Whether a release leaves the article out for it.
    pub left_out: bool,
}

impl LawProblem {
    pub(super) fn id(&self) -> &'static str {
        match self {
            Self::NoSiteConsent { .. } => "consent-site",
            Self::NoPhotoConsent { .. } => "consent-photo",
            Self::NoLoudspeakerConsent { .. } => "consent-loudspeaker",
            Self::WithdrawnName { .. } => "consent-withdrawn",
            Self::ChildConsent { .. } => "consent-child",
            Self::ConsentNotProvable { .. } => "consent-record",
            Self::SampleLooksReal { .. } => "sample-looks-real",
            Self::ApprovalUnchecked(_) => "approval-unchecked",
            Self::ApprovalUndone(_) => "approval-undone",
            Self::OpenSlot { .. } => "open-slot",
            Self::DocumentWithoutNumber { .. } => "document-number",
            Self::StandingPageMissing { .. } => "standing-page",
        }
    }

    /// Consent rests on the law of personal data; what else is told here speaks for itself.
    pub(super) fn basis(&self) -> Option<Basis> {
        match self {
            Self::NoSiteConsent { .. }
            | Self::NoPhotoConsent { .. }
            | Self::NoLoudspeakerConsent { .. }
            | Self::WithdrawnName { .. }
            | Self::ChildConsent { .. }
            | Self::ConsentNotProvable { .. } => Some(Basis::PersonalData),
            Self::SampleLooksReal { .. }
            | Self::ApprovalUnchecked(_)
            | Self::ApprovalUndone(_)
            | Self::OpenSlot { .. }
            | Self::DocumentWithoutNumber { .. }
            | Self::StandingPageMissing { .. } => None,
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
            | Self::ApprovalUnchecked(_)
            | Self::ApprovalUndone(_)
            | Self::DocumentWithoutNumber { .. } => Severity::Warning,
            Self::WithdrawnName {
                same_article: true, ..
            }
            | Self::SampleLooksReal { .. } => Severity::Error,
        }
    }
}
