//! Bytes as text in the one form that the generator works on, or what they are instead.
//!
//! Entry: [`decode`].

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use simdutf8::compat::from_utf8;

use crate::diagnostic::{Encoding, Offset};
use crate::legacy::{self, Legacy};
use crate::vietnamese;

/// Bytes that are no text in Vietnamese UTF-8.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct WrongEncoding {
    pub encoding: Encoding,
    /// Where that shows, in bytes of `quotable`.
    pub span: Range<Offset>,
    /// The text as far as it can be read.
    pub quotable: Arc<str>,
}

const BOM: &str = "\u{feff}";

/// A text in the form that all stages work on.
#[derive(Debug)]
pub(super) struct NormalText {
    /// UTF-8 without byte order mark, lines ended by `\n`, NFC.
    pub text: Arc<str>,
    /// Whether its letters already stood in normal form C.
    pub was_nfc: bool,
}

/// Decodes bytes. Only prose is looked through for old encodings: in code, odd signs stand for themselves.
pub(super) fn decode(bytes: &[u8], is_prose: bool) -> Result<NormalText, WrongEncoding> {
    if is_utf16(bytes) {
        return Err(without_place(Encoding::Utf16, ""));
    }
    let text = from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))?;
    if let Some(nul) = text.find('\0') {
        return Err(unknown_encoding(bytes, nul, 1));
    }
    let decoded = to_normal_text(text);
    match is_prose.then(|| legacy::find(&decoded.text)).flatten() {
        Some(found) => Err(WrongEncoding {
            encoding: encoding(found.encoding),
            span: offset(found.line.start)..offset(found.line.end),
            quotable: decoded.text,
        }),
        None => Ok(decoded),
    }
}

/// The text without byte order mark, with `\n` at the end of each line, in normal form C.
pub(super) fn normalize(text: &str) -> Arc<str> {
    to_normal_text(text).text
}

fn to_normal_text(text: &str) -> NormalText {
    let text = text.strip_prefix(BOM).unwrap_or(text);
    let text = if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    let text = vietnamese::nfc(&text);
    NormalText {
        was_nfc: matches!(text, Cow::Borrowed(_)),
        text: text.into(),
    }
}

/// A byte order mark of UTF-16, or every second byte zero as in Western letters of two bytes each.
pub(super) fn is_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return true;
    }
    let start = &bytes[..bytes.len().min(4096)];
    if !start.contains(&0) {
        return false;
    }
    let zeros = |side: usize| {
        start
            .iter()
            .skip(side)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    even.max(odd) > start.len() / 8 && even.min(odd) <= even.max(odd) / 8
}

fn not_utf8(bytes: &[u8], valid_up_to: usize) -> WrongEncoding {
    let western = legacy::from_western(bytes);
    match legacy::detect(&western) {
        Some(found) => {
            let readable = match found {
                Legacy::Tcvn3 => legacy::tcvn3_to_unicode(&western),
                Legacy::Vni => legacy::vni_to_unicode(&western),
            };
            without_place(encoding(found), &readable)
        }
        None => unknown_encoding(bytes, valid_up_to, 0),
    }
}

fn without_place(encoding: Encoding, readable: &str) -> WrongEncoding {
    let (span, quotable) = (0..0, normalize(readable));
    WrongEncoding {
        encoding,
        span,
        quotable,
    }
}

/// The place of the first bad byte, and the text up to it and to the end of its line. `length` is how many bytes after it
/// are marked; a bad byte shows as one replacement character.
#[expect(clippy::expect_used, reason = "splitting gives at least one part")]
fn unknown_encoding(bytes: &[u8], at: usize, length: usize) -> WrongEncoding {
    let before = normalize(&String::from_utf8_lossy(&bytes[..at]));
    let rest = &bytes[at..];
    let line = rest
        .split(|byte| matches!(byte, b'\n' | b'\r'))
        .next()
        .expect("the line that the byte is on");
    let shown = length.max(char::REPLACEMENT_CHARACTER.len_utf8() * usize::from(length == 0));
    let start = offset(before.len());
    WrongEncoding {
        encoding: Encoding::Unknown,
        span: start..start + offset(shown),
        quotable: format!("{before}{}", String::from_utf8_lossy(line)).into(),
    }
}

fn encoding(found: Legacy) -> Encoding {
    match found {
        Legacy::Tcvn3 => Encoding::Tcvn3,
        Legacy::Vni => Encoding::Vni,
    }
}

#[expect(
    clippy::expect_used,
    reason = "texts are limited to TEXT_LIMIT, far less than 4 GiB"
)]
fn offset(bytes: usize) -> Offset {
    Offset::try_from(bytes).expect("a text below 4 GiB")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> WrongEncoding {
        decode(bytes, true).unwrap_err()
    }

    #[test]
    fn marks_line_ends_and_composition_are_made_one() {
        let text = "\u{feff}Ti\u{1ebf}ng\r\nVie\u{302}\u{323}t\rxa\u{303}\n";
        assert_eq!(
            &*decode(text.as_bytes(), true).unwrap().text,
            "Tiếng\nViệt\nxã\n"
        );
        assert_eq!(&*decode(b"", true).unwrap().text, "");
    }

    #[test]
    fn two_byte_text_is_known_with_and_without_its_mark() {
        let text: Vec<u16> = "\u{feff}Thông báo về việc họp dân".encode_utf16().collect();
        let little: Vec<u8> = text.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = text.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        for bytes in [&little[..], &little[2..], &big[..], &big[2..]] {
            assert_eq!(refused(bytes).encoding, Encoding::Utf16);
        }
    }

    #[test]
    fn the_first_bad_byte_is_pointed_at_in_the_text_that_is_shown() {
        let bad = refused(b"\xef\xbb\xbfmot\r\nhai \xc3( ba\r\nbon");
        assert_eq!(bad.encoding, Encoding::Unknown);
        assert_eq!(&*bad.quotable, "mot\nhai \u{fffd}( ba");
        assert_eq!(bad.span, 8..11);
        let nul = refused(b"mot hai ba bon nam sau bay tam chin\0muoi");
        assert_eq!((nul.encoding, nul.span), (Encoding::Unknown, 35..36));
    }

    #[test]
    fn old_encodings_are_named_in_bytes_and_in_letters() {
        let bytes: Vec<u8> = "Uû ban nh©n d©n"
            .chars()
            .map(|letter| letter as u8)
            .collect();
        assert_eq!(refused(&bytes).encoding, Encoding::Tcvn3);
        assert_eq!(&*refused(&bytes).quotable, "Uỷ ban nhân dân");
        let vni = refused("title: a\nVai troø cuûa ngöôøi\n".as_bytes());
        assert_eq!(vni.encoding, Encoding::Vni);
        assert_eq!(vni.span, 9..34);
        assert!(decode("Uû ban nh©n d©n".as_bytes(), false).is_ok());
    }
}
