//! A script as a file of text that people read aloud: a header that is not read, then title and paragraphs.
//!
//! Entry: [`text`] for the text, [`bytes`] for the bytes of a file, [`length`] for a length in words. It must never
//! know how a script was made.

use std::fmt::Write;

use super::broadcast::{Broadcast, Encoding};
use super::script::{Pause, Script};
use crate::date::Moment;
use crate::document::Document;
use crate::site::{Article, Site};

/// The line that ends the header.
pub const END_OF_HEADER: &str = "-----";

/// The most characters of a line.
const WIDTH: usize = 72;

/// A script as text: what is known of it, a line of dashes, what is read. A blank line is a pause, two are a long one.
#[must_use]
pub fn text(script: &Script, site: &Site, broadcast: &Broadcast) -> String {
    let mut text = header(script, site, broadcast);
    text.push_str(END_OF_HEADER);
    text.push('\n');
    push_wrapped(&mut text, [ended(&script.title).as_str()]);
    text.push_str("\n\n");
    for (place, paragraph) in script.paragraphs.iter().enumerate() {
        push_wrapped(&mut text, paragraph.sentences.iter().map(String::as_str));
        if place + 1 < script.paragraphs.len() {
            text.push_str(match paragraph.pause {
                Pause::Short => "\n",
                Pause::Long => "\n\n",
            });
        }
    }
    text
}

/// A text as the bytes of a file.
#[must_use]
pub fn bytes(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Plain => text.as_bytes().to_vec(),
        Encoding::Windows => format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes(),
    }
}

/// `1 phút 20 giây`.
#[must_use]
pub fn length(seconds: u32) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} giây"),
        (minutes, 0) => format!("{minutes} phút"),
        (minutes, seconds) => format!("{minutes} phút {seconds} giây"),
    }
}

/// The title as a sentence.
#[must_use]
pub fn ended(title: &str) -> String {
    let stop = if title.ends_with(['.', '!', '?', '…']) {
        ""
    } else {
        "."
    };
    format!("{title}{stop}")
}

fn header(script: &Script, site: &Site, broadcast: &Broadcast) -> String {
    const UNKNOWN: &str = "chưa ghi";
    let article = site.article(script.article);
    let document = &article.document;
    let common = &document.common;
    let signed = approved(article, site).or_else(|| broadcast.approver.clone());
    let length = length(script.seconds(broadcast.pace.value));
    let mut header = String::new();
    let mut line = |label: &str, value: &str| {
        let _ = writeln!(header, "{label}: {}", one_line(value));
    };
    line("Đài", &broadcast.station);
    line("Tên bài", document.title());
    line("Tác giả", common.author.as_deref().unwrap_or(UNKNOWN));
    line("Biên tập", broadcast.editor.as_deref().unwrap_or(UNKNOWN));
    line("Duyệt", signed.as_deref().unwrap_or(UNKNOWN));
    for (label, value) in of_notice(document) {
        line(label, &value);
    }
    line("Thời lượng ước tính", &length);
    line("Số tiếng", &script.syllables.to_string());
    line(
        "Tốc độ",
        &format!("{} tiếng một phút", broadcast.pace.value),
    );
    header
}

/// What the header of a notice tells beside: its number, when it was issued, until when it holds.
fn of_notice(document: &Document) -> Vec<(&'static str, String)> {
    let Some(notice) = document.kind.notice() else {
        return Vec::new();
    };
    let moment = |moment: Option<Moment>| moment.map(Moment::short);
    let lines = [
        ("Bản tin số", notice.bulletin_no.clone()),
        ("Ra thông báo", moment(notice.issued_at)),
        ("Hiệu lực đến", moment(notice.valid_until)),
    ];
    lines
        .into_iter()
        .filter_map(|(label, value)| Some((label, value?)))
        .collect()
}

/// Who approved the article as it stands, and when.
fn approved(article: &Article, site: &Site) -> Option<String> {
    let approval = article.approved()?;
    let by = site.config.body(&approval.by);
    let by = by.map_or(approval.by.as_str(), |body| &body.name);
    Some(format!("{by}, ngày {}", approval.on.short()))
}

/// A value of the header cannot end it.
fn one_line(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Puts words into lines; a word that is wider than a line has one of its own.
fn push_wrapped<'w>(text: &mut String, sentences: impl IntoIterator<Item = &'w str>) {
    let mut width = 0;
    for word in sentences.into_iter().flat_map(str::split_whitespace) {
        let letters = word.chars().count();
        if width > 0 && width + 1 + letters > WIDTH {
            text.push('\n');
            width = 0;
        } else if width > 0 {
            text.push(' ');
            width += 1;
        }
        text.push_str(word);
        width += letters;
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_said_in_minutes_and_seconds() {
        assert_eq!(
            [59, 60, 83].map(length),
            ["59 giây", "1 phút", "1 phút 23 giây"]
        );
    }

    #[test]
    fn lines_hold_no_more_than_they_can() {
        let mut text = String::new();
        push_wrapped(&mut text, ["nghiêng "; 40]);
        assert!(
            text.lines()
                .all(|line| line.chars().count() <= WIDTH && !line.ends_with(' '))
        );
    }

    #[test]
    fn windows_files_have_a_mark_and_their_own_line_ends() {
        assert_eq!(
            bytes("a\nb\n", Encoding::Windows),
            "\u{feff}a\r\nb\r\n".as_bytes()
        );
        assert_eq!(bytes("a\n", Encoding::Plain), b"a\n");
    }
}
