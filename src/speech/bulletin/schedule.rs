//! The days one after the other, slot by slot.
//!
//! Entry: [`compose`].

use std::collections::BTreeMap;

use crate::date::Date;
use crate::diagnostic::{Diagnostic, Reported, SpeechProblem};
use crate::speech::broadcast::{BroadcastSettings, BroadcastSlot};
use crate::speech::bulletin::body;
use crate::speech::bulletin::composed::{Bulletin, BulletinEntry, ItemBasis};
use crate::speech::bulletin::item::BulletinItem;
use crate::speech::bulletin::owed::{OwedItems, SlotKey, UnsaidItem};
use crate::speech::bulletin::phrasing::Phrasing;
use crate::speech::bulletin::pin::Pin;
use crate::speech::bulletin::running_order::{SlotFrame, reading, steps};
use crate::speech::bulletin::selection::{SlotBudget, choose};
use crate::speech::reading::Rules;

/// How a station broadcasts.
#[derive(Clone, Copy)]
pub struct ScheduleInput<'a> {
    /// Its settings.
    pub broadcast: &'a BroadcastSettings,
    /// How it reads.
    pub rules: &'a Rules<'a>,
    /// What staff keep as it is.
    pub pins: &'a [Pin],
}

/// The days that are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayRange {
    /// The first.
    pub first: Date,
    /// The last.
    pub last: Date,
}

impl DayRange {
    /// So many days from one on.
    #[must_use]
    pub fn from(first: Date, count: u32) -> Self {
        let last = first.plus_days(i64::from(count.max(1)) - 1);
        Self { first, last }
    }

    fn contains(self, day: Date) -> bool {
        (self.first..=self.last).contains(&day)
    }
}

/// The bulletins of the wanted days, and every pinned one, by day and slot.
#[must_use]
pub fn compose(
    pieces: &[BulletinItem<'_>],
    station: ScheduleInput<'_>,
    days: DayRange,
) -> Reported<Vec<Bulletin>> {
    let slots = &station.broadcast.slots;
    let pins = by_slot(station);
    let mut bulletins: BTreeMap<SlotKey, Bulletin> = BTreeMap::new();
    let mut found = Vec::new();
    let mut live = OwedItems::new(pieces, &pins);
    let mut studio = Studio {
        station,
        phrasing: Phrasing::new(station.broadcast, station.rules),
    };
    let mut day = live.day_after(None);
    while let Some(date) = day.filter(|date| *date <= days.last) {
        live.begin(date);
        for at in 0..slots.len() {
            if let Some(pin) = pins.get(&(date, at)) {
                live.say_pinned(pin, date);
                continue;
            }
            let wanted = days.contains(date);
            let made = studio.slot(&mut live, (date, at), wanted);
            bulletins.extend(made.map(|bulletin| ((date, at), bulletin)));
        }
        day = live.day_after(day);
    }
    live.begin(days.last.plus_days(1));
    found.extend(
        live.unsaid
            .iter()
            .filter_map(|unsaid| tell_unsaid(unsaid, days)),
    );
    let too_long = bulletins.values();
    found.extend(too_long.filter_map(|bulletin| tell_too_long(bulletin, pieces)));
    for (when, pin) in pins {
        bulletins.insert(when, pin.bulletin(&slots[when.1], station.broadcast));
    }
    Reported::new(bulletins.into_values().collect(), found)
}

/// The pins by day and number of the slot.
fn by_slot(station: ScheduleInput<'_>) -> BTreeMap<SlotKey, &Pin> {
    let slots = &station.broadcast.slots;
    let number = |id: &str| slots.iter().position(|slot| *slot.id == id);
    let pins = station.pins.iter();
    pins.filter_map(|pin| Some(((pin.date, number(&pin.slot)?), pin)))
        .collect()
}

/// Where bulletins are put together.
struct Studio<'a> {
    station: ScheduleInput<'a>,
    phrasing: Phrasing<'a>,
}

impl Studio<'_> {
    /// Fills one slot of one day; the words are made only where they are wanted.
    fn slot(&mut self, live: &mut OwedItems<'_>, when: SlotKey, wanted: bool) -> Option<Bulletin> {
        let broadcast = self.station.broadcast;
        let slot = &broadcast.slots[when.1];
        let due = live.due(when, Some(slot.at));
        if due.is_empty() {
            return None;
        }
        let [greeting, close] = self.phrasing.frame(when.0, &slot.name);
        let frame = SlotFrame {
            phrasing: &self.phrasing,
            greeting,
            close,
            voices: broadcast.voices.get(),
        };
        let pieces: Vec<&BulletinItem<'_>> = due.iter().map(|&at| live.piece(at)).collect();
        let chosen = choose(&pieces, &frame, room(broadcast, slot));
        for &at in &chosen {
            live.say(due[at], when.0);
        }
        if chosen.is_empty() || !wanted {
            return None;
        }
        let pieces: Vec<&BulletinItem<'_>> = chosen.iter().map(|&at| pieces[at]).collect();
        Some(bulletin(&pieces, &frame, when.0, slot, broadcast))
    }
}

fn room(broadcast: &BroadcastSettings, slot: &BroadcastSlot) -> SlotBudget {
    let longest = broadcast.slots.iter().map(|slot| *slot.minutes).max();
    SlotBudget {
        pace: *broadcast.pace,
        seconds: slot.minutes.saturating_mul(60),
        longest: longest.unwrap_or_default().saturating_mul(60),
    }
}

fn bulletin(
    pieces: &[&BulletinItem<'_>],
    frame: &SlotFrame<'_>,
    date: Date,
    slot: &BroadcastSlot,
    broadcast: &BroadcastSettings,
) -> Bulletin {
    let lines = frame.lines(&steps(pieces));
    let entry = |piece: &&BulletinItem<'_>| BulletinEntry {
        article: piece.source.clone(),
        title: piece.written.clone(),
        repeat: piece.repeat,
        part: Some(piece.part),
        seconds: Some(reading(piece).seconds(*broadcast.pace) * piece.repeat),
        note: piece.note.clone(),
        published: piece.published,
        basis: ItemBasis::default(),
        withdrawn: false,
    };
    Bulletin {
        date,
        slot: slot.id.value.clone(),
        slot_name: slot.name.clone(),
        at: slot.at,
        minutes: *slot.minutes,
        pace: *broadcast.pace,
        station: broadcast.station.clone(),
        editor: broadcast.editor.clone(),
        approver: broadcast.approver.clone(),
        number: None,
        pinned: false,
        rehearsal: false,
        entries: pieces.iter().map(entry).collect(),
        length: body::length(&lines),
        lines,
    }
}

fn tell_unsaid(unsaid: &UnsaidItem<'_>, days: DayRange) -> Option<Diagnostic> {
    let touches = unsaid.piece.first.date <= days.last && unsaid.closes >= days.first;
    let problem = SpeechProblem::RunUnsaid {
        said: unsaid.said,
        days: unsaid.piece.owed(),
        until: unsaid.closes,
    };
    touches.then(|| at_title(unsaid.piece, problem))
}

fn tell_too_long(bulletin: &Bulletin, pieces: &[BulletinItem<'_>]) -> Option<Diagnostic> {
    let entry = bulletin.entries.first().filter(|_| bulletin.exceeds())?;
    let piece = pieces.iter().find(|piece| piece.source == entry.article)?;
    let problem = SpeechProblem::ScriptLongerThanSlot {
        slot: bulletin.slot.clone(),
        seconds: bulletin.seconds(),
        limit: bulletin.limit(),
    };
    Some(at_title(piece, problem))
}

fn at_title(piece: &BulletinItem<'_>, problem: SpeechProblem) -> Diagnostic {
    Diagnostic::at(&piece.source, piece.place.clone(), problem)
}
