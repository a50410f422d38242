//! What the calendar brings, in words.
//!
//! Entry: [`text`] and [`json`].

use std::fmt::Write;

use serde_json::{Value, json};

use crate::authoring::due::{DueEntry, DuePeriod, Occasion};
use crate::cli::summary;
use crate::date::Date;
use crate::message::Language;

/// The days with what they bring, what is overdue first.
pub(super) fn text(span: DuePeriod, entries: &[DueEntry], language: Language) -> String {
    let (from, to) = (span.from.short(), span.to.short());
    let mut text = match language {
        Language::Vi => format!("Lịch từ {from} đến hết {to}:\n"),
        Language::En => format!("From {from} to {to}:\n"),
    };
    if entries.is_empty() {
        text.push_str(match language {
            Language::Vi => "Không có việc gì.\n",
            Language::En => "Nothing is due.\n",
        });
    }
    let (late, rest) = entries.split_at(entries.partition_point(|entry| entry.date < span.from));
    if !late.is_empty() {
        text.push_str(match language {
            Language::Vi => "Đã quá hạn\n",
            Language::En => "Overdue\n",
        });
        for entry in late {
            let day = entry.date.short();
            line(&mut text, &format!("{day} "), entry, language);
        }
    }
    for day in rest.chunk_by(|left, right| left.date == right.date) {
        let _ = writeln!(text, "{}", heading(day[0].date, language));
        for entry in day {
            line(&mut text, "", entry, language);
        }
    }
    text
}

/// The same for programs.
pub(super) fn json(span: DuePeriod, entries: &[DueEntry], diagnostics: &[Value]) -> Value {
    let entries = entries.iter().map(|entry| {
        let mut object = json!({
            "date": entry.date.to_string(),
            "event": id(&entry.event),
            "title": entry.title,
            "file": entry.file.as_str(),
            "late": entry.date < span.from,
        });
        match &entry.event {
            Occasion::Publication { lacks: Some(lacks) } => {
                object["lacks"] = summary::reason_id(*lacks).into();
            }
            Occasion::RunEnds { correction } => object["correction"] = (*correction).into(),
            Occasion::Unsaid { said, owed } => {
                object["said"] = (*said).into();
                object["owed"] = (*owed).into();
            }
            Occasion::Publication { lacks: None }
            | Occasion::DisclosureDue
            | Occasion::OutageDue
            | Occasion::DateAhead
            | Occasion::InForce
            | Occasion::Expiry
            | Occasion::DisclosureEnds
            | Occasion::PeriodEnds
            | Occasion::Review => {}
        }
        object
    });
    json!({
        "from": span.from.to_string(),
        "to": span.to.to_string(),
        "due": entries.collect::<Vec<_>>(),
        "diagnostics": diagnostics,
    })
}

fn heading(day: Date, language: Language) -> String {
    match language {
        Language::Vi => {
            let weekday = day.weekday();
            let mut letters = weekday.chars();
            let first = letters
                .next()
                .map_or_else(String::new, |first| first.to_uppercase().to_string());
            format!("{first}{}, {}", letters.as_str(), day.short())
        }
        Language::En => day.to_string(),
    }
}

fn line(text: &mut String, before: &str, entry: &DueEntry, language: Language) {
    let what = event(&entry.event, language);
    let _ = writeln!(
        text,
        "  {before}{what}: {}\n      {}",
        entry.title, entry.file
    );
}

fn event(event: &Occasion, language: Language) -> String {
    match language {
        Language::Vi => in_vietnamese(event),
        Language::En => in_english(event),
    }
}

fn in_vietnamese(event: &Occasion) -> String {
    match event {
        Occasion::DisclosureDue => "hạn chót công khai văn bản (5 ngày làm việc), bài chưa đăng",
        Occasion::OutageDue => "hạn chót báo ngừng cung cấp (trước 7 ngày làm việc), bài chưa đăng",
        Occasion::Publication { lacks: None } => "lên trang",
        Occasion::Publication { lacks: Some(lacks) } => {
            let lacks = summary::reason(*lacks, Language::Vi);
            return format!("lên trang; bản phát hành không có, vì {lacks}");
        }
        Occasion::DateAhead => {
            "ngày đăng ghi trong bài (bài đã trên trang; muốn hẹn ngày thì thêm publish_at)"
        }
        Occasion::InForce => "văn bản có hiệu lực",
        Occasion::RunEnds { correction: false } => "phát thanh buổi cuối của đợt",
        Occasion::RunEnds { correction: true } => "phát thanh đính chính buổi cuối của đợt",
        Occasion::Unsaid { said, owed } => {
            return format!("hết hạn phát thanh mà mới xếp được {said} trên {owed} ngày");
        }
        Occasion::Expiry => "hết hạn sau ngày này",
        Occasion::DisclosureEnds => "hết thời gian công khai sau ngày này",
        Occasion::PeriodEnds => "hết kỳ báo cáo",
        Occasion::Review => "trang quá một năm chưa cập nhật, cần xem lại",
    }
    .to_owned()
}

fn in_english(event: &Occasion) -> String {
    match event {
        Occasion::DisclosureDue => "last day to disclose it (5 working days); not published yet",
        Occasion::OutageDue => "last day to announce it (7 working days ahead); not published yet",
        Occasion::Publication { lacks: None } => "is published",
        Occasion::Publication { lacks: Some(lacks) } => {
            let lacks = summary::reason(*lacks, Language::En);
            return format!("is published; a release leaves it out: {lacks}");
        }
        Occasion::DateAhead => {
            "its day of posting (it is on the site already; publish_at would hold it back)"
        }
        Occasion::InForce => "comes into force",
        Occasion::RunEnds { correction: false } => "last day of its broadcasts",
        Occasion::RunEnds { correction: true } => "last day of the broadcasts of its correction",
        Occasion::Unsaid { said, owed } => {
            return format!(
                "may no longer be said after this day, and is said on {said} of {owed} days"
            );
        }
        Occasion::Expiry => "ends after this day",
        Occasion::DisclosureEnds => "its disclosure ends after this day",
        Occasion::PeriodEnds => "the time of the report ends",
        Occasion::Review => "not updated for a year, to be looked through",
    }
    .to_owned()
}

fn id(event: &Occasion) -> &'static str {
    match event {
        Occasion::DisclosureDue => "disclosure-due",
        Occasion::OutageDue => "outage-due",
        Occasion::Publication { .. } => "publication",
        Occasion::DateAhead => "date-ahead",
        Occasion::InForce => "in-force",
        Occasion::RunEnds { .. } => "run-ends",
        Occasion::Unsaid { .. } => "unsaid",
        Occasion::Expiry => "expiry",
        Occasion::DisclosureEnds => "disclosure-ends",
        Occasion::PeriodEnds => "period-ends",
        Occasion::Review => "review",
    }
}
