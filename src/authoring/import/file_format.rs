//! What form a file has, by its first bytes before its name, and its text as a draft.
//!
//! Entry: [`read`].

use super::super::outcome::Unreadable;
use super::docx;
use super::draft::{DraftInline, ImportDraft};
use super::html;
use super::inline_builder::FontEncoding;
use super::notes::ImportIssue;
use super::plain_text;
use crate::diagnostic::Encoding;
use crate::legacy::{self, Legacy};
use crate::source;

/// Text of a page or a post is far shorter; what is longer is no article.
const LARGEST_TEXT: usize = 16 << 20;

/// Reads a file; `ending` is that of its name, lower case.
pub(super) fn read(bytes: &[u8], ending: &str) -> Result<ImportDraft, Unreadable> {
    let mut draft = match bytes {
        [] => return Err(Unreadable::Empty),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(compound(bytes)),
        [b'P', b'K', 3 | 5 | 7, ..] => docx::read(bytes)?,
        [b'%', b'P', b'D', b'F', ..] => return Err(Unreadable::Pdf),
        [b'{', b'\\', b'r', b't', b'f', ..] => return Err(Unreadable::Rtf),
        _ => text(bytes, ending)?,
    };
    recode(&mut draft);
    if draft.blocks.is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(draft)
}

/// A compound file holds an old `.doc`, or a `.docx` behind a password.
fn compound(bytes: &[u8]) -> Unreadable {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if bytes.windows(name.len()).any(|window| window == name) {
        Unreadable::Encrypted
    } else {
        Unreadable::OldWord
    }
}

fn text(bytes: &[u8], ending: &str) -> Result<ImportDraft, Unreadable> {
    if matches!(ending, "docx" | "docm" | "doc" | "dotx") && !begins_as_page(bytes) {
        return Err(Unreadable::NotWord);
    }
    if bytes.len() > LARGEST_TEXT {
        return Err(Unreadable::TooLarge);
    }
    let foreign = source::decode_foreign(bytes, false).ok_or(Unreadable::NoText)?;
    if matches!(ending, "html" | "htm") || begins_as_page(foreign.text.as_bytes()) {
        return Ok(html::read(&foreign.text));
    }
    let coding = match foreign.encoding {
        Some(Encoding::Tcvn3) => FontEncoding::Tcvn3,
        Some(Encoding::Vni) => FontEncoding::Vni,
        Some(Encoding::Utf16 | Encoding::Unknown) | None => FontEncoding::Unicode,
    };
    Ok(plain_text::read(&foreign.text, coding))
}

fn begins_as_page(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(512)]).to_ascii_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    start.starts_with("<!doctype html") || start.starts_with("<html")
}

/// Paragraphs that are in an old encoding though no font says so.
fn recode(draft: &mut ImportDraft) {
    let mut notes = Vec::new();
    for paragraph in draft.paragraphs_mut() {
        let text = paragraph.text();
        let coding = match legacy::detect(&text) {
            Some(Legacy::Tcvn3) => FontEncoding::Tcvn3,
            Some(Legacy::Vni) => FontEncoding::Vni,
            None => continue,
        };
        for inline in &mut paragraph.inlines {
            if let DraftInline::Text(span) = inline
                && !legacy::is_unicode(&span.text)
            {
                span.text = coding.unicode(&span.text);
            }
        }
        let issue = if coding == FontEncoding::Vni {
            ImportIssue::FromVni
        } else {
            ImportIssue::FromTcvn3
        };
        notes.push((paragraph.place, issue));
    }
    draft.note_all(notes);
}
