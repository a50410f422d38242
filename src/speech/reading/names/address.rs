//! E-mail and web addresses, by syllables (reading rules, "E-mail and addresses").
//!
//! Entry: [`read`].

use crate::speech::reading::context::ReadingContext;
use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};
use crate::speech::reading::lexer::syllable::cut;
use crate::speech::reading::names::letter_name;
use crate::speech::reading::numbers::numeral;
use crate::speech::reading::piece::Recognised;
use crate::speech::reading::token::Class;

/// Longer addresses are nobody's; this also bounds the look ahead.
const LONGEST: usize = 200;

/// Up to this length a label that is not all syllables is spelled whole: `gov`, `vn`.
const SHORT: usize = 4;

/// Endings of web addresses that are known without `www`.
const ENDINGS: [&str; 26] = [
    "ly", "be", "gl", "link", "vn", "com", "net", "org", "edu", "gov", "info", "io", "ai", "tv",
    "me", "biz", "asia", "app", "dev", "site", "online", "shop", "xyz", "eu", "uk", "us",
];

/// Parts said as they are written: names that everybody says as words.
const NAMES: [&str; 16] = [
    "com", "net", "gmail", "yahoo", "hotmail", "outlook", "facebook", "zalo", "youtube", "google",
    "email", "web", "info", "online", "shop", "tiktok",
];

/// An address standing here.
pub fn read(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let begins = at == 0
        || line.is(at - 1, LexemeKind::Space)
        || line
            .mark(at - 1)
            .is_some_and(|mark| "([<\"“'‘«:".contains(mark));
    if let Some(found) = tag(line, at).filter(|_| begins) {
        return Some(found);
    }
    if !begins || !is_ascii(line, at) || !line.is_solid(at) || line.is(at + 1, LexemeKind::Space) {
        return None;
    }
    let end = end_of(line, at);
    let start = after_scheme(line, at, end);
    let known = start > at || is_mail(line, at, end) || is_web(line, at, end);
    let last = if line.is_mark(end.saturating_sub(1), '/') {
        end - 1
    } else {
        end
    };
    let spoken = || {
        (start..last)
            .map(|place| say(line, place))
            .filter(|said| !said.is_empty())
            .collect::<Vec<_>>()
    };
    (known && end > start).then(|| Recognised::new(Class::Address, end, spoken().join(" ")))
}

/// `#ChuyenDoiSo`: the words of a tag, cut at their capitals.
fn tag(line: &LexedLine<'_>, at: usize) -> Option<Recognised> {
    if !line.is_mark(at, '#') || !line.is(at + 1, LexemeKind::Word) {
        return None;
    }
    let mut end = at + 1;
    let mut pieces: Vec<String> = Vec::new();
    while line.is_solid(end) || line.is_mark(end, '_') && line.is_solid(end + 1) {
        match line.number(end) {
            Some(number) => pieces.push(numeral::digits(number)),
            None => pieces.extend(words_of(line.text(end)).iter().map(|part| tagged(part))),
        }
        end += 1;
    }
    pieces.retain(|piece| !piece.is_empty());
    Some(Recognised::new(Class::Address, end, pieces.join(" ")))
}

/// A word with its marks stays one.
fn tagged(part: &str) -> String {
    if part.is_ascii() {
        word(part)
    } else {
        part.to_owned()
    }
}

/// `ChuyenDoiSo` in lower case, cut before each capital that follows a small letter.
fn words_of(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut small = false;
    for letter in text.chars().filter(|letter| *letter != '_') {
        match words
            .last_mut()
            .filter(|_| !(small && letter.is_uppercase()))
        {
            Some(last) => last.extend(letter.to_lowercase()),
            None => words.push(letter.to_lowercase().collect()),
        }
        small = letter.is_lowercase();
    }
    words
}

/// Up to white space or a mark that no address holds; marks of punctuation at the end are the sentence's.
fn end_of(line: &LexedLine<'_>, at: usize) -> usize {
    let mut end = at;
    while end < at + LONGEST && end < line.len() && is_part(line, end) {
        end += 1;
    }
    while end > at
        && matches!(
            line.mark(end - 1),
            Some('.' | ',' | ';' | ':' | '!' | '?' | ')' | '-' | '\'')
        )
    {
        end -= 1;
    }
    end
}

fn is_part(line: &LexedLine<'_>, at: usize) -> bool {
    match line.kind(at) {
        Some(LexemeKind::Space) | None => false,
        Some(LexemeKind::Mark) => line
            .mark(at)
            .is_some_and(|mark| "./@-_:?=&#%+~,;!$*'".contains(mark)),
        Some(LexemeKind::Word | LexemeKind::Number) => is_ascii(line, at),
    }
}

fn is_ascii(line: &LexedLine<'_>, at: usize) -> bool {
    line.text(at).is_ascii()
}

/// The place after `https://`.
fn after_scheme(line: &LexedLine<'_>, at: usize, end: usize) -> usize {
    let scheme =
        matches!(line.key(at), "http" | "https" | "ftp") && line.slice(at + 1, at + 4) == "://";
    if scheme && end > at + 4 { at + 4 } else { at }
}

fn is_mail(line: &LexedLine<'_>, at: usize, end: usize) -> bool {
    let Some(sign) = (at..end).find(|&place| line.is_mark(place, '@')) else {
        return false;
    };
    let dotted = (sign..end).any(|place| line.is_mark(place, '.'));
    sign > at && dotted && line.is_solid(sign + 1)
}

/// `www.…`, or labels with points whose last is a known ending.
fn is_web(line: &LexedLine<'_>, at: usize, end: usize) -> bool {
    if line.key(at) == "www" && line.is_mark(at + 1, '.') && end > at + 2 {
        return true;
    }
    let host = (at..end)
        .find(|&place| matches!(line.mark(place), Some('/' | ':' | '?' | '#')))
        .unwrap_or(end);
    let pointed = (at..host).any(|place| line.is_mark(place, '.'));
    let plain =
        (at..host).all(|place| line.is_solid(place) || matches!(line.mark(place), Some('.' | '-')));
    let last = host.saturating_sub(1);
    let ending = line.is(last, LexemeKind::Word)
        && line.is_mark(last.wrapping_sub(1), '.')
        && ENDINGS.contains(&line.key(last));
    let low = line.text(last) == line.key(last) || line.key(at) != line.text(at);
    pointed
        && plain
        && ending
        && low
        && (at..host).any(|place| {
            line.is(place, LexemeKind::Word) && place < last && line.text(place).len() > 1
        })
}

fn say(line: &LexedLine<'_>, at: usize) -> String {
    if let Some(number) = line.number(at) {
        return numeral::digits(number);
    }
    if line.is(at, LexemeKind::Word) {
        return word(&line.text(at).to_lowercase());
    }
    let said = match line.mark(at) {
        Some('@') => "a còng",
        Some('.') => "chấm",
        Some('-') => "gạch ngang",
        Some('_') => "gạch dưới",
        Some('/') => "gạch chéo",
        Some(':') => "hai chấm",
        Some('?') => "hỏi",
        Some('=') => "bằng",
        Some('&') => "và",
        Some('+') => "cộng",
        Some('%') => "phần trăm",
        Some('#') => "thăng",
        Some('~') => "ngã",
        _ => "",
    };
    said.to_owned()
}

/// By syllables where it can be cut into them, what is left over letter by letter.
fn word(label: &str) -> String {
    if NAMES.contains(&label) {
        return label.to_owned();
    }
    let cut = cut(label);
    if label.len() <= SHORT && cut.iter().any(|piece| piece.len() == 1) {
        return letter_name::spell(label);
    }
    let pieces = cut.into_iter().map(|piece| {
        if piece.len() == 1 {
            letter_name::spell(piece)
        } else {
            piece.to_owned()
        }
    });
    pieces.collect::<Vec<_>>().join(" ")
}
