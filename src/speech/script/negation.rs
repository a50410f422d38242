//! Words that forbid, and whether a list hangs on one of them.
//!
//! Entry: [`first`] and [`governing_a_list`].

use crate::speech::reading::{Class, Token};

/// The words that negate or forbid; `nghiêm cấm` ends with one.
const NEGATIONS: [&str; 5] = ["không", "chớ", "đừng", "cấm", "tránh"];

/// Words before or behind which `không` and `tránh` negate nothing: `hàng không`, `không gian`.
const BEFORE: [&str; 5] = ["hàng", "phòng", "trên", "có", "hay"];
const BEHIND: [&str; 9] = [
    "gian", "khí", "quân", "phận", "những", "chỉ", "ngừng", "chuyên", "may",
];

/// Words that end what a negation governs, when they open a clause.
const TURNS: [&str; 22] = [
    "nhưng",
    "mà",
    "để",
    "vì",
    "do",
    "nên",
    "thì",
    "nếu",
    "khi",
    "tuy",
    "song",
    "nhằm",
    "góp",
    "tạo",
    "đảm",
    "bảo",
    "cần",
    "phải",
    "hãy",
    "đề",
    "mọi",
    "trường",
];

/// The first word of the tokens that negates.
#[must_use]
pub fn first<'t>(tokens: &'t [Token<'_>]) -> Option<&'t str> {
    let place = (0..tokens.len()).find(|&place| is_negation(tokens, place))?;
    Some(&tokens.get(place)?.spoken)
}

/// The negation behind which at least two clauses follow that do not negate by themselves.
#[must_use]
pub fn governing_a_list<'t>(tokens: &'t [Token<'_>]) -> Option<&'t str> {
    let place =
        (0..tokens.len()).find(|&place| is_negation(tokens, place) && governs(tokens, place))?;
    Some(&tokens.get(place)?.spoken)
}

/// Whether at least two clauses behind a negation hang on it.
fn governs(tokens: &[Token<'_>], negation: usize) -> bool {
    let mut hanging = 0;
    for place in negation + 1..tokens.len() {
        let comma = tokens.get(place).is_some_and(|token| {
            token.class == Class::Punctuation && matches!(&*token.spoken, "," | ";")
        });
        if !comma {
            continue;
        }
        match tokens.get(place + 1) {
            Some(next) if TURNS.contains(&next.spoken.to_lowercase().as_str()) => break,
            Some(_) if !opens_negated(tokens, place + 1) => hanging += 1,
            Some(_) | None => {}
        }
    }
    hanging > 1
}

/// Whether a clause that begins there negates by itself: `nghiêm cấm …`, `tuyệt đối không …`.
fn opens_negated(tokens: &[Token<'_>], clause: usize) -> bool {
    (clause..clause + 3).any(|place| is_negation(tokens, place))
}

fn is_negation(tokens: &[Token<'_>], place: usize) -> bool {
    let word = |place: Option<usize>| {
        let token = place.and_then(|place| tokens.get(place));
        let token = token.filter(|token| token.class == Class::Word);
        token
            .map(|token| token.spoken.to_lowercase())
            .unwrap_or_default()
    };
    NEGATIONS.contains(&word(Some(place)).as_str())
        && !BEFORE.contains(&word(place.checked_sub(1)).as_str())
        && !BEHIND.contains(&word(Some(place + 1)).as_str())
}
