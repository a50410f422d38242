//! `bantin log`: what was prepared, by the pinned bulletins; never what was aired, which nothing here can know.
//!
//! Entry: [`collect`].

use std::collections::{BTreeMap, BTreeSet};

use crate::date::Date;
use crate::path::SourcePath;
use crate::pipeline::PinnedBulletins;
use crate::speech::bulletin::{Bulletin, BulletinEntry};
use crate::speech::bulletin::{item, pin};

/// What was prepared over some days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// Each piece of each bulletin, by day and slot.
    pub rows: Vec<LogRow>,
    /// Seconds by topic.
    pub topics: BTreeMap<String, u32>,
    /// Seconds by model.
    pub models: BTreeMap<String, u32>,
    /// Each article with the days in a row on which it was prepared, of those that it was to be.
    pub runs: BTreeMap<SourcePath, BroadcastRun>,
}

/// One piece of a bulletin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogRow {
    /// The day.
    pub date: Date,
    /// The slot's name.
    pub slot: String,
    /// The article.
    pub article: SourcePath,
    /// Its title.
    pub title: String,
    /// How many times it is read.
    pub repeat: u32,
    /// How long that takes, in seconds.
    pub seconds: u32,
}

/// The days of one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BroadcastRun {
    /// Its title.
    pub title: String,
    /// On how many days in a row it was prepared.
    pub done: u32,
    /// On how many it was to be.
    pub required: u32,
}

/// The log of some days, the first and the last of them in it.
#[must_use]
pub fn collect(prepared: &PinnedBulletins, from: Date, to: Date) -> Log {
    let mut log = Log::default();
    let mut days: BTreeMap<&SourcePath, BTreeSet<Date>> = BTreeMap::new();
    let bulletins = prepared.pinned.iter();
    for bulletin in bulletins.filter(|bulletin| (from..=to).contains(&bulletin.date)) {
        for entry in &bulletin.entries {
            log.add(prepared, bulletin, entry);
            if entry.withdrawn {
                continue;
            }
            days.entry(&entry.article)
                .or_default()
                .insert(bulletin.date);
        }
    }
    for (article, days) in days {
        let document = prepared.document(article);
        let run = BroadcastRun {
            title: document.map_or_else(String::new, |document| document.title().to_owned()),
            done: longest_row(&days),
            required: document.map_or(1, item::days_owed),
        };
        log.runs.insert(article.clone(), run);
    }
    log
}

impl Log {
    fn add(&mut self, prepared: &PinnedBulletins, bulletin: &Bulletin, entry: &BulletinEntry) {
        let seconds = entry.seconds.unwrap_or_else(|| share(bulletin));
        let document = prepared.document(&entry.article);
        let document = document.filter(|_| !entry.withdrawn);
        let title = match (entry.title.as_str(), document) {
            ("", Some(document)) => document.title().to_owned(),
            (title, _) => title.to_owned(),
        };
        if let Some(document) = document {
            for topic in &document.common.topics {
                *self.topics.entry(topic.as_str().to_owned()).or_default() += seconds;
            }
            for model in &document.common.models {
                *self.models.entry(model.value.clone()).or_default() += seconds;
            }
        }
        self.rows.push(LogRow {
            date: bulletin.date,
            slot: bulletin.slot_name.clone(),
            article: if entry.withdrawn {
                // Of what was taken out only the record's own file is told.
                pin::path_of(bulletin.date, &bulletin.slot)
            } else {
                entry.article.clone()
            },
            title,
            repeat: entry.repeat,
            seconds,
        });
    }
}

/// The time of a piece of which the pin does not tell it: what the others leave, in even shares.
fn share(bulletin: &Bulletin) -> u32 {
    let known: u32 = bulletin
        .entries
        .iter()
        .filter_map(|entry| entry.seconds)
        .sum();
    let unknown = bulletin
        .entries
        .iter()
        .filter(|entry| entry.seconds.is_none());
    let unknown = u32::try_from(unknown.count()).unwrap_or(u32::MAX);
    bulletin.seconds().saturating_sub(known) / unknown.max(1)
}

fn longest_row(days: &BTreeSet<Date>) -> u32 {
    let (mut longest, mut row, mut before) = (0, 0, None::<Date>);
    for &day in days {
        let follows = before.is_some_and(|before| before.plus_days(1) == day);
        row = if follows { row + 1 } else { 1 };
        longest = longest.max(row);
        before = Some(day);
    }
    longest
}
