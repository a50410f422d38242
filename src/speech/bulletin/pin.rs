//! Pinned bulletins, `content/broadcast/<date>-<slot>.yaml`: what was said, or will be, as staff keep it.
//!
//! Entry: [`parse_all`] and [`Pin`]. A pin is read as it stands and never made again.

use crate::date::Date;
use crate::diagnostic::{AddressProblem, Diagnostic, Reported, SpeechProblem};
use crate::path::SourcePath;
use crate::source::{CONTENT, Sources};
use crate::speech::broadcast::{BroadcastSettings, BroadcastSlot};
use crate::speech::bulletin::body::{self, BulletinLine};
use crate::speech::bulletin::composed::{Bulletin, BulletinEntry, name};
use crate::speech::bulletin::item::BulletinPart;
use crate::speech::bulletin::pin_file::{PinFile, below};
use crate::yaml::{self, Excerpt};

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
        let items = items(&file, path, sources, &mut found);
        if found.len() == before {
            pins.push(Pin {
                date: *file.date,
                slot: file.slot.value.clone(),
                items,
                lines: body::parse(&file.text),
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
    if body::length(&body::parse(&file.text)).syllables == 0 {
        found.push(Diagnostic::at(
            path,
            file.text.span(),
            SpeechProblem::BulletinSilent,
        ));
    }
}

/// The articles of a pin, each of which must be there.
fn items(
    file: &PinFile,
    path: &SourcePath,
    sources: &Sources,
    found: &mut Vec<Diagnostic>,
) -> Vec<Pinned> {
    let mut items = Vec::with_capacity(file.items.len());
    for item in &file.items {
        let article = SourcePath::new(&format!("{CONTENT}/{}", below(&item.article)));
        if article.extension() != "md" || sources.text(&article).is_none() {
            let articles = sources.texts_under(CONTENT).map(|(path, ..)| path);
            let articles = articles.filter(|path| path.extension() == "md");
            let articles = articles.map(|path| below(path.as_str()));
            let problem = AddressProblem::LinkBroken {
                written: item.article.value.clone(),
                nearest: yaml::nearest(below(&item.article), articles),
            };
            found.push(Diagnostic::at(path, item.article.span(), problem));
        }
        let correction = item.correction;
        items.push(Pinned {
            article,
            correction,
        });
    }
    items
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
            entries: entries.collect(),
            length: body::length(&self.lines),
            lines: self.lines.clone(),
        }
    }
}
