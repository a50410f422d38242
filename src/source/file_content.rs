//! What a file that is no text holds, by its first bytes, and what a file of its name should hold.
//!
//! Entry: [`FileContent`]. An ending that [`FileContent::promised`] does not name is not published.

use std::str::from_utf8;

/// What the first bytes of a file say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileContent {
    /// A PDF.
    Pdf,
    /// A ZIP, which is also what Word, Excel and `LibreOffice` write today.
    Package,
    /// What Word, Excel and `PowerPoint` wrote before, and what they write under a password.
    OldOffice,
    /// RTF.
    RichText,
    /// JPEG, PNG or WebP.
    Picture,
    /// Sound or film.
    Recording,
    /// A web page, a drawing that is one, or a script in such a page.
    WebPage,
    /// Something that a computer runs.
    Program,
    /// Letters.
    Text,
    /// None of these.
    Unknown,
}

/// How many bytes [`FileContent::recognise`] looks at.
pub(super) const START: u64 = 1024;

/// What pages and scripts in pages begin with or hold near their beginning, in small letters.
const WEB_PAGE: [&str; 9] = [
    "<!doctype html",
    "<html",
    "<head",
    "<body",
    "<svg",
    "<script",
    "<iframe",
    "<?php",
    "<%@",
];

/// How the files of programs begin.
const PROGRAM: [&[u8]; 8] = [
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
    b"\xce\xfa\xed\xfe",
    b"dex\n",
    b"L\0\0\0\x01\x14\x02\0", // a shortcut of Windows
];

/// How other files begin.
const SIGNATURES: [(&[u8], FileContent); 11] = [
    (b"PK\x03\x04", FileContent::Package),
    (b"PK\x05\x06", FileContent::Package),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileContent::OldOffice),
    (b"{\\rtf", FileContent::RichText),
    (b"\xff\xd8\xff", FileContent::Picture),
    (b"\x89PNG", FileContent::Picture),
    (b"ID3", FileContent::Recording),
    (b"OggS", FileContent::Recording),
    (b"fLaC", FileContent::Recording),
    (b"\x1a\x45\xdf\xa3", FileContent::Recording), // WebM
    (b"%PDF-", FileContent::Pdf),
];

/// The endings of names whose files are published as they are.
pub const PUBLISHED: [&str; 27] = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "csv", "txt", "zip", "ics",
    "kml", "mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac", "mp4", "m4v", "webm", "ogv",
    "mov",
];

impl FileContent {
    /// Looks at the first bytes of a file. A page or a program is told whatever else the bytes say.
    #[must_use]
    pub fn recognise(start: &[u8]) -> Self {
        let lower = String::from_utf8_lossy(start).to_ascii_lowercase();
        if PROGRAM.iter().any(|mark| start.starts_with(mark)) {
            return Self::Program;
        }
        let is_readable = is_text(start);
        let opening = lower.trim_start_matches('\u{feff}').trim_start();
        let opens_page = WEB_PAGE.iter().any(|mark| opening.starts_with(mark));
        if opens_page || (is_readable && WEB_PAGE.iter().any(|mark| lower.contains(mark))) {
            return Self::WebPage;
        }
        let signed = SIGNATURES.iter().find(|(mark, _)| start.starts_with(mark));
        match (signed, start) {
            (Some((_, content)), _) => *content,
            (_, [b'R', b'I', b'F', b'F', _, _, _, _, form @ ..]) if form.starts_with(b"WEBP") => {
                Self::Picture
            }
            (_, [b'R', b'I', b'F', b'F', _, _, _, _, form @ ..]) if form.starts_with(b"WAVE") => {
                Self::Recording
            }
            (_, [_, _, _, _, kind @ ..]) if is_film(kind) => Self::Recording,
            (_, [0xff, second, ..]) if second & 0xe0 == 0xe0 && *second < 0xfe => Self::Recording,
            _ if is_readable => Self::Text,
            _ if start.windows(5).any(|bytes| bytes == b"%PDF-") => Self::Pdf,
            _ => Self::Unknown,
        }
    }

    /// What a file may hold whose name ends so, in lower case; nothing where such files are not published.
    #[must_use]
    pub fn promised(ending: &str) -> &'static [Self] {
        match ending {
            "pdf" => &[Self::Pdf],
            "doc" => &[Self::OldOffice, Self::RichText, Self::Package],
            "xls" | "ppt" => &[Self::OldOffice, Self::Package],
            "docx" | "xlsx" | "pptx" => &[Self::Package, Self::OldOffice],
            "odt" | "ods" | "zip" => &[Self::Package],
            "csv" | "txt" | "ics" | "kml" => &[Self::Text],
            "jpg" | "jpeg" | "jpe" | "jfif" | "png" | "webp" => &[Self::Picture],
            // What cuts sound may leave anything before its first beat.
            "mp3" | "aac" => &[Self::Recording, Self::Unknown],
            _ if is_sound(ending) || is_video(ending) => &[Self::Recording],
            _ => &[],
        }
    }
}

/// Whether a file whose name ends so is sound.
#[must_use]
pub fn is_sound(ending: &str) -> bool {
    matches!(
        ending,
        "mp3" | "m4a" | "aac" | "ogg" | "oga" | "opus" | "wav" | "flac"
    )
}

/// Whether a file whose name ends so is a film.
#[must_use]
pub fn is_video(ending: &str) -> bool {
    matches!(ending, "mp4" | "m4v" | "webm" | "ogv" | "mov")
}

/// The parts that an MP4 or `QuickTime` file may begin with, after their length.
fn is_film(kind: &[u8]) -> bool {
    let parts: [&[u8]; 6] = [b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip"];
    parts.iter().any(|part| kind.starts_with(part))
}

/// Letters in UTF-8, UTF-16 with its mark, or one of the old encodings: no control characters but those that space.
fn is_text(start: &[u8]) -> bool {
    let is_wide = start.starts_with(&[0xff, 0xfe]) || start.starts_with(&[0xfe, 0xff]);
    let is_spacing = |byte: u8| matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c);
    let is_plain = |text: &[u8]| {
        text.iter()
            .all(|&byte| byte >= b' ' && byte != 0x7f || is_spacing(byte))
    };
    is_wide || (is_plain(start) && (from_utf8(start).is_ok() || mostly_letters(start)))
}

/// Whether few of the bytes lie beyond ASCII, as in letters of an old encoding.
fn mostly_letters(start: &[u8]) -> bool {
    let beyond = start.iter().filter(|byte| !byte.is_ascii()).count();
    beyond * 2 < start.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_say_what_a_file_holds_whatever_its_name() {
        for (start, content) in [
            (&b"%PDF-1.7\n%\xe2\xe3"[..], FileContent::Pdf),
            (b"\0\0%PDF-1.4", FileContent::Pdf),
            (b"PK\x03\x04\x14\0", FileContent::Package),
            (b"{\\rtf1\\ansi", FileContent::RichText),
            (b"ID3\x04\0", FileContent::Recording),
            (b"\xff\xfb\x90\x64", FileContent::Recording),
            (b"\0\0\0\x18ftypmp42", FileContent::Recording),
            (b"RIFF\x24\0\0\0WAVEfmt ", FileContent::Recording),
            (b"RIFF\x24\0\0\0WEBPVP8 ", FileContent::Picture),
            ("Thôn,Số hộ\nMột,120\n".as_bytes(), FileContent::Text),
            (b"\xff\xfeT\0h\0", FileContent::Text),
            (b"", FileContent::Text),
            (b"\xef\xbb\xbf\n <!DOCTYPE html><p>", FileContent::WebPage),
            (b"<?xml version='1.0'?><svg>", FileContent::WebPage),
            (b"a,b\n<script>x</script>", FileContent::WebPage),
            (b"<html>%PDF-1.4", FileContent::WebPage),
            (b"<?php echo 1;", FileContent::WebPage),
            (b"MZ\x90\0", FileContent::Program),
            (b"#!/bin/sh\n", FileContent::Program),
            (b"<?xml version='1.0'?><kml>", FileContent::Text),
            (b"\x01\x02\x03\x04\x05", FileContent::Unknown),
        ] {
            assert_eq!(FileContent::recognise(start), content, "{start:?}");
        }
    }

    #[test]
    fn every_published_ending_promises_something() {
        for ending in PUBLISHED {
            assert!(!FileContent::promised(ending).is_empty(), "{ending}");
        }
    }

    #[test]
    fn what_browsers_and_computers_run_is_promised_by_no_name() {
        for ending in [
            "html", "htm", "xhtml", "js", "mjs", "php", "exe", "svg", "bat", "apk", "swf", "",
        ] {
            assert!(FileContent::promised(ending).is_empty(), "{ending}");
        }
    }
}
