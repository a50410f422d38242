//! What the second reader remarks: nothing here is wrong to the machine, but law or practice asks for another look.

use super::basis::Basis;
use super::outside::{Failure, Unasked};
use super::severity::Severity;

/// A remark of the second reader.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReviewProblem {
    /// A citizen's 12-digit number.
    IdNumber,
    /// A phone number that neither the site, a body nor the article's contact has.
    PrivatePhone {
        /// As written.
        written: String,
    },
    /// The number of a bank account.
    BankAccount,
    /// Where somebody named lives.
    HomeAddress {
        /// The person.
        name: String,
    },
    /// A child's full name with class or school.
    ChildSchool {
        /// The child.
        name: String,
    },
    /// A long text under somebody else's `source`.
    PressCopied {
        /// The source's name.
        source: String,
        /// How long the text is, in syllables as written.
        syllables: usize,
    },
    /// No `description`.
    NoDescription,
    /// No `author` and no `source`.
    NoAuthor,
    /// No `approved`.
    NoApproval,
    /// A lead that is too long.
    LeadLong {
        /// In syllables as written.
        syllables: usize,
    },
    /// A sentence that is too long, in a text that is not said.
    SentenceLong {
        /// In syllables as written.
        syllables: usize,
    },
    /// A heading more than one level below the one before it.
    HeadingSkip {
        /// The level that it should have.
        wanted: u8,
    },
    /// A picture's file that is too large.
    ImageLarge {
        /// The file, as written.
        file: String,
        /// Its size.
        bytes: u64,
    },
    /// A table without words in its head.
    TableHeader,
    /// A day of posting that is still to come, without `publish_at`.
    DateFuture,
    /// An article whose `expires` is past.
    Expired,
    /// A document disclosed too late.
    DisclosureLate {
        /// How many working days after the day of issue.
        days: u32,
    },
    /// An outage announced too late.
    OutageShort {
        /// How many working days ahead.
        days: u32,
    },
    /// A slip of the programme outside its verbatim text.
    SlipCopied {
        /// The slip.
        slip: String,
        /// What it should be.
        correction: String,
    },
    /// A file not in Unicode normal form C.
    NotNfc,
    /// Both placements of the tone mark in one article.
    ToneMixed {
        /// The word that differs from the first one.
        written: String,
        /// The first word with the other placement.
        other: String,
    },
    /// A standing page whose `updated` is over a year old.
    PageStale {
        /// How many days old.
        days: u32,
    },
    /// A link into an inner network, which no resident can open.
    LinkInner {
        /// As written.
        url: String,
    },
    /// A link to a page of another site that cannot be had.
    LinkDead {
        /// As written.
        url: String,
        /// Why not.
        failure: Failure,
    },
    /// Links to other sites of which nothing is known.
    LinksUnasked {
        /// How many.
        count: usize,
        /// Why they were not asked.
        why: Unasked,
    },
    /// `allow` names no remark.
    AllowUnknown {
        /// As written.
        id: String,
        /// The nearest that there is.
        nearest: Option<String>,
    },
    /// `allow` accepts what was not found.
    AllowUnused {
        /// The id.
        id: String,
    },
    /// `allow` accepts what law does not let anybody accept.
    AllowForbidden {
        /// The id.
        id: String,
    },
    /// `allow` without a reason.
    AllowWithoutReason {
        /// The id.
        id: String,
    },
}

/// Every id of a remark, as [`ReviewProblem::id`] gives it.
pub const REVIEW_IDS: [&str; 29] = [
    "id-number",
    "phone-private",
    "bank-account",
    "home-address",
    "child-school",
    "press-copied",
    "description-missing",
    "author-missing",
    "approval-missing",
    "lead-long",
    "sentence-long",
    "heading-skip",
    "image-large",
    "table-header",
    "date-future",
    "expired",
    "disclosure-late",
    "outage-short",
    "slip-copied",
    "not-nfc",
    "tone-mixed",
    "page-stale",
    "link-inner",
    "link-dead",
    "links-unasked",
    "allow-unknown",
    "allow-unused",
    "allow-forbidden",
    "allow-reason",
];

impl ReviewProblem {
    pub(super) fn id(&self) -> &'static str {
        match self {
            Self::IdNumber => "id-number",
            Self::PrivatePhone { .. } => "phone-private",
            Self::BankAccount => "bank-account",
            Self::HomeAddress { .. } => "home-address",
            Self::ChildSchool { .. } => "child-school",
            Self::PressCopied { .. } => "press-copied",
            Self::NoDescription => "description-missing",
            Self::NoAuthor => "author-missing",
            Self::NoApproval => "approval-missing",
            Self::LeadLong { .. } => "lead-long",
            Self::SentenceLong { .. } => "sentence-long",
            Self::HeadingSkip { .. } => "heading-skip",
            Self::ImageLarge { .. } => "image-large",
            Self::TableHeader => "table-header",
            Self::DateFuture => "date-future",
            Self::Expired => "expired",
            Self::DisclosureLate { .. } => "disclosure-late",
            Self::OutageShort { .. } => "outage-short",
            Self::SlipCopied { .. } => "slip-copied",
            Self::NotNfc => "not-nfc",
            Self::ToneMixed { .. } => "tone-mixed",
            Self::PageStale { .. } => "page-stale",
            Self::LinkInner { .. } => "link-inner",
            Self::LinkDead { .. } => "link-dead",
            Self::LinksUnasked { .. } => "links-unasked",
            Self::AllowUnknown { .. } => "allow-unknown",
            Self::AllowUnused { .. } => "allow-unused",
            Self::AllowForbidden { .. } => "allow-forbidden",
            Self::AllowWithoutReason { .. } => "allow-reason",
        }
    }

    /// Law stops a release where a person is harmed by what is published; a late notice is still better than none.
    pub(super) fn severity(&self) -> Severity {
        if self.may_be_accepted() {
            Severity::Warning
        } else {
            Severity::Law
        }
    }

    /// Whether `allow` may accept it.
    #[must_use]
    pub fn may_be_accepted(&self) -> bool {
        !matches!(
            self,
            Self::IdNumber | Self::ChildSchool { .. } | Self::AllowForbidden { .. }
        )
    }

    /// What it rests on.
    pub(super) fn basis(&self) -> Basis {
        match self {
            Self::IdNumber
            | Self::PrivatePhone { .. }
            | Self::BankAccount
            | Self::HomeAddress { .. }
            | Self::ChildSchool { .. }
            | Self::AllowForbidden { .. } => Basis::PersonalData,
            Self::PressCopied { .. } | Self::NoAuthor => Basis::Copyright,
            Self::DisclosureLate { .. } => Basis::Access,
            Self::OutageShort { .. } => Basis::Outage,
            Self::PageStale { .. } => Basis::Standing,
            Self::HeadingSkip { .. } | Self::TableHeader | Self::ImageLarge { .. } => {
                Basis::Accessible
            }
            Self::NotNfc => Basis::Unicode,
            Self::NoDescription
            | Self::LeadLong { .. }
            | Self::SentenceLong { .. }
            | Self::SlipCopied { .. }
            | Self::ToneMixed { .. }
            | Self::LinkInner { .. }
            | Self::LinkDead { .. }
            | Self::LinksUnasked { .. } => Basis::Practice,
            Self::NoApproval
            | Self::DateFuture
            | Self::Expired
            | Self::AllowUnknown { .. }
            | Self::AllowUnused { .. }
            | Self::AllowWithoutReason { .. } => Basis::House,
        }
    }
}
