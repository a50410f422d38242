//! Pinned bulletins, `content/broadcast/<date>-<slot>.yaml`: what was said, or will be, as staff keep it.
//!
//! Entry: [`parse_all`] and [`Pin`]. A pin is read as it stands and never made again. It must never know how a bulletin
//! is composed, nor write a file; [`yaml`] says what such a file holds.

use std::fmt::Write;

use schemars::JsonSchema;
use serde::Deserialize;

use super::body::{self, Line};
use super::composed::{Bulletin, Entry, name};
use super::piece::Part;
use crate::date::Date;
use crate::diagnostic::{AddressProblem, Diagnostic, Reference, Reported, SpeechProblem};
use crate::path::SourcePath;
use crate::source::{CONTENT, Sources};
use crate::speech::broadcast::{Broadcast, Slot};
use crate::yaml::{self, At, Excerpt};

/// The folder of pins.
pub const FOLDER: &str = "content/broadcast";

/// What a pin's file says.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PinFile {
    /// The day.
    #[schemars(description = "Ngày phát, viết NĂM-THÁNG-NGÀY.")]
    pub date: At<Date>,
    /// The slot's id.
    #[schemars(description = "Mã buổi phát trong broadcast.yaml.")]
    pub slot: At<String>,
    /// The bulletin's number.
    #[serde(default)]
    #[schemars(description = "Số của bản tin, nếu đài có đánh số.")]
    pub number: Option<String>,
    /// The station as it was then.
    #[serde(default)]
    #[schemars(description = "Tên đài lúc lập bản tin.")]
    pub station: Option<String>,
    /// Who edited.
    #[serde(default)]
    #[schemars(description = "Người biên tập.")]
    pub editor: Option<String>,
    /// Who approved.
    #[serde(default)]
    #[schemars(description = "Người duyệt.")]
    pub approver: Option<String>,
    /// Syllables a minute, as it was then.
    #[serde(default)]
    #[schemars(description = "Tốc độ đọc lúc lập bản tin: số tiếng một phút.")]
    pub pace: Option<u32>,
    /// How long the slot was then, in minutes.
    #[serde(default)]
    #[schemars(description = "Thời lượng buổi phát lúc lập bản tin: số phút.")]
    pub minutes: Option<u32>,
    /// What it holds.
    #[serde(default)]
    #[schemars(description = "Các bài trong bản tin, theo thứ tự đọc.")]
    pub items: Vec<PinItem>,
    /// The words.
    #[schemars(
        description = "Lời đọc. Một dòng trống là nghỉ ngắn, hai dòng trống là nghỉ dài; chữ trong ngoặc vuông không đọc."
    )]
    pub text: At<String>,
}

/// One piece of a pinned bulletin.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PinItem {
    /// The article's file below `content`.
    #[schemars(description = "Tệp của bài, tính từ thư mục content, ví dụ tin-tuc/bai.md.")]
    pub article: At<String>,
    /// Its title.
    #[serde(default)]
    #[schemars(description = "Tên bài.")]
    pub title: String,
    /// How many times it is read.
    #[serde(default)]
    #[schemars(description = "Số lần đọc.")]
    pub repeat: Option<u32>,
    /// Whether it is the correction of the article, not the article.
    #[serde(default)]
    #[schemars(description = "true: phần này là lời đính chính của bài.")]
    pub correction: bool,
    /// Whether it is an urgent notice.
    #[serde(default)]
    #[schemars(description = "true: thông báo khẩn.")]
    pub urgent: bool,
    /// How long all its readings take, in seconds.
    #[serde(default)]
    #[schemars(description = "Thời lượng của mọi lần đọc bài này: số giây.")]
    pub seconds: Option<u32>,
    /// What the block that is not read says of it.
    #[serde(default)]
    #[schemars(description = "Ghi chú ở đầu bản tin (số, lúc ra, hạn hiệu lực); không đọc.")]
    pub note: Option<String>,
}

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
    pub lines: Vec<Line>,
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
pub fn parse_all(sources: &Sources, broadcast: &Broadcast) -> Reported<Vec<Pin>> {
    let (mut pins, mut found) = (Vec::new(), Vec::new());
    for (path, text, _) in sources.texts_under(FOLDER) {
        let read = yaml::parse::<PinFile>(Excerpt {
            path,
            text,
            base: 0,
        });
        let Some(file) = read.drain(&mut found) else {
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

fn check(file: &PinFile, path: &SourcePath, broadcast: &Broadcast, found: &mut Vec<Diagnostic>) {
    let slots = || broadcast.slots.iter().map(|slot| slot.id.as_str());
    if !slots().any(|id| id == *file.slot) {
        let problem = SpeechProblem::UnknownSlot {
            slot: file.slot.value.clone(),
            nearest: yaml::nearest(&file.slot, slots()),
        };
        found.push(Diagnostic::at(path, file.slot.span(), problem));
    }
    let proposed = path_of(*file.date, &file.slot);
    if *path != proposed {
        let proposed = proposed.file_name().to_owned();
        let problem = SpeechProblem::PinName { proposed };
        found.push(Diagnostic::at(path, file.date.span(), problem));
    }
    if body::length(&body::parse(&file.text)).syllables == 0 {
        found.push(Diagnostic::at(
            path,
            file.text.span(),
            SpeechProblem::PinSilent,
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
            let articles = sources.texts_under(CONTENT).map(|(path, ..)| path.as_str());
            let articles = articles.filter(|path| path.ends_with(".md")).map(below);
            let problem = AddressProblem::Missing {
                what: Reference::Article,
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

fn below(article: &str) -> &str {
    let article = article.trim_start_matches('/');
    article.strip_prefix("content/").unwrap_or(article)
}

/// Where the pin of a day's slot lies.
#[must_use]
pub fn path_of(date: Date, slot: &str) -> SourcePath {
    SourcePath::new(&format!("{FOLDER}/{}.yaml", name(date, slot)))
}

impl Pin {
    /// The pin as the bulletin that it is.
    #[must_use]
    pub fn bulletin(&self, slot: &Slot, broadcast: &Broadcast) -> Bulletin {
        let file = &self.file;
        let entries = file
            .items
            .iter()
            .zip(&self.items)
            .map(|(item, pinned)| Entry {
                article: pinned.article.clone(),
                title: item.title.clone(),
                repeat: item.repeat.unwrap_or(1),
                part: match (item.urgent, item.correction) {
                    (true, _) => Some(Part::Urgent),
                    (false, true) => Some(Part::Corrections),
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
            at: slot.at.clone(),
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

/// The file that pins a bulletin.
#[must_use]
pub fn yaml(bulletin: &Bulletin) -> String {
    let mut file = String::from(
        "# Bản tin đã lập. Tệp này giữ nguyên lời đọc; sửa ở đây thì bản tin sửa theo.\n\
         # Trong text: một dòng trống là nghỉ ngắn, hai dòng trống là nghỉ dài; chữ trong ngoặc vuông không đọc.\n",
    );
    let _ = writeln!(file, "date: {}\nslot: {}", bulletin.date, bulletin.slot);
    let named = [
        ("number", &bulletin.number),
        ("editor", &bulletin.editor),
        ("approver", &bulletin.approver),
    ];
    let _ = writeln!(file, "station: {}", quoted(&bulletin.station));
    for (key, value) in named {
        if let Some(value) = value {
            let _ = writeln!(file, "{key}: {}", quoted(value));
        }
    }
    let _ = writeln!(
        file,
        "pace: {}\nminutes: {}",
        bulletin.pace, bulletin.minutes
    );
    file.push_str(if bulletin.entries.is_empty() {
        "items: []\n"
    } else {
        "items:\n"
    });
    for entry in &bulletin.entries {
        let _ = writeln!(
            file,
            "  - article: {}",
            quoted(below(entry.article.as_str()))
        );
        let _ = writeln!(file, "    title: {}", quoted(&entry.title));
        let _ = writeln!(file, "    repeat: {}", entry.repeat);
        if let Some(seconds) = entry.seconds {
            let _ = writeln!(file, "    seconds: {seconds}");
        }
        if let Some(note) = &entry.note {
            let _ = writeln!(file, "    note: {}", quoted(note));
        }
        match entry.part {
            Some(Part::Urgent) => file.push_str("    urgent: true\n"),
            Some(Part::Corrections) => file.push_str("    correction: true\n"),
            Some(Part::Priority | Part::News | Part::Features | Part::Notices) | None => {}
        }
    }
    file.push_str("text: |\n");
    for row in body::write(&bulletin.lines).lines() {
        let _ = match row {
            "" => writeln!(file),
            row => writeln!(file, "  {row}"),
        };
    }
    file
}

/// Text in double quotes; YAML reads what JSON writes.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
