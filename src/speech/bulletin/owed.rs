//! What is still owed to listeners while the days go by.
//!
//! Entry: [`OwedItems`]. Only the pieces whose days have come are carried along, so that seven years are gone through as
//! fast as the pieces are many.

use std::collections::BTreeMap;

use crate::date::{ClockTime, Date};
use crate::path::SourcePath;
use crate::speech::bulletin::item::{BulletinItem, BulletinPart};
use crate::speech::bulletin::pin::Pin;

/// A moment of the schedule: a day, and the number of a slot.
pub(super) type SlotKey = (Date, usize);

/// A piece and what became of it so far.
pub(super) struct OwedItem<'p> {
    pub piece: &'p BulletinItem<'p>,
    closes: Date,
    said_on: Option<Date>,
    /// On how many days in a row, up to `said_on`.
    in_row: u32,
    /// The longest row of days.
    best: u32,
    /// How many times in all.
    times: u32,
}

/// A piece whose time ran out before it had been said on all its days.
pub(super) struct UnsaidItem<'p> {
    pub piece: &'p BulletinItem<'p>,
    pub said: u32,
    pub closes: Date,
}

/// All pieces, and those of them whose days have come.
pub(super) struct OwedItems<'p> {
    /// By their first day.
    all: Vec<OwedItem<'p>>,
    /// The first of `all` whose day has not come.
    next: usize,
    /// Places in `all`.
    begun: Vec<usize>,
    /// Where each article stands in `all`.
    articles: BTreeMap<&'p SourcePath, usize>,
    /// When each article was heard for the first time: as pinned, and as composed.
    pinned: BTreeMap<&'p SourcePath, SlotKey>,
    composed: BTreeMap<&'p SourcePath, Date>,
    /// What ran out.
    pub unsaid: Vec<UnsaidItem<'p>>,
}

impl<'p> OwedItems<'p> {
    pub fn new(pieces: &'p [BulletinItem<'p>], pins: &BTreeMap<SlotKey, &'p Pin>) -> Self {
        let mut all: Vec<OwedItem<'p>> = pieces
            .iter()
            .map(|piece| OwedItem {
                piece,
                closes: piece.closes(),
                said_on: None,
                in_row: 0,
                best: 0,
                times: 0,
            })
            .collect();
        all.sort_by(|left, right| order(left.piece).cmp(&order(right.piece)));
        let articles = all.iter().enumerate();
        let articles = articles.filter(|(_, owed)| owed.piece.part != BulletinPart::Corrections);
        let articles = articles
            .map(|(at, owed)| (&owed.piece.source, at))
            .collect();
        let mut pinned = BTreeMap::new();
        for (&when, pin) in pins {
            for item in pin.items.iter().filter(|item| !item.correction) {
                pinned.entry(&item.article).or_insert(when);
            }
        }
        Self {
            all,
            next: 0,
            begun: Vec::new(),
            articles,
            pinned,
            composed: BTreeMap::new(),
            unsaid: Vec::new(),
        }
    }

    /// The first day after another on which there may be something to say; the first of all where none is given.
    pub fn day_after(&self, day: Option<Date>) -> Option<Date> {
        let next = self.all.get(self.next).map(|owed| owed.piece.first.date);
        match day {
            Some(day) if !self.begun.is_empty() => Some(day.plus_days(1)),
            _ => next,
        }
    }

    /// Takes in what begins on a day or before, and lets go what is done or has run out.
    pub fn begin(&mut self, day: Date) {
        while let Some(owed) = self.all.get(self.next)
            && owed.piece.first.date <= day
        {
            self.begun.push(self.next);
            self.next += 1;
        }
        let (all, unsaid) = (&mut self.all, &mut self.unsaid);
        let (pinned, composed) = (&self.pinned, &self.composed);
        self.begun.retain(|&at| {
            let owed = &all[at];
            if owed.is_done() && owed.piece.part != BulletinPart::Urgent {
                return false;
            }
            let is_over = owed.closes < day;
            let counts = owed.piece.part != BulletinPart::Corrections
                || was_pinned(pinned, owed.piece, (day, 0))
                || was_composed(composed, owed.piece);
            if is_over && counts && !owed.is_done() {
                unsaid.push(UnsaidItem {
                    piece: owed.piece,
                    said: owed.best,
                    closes: owed.closes,
                });
            }
            !is_over
        });
    }

    /// What is due in a slot, in the order in which it has a claim to it: urgent, priority, what would else break its
    /// row of days, then the oldest.
    pub fn due(&self, when: SlotKey, time: Option<ClockTime>) -> Vec<usize> {
        let mut due: Vec<usize> = self
            .begun
            .iter()
            .copied()
            .filter(|&at| self.is_due(at, when, time))
            .collect();
        due.sort_by_key(|&at| {
            let owed = &self.all[at];
            let (claim, times) = match owed.piece.part {
                BulletinPart::Urgent => (0, owed.times),
                BulletinPart::Priority => (1, 0),
                BulletinPart::Corrections
                | BulletinPart::News
                | BulletinPart::Features
                | BulletinPart::Notices => (if owed.in_row > 0 { 2 } else { 3 }, 0),
            };
            (claim, times, at)
        });
        due
    }

    fn is_due(&self, at: usize, (day, slot): SlotKey, time: Option<ClockTime>) -> bool {
        let owed = &self.all[at];
        let piece = owed.piece;
        let is_left = owed.said_on != Some(day) && !owed.is_done();
        let is_open = piece.part == BulletinPart::Urgent || is_left;
        let was_heard =
            || was_pinned(&self.pinned, piece, (day, slot)) || was_composed(&self.composed, piece);
        is_open
            && piece.holds_at(day, time)
            && (piece.part != BulletinPart::Corrections || was_heard())
    }

    /// The piece at a place.
    pub fn piece(&self, at: usize) -> &'p BulletinItem<'p> {
        self.all[at].piece
    }

    /// Notes that a piece is said on a day.
    pub fn say(&mut self, at: usize, day: Date) {
        let owed = &mut self.all[at];
        owed.say(day);
        if owed.piece.part != BulletinPart::Corrections {
            self.composed.entry(&owed.piece.source).or_insert(day);
        }
    }

    /// Notes what a pinned bulletin says on a day.
    pub fn say_pinned(&mut self, pin: &Pin, day: Date) {
        for item in &pin.items {
            if item.correction {
                let of_item = |at: &usize| {
                    let piece = self.all[*at].piece;
                    piece.part == BulletinPart::Corrections && piece.source == item.article
                };
                let said: Vec<usize> = self.begun.iter().copied().filter(of_item).collect();
                for at in said {
                    self.all[at].say(day);
                }
            } else if let Some(&at) = self.articles.get(&item.article)
                && self.all[at].said_on.is_none_or(|said| said < day)
            {
                self.all[at].say(day);
            }
        }
    }
}

/// Whether what a correction corrects had been said in a pinned bulletin before a slot, and no later than its day.
fn was_pinned(
    pinned: &BTreeMap<&SourcePath, SlotKey>,
    correction: &BulletinItem<'_>,
    slot: SlotKey,
) -> bool {
    let heard = pinned.get(&correction.source);
    heard.is_some_and(|&heard| heard < slot && heard.0 <= correction.first.date)
}

/// Whether what a correction corrects had been said in a composed bulletin of an earlier day; one of the same day has the
/// corrected text already.
fn was_composed(composed: &BTreeMap<&SourcePath, Date>, correction: &BulletinItem<'_>) -> bool {
    let heard = composed.get(&correction.source);
    heard.is_some_and(|&day| day < correction.first.date)
}

fn order<'a>(piece: &'a BulletinItem<'_>) -> (Date, BulletinPart, &'a SourcePath) {
    (piece.first.date, piece.part, &piece.source)
}

impl OwedItem<'_> {
    fn is_done(&self) -> bool {
        self.best >= self.piece.owed()
    }

    fn say(&mut self, day: Date) {
        self.times += 1;
        if self.said_on == Some(day) {
            return;
        }
        let follows = self.said_on.is_some_and(|said| said.plus_days(1) == day);
        self.in_row = if follows { self.in_row + 1 } else { 1 };
        self.best = self.best.max(self.in_row);
        self.said_on = Some(day);
    }
}
