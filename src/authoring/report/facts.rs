//! What was published and prepared in a period, piece by piece.
//!
//! Entry: [`collect`].

use std::collections::BTreeSet;

use super::left_out::{self, LeftOut};
use super::period::{ReportPeriod, posted};
use crate::authoring::log;
use crate::date::Date;
use crate::document::Document;
use crate::document::kind::Kind;
use crate::document::kind_name::KindName;
use crate::pipeline::Account;
use crate::site::Site;

/// What was published and prepared.
#[derive(Clone, Debug)]
pub struct ReportFacts {
    /// The period.
    pub period: ReportPeriod,
    /// The day on which the report is made.
    pub today: Date,
    /// The last day that counts: the period's own, or today where that is still to come.
    pub until: Date,
    /// What was published, by day.
    pub posts: Vec<Post>,
    /// What is said in the pinned bulletins, by day and slot.
    pub readings: Vec<BulletinReading>,
    /// How many bulletins are pinned.
    pub bulletins: usize,
    /// What has its day in the period and is not counted.
    pub left_out: LeftOut,
    /// Titles of published documents of which no day is known.
    pub undated: Vec<String>,
}

/// One published article.
#[derive(Clone, Debug)]
pub struct Post {
    /// Its kind.
    pub kind: KindName,
    /// Its title.
    pub title: String,
    /// What it belongs to.
    pub labels: Labels,
    /// How long its script takes by estimate, read once, in seconds; nothing where it has none.
    pub script: Option<u32>,
}

/// One piece of a pinned bulletin.
#[derive(Clone, Debug)]
pub struct BulletinReading {
    /// What its article belongs to, on the day of the bulletin.
    pub labels: Labels,
    /// How long all its readings take, in seconds.
    pub seconds: u32,
}

/// What a piece belongs to.
#[derive(Clone, Debug)]
pub struct Labels {
    /// Its day.
    pub day: Date,
    /// The section's id.
    pub section: String,
    /// The ids of its models, each once.
    pub models: BTreeSet<String>,
    /// The ids of its bodies, each once.
    pub bodies: BTreeSet<String>,
}

/// Gathers what was published and prepared in a period.
#[must_use]
pub fn collect(account: &Account, period: ReportPeriod) -> ReportFacts {
    let site = &account.site;
    let until = account.today.min(period.to);
    let in_period = |day: Date| period.from <= day && day <= until;
    let mut posts: Vec<Post> = Vec::new();
    let mut undated = Vec::new();
    for (id, article) in site.articles.iter().enumerate() {
        let document = &article.document;
        let kind = document.kind.name();
        match posted(document) {
            Some(day) if in_period(day) => posts.push(Post {
                kind,
                title: document.title().to_owned(),
                labels: labels(site, document, day),
                script: account
                    .scripts
                    .for_article(id)
                    .map(|script| script.seconds(account.pace)),
            }),
            None if kind == KindName::Document => undated.push(document.title().to_owned()),
            Some(_) | None => {}
        }
    }
    posts.sort_by_key(|post| post.labels.day);
    let pinned = account.prepared.pinned.iter();
    ReportFacts {
        period,
        today: account.today,
        until,
        posts,
        readings: readings(account, period.from, until),
        bulletins: pinned.filter(|one| in_period(one.date)).count(),
        left_out: left_out::collect(account, period, until),
        undated,
    }
}

fn readings(account: &Account, from: Date, until: Date) -> Vec<BulletinReading> {
    let log = log::collect(&account.prepared, from, until);
    let reading = |row: log::LogRow| {
        let labels = match account.prepared.document(&row.article) {
            Some(document) => labels(&account.site, document, row.date),
            None => Labels {
                day: row.date,
                section: account.site.config.section_of(&row.article),
                models: BTreeSet::new(),
                bodies: BTreeSet::new(),
            },
        };
        BulletinReading {
            labels,
            seconds: row.seconds,
        }
    };
    log.rows.into_iter().map(reading).collect()
}

fn labels(site: &Site, document: &Document, day: Date) -> Labels {
    let common = &document.common;
    let models = common.models.iter().map(|model| model.value.clone());
    let bodies = common.bodies.iter().chain(speaker(&document.kind));
    Labels {
        day,
        section: site.config.section_of(&document.source),
        models: models.collect(),
        bodies: bodies.map(|body| body.value.clone()).collect(),
    }
}

/// The body that issues, gives notice, answers or reports.
fn speaker(kind: &Kind) -> Option<&crate::yaml::At<String>> {
    match kind {
        Kind::Notice(notice) => notice.issued_by.as_ref(),
        Kind::Document(official) => official.issuer.as_ref(),
        Kind::Question(question) => question.answered_by.as_ref(),
        Kind::Report(report) => report.by.as_ref(),
        Kind::Article
        | Kind::Model(_)
        | Kind::Exemplar(_)
        | Kind::GoodPractice(_)
        | Kind::Rebuttal(_)
        | Kind::Page(_) => None,
    }
}
