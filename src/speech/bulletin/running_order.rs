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
    Phrase(Phrase),
    Headline(&'p BulletinItem<'p>),
    /// A piece from its title to its end.
    Reading(&'p BulletinItem<'p>),
    Close,
}

/// The steps of a bulletin of these pieces, which stand in the order of reading.
pub(super) fn steps<'p>(pieces: &[&'p BulletinItem<'p>]) -> Vec<RunningOrderStep<'p>> {
    let mut steps = vec![RunningOrderStep::Tune, RunningOrderStep::Greeting];
    let is_urgent = pieces
        .first()
        .is_some_and(|first| first.part == BulletinPart::Urgent);
    if pieces.len() >= HEADLINES_FROM && !is_urgent {
        steps.push(RunningOrderStep::Phrase(Phrase::Headlines));
        steps.extend(
            pieces
                .iter()
                .take(HEADLINES)
                .map(|piece| RunningOrderStep::Headline(piece)),
        );
    }
    let mut part = None;
    for piece in pieces {
        if part != Some(piece.part) {
            part = Some(piece.part);
            steps.push(RunningOrderStep::Phrase(lead_in(piece.part)));
        }
        steps.push(RunningOrderStep::Reading(piece));
        for _ in 1..piece.repeat {
            steps.push(RunningOrderStep::Phrase(Phrase::Repeat));
            steps.push(RunningOrderStep::Reading(piece));
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
                RunningOrderStep::Phrase(phrase) => self.phrasing.fixed(*phrase).1,
                RunningOrderStep::Headline(piece) => SpokenLength {
                    syllables: spell_out::syllables(&piece.title),
                    pauses: Pause::Short.seconds(),
                },
                RunningOrderStep::Reading(piece) => reading(piece),
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
                RunningOrderStep::Phrase(phrase) => {
                    lines.extend(turn.phrase(self.phrasing.fixed(*phrase).0));
                }
                RunningOrderStep::Headline(piece) => {
                    lines.push(BulletinLine::new(
                        turn.tagged(&ended(&piece.title)),
                        Pause::Short,
                    ));
                    turn.next();
                }
                RunningOrderStep::Reading(piece) => {
                    turn.read(piece, &mut lines);
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

    fn read(&self, piece: &BulletinItem<'_>, lines: &mut Vec<BulletinLine>) {
        lines.push(BulletinLine::new(
            self.tagged(&ended(&piece.title)),
            Pause::Long,
        ));
        for (at, paragraph) in piece.paragraphs.iter().enumerate() {
            let is_last = at + 1 == piece.paragraphs.len();
            let pause = after(paragraph.pause, is_last);
            // Square brackets would make a cue of it.
            let said = paragraph.sentences.join(" ").replace(['[', ']'], "");
            lines.push(BulletinLine::new(said, pause));
        }
    }
}
