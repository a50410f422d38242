//! Text that somebody brings along, in whatever encoding it is.
//!
//! Entry: [`decode_foreign`]. For import and conversion only; nothing of a site is read this way.

use super::decode::{is_utf16, normalize};
use crate::diagnostic::Encoding;
use crate::legacy::{self, Legacy};

/// A text brought along, and what its bytes were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignText {
    /// The letters as they stand: of TCVN3 or VNI the Western letters, which the converters take. Lines end in `\n`.
    pub text: String,
    /// What it was written in; nothing for UTF-8 in Unicode.
    pub encoding: Option<Encoding>,
    /// Whether its lines ended as those of Windows do.
    pub is_crlf: bool,
}

/// The text of some bytes; nothing where they are no text. Bytes that are neither Unicode nor known by their words as an
/// old encoding are taken for Western letters only where somebody says that they are (`is_told_old`).
#[must_use]
pub fn decode_foreign(bytes: &[u8], is_told_old: bool) -> Option<ForeignText> {
    let is_wide = is_utf16(bytes);
    let (text, is_western) = match std::str::from_utf8(bytes) {
        _ if is_wide => (from_utf16(bytes)?, false),
        Ok(text) => (text.to_owned(), false),
        Err(_) => (legacy::from_western(bytes), true),
    };
    if has_control(&text) {
        return None;
    }
    let old = legacy::detect(&text).map(|found| match found {
        Legacy::Tcvn3 => Encoding::Tcvn3,
        Legacy::Vni => Encoding::Vni,
    });
    if is_western && old.is_none() && !is_told_old {
        return None;
    }
    let encoding = old.or(is_wide.then_some(Encoding::Utf16));
    let is_crlf = text.contains("\r\n");
    let text = if old.is_some() || is_told_old {
        text.trim_start_matches('\u{feff}')
            .replace("\r\n", "\n")
            .replace('\r', "\n")
    } else {
        normalize(&text).to_string()
    };
    Some(ForeignText {
        text,
        encoding,
        is_crlf,
    })
}

/// Letters of two bytes each, in the order that their mark or their zeros tell.
fn from_utf16(bytes: &[u8]) -> Option<String> {
    if bytes.len() % 2 == 1 {
        return None;
    }
    let big = bytes.starts_with(&[0xfe, 0xff])
        || (!bytes.starts_with(&[0xff, 0xfe]) && bytes.first() == Some(&0));
    let unit = |pair: &[u8]| match pair {
        [first, second] if big => u16::from_be_bytes([*first, *second]),
        [first, second] => u16::from_le_bytes([*first, *second]),
        _ => 0xfffd,
    };
    let units: Vec<u16> = bytes.chunks(2).map(unit).collect();
    let text = String::from_utf16(&units).ok()?;
    Some(text.trim_start_matches('\u{feff}').to_owned())
}

/// Whether the text holds a character that no text has.
fn has_control(text: &str) -> bool {
    text.chars().any(|letter| {
        let spacing = matches!(letter, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}');
        (letter < ' ' && !spacing)
            || letter == '\u{7f}'
            || matches!(letter, '\u{fffe}' | '\u{ffff}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_is_read_and_garbage_is_not() {
        let taken =
            |bytes: &[u8]| decode_foreign(bytes, false).map(|read| (read.text, read.encoding));
        let unicode = Some(("Xã\nTân".to_owned(), None));
        assert_eq!(taken("\u{feff}Xã\r\nTân".as_bytes()), unicode);
        let wide: Vec<u8> = "Thông báo về lịch họp"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(
            taken(&wide),
            Some(("Thông báo về lịch họp".to_owned(), Some(Encoding::Utf16)))
        );
        let old: Vec<u8> = "Uû ban nh©n d©n"
            .chars()
            .map(|letter| letter as u8)
            .collect();
        assert_eq!(taken(&old).map(|read| read.1), Some(Some(Encoding::Tcvn3)));
        assert_eq!(taken(b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe\xc0"), None);
        assert_eq!(taken(b""), Some((String::new(), None)));
    }
}
