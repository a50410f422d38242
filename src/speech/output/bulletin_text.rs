//! A bulletin as a file of text: a block that is not read, a line of dashes, the words.
//!
//! Entry: [`page`].

use std::fmt::Write;

use crate::speech::bulletin::body;
use crate::speech::bulletin::composed::Bulletin;
use crate::speech::output::text::{END_OF_HEADER, REHEARSAL, length};

/// The whole file, its lines ended by `\n`.
#[must_use]
pub fn page(bulletin: &Bulletin) -> String {
    let mut text = String::new();
    if bulletin.rehearsal {
        text = format!("{REHEARSAL}\n");
    }
    text.push_str(&header(bulletin));
    text.push_str(END_OF_HEADER);
    text.push_str("\n\n");
    text.push_str(&body::write(&bulletin.lines));
    text
}

fn header(bulletin: &Bulletin) -> String {
    let mut text = format!("{}\n", bulletin.station);
    let Bulletin {
        date,
        slot_name,
        at,
        ..
    } = bulletin;
    let _ = writeln!(
        text,
        "BẢN TIN {slot_name}, {at}, {}, ngày {} (đã lập)",
        date.weekday(),
        date.short()
    );
    if let Some(number) = &bulletin.number {
        let _ = writeln!(text, "Bản tin số: {number}");
    }
    let _ = writeln!(
        text,
        "Thời lượng ước tính: {} trên {} phút ({} tiếng, {} tiếng một phút)",
        length(bulletin.seconds()),
        bulletin.minutes,
        bulletin.length.syllables,
        bulletin.pace
    );
    if bulletin.exceeds() {
        let over = length(bulletin.seconds() - bulletin.limit());
        let _ = writeln!(text, "VƯỢT thời lượng của buổi phát: {over}");
    }
    for (label, name) in [
        ("Biên tập", &bulletin.editor),
        ("Người duyệt", &bulletin.approver),
    ] {
        let name = name.as_deref().unwrap_or("đang cập nhật");
        let _ = writeln!(text, "{label}: {name}");
    }
    contents(bulletin, &mut text);
    text
}

fn contents(bulletin: &Bulletin, text: &mut String) {
    text.push_str("Nội dung:\n");
    for (number, entry) in bulletin.entries.iter().enumerate() {
        let title = match entry.title.as_str() {
            "" => entry.article.as_str(),
            title => title,
        };
        let times = match entry.repeat {
            0 | 1 => String::new(),
            times => format!(" (đọc {times} lần)"),
        };
        let note = entry.note.as_ref();
        let note = note.map_or_else(String::new, |note| format!("; {note}"));
        let _ = writeln!(text, "  {}. {title}{times}{note}", number + 1);
    }
}
