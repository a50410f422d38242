//! What has its day in the period and does not count as published, and why.
//!
//! Entry: [`collect`]. Only numbers are told: what may not leave the office leaves by no annex either.

use std::collections::BTreeMap;

use super::period::{ReportPeriod, posted};
use crate::date::Date;
use crate::document::Document;
use crate::document::people::{Person, Purpose};
use crate::pipeline::Account;
use crate::release::Reason;

/// What is not counted.
#[derive(Clone, Debug, Default)]
pub struct LeftOut {
    /// How many, by reason.
    pub counts: BTreeMap<OmissionReason, usize>,
}

/// Why an article is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OmissionReason {
    /// It is a sample.
    Sample,
    /// Nobody approved it.
    NotApproved,
    /// It is still being written.
    Draft,
    /// Its day has not come.
    NotYet,
    /// It is for the office alone.
    Internal,
    /// It names a person who has not agreed.
    NoConsent,
    /// It names a person who agreed once and withdrew that.
    Withdrawn,
}

/// What is not counted of a period of which only the days until one are over.
pub(super) fn collect(account: &Account, period: ReportPeriod, until: Date) -> LeftOut {
    let mut left_out = LeftOut::default();
    let site = &account.site;
    let omitted = site.omitted.iter().filter_map(|omission| {
        let document = account.prepared.document(&omission.source)?;
        Some((document, why(document, omission.reason)))
    });
    let published = site.articles.iter();
    let ahead = published.map(|article| (&*article.document, OmissionReason::NotYet));
    let ahead = ahead.filter(|(document, _)| posted(document).is_some_and(|day| day > until));
    for (document, why) in omitted.chain(ahead) {
        let day = posted(document);
        if day.is_some_and(|day| period.from <= day && day <= period.to) {
            *left_out.counts.entry(why).or_default() += 1;
        }
    }
    left_out
}

/// The reason that counts: what protects a person comes before what is wrong with the article, so that no title tells on
/// somebody because the article is a draft as well.
fn why(document: &Document, reason: Reason) -> OmissionReason {
    let people = &document.common.people;
    if reason == Reason::Internal {
        return OmissionReason::Internal;
    }
    if people.iter().any(Person::has_withdrawn) {
        return OmissionReason::Withdrawn;
    }
    if people.iter().any(|person| !person.agrees_to(Purpose::Site)) {
        return OmissionReason::NoConsent;
    }
    match reason {
        Reason::Draft => OmissionReason::Draft,
        // The other two keep no page back.
        Reason::NotYet | Reason::Expired | Reason::Findings => OmissionReason::NotYet,
        Reason::Internal => OmissionReason::Internal,
        Reason::Sample => OmissionReason::Sample,
        Reason::NotApproved | Reason::ApprovalUndone | Reason::ApprovalUnchecked => {
            OmissionReason::NotApproved
        }
        Reason::NoConsent => OmissionReason::NoConsent,
    }
}
