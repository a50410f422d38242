//! Dates: what is too late, too early or too old.
//!
//! Entry: [`check`].

use super::deadlines::{DISCLOSURE, OUTAGE, STALE};
use super::working_days::WorkingDays;
use crate::date::Date;
use crate::diagnostic::{ByteRange, Diagnostic, ReviewProblem};
use crate::document::Document;
use crate::document::kind::Kind;

/// Tells what the calendar has to say about an article.
pub(super) fn check(
    document: &Document,
    today: Date,
    days: &WorkingDays,
    found: &mut Vec<Diagnostic>,
) {
    let common = &document.common;
    let mut tell = |span: ByteRange, problem: ReviewProblem| {
        found.push(Diagnostic::at(&document.source, span, problem));
    };
    if let Some(date) = &common.date
        && date.value > today
        && common.publish_at.is_none()
    {
        tell(date.span(), ReviewProblem::DateFuture);
    }
    if let Some(expires) = common.expires.as_ref().filter(|day| day.value < today) {
        tell(expires.span(), ReviewProblem::Expired);
    }
    if let Some((span, days)) = disclosed_late(document, today, days) {
        tell(span, ReviewProblem::DisclosureLate { days });
    }
    if let Some(days) = announced_late(document, days) {
        tell(0..0, ReviewProblem::OutageShort { days });
    }
    if let (Kind::Page(_), Some(updated)) = (&document.kind, common.updated) {
        let age = u32::try_from(updated.days_until(today)).unwrap_or(0); // a day to come is not old
        if age > STALE && !document.blocks.is_empty() {
            tell(0..0, ReviewProblem::PageStale { days: age });
        }
    }
}

/// A document under `disclosure`: from its issue to its posting; to today where it has not been posted.
fn disclosed_late(
    document: &Document,
    today: Date,
    days: &WorkingDays,
) -> Option<(ByteRange, u32)> {
    let disclosure = document.common.disclosure.as_ref()?;
    let issued = document.kind.official()?.issued_on.as_ref()?.value;
    let common = &document.common;
    let posted = common
        .publish_at
        .or(common.date.as_ref().map(|date| date.value))
        .unwrap_or(today);
    let days = days.working_between(issued, posted);
    (days > DISCLOSURE).then(|| (disclosure.span(), days))
}

/// A planned outage: from the notice to its beginning.
fn announced_late(document: &Document, days: &WorkingDays) -> Option<u32> {
    let notice = document.kind.notice()?;
    let outage = notice.outage.as_ref()?;
    let posted = document.common.publish_at.or(document.date())?;
    let days = days.working_between(posted, outage.from.date);
    (days < OUTAGE).then_some(days)
}
