//! The days of a report, and the day of an article.
//!
//! Entry: [`ReportPeriod`] and [`posted`].

use crate::date::Date;
use crate::document::Document;

/// The days that are reported on, the first and the last among them; the last is never before the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportPeriod {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// The day on which an article came to stand on the site: its day of posting (of issue, for a document without one), or
/// the day for which it waited where that is later.
pub(super) fn posted(document: &Document) -> Option<Date> {
    let waited = document.common.publish_at;
    document
        .date()
        .map(|day| waited.map_or(day, |at| at.max(day)))
}
