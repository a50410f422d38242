//! The file of a pinned bulletin: its keys, and how one is written.
//!
//! Entry: [`PinFile`] and [`yaml`].

use std::fmt::Write;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::date::Date;
use crate::speech::bulletin::body;
use crate::speech::bulletin::composed::{Bulletin, BulletinEntry};
use crate::speech::bulletin::item::BulletinPart;
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
    file.push_str("text: |\n");
    for row in body::write(&bulletin.lines).lines() {
        let _ = match row {
            "" => writeln!(file),
            row => writeln!(file, "  {row}"),
        };
    }
    file
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
