//! The order in which a bulletin is read, step by step; what it costs and what it says follow from the same steps.
//!
//! Entry: [`steps`], [`SlotFrame::length`] and [`SlotFrame::lines`].

use crate::speech::bulletin::body::{BulletinLine, SpokenLength};
use crate::speech::bulletin::item::{BulletinItem, BulletinPart};
use crate::speech::bulletin::phrasing::{self, Phrase, Phrasing};
use crate::speech::output::text::ended;
use crate::speech::script::paragraph::Pause;
use crate::speech::script::spell_out;

/// From how many pieces on the headlines are read.
const HEADLINES_FROM: usize = 3;
/// How many headlines there are at the most.
const HEADLINES: usize = 5;
/// The signature tune; not read.
const TUNE: &str = "[Nhạc hiệu]";

/// One step of a reading.
#[derive(Clone, Copy, Debug)]
pub(super) enum RunningOrderStep<'p> {
    Tune,
    Greeting,
    /// A phrase, said for some items.
    Phrase(Phrase, ItemSpan),
    /// The title of an item, and its place.
    Headline(&'p BulletinItem<'p>, usize),
    /// A piece from its title to its end, and its place.
    Reading(&'p BulletinItem<'p>, usize),
    Close,
}

/// Places of items that follow each other.
#[derive(Clone, Copy, Debug)]
pub(super) struct ItemSpan {
    first: usize,
    count: usize,
}

impl ItemSpan {
    fn places(self) -> std::ops::Range<usize> {
        self.first..self.first + self.count
    }
}

/// The steps of a bulletin of these pieces, which stand in the order of reading.
pub(super) fn steps<'p>(pieces: &[&'p BulletinItem<'p>]) -> Vec<RunningOrderStep<'p>> {
    let mut steps = vec![RunningOrderStep::Tune, RunningOrderStep::Greeting];
    let is_urgent = pieces
        .first()
        .is_some_and(|first| first.part == BulletinPart::Urgent);
    if pieces.len() >= HEADLINES_FROM && !is_urgent {
        let headed = ItemSpan {
            first: 0,
            count: pieces.len().min(HEADLINES),
        };
        steps.push(RunningOrderStep::Phrase(Phrase::Headlines, headed));
        let headlines = pieces.iter().enumerate().take(HEADLINES);
        steps.extend(headlines.map(|(at, piece)| RunningOrderStep::Headline(piece, at)));
    }
    let mut part = None;
    for (first, piece) in pieces.iter().enumerate() {
        if part != Some(piece.part) {
            part = Some(piece.part);
            let alike = pieces[first..].iter();
            let count = alike.take_while(|other| other.part == piece.part).count();
            let led = ItemSpan { first, count };
            steps.push(RunningOrderStep::Phrase(lead_in(piece.part), led));
        }
        steps.push(RunningOrderStep::Reading(piece, first));
        for _ in 1..piece.repeat {
            let again = ItemSpan { first, count: 1 };
            steps.push(RunningOrderStep::Phrase(Phrase::Repeat, again));
            steps.push(RunningOrderStep::Reading(piece, first));
        }
    }
    steps.extend([RunningOrderStep::Close, RunningOrderStep::Tune]);
    steps
}

fn lead_in(part: BulletinPart) -> Phrase {
    match part {
        BulletinPart::Urgent => Phrase::Urgent,
        BulletinPart::Priority => Phrase::Priority,
        BulletinPart::Corrections => Phrase::Corrections,
        BulletinPart::News => Phrase::News,
        BulletinPart::Features => Phrase::Features,
        BulletinPart::Notices => Phrase::Notices,
    }
}

/// How long one reading of a piece is.
pub(super) fn reading(piece: &BulletinItem<'_>) -> SpokenLength {
    let mut pauses = Pause::Long.seconds();
    for (at, paragraph) in piece.paragraphs.iter().enumerate() {
        let is_last = at + 1 == piece.paragraphs.len();
        pauses += after(paragraph.pause, is_last).seconds();
    }
    let syllables = piece.syllables;
    SpokenLength { syllables, pauses }
}

/// The last paragraph of a piece is parted from what follows by a long pause.
fn after(pause: Pause, is_last: bool) -> Pause {
    if is_last { Pause::Long } else { pause }
}

/// What a slot of a day begins and ends with, and the station's phrases.
pub(super) struct SlotFrame<'a> {
    pub phrasing: &'a Phrasing<'a>,
    pub greeting: String,
    pub close: String,
    /// How many announcers read in turn.
    pub voices: u32,
}

impl SlotFrame<'_> {
    /// How long the steps take together.
    pub fn length(&self, steps: &[RunningOrderStep<'_>]) -> SpokenLength {
        let mut length = SpokenLength::default();
        for step in steps {
            length += match step {
                RunningOrderStep::Tune => SpokenLength::default(),
                RunningOrderStep::Greeting => phrasing::length(&self.greeting),
                RunningOrderStep::Phrase(phrase, _) => self.phrasing.fixed(*phrase).1,
                RunningOrderStep::Headline(piece, _) => SpokenLength {
                    syllables: spell_out::syllables(&piece.title),
                    pauses: Pause::Short.seconds(),
                },
                RunningOrderStep::Reading(piece, _) => reading(piece),
                RunningOrderStep::Close => phrasing::length(&self.close),
            };
        }
        length
    }

    /// What is said. Two announcers take turns: a headline each, a reading each.
    pub fn lines(&self, steps: &[RunningOrderStep<'_>]) -> Vec<BulletinLine> {
        let mut lines = Vec::new();
        let mut turn = Turn {
            voices: self.voices,
            at: 0,
        };
        for step in steps {
            match step {
                RunningOrderStep::Tune => lines.push(BulletinLine::new(TUNE, Pause::Short)),
                RunningOrderStep::Greeting => lines.extend(turn.phrase(&self.greeting)),
                RunningOrderStep::Close => lines.extend(turn.phrase(&self.close)),
                RunningOrderStep::Phrase(phrase, items) => {
                    let said = turn.phrase(self.phrasing.fixed(*phrase).0);
                    lines.extend(said.map(|line| line.said_for(items.places())));
                }
                RunningOrderStep::Headline(piece, at) => {
                    let title = turn.tagged(&ended(&piece.title));
                    lines.push(BulletinLine::new(title, Pause::Short).said_for([*at]));
                    turn.next();
                }
                RunningOrderStep::Reading(piece, at) => {
                    let said = turn.read(piece).into_iter();
                    lines.extend(said.map(|line| line.said_for([*at])));
                    turn.next();
                }
            }
        }
        lines
    }
}

/// Whose turn it is.
struct Turn {
    voices: u32,
    at: u32,
}

impl Turn {
    fn next(&mut self) {
        self.at = (self.at + 1) % self.voices;
    }

    fn tagged(&self, text: &str) -> String {
        if self.voices < 2 {
            text.to_owned()
        } else {
            format!("[PTV{}] {text}", self.at + 1)
        }
    }

    fn phrase(&self, said: &str) -> Option<BulletinLine> {
        let is_said = !said.trim().is_empty();
        is_said.then(|| BulletinLine::new(self.tagged(said), Pause::Long))
    }

    fn read(&self, piece: &BulletinItem<'_>) -> Vec<BulletinLine> {
        let title = self.tagged(&ended(&piece.title));
        let mut lines = vec![BulletinLine::new(title, Pause::Long)];
        for (at, paragraph) in piece.paragraphs.iter().enumerate() {
            let is_last = at + 1 == piece.paragraphs.len();
            let pause = after(paragraph.pause, is_last);
            // Square brackets would make a cue of it.
            let said = paragraph.sentences.join(" ").replace(['[', ']'], "");
            lines.push(BulletinLine::new(said, pause));
        }
        lines
    }
}
