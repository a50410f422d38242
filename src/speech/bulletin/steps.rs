//! The order in which a bulletin is read, step by step; what it costs and what it says follow from the same steps.
//!
//! Entry: [`steps`], [`Frame::length`] and [`Frame::lines`]. It must never know which pieces there might have been.

use crate::speech::bulletin::body::{Length, Line};
use crate::speech::bulletin::phrasing::{self, Phrase, Phrasing};
use crate::speech::bulletin::piece::{Part, Piece};
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
pub(super) enum Step<'p> {
    Tune,
    Greeting,
    Phrase(Phrase),
    Headline(&'p Piece<'p>),
    /// A piece from its title to its end.
    Reading(&'p Piece<'p>),
    Close,
}

/// The steps of a bulletin of these pieces, which stand in the order of reading.
pub(super) fn steps<'p>(pieces: &[&'p Piece<'p>]) -> Vec<Step<'p>> {
    let mut steps = vec![Step::Tune, Step::Greeting];
    let is_urgent = pieces
        .first()
        .is_some_and(|first| first.part == Part::Urgent);
    if pieces.len() >= HEADLINES_FROM && !is_urgent {
        steps.push(Step::Phrase(Phrase::Headlines));
        steps.extend(
            pieces
                .iter()
                .take(HEADLINES)
                .map(|piece| Step::Headline(piece)),
        );
    }
    let mut part = None;
    for piece in pieces {
        if part != Some(piece.part) {
            part = Some(piece.part);
            steps.push(Step::Phrase(lead_in(piece.part)));
        }
        steps.push(Step::Reading(piece));
        for _ in 1..piece.repeat {
            steps.push(Step::Phrase(Phrase::Repeat));
            steps.push(Step::Reading(piece));
        }
    }
    steps.extend([Step::Close, Step::Tune]);
    steps
}

fn lead_in(part: Part) -> Phrase {
    match part {
        Part::Urgent => Phrase::Urgent,
        Part::Priority => Phrase::Priority,
        Part::Corrections => Phrase::Corrections,
        Part::News => Phrase::News,
        Part::Features => Phrase::Features,
        Part::Notices => Phrase::Notices,
    }
}

/// How long one reading of a piece is.
pub(super) fn reading(piece: &Piece<'_>) -> Length {
    let mut pauses = Pause::Long.seconds();
    for (at, paragraph) in piece.paragraphs.iter().enumerate() {
        let is_last = at + 1 == piece.paragraphs.len();
        pauses += after(paragraph.pause, is_last).seconds();
    }
    let syllables = piece.syllables;
    Length { syllables, pauses }
}

/// The last paragraph of a piece is parted from what follows by a long pause.
fn after(pause: Pause, is_last: bool) -> Pause {
    if is_last { Pause::Long } else { pause }
}

/// What a slot of a day begins and ends with, and the station's phrases.
pub(super) struct Frame<'a> {
    pub phrasing: &'a Phrasing<'a>,
    pub greeting: String,
    pub close: String,
    /// How many announcers read in turn.
    pub voices: u8,
}

impl Frame<'_> {
    /// How long the steps take together.
    pub fn length(&self, steps: &[Step<'_>]) -> Length {
        let mut length = Length::default();
        for step in steps {
            length += match step {
                Step::Tune => Length::default(),
                Step::Greeting => phrasing::length(&self.greeting),
                Step::Phrase(phrase) => self.phrasing.fixed(*phrase).1,
                Step::Headline(piece) => Length {
                    syllables: spell_out::syllables(&piece.title),
                    pauses: Pause::Short.seconds(),
                },
                Step::Reading(piece) => reading(piece),
                Step::Close => phrasing::length(&self.close),
            };
        }
        length
    }

    /// What is said. Two announcers take turns: a headline each, a reading each.
    pub fn lines(&self, steps: &[Step<'_>]) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut turn = Turn {
            voices: self.voices,
            at: 0,
        };
        for step in steps {
            match step {
                Step::Tune => lines.push(Line::new(TUNE, Pause::Short)),
                Step::Greeting => lines.extend(turn.phrase(&self.greeting)),
                Step::Close => lines.extend(turn.phrase(&self.close)),
                Step::Phrase(phrase) => {
                    lines.extend(turn.phrase(self.phrasing.fixed(*phrase).0));
                }
                Step::Headline(piece) => {
                    lines.push(Line::new(turn.tagged(&ended(&piece.title)), Pause::Short));
                    turn.next();
                }
                Step::Reading(piece) => {
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
    voices: u8,
    at: u8,
}

impl Turn {
    fn next(&mut self) {
        self.at = (self.at + 1) % self.voices.max(1);
    }

    fn tagged(&self, text: &str) -> String {
        if self.voices < 2 {
            text.to_owned()
        } else {
            format!("[PTV{}] {text}", self.at + 1)
        }
    }

    fn phrase(&self, said: &str) -> Option<Line> {
        let is_said = !said.trim().is_empty();
        is_said.then(|| Line::new(self.tagged(said), Pause::Long))
    }

    fn read(&self, piece: &Piece<'_>, lines: &mut Vec<Line>) {
        lines.push(Line::new(self.tagged(&ended(&piece.title)), Pause::Long));
        for (at, paragraph) in piece.paragraphs.iter().enumerate() {
            let is_last = at + 1 == piece.paragraphs.len();
            let pause = after(paragraph.pause, is_last);
            // Square brackets would make a cue of it.
            let said = paragraph.sentences.join(" ").replace(['[', ']'], "");
            lines.push(Line::new(said, pause));
        }
    }
}
