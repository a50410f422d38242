//! A script as a file of text that people read aloud: a header that is not read, then title and paragraphs.
//!
//! Entry: [`text`] for the text, [`bytes`] for the bytes of a file, [`length`] for a length in words.

use crate::date::Moment;
use crate::document::Document;
use crate::release::Channel;
use crate::site::{Article, Site};
use crate::speech::broadcast::{BroadcastSettings, TextEncoding};
use crate::speech::output::columns;
use crate::speech::script::paragraph::{Pause, Script};
use crate::vietnamese::collapse_whitespace;

/// The line that ends the header.
pub const END_OF_HEADER: &str = "-----";

/// The first line of what may not be read out.
pub const REHEARSAL: &str = "BẢN NHÁP - KHÔNG PHÁT";

/// A script as text: what is known of it, a line of dashes, what is read. A blank line is a pause, two are a long one.
/// One of what may not go out says so first.
#[must_use]
pub fn text(script: &Script, site: &Site, broadcast: &BroadcastSettings) -> String {
    let may_leave = site.refusal(script.article, Channel::Loudspeaker).is_none();
    let script = unmarked(script, site, broadcast);
    if may_leave { script } else { marked(&script) }
}

/// A text of what may not be read out.
#[must_use]
pub fn marked(text: &str) -> String {
    if text.starts_with(REHEARSAL) {
        return text.to_owned();
    }
    format!("{REHEARSAL}\n{text}")
}

fn unmarked(script: &Script, site: &Site, broadcast: &BroadcastSettings) -> String {
    let mut text = header(script, site, broadcast);
    text.push_str(END_OF_HEADER);
    text.push('\n');
    columns::push(&mut text, [ended(&script.title).as_str()]);
    text.push_str("\n\n");
    for (place, paragraph) in script.paragraphs.iter().enumerate() {
        columns::push(&mut text, paragraph.sentences.iter().map(String::as_str));
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
pub fn bytes(text: String, encoding: TextEncoding) -> Vec<u8> {
    match encoding {
        TextEncoding::Plain => text.into_bytes(),
        TextEncoding::Windows => for_windows(&text),
    }
}

fn for_windows(text: &str) -> Vec<u8> {
    const MARK: &[u8] = "\u{feff}".as_bytes();
    let lines = text.bytes().filter(|byte| *byte == b'\n').count();
    let mut bytes = Vec::with_capacity(MARK.len() + text.len() + lines);
    bytes.extend_from_slice(MARK);
    for (at, line) in text.split('\n').enumerate() {
        bytes.extend_from_slice(if at > 0 { b"\r\n" } else { b"" });
        bytes.extend_from_slice(line.as_bytes());
    }
    bytes
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

fn header(script: &Script, site: &Site, broadcast: &BroadcastSettings) -> String {
    const UNKNOWN: &str = "chưa ghi";
    let article = site.article(script.article);
    let document = &article.document;
    let common = &document.common;
    let signed = approved(article, site).or_else(|| broadcast.approver.clone());
    let length = length(script.seconds(broadcast.pace.value));
    let mut header = String::with_capacity(room(script));
    let mut line = |label: &str, value: &str| push_line(&mut header, label, value);
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

/// A line of the header; its value cannot end it.
fn push_line(header: &mut String, label: &str, value: &str) {
    header.push_str(label);
    header.push_str(": ");
    header.push_str(&collapse_whitespace(value));
    header.push('\n');
}

/// How many bytes a script takes as text, about.
fn room(script: &Script) -> usize {
    const HEADER: usize = 1024;
    let sentences = script
        .paragraphs
        .iter()
        .flat_map(|paragraph| &paragraph.sentences);
    HEADER + sentences.map(|sentence| sentence.len() + 2).sum::<usize>()
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
    fn windows_files_have_a_mark_and_their_own_line_ends() {
        assert_eq!(
            bytes("a\nb\n".to_owned(), TextEncoding::Windows),
            "\u{feff}a\r\nb\r\n".as_bytes()
        );
        assert_eq!(bytes("a\n".to_owned(), TextEncoding::Plain), b"a\n");
    }
}
