//! `bantin due`: what the calendar brings in the days to come.
//!
//! Entry: [`list`]. What has to be done by somebody and was not stays on the list after its day. Samples and what is for
//! the office alone bring nothing.

use std::collections::BTreeMap;

use crate::date::Date;
use crate::diagnostic::{Diagnostic, Problem, SpeechProblem};
use crate::document::Document;
use crate::document::key_groups::Scope;
use crate::path::SourcePath;
use crate::pipeline::Ahead;
use crate::release::{Reason, approval};
use crate::review::Deadlines;
use crate::source::Sources;
use crate::speech::bulletin::item::{self, BulletinPart};

/// The days that are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DuePeriod {
    /// Today.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// One thing that a day brings. Ordered as it is told: by day, sort, title and file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DueEntry {
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

/// What the days from today on bring, and what is overdue.
#[must_use]
pub fn list(
    ahead: &Ahead,
    found: &[Diagnostic],
    sources: &Sources,
    days: u32,
) -> (DuePeriod, Vec<DueEntry>) {
    let from = ahead.today;
    let to = from.plus_days(i64::from(days));
    let span = DuePeriod { from, to };
    let terms = Deadlines::new(&ahead.config.site.holidays);
    let mut entries = Vec::new();
    let documents = ahead.documents.iter().filter(|document| {
        let common = &document.common;
        common.scope == Scope::Public && !common.sample
    });
    for document in documents {
        let mut tell = |date: Option<Date>, event: Occasion| {
            entries.extend(date.map(|date| entry(document, date, event)));
        };
        if !document.common.draft {
            published(document, from, sources, &mut tell);
        }
        waiting(document, from, &terms, &mut tell);
    }
    entries.extend(runs(ahead, span));
    entries.extend(found.iter().filter_map(|one| unsaid(ahead, one)));
    entries.retain(|entry| {
        let is_late = entry.date < from && entry.event.waits();
        is_late || (from..=to).contains(&entry.date)
    });
    entries.sort();
    entries.dedup();
    (span, entries)
}

fn entry(document: &Document, date: Date, event: Occasion) -> DueEntry {
    DueEntry {
        date,
        event,
        title: document.title().to_owned(),
        file: document.source.clone(),
    }
}

/// What comes by itself.
fn published(
    document: &Document,
    today: Date,
    sources: &Sources,
    tell: &mut impl FnMut(Option<Date>, Occasion),
) {
    let common = &document.common;
    let posted = common.date.as_ref().map(|date| date.value);
    if let Some(day) = common.publish_at.filter(|day| *day > today) {
        let state = approval::state(document, sources);
        let lacks = approval::omission_reason(document, state);
        tell(Some(day), Occasion::Publication { lacks });
    } else {
        tell(posted.filter(|day| *day > today), Occasion::DateAhead);
    }
    let expires = common.expires.as_ref().map(|day| day.value);
    let notice = document.kind.notice();
    let valid = notice.and_then(|notice| notice.valid_until);
    tell(
        expires.or(valid.map(|moment| moment.date)),
        Occasion::Expiry,
    );
    let disclosure = common.disclosure.as_ref();
    let until = disclosure.and_then(|disclosure| disclosure.until);
    tell(until, Occasion::DisclosureEnds);
    let official = document.kind.official();
    let in_force = official.and_then(|official| official.effective_from);
    tell(in_force.filter(|day| *day > today), Occasion::InForce);
}

/// What somebody has to do.
fn waiting(
    document: &Document,
    today: Date,
    terms: &Deadlines,
    tell: &mut impl FnMut(Option<Date>, Occasion),
) {
    let common = &document.common;
    if common.draft || common.publish_at.is_some_and(|day| day > today) {
        tell(terms.disclosure(document), Occasion::DisclosureDue);
        tell(terms.outage(document), Occasion::OutageDue);
    }
    let report = document.kind.report();
    let period = report.and_then(|report| report.period.as_ref());
    tell(period.map(|period| period.to), Occasion::PeriodEnds);
    if !common.draft {
        // The first day on which `bantin check` asks for it.
        let stale = terms.fresh(document).map(|day| day.plus_days(1));
        tell(stale, Occasion::Review);
    }
}

/// The last days of what is said on several days.
fn runs(ahead: &Ahead, span: DuePeriod) -> Vec<DueEntry> {
    let by_file: BTreeMap<&SourcePath, &Document> = ahead
        .documents
        .iter()
        .map(|document| (&document.source, &**document))
        .collect();
    let mut last: BTreeMap<(&SourcePath, bool), (Date, bool)> = BTreeMap::new();
    for bulletin in &ahead.bulletins {
        for said in &bulletin.entries {
            let correction = said.part == Some(BulletinPart::Corrections);
            let is_urgent = said.part == Some(BulletinPart::Urgent);
            let run = last
                .entry((&said.article, correction))
                .or_insert((bulletin.date, is_urgent));
            run.0 = run.0.max(bulletin.date);
            run.1 |= is_urgent;
        }
    }
    let ended = last
        .into_iter()
        .filter_map(|((file, correction), (day, is_urgent))| {
            let document = by_file.get(file)?;
            let is_run = is_urgent || item::days_owed(document) > 1;
            let is_within = (span.from..=span.to).contains(&day);
            (is_run && is_within).then(|| entry(document, day, Occasion::RunEnds { correction }))
        });
    ended.collect()
}

/// What cannot be said as often as it is owed.
fn unsaid(ahead: &Ahead, found: &Diagnostic) -> Option<DueEntry> {
    let Problem::Speech(SpeechProblem::RunUnsaid { said, days, until }) = found.problem else {
        return None;
    };
    let mut documents = ahead.documents.iter();
    let document = documents.find(|document| document.source == found.place.path)?;
    let owed = days;
    Some(entry(document, until, Occasion::Unsaid { said, owed }))
}
