//! The lines of a head, and the simplest forms of YAML on them, as stretches of the text.
//!
//! Entry: [`lines`], [`entry`], [`scalar`], [`braces`].

use std::ops::Range;

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct HeadLine {
    /// With its end.
    pub all: Range<usize>,
    /// Without, and without the byte order mark.
    pub words: Range<usize>,
}

/// `  key: value` on a line of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct HeadEntry<'a> {
    pub indent: &'a str,
    pub key: &'a str,
    pub value: Range<usize>,
}

/// The lines of a text, ended in the way of Unix, of Windows or of old Macs.
pub(super) fn lines(text: &str) -> Vec<HeadLine> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let rest = &text[start..];
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let end = match &rest[length..] {
            tail if tail.starts_with("\r\n") => 2,
            "" => 0,
            _ => 1,
        };
        let mark = if start == 0 && rest.starts_with('\u{feff}') {
            '\u{feff}'.len_utf8()
        } else {
            0
        };
        lines.push(HeadLine {
            all: start..start + length + end,
            words: start + mark..start + length,
        });
        start += length + end;
    }
    lines
}

/// The entry on a line, if it is of the simplest form.
pub(super) fn entry<'a>(text: &'a str, line: &HeadLine) -> Option<HeadEntry<'a>> {
    let words = &text[line.words.clone()];
    let bare = words.trim_start_matches(' ');
    let (key, value) = bare.split_once(':')?;
    let is_simple = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase());
    let value = scalar(text, line.words.end - value.len()..line.words.end);
    let first = text[value.clone()].chars().next()?;
    // An anchor, a tag, a text of several lines, an inner list are other forms.
    let is_plain = !"&*!|>[{".contains(first);
    (is_simple && is_plain).then_some(HeadEntry {
        indent: &words[..words.len() - bare.len()],
        key,
        value,
    })
}

/// The value in the rest of a line: without blanks around it, and without a remark.
pub(super) fn scalar(text: &str, rest: Range<usize>) -> Range<usize> {
    let words = &text[rest.clone()];
    let bare = words.trim_start();
    let start = rest.end - bare.len();
    if bare.starts_with('#') && bare.len() < words.len() {
        return start..start;
    }
    let length = match bare.chars().next() {
        Some(quote @ ('"' | '\'')) => quoted(bare, quote),
        _ => [" #", "\t#"]
            .iter()
            .filter_map(|mark| bare.find(mark))
            .min(),
    };
    let length = length.unwrap_or(bare.len());
    start..start + bare[..length].trim_end().len()
}

/// The stretch from the first brace to the one that closes it.
pub(super) fn braces(text: &str, within: Range<usize>) -> Option<Range<usize>> {
    let open = within.start + text[within.clone()].find('{')?;
    let (mut at, mut depth) = (open, 0_usize);
    while at < within.end {
        let rest = &text[at..within.end];
        let letter = rest.chars().next()?;
        at += match letter {
            '"' | '\'' if is_value(text, at) => quoted(rest, letter)?,
            '#' if text[..at].ends_with([' ', '\t', '\n', '\r']) => {
                rest.find(['\n', '\r']).unwrap_or(rest.len())
            }
            _ => letter.len_utf8(),
        };
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(open..at);
        }
    }
    None
}

/// Whether a quote at a place opens a value, and is no letter within one.
fn is_value(text: &str, at: usize) -> bool {
    text[..at].trim_end().ends_with(['{', ',', ':', '['])
}

/// How long a quoted text is, quotes included.
fn quoted(text: &str, quote: char) -> Option<usize> {
    let mut letters = text.char_indices().skip(1);
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' if quote == '"' => {
                letters.next();
            }
            // A quote within single quotes stands twice.
            _ if letter == quote && quote == '\'' && text[at + 1..].starts_with('\'') => {
                letters.next();
            }
            _ if letter == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}
