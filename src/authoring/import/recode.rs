//! Old fonts: which encoding a font's name means, and text in it as Unicode.
//!
//! Entry: [`Coding::of_font`] and [`Coding::unicode`]. It must never know the form of a file.

use crate::legacy;
use crate::vietnamese::nfc;

/// In what a piece of text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Coding {
    #[default]
    Unicode,
    Tcvn3,
    /// In a font that shows small letters as capitals (`.VnTimeH`).
    Tcvn3Capitals,
    Vni,
}

impl Coding {
    /// The encoding that a font shows.
    pub fn of_font(font: &str) -> Self {
        let font = font.trim().trim_matches(['"', '\'']).to_ascii_lowercase();
        if let Some(name) = font.strip_prefix(".vn") {
            return if name.ends_with('h') {
                Self::Tcvn3Capitals
            } else {
                Self::Tcvn3
            };
        }
        if font.starts_with("vni-") || font.starts_with("vni ") {
            return Self::Vni;
        }
        Self::Unicode
    }

    /// The text in Unicode, NFC. Text that has letters which only Unicode has was never in an old font's encoding,
    /// whatever the font.
    pub fn unicode(self, text: &str) -> String {
        // Word keeps letters of symbol fonts in a private area.
        let low = |letter: char| match u32::from(letter) {
            code @ 0xf020..=0xf0ff => char::from_u32(code - 0xf000).unwrap_or(letter),
            _ => letter,
        };
        if self == Self::Unicode || legacy::is_unicode(text) {
            return nfc(text).into_owned();
        }
        let text: String = text.chars().map(low).collect();
        match self {
            Self::Unicode => text,
            Self::Tcvn3 => legacy::tcvn3_to_unicode(&text),
            Self::Tcvn3Capitals => legacy::tcvn3_capitals_to_unicode(&text),
            Self::Vni => legacy::vni_to_unicode(&text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_say_the_encoding() {
        for (font, coding) in [
            (".VnTime", Coding::Tcvn3),
            (".VnTimeH", Coding::Tcvn3Capitals),
            (".vnarialh", Coding::Tcvn3Capitals),
            ("'.VnArial'", Coding::Tcvn3),
            ("VNI-Times", Coding::Vni),
            ("Times New Roman", Coding::Unicode),
            ("VnBook", Coding::Unicode),
        ] {
            assert_eq!(Coding::of_font(font), coding, "{font}");
        }
    }

    #[test]
    fn a_font_is_not_believed_against_the_letters() {
        assert_eq!(Coding::Tcvn3.unicode("Tiếng Việt"), "Tiếng Việt");
        assert_eq!(Coding::Tcvn3.unicode("TiÕng ViÖt"), "Tiếng Việt");
        assert_eq!(Coding::Tcvn3Capitals.unicode("®\u{ad}êng"), "ĐƯỜNG");
        assert_eq!(Coding::Tcvn3.unicode("ti\u{f0d5}ng"), "tiếng");
    }
}
