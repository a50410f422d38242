//! The file of a pinned bulletin: its keys, and how one is written.
//!
//! Entry: [`PinFile`] and [`yaml`].

use std::fmt::Write;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::date::Date;
use crate::speech::bulletin::body::{self, BulletinLine};
use crate::speech::bulletin::composed::{Bulletin, BulletinEntry};
use crate::speech::bulletin::item::BulletinPart;
use crate::speech::bulletin::pin_person::PinnedPerson;
use crate::speech::script::paragraph::Pause;
use crate::yaml::{At, quote};

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
    /// The words, each part with the items for which it is said.
    #[serde(default)]
    #[schemars(description = "Lời đọc, từng phần; phần của bài nào thì ghi số thứ tự của bài đó.")]
    pub parts: Vec<PinPart>,
    /// The words as a whole, as older files hold them: nobody can tell the items apart.
    #[serde(default)]
    #[schemars(
        description = "Lời đọc viết liền, như tệp cũ; một bài không phát được nữa thì cả bản tin bị giữ lại. Một dòng trống là nghỉ ngắn, hai dòng trống là nghỉ dài; chữ trong ngoặc vuông không đọc."
    )]
    pub text: Option<At<String>>,
}

/// One part of the words of a pinned bulletin.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PinPart {
    /// The numbers of the items for which it is said, from 1; none for greeting and close.
    #[serde(default)]
    #[schemars(
        description = "Số thứ tự các bài mà phần này thuộc về, tính từ 1; lời chào thì không ghi."
    )]
    pub items: Vec<usize>,
    /// Whether a long pause follows.
    #[serde(default)]
    #[schemars(description = "true: sau phần này nghỉ dài.")]
    pub long_pause: bool,
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
    /// The fingerprint of the article as it was approved.
    #[serde(default)]
    #[schemars(description = "Dấu vân tay của bài lúc lập bản tin; máy tự ghi.")]
    pub hash: Option<String>,
    /// The people who agreed to be named.
    #[serde(default)]
    #[schemars(
        description = "Những người được nêu tên và giấy đồng ý của họ lúc lập bản tin; máy tự ghi."
    )]
    pub people: Vec<PinnedPerson>,
}

/// An article's file as a pin names it, below `content`.
pub(super) fn below(article: &str) -> &str {
    let article = article.trim_start_matches('/');
    article.strip_prefix("content/").unwrap_or(article)
}

/// What stands above the keys.
const HEAD: &str = "# Bản tin đã lập. Tệp này giữ nguyên lời đọc; sửa ở đây thì bản tin sửa theo.\n\
    # Trong text: một dòng trống là nghỉ ngắn, hai dòng trống là nghỉ dài; chữ trong ngoặc vuông không đọc.\n";

/// The file that pins a bulletin.
#[must_use]
pub fn yaml(bulletin: &Bulletin) -> String {
    let mut file = String::from(HEAD);
    let _ = writeln!(file, "date: {}\nslot: {}", bulletin.date, bulletin.slot);
    let _ = writeln!(file, "station: {}", quote(&bulletin.station));
    let named = [
        ("number", &bulletin.number),
        ("editor", &bulletin.editor),
        ("approver", &bulletin.approver),
    ];
    for (key, value) in named {
        if let Some(value) = value {
            let _ = writeln!(file, "{key}: {}", quote(value));
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
    bulletin
        .entries
        .iter()
        .for_each(|entry| item(entry, &mut file));
    file.push_str("parts:\n");
    let parts = bulletin
        .lines
        .chunk_by(|line, next| line.items == next.items);
    parts.for_each(|lines| part(lines, &mut file));
    file
}

/// Lines that are said for the same items.
fn part(lines: &[BulletinLine], file: &mut String) {
    let mut dash = "  - ";
    let mut key = |key: &str, file: &mut String| {
        let _ = writeln!(file, "{dash}{key}");
        dash = "    ";
    };
    let items = lines.first().map_or(&[][..], |line| &line.items);
    if !items.is_empty() {
        let numbers: Vec<String> = items.iter().map(|at| (at + 1).to_string()).collect();
        key(&format!("items: [{}]", numbers.join(", ")), file);
    }
    if lines.last().is_some_and(|line| line.pause == Pause::Long) {
        key("long_pause: true", file);
    }
    key("text: |", file);
    for row in body::write(lines).lines() {
        let _ = match row {
            "" => writeln!(file),
            row => writeln!(file, "      {row}"),
        };
    }
}

fn item(entry: &BulletinEntry, file: &mut String) {
    let article = quote(below(entry.article.as_str()));
    let _ = writeln!(file, "  - article: {article}");
    let _ = writeln!(file, "    title: {}", quote(&entry.title));
    let _ = writeln!(file, "    repeat: {}", entry.repeat);
    if let Some(seconds) = entry.seconds {
        let _ = writeln!(file, "    seconds: {seconds}");
    }
    if let Some(note) = &entry.note {
        let _ = writeln!(file, "    note: {}", quote(note));
    }
    if let Some(hash) = &entry.basis.hash {
        let _ = writeln!(file, "    hash: {hash}");
    }
    if !entry.basis.people.is_empty() {
        file.push_str("    people:\n");
    }
    for person in &entry.basis.people {
        let _ = writeln!(file, "      - name: {}", quote(&person.name));
        if let Some(record) = &person.record {
            let _ = writeln!(file, "        record: {}", quote(record));
        }
        if let Some(on) = person.on {
            let _ = writeln!(file, "        on: {on}");
        }
    }
    match entry.part {
        Some(BulletinPart::Urgent) => file.push_str("    urgent: true\n"),
        Some(BulletinPart::Corrections) => file.push_str("    correction: true\n"),
        Some(
            BulletinPart::Priority
            | BulletinPart::News
            | BulletinPart::Features
            | BulletinPart::Notices,
        )
        | None => {}
    }
}
