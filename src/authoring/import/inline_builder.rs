//! A line as it grows from pieces of text in Unicode or in old fonts.
//!
//! Entry: [`InlineBuilder`], [`FontEncoding`]. Neighbours of one look and one encoding are joined before they are
//! converted, since a letter of VNI may lie in two pieces.

use super::draft::{DraftInline, TextRun};
use super::notes::ImportIssue;
use crate::legacy;
use crate::vietnamese::nfc;

/// A line as far as it is read.
#[derive(Debug, Default)]
pub(super) struct InlineBuilder {
    inlines: Vec<DraftInline>,
    waiting: Option<(TextRun, FontEncoding)>,
    notes: Vec<ImportIssue>,
}

impl InlineBuilder {
    /// Text of one look.
    pub fn text(&mut self, span: TextRun, coding: FontEncoding) {
        if let Some((last, known)) = &mut self.waiting
            && *known == coding
            && (last.bold, last.italic, &last.link) == (span.bold, span.italic, &span.link)
        {
            last.text.push_str(&span.text);
            return;
        }
        self.flush();
        self.waiting = Some((span, coding));
    }

    /// Anything but text.
    pub fn put(&mut self, inline: DraftInline) {
        self.flush();
        self.inlines.push(inline);
    }

    /// The line, and the issues noted on the way.
    pub fn finish(mut self) -> (Vec<DraftInline>, Vec<ImportIssue>) {
        self.flush();
        (self.inlines, self.notes)
    }

    fn flush(&mut self) {
        let Some((mut span, coding)) = self.waiting.take() else {
            return;
        };
        let unicode = coding.unicode(&span.text);
        if unicode != span.text {
            match coding {
                FontEncoding::Unicode => {}
                FontEncoding::Tcvn3 | FontEncoding::Tcvn3Capitals => {
                    self.notes.push(ImportIssue::FromTcvn3);
                }
                FontEncoding::Vni => self.notes.push(ImportIssue::FromVni),
            }
        }
        span.text = unicode;
        // Pieces of several encodings and one look are one piece now.
        if let Some(DraftInline::Text(last)) = self.inlines.last_mut()
            && (last.bold, last.italic, &last.link) == (span.bold, span.italic, &span.link)
        {
            last.text.push_str(&span.text);
        } else {
            self.inlines.push(DraftInline::Text(span));
        }
    }
}

/// In what a piece of text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum FontEncoding {
    #[default]
    Unicode,
    Tcvn3,
    /// In a font that shows small letters as capitals (`.VnTimeH`).
    Tcvn3Capitals,
    Vni,
}

impl FontEncoding {
    /// The encoding that a font shows.
    pub fn from_font(font: &str) -> Self {
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
            (".VnTime", FontEncoding::Tcvn3),
            (".VnTimeH", FontEncoding::Tcvn3Capitals),
            (".vnarialh", FontEncoding::Tcvn3Capitals),
            ("'.VnArial'", FontEncoding::Tcvn3),
            ("VNI-Times", FontEncoding::Vni),
            ("Times New Roman", FontEncoding::Unicode),
            ("VnBook", FontEncoding::Unicode),
        ] {
            assert_eq!(FontEncoding::from_font(font), coding, "{font}");
        }
    }

    #[test]
    fn a_font_is_not_believed_against_the_letters() {
        assert_eq!(FontEncoding::Tcvn3.unicode("Tiếng Việt"), "Tiếng Việt");
        assert_eq!(FontEncoding::Tcvn3.unicode("TiÕng ViÖt"), "Tiếng Việt");
        assert_eq!(FontEncoding::Tcvn3Capitals.unicode("®\u{ad}êng"), "ĐƯỜNG");
        assert_eq!(FontEncoding::Tcvn3.unicode("ti\u{f0d5}ng"), "tiếng");
    }
}
