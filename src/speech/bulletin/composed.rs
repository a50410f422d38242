//! A bulletin as it is read: data.
//!
//! Entry: [`Bulletin`].

use crate::date::{ClockTime, Date};
use crate::path::SourcePath;
use crate::speech::bulletin::body::{BulletinLine, SpokenLength};
use crate::speech::bulletin::item::BulletinPart;
use crate::speech::bulletin::pin_person::PinnedPerson;

/// What is read in one slot of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bulletin {
    /// The day.
    pub date: Date,
    /// The slot's id.
    pub slot: String,
    /// The slot's name.
    pub slot_name: String,
    /// When the slot begins.
    pub at: ClockTime,
    /// How long the slot is, in minutes.
    pub minutes: u32,
    /// Syllables a minute.
    pub pace: u32,
    /// The station.
    pub station: String,
    /// Who edits.
    pub editor: Option<String>,
    /// Who approves.
    pub approver: Option<String>,
    /// Its number, where staff gave it one.
    pub number: Option<String>,
    /// Whether staff keep it as it is.
    pub pinned: bool,
    /// Whether it is for rehearsal alone: it holds what may not go out, or may hold it.
    pub rehearsal: bool,
    /// What it holds, in the order of reading.
    pub entries: Vec<BulletinEntry>,
    /// The words.
    pub lines: Vec<BulletinLine>,
    /// How much there is to say.
    pub length: SpokenLength,
}

/// One piece of a bulletin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulletinEntry {
    /// The article.
    pub article: SourcePath,
    /// Its title as it is written; empty where a pin does not tell.
    pub title: String,
    /// How many times it is read.
    pub repeat: u32,
    /// In which part; nothing where a pin does not tell.
    pub part: Option<BulletinPart>,
    /// How long all its readings take, in seconds; nothing where it is not known.
    pub seconds: Option<u32>,
    /// For the block that is not read: number, time of issue and expiry of a notice.
    pub note: Option<String>,
    /// The day before which the article is not published.
    pub published: Option<Date>,
    /// What it rests on, where that is known.
    pub basis: ItemBasis,
    /// Whether it was taken out of the record; nothing of it is told.
    pub withdrawn: bool,
}

/// What an item of a bulletin rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemBasis {
    /// The fingerprint of the article as it was.
    pub hash: Option<String>,
    /// The people who agreed to be named.
    pub people: Vec<PinnedPerson>,
}

impl Bulletin {
    /// The name of its files: `2026-11-23-sang`.
    #[must_use]
    pub fn name(&self) -> String {
        name(self.date, &self.slot)
    }

    /// How long it takes, in seconds.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        self.length.seconds(self.pace)
    }

    /// How long it may take, in seconds.
    #[must_use]
    pub fn limit(&self) -> u32 {
        self.minutes.saturating_mul(60)
    }

    /// Whether it takes longer than its slot.
    #[must_use]
    pub fn exceeds(&self) -> bool {
        self.seconds() > self.limit()
    }

    /// Whether it may be seen by everybody on a day: it holds nothing that is not published then.
    #[must_use]
    pub fn is_open_on(&self, day: Date) -> bool {
        let mut published = self.entries.iter().filter_map(|entry| entry.published);
        published.all(|published| published <= day)
    }

    /// Whether it holds an urgent notice.
    #[must_use]
    pub fn is_urgent(&self) -> bool {
        self.entries
            .iter()
            .any(|entry| entry.part == Some(BulletinPart::Urgent))
    }
}

/// The name of a bulletin's files.
#[must_use]
pub fn name(date: Date, slot: &str) -> String {
    format!("{date}-{slot}")
}
