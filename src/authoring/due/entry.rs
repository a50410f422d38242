//! One thing that a day brings.
//!
//! Entry: [`Entry`].

use crate::date::Date;
use crate::path::SourcePath;
use crate::site::Reason;

/// One thing that a day brings. Ordered as it is told: by day, sort, title and file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The day.
    pub date: Date,
    /// What it brings.
    pub event: Occasion,
    /// The article's title.
    pub title: String,
    /// The article's file.
    pub file: SourcePath,
}

/// What a day brings.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Occasion {
    /// The last day to disclose a document that is not published (Luật 104/2016).
    DisclosureDue,
    /// The last day to announce an outage that is not published (NĐ 224/2026).
    OutageDue,
    /// The article appears (`publish_at`), unless a release leaves it out for want of an approval.
    Publication {
        /// What it lacks.
        lacks: Option<Reason>,
    },
    /// The day of posting that an article names, although it stands on the site already.
    DateAhead,
    /// A document comes into force.
    InForce,
    /// The last day of a run of broadcasts.
    RunEnds {
        /// Whether it is a correction.
        correction: bool,
    },
    /// The last day on which an article may be said, without having been said as often as it is owed.
    Unsaid {
        /// On how many days in a row it is said.
        said: u32,
        /// On how many it was to be.
        owed: u32,
    },
    /// The last day on which an article or a notice is valid.
    Expiry,
    /// The last day of a disclosure.
    DisclosureEnds,
    /// The last day of the time on which a report reports.
    PeriodEnds,
    /// A standing page is to be looked through again.
    Review,
}

impl Occasion {
    /// Whether it goes on waiting when its day is past.
    #[must_use]
    pub fn waits(&self) -> bool {
        match self {
            Self::DisclosureDue | Self::OutageDue | Self::Review => true,
            Self::Publication { .. }
            | Self::DateAhead
            | Self::InForce
            | Self::RunEnds { .. }
            | Self::Unsaid { .. }
            | Self::Expiry
            | Self::DisclosureEnds
            | Self::PeriodEnds => false,
        }
    }
}
