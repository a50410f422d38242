//! Pinned bulletins, `content/broadcast/<date>-<slot>.yaml`: what was said, or will be, as staff keep it.
//!
//! Entry: [`parse_all`] and [`Pin`]. A pin is read as it stands and never made again.

use crate::date::Date;
use crate::diagnostic::{Diagnostic, Reported, SpeechProblem};
use crate::path::SourcePath;
use crate::source::{CONTENT, Sources};
use crate::speech::broadcast::{BroadcastSettings, BroadcastSlot};
use crate::speech::bulletin::body::{self, BulletinLine};
use crate::speech::bulletin::composed::{Bulletin, BulletinEntry, ItemBasis, name};
use crate::speech::bulletin::item::BulletinPart;
use crate::speech::bulletin::pin_file::{PinFile, PinItem, below};
use crate::speech::script::paragraph::Pause;
use crate::yaml::{self, At, Excerpt};

/// The folder of pins.
pub const FOLDER: &str = "content/broadcast";

/// A pinned bulletin.
#[derive(Clone, Debug, PartialEq)]
pub struct Pin {
    /// The day.
    pub date: Date,
    /// The slot's id.
    pub slot: String,
    /// What it holds.
    pub items: Vec<Pinned>,
    /// The words.
    pub lines: Vec<BulletinLine>,
    /// Whether it is known of each line for which items it is said.
    pub is_apart: bool,
    /// Whether it holds what may not go out.
    pub rehearsal: bool,
    /// What else the file says.
    pub file: PinFile,
}

/// One piece of a pinned bulletin, found again.
#[derive(Clone, Debug, PartialEq)]
pub struct Pinned {
    /// The article.
    pub article: SourcePath,
    /// Whether it is its correction.
    pub correction: bool,
    /// Whether it was taken out of the record.
    pub withdrawn: bool,
}

/// Reads all pins; one that cannot be is told and left out.
#[must_use]
pub fn parse_all(sources: &Sources, broadcast: &BroadcastSettings) -> Reported<Vec<Pin>> {
    let (mut pins, mut found) = (Vec::new(), Vec::new());
    for (path, text, _) in sources.texts_under(FOLDER) {
        let read = yaml::parse::<PinFile>(Excerpt {
            path,
            text,
            base: 0,
        });
        let Some(file) = read.take_into(&mut found) else {
            continue;
        };
        let before = found.len();
        check(&file, path, broadcast, &mut found);
        if found.len() == before {
            pins.push(Pin {
                date: *file.date,
                slot: file.slot.value.clone(),
                items: items(&file),
                lines: lines(&file),
                is_apart: is_apart(&file),
                rehearsal: false,
                file,
            });
        }
    }
    Reported::new(pins, found)
}

fn check(
    file: &PinFile,
    path: &SourcePath,
    broadcast: &BroadcastSettings,
    found: &mut Vec<Diagnostic>,
) {
    let slots = || broadcast.slots.iter().map(|slot| slot.id.as_str());
    if !slots().any(|id| id == *file.slot) {
        let problem = SpeechProblem::SlotUnknown {
            slot: file.slot.value.clone(),
            nearest: yaml::nearest(&file.slot, slots()),
        };
        found.push(Diagnostic::at(path, file.slot.span(), problem));
    }
    let proposed = path_of(*file.date, &file.slot);
    if *path != proposed {
        let proposed = proposed.file_name().to_owned();
        let problem = SpeechProblem::BulletinName { proposed };
        found.push(Diagnostic::at(path, file.date.span(), problem));
    }
    if body::length(&lines(file)).syllables == 0 {
        let text = file.text.as_ref().map_or(0..0, At::span);
        found.push(Diagnostic::at(path, text, SpeechProblem::BulletinSilent));
    }
}

/// The words of a pin, line by line.
fn lines(file: &PinFile) -> Vec<BulletinLine> {
    let mut all = file
        .text
        .as_ref()
        .map_or_else(Vec::new, |text| body::parse(text));
    for part in &file.parts {
        let items: Vec<usize> = part
            .items
            .iter()
            .map(|number| number.wrapping_sub(1))
            .collect();
        let mut lines = body::parse(&part.text);
        if let Some(last) = lines.last_mut().filter(|_| part.long_pause) {
            last.pause = Pause::Long;
        }
        all.extend(
            lines
                .into_iter()
                .map(|line| line.said_for(items.iter().copied())),
        );
    }
    all
}

/// Whether the words of each item stand apart, and all its items have some.
fn is_apart(file: &PinFile) -> bool {
    let numbers = || file.parts.iter().flat_map(|part| &part.items);
    let has_words = |number: usize| numbers().any(|said| *said == number);
    let is_known = numbers().all(|number| (1..=file.items.len()).contains(number));
    file.text.is_none() && is_known && (1..=file.items.len()).all(has_words)
}

/// The articles of a pin; whether each is there is asked where pins are held against the articles.
fn items(file: &PinFile) -> Vec<Pinned> {
    let pinned = |item: &PinItem| Pinned {
        article: SourcePath::new(&format!("{CONTENT}/{}", below(&item.article))),
        correction: item.correction,
        withdrawn: false,
    };
    file.items.iter().map(pinned).collect()
}

/// Where the pin of a day's slot lies.
#[must_use]
pub fn path_of(date: Date, slot: &str) -> SourcePath {
    SourcePath::new(&format!("{FOLDER}/{}.yaml", name(date, slot)))
}

impl Pin {
    /// The pin as the bulletin that it is.
    #[must_use]
    pub fn bulletin(&self, slot: &BroadcastSlot, broadcast: &BroadcastSettings) -> Bulletin {
        let file = &self.file;
        let entries = file
            .items
            .iter()
            .zip(&self.items)
            .map(|(item, pinned)| BulletinEntry {
                article: pinned.article.clone(),
                title: item.title.clone(),
                repeat: item.repeat.unwrap_or(1),
                part: match (item.urgent, item.correction) {
                    (true, _) => Some(BulletinPart::Urgent),
                    (false, true) => Some(BulletinPart::Corrections),
                    (false, false) => None,
                },
                seconds: item.seconds,
                note: item.note.clone(),
                published: None,
                basis: ItemBasis {
                    hash: item.hash.clone(),
                    people: item.people.clone(),
                },
                withdrawn: pinned.withdrawn,
            });
        Bulletin {
            date: self.date,
            slot: self.slot.clone(),
            slot_name: slot.name.clone(),
            at: slot.at,
            minutes: file.minutes.unwrap_or(*slot.minutes),
            pace: file
                .pace
                .filter(|&pace| pace > 0)
                .unwrap_or(*broadcast.pace),
            station: file
                .station
                .clone()
                .unwrap_or_else(|| broadcast.station.clone()),
            editor: file.editor.clone(),
            approver: file.approver.clone(),
            number: file.number.clone(),
            pinned: true,
            rehearsal: self.rehearsal,
            entries: entries.collect(),
            length: body::length(&self.lines),
            lines: self.lines.clone(),
        }
    }
}
