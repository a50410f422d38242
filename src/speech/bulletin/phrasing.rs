//! The station's phrases as they are said on a day and in a slot.
//!
//! Entry: [`Phrasing`]. A day in words is asked for thousands of times while the past is gone through, so that its two
//! halves (day and month, year) are read once each.

use std::collections::BTreeMap;

use crate::date::Date;
use crate::speech::broadcast::BroadcastSettings;
use crate::speech::bulletin::body::SpokenLength;
use crate::speech::reading::{Rules, read};
use crate::speech::script::paragraph::Pause;
use crate::speech::script::spell_out;

/// The phrases that are the same on all days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phrase {
    /// Before the headlines.
    Headlines,
    /// Before an urgent notice.
    Urgent,
    /// Before what has priority.
    Priority,
    /// Before corrections.
    Corrections,
    /// Before the news.
    News,
    /// Before the features.
    Features,
    /// Before the notices.
    Notices,
    /// Before a text is read again.
    Repeat,
}

/// Stands for the day in a phrase while it is read: a word that no reading alters.
const DAY: &str = "xxyxx";
/// Stands for the slot.
const SLOT: &str = "xxyyxx";

/// Reads the station's phrases.
pub struct Phrasing<'a> {
    rules: &'a Rules<'a>,
    fixed: BTreeMap<Phrase, (String, SpokenLength)>,
    greeting: String,
    close: String,
    slots: BTreeMap<String, String>,
    days: BTreeMap<(i8, i8), String>,
    years: BTreeMap<i16, String>,
}

impl<'a> Phrasing<'a> {
    /// The phrases of a station.
    #[must_use]
    pub fn new(broadcast: &BroadcastSettings, rules: &'a Rules<'a>) -> Self {
        let said = |phrase: &str| {
            let marked = phrase
                .replace("{station}", &broadcast.station)
                .replace("{date}", DAY)
                .replace("{slot}", SLOT);
            read(&marked, rules).spoken()
        };
        let phrases = &broadcast.phrases;
        let fixed = [
            (Phrase::Headlines, &phrases.headlines),
            (Phrase::Urgent, &phrases.urgent),
            (Phrase::Priority, &phrases.priority),
            (Phrase::Corrections, &phrases.corrections),
            (Phrase::News, &phrases.news),
            (Phrase::Features, &phrases.features),
            (Phrase::Notices, &phrases.notices),
            (Phrase::Repeat, &phrases.repeat),
        ];
        let fixed = fixed.map(|(phrase, written)| {
            let said = said(written);
            let length = length(&said);
            (phrase, (said, length))
        });
        let slots = broadcast.slots.iter();
        let slots = slots.map(|slot| (slot.name.clone(), read(&slot.name, rules).spoken()));
        Self {
            rules,
            fixed: fixed.into(),
            greeting: said(&phrases.greeting),
            close: said(&phrases.close),
            slots: slots.collect(),
            days: BTreeMap::new(),
            years: BTreeMap::new(),
        }
    }

    /// A phrase that is the same on all days; empty where the station has none.
    #[must_use]
    pub fn fixed(&self, phrase: Phrase) -> (&str, SpokenLength) {
        let said = self.fixed.get(&phrase);
        said.map_or(("", SpokenLength::default()), |(said, length)| {
            (said, *length)
        })
    }

    /// The greeting and the close of a day's slot, by the slot's name.
    pub fn frame(&mut self, date: Date, slot: &str) -> [String; 2] {
        let day = self.day(date);
        let slot = self.slots.get(slot).map_or(slot, String::as_str);
        [&self.greeting, &self.close].map(|phrase| phrase.replace(DAY, &day).replace(SLOT, slot))
    }

    /// A day in words: `thứ Hai, ngày hai mươi ba tháng mười một năm hai nghìn không trăm hai mươi sáu`.
    pub fn day(&mut self, date: Date) -> String {
        let rules = self.rules;
        let day = self.days.entry((date.month(), date.day()));
        let day = day.or_insert_with(|| {
            read(
                &format!("ngày {} tháng {}", date.day(), date.month()),
                rules,
            )
            .spoken()
        });
        let year = self.years.entry(date.year());
        let year = year.or_insert_with(|| read(&format!("năm {}", date.year()), rules).spoken());
        format!("{}, {day} {year}", date.weekday())
    }
}

/// How long a phrase is; a long pause follows it.
#[must_use]
pub fn length(said: &str) -> SpokenLength {
    let syllables = spell_out::syllables(said);
    let pauses = if syllables == 0 {
        0
    } else {
        Pause::Long.seconds()
    };
    SpokenLength { syllables, pauses }
}
