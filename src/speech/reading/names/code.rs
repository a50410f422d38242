//! Letters and digits mixed: roads, plates, classes, sorts (reading rules, "Letters").
//!
//! Entry: [`read`].

use crate::speech::reading::context::{ReadingContext, ReadingStyle};
use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};
use crate::speech::reading::lexer::syllable::is_syllable;
use crate::speech::reading::names::abbreviation_table::{AbbreviationTable, AbbreviationUse};
use crate::speech::reading::names::letter_name;
use crate::speech::reading::numbers::numeral;
use crate::speech::reading::piece::Recognised;
use crate::speech::reading::token::Class;

/// A code has no more lexemes than this.
const LONGEST: usize = 24;

/// A code standing here.
pub fn read(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    if context.line.glued_left(at) {
        return None;
    }
    kilometre_post(context, at)
        .or_else(|| road(context, at))
        .or_else(|| plate(context, at))
        .or_else(|| mixed(context, at))
}

/// `Km12+500`, `km 15`.
fn kilometre_post(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let bare = line.text(at) == "K" && line.is_mark(at + 2, '+');
    if line.key(at) != "km" && !bare
        || line
            .before(at)
            .is_some_and(|before| line.is(before, LexemeKind::Number))
    {
        return None;
    }
    let place = line.skip_space(at + 1);
    let (post, voice) = (line.number(place)?, context.voice());
    let simple = !line.is_solid(place + 1);
    let metres = line
        .number(place + 2)
        .filter(|metres| line.is_mark(place + 1, '+') && metres.len() <= 3);
    match metres {
        Some(metres) => {
            let spoken = format!(
                "ki lô mét {} cộng {}",
                voice.cardinal(post),
                voice.named(metres)
            );
            Some(Recognised::new(Class::Code, place + 3, spoken))
        }
        None if simple && place == at + 1 && (post.len() != 1 || !matches!(post, "2" | "3")) => {
            Some(Recognised::new(
                Class::Code,
                place + 1,
                format!("ki lô mét {}", voice.cardinal(post)),
            ))
        }
        None if simple && place > at + 1 => Some(Recognised::new(Class::Code, at + 1, "ki lô mét")),
        None => None,
    }
}

/// `QL10`, `QL.5B`, `ĐT354`.
fn road(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let (full, apart) = match line.text(at) {
        "QL" => ("quốc lộ", true),
        "TL" => ("tỉnh lộ", true),
        "ĐT" => ("đường tỉnh", true),
        "ĐH" => ("đường huyện", true),
        "HL" => ("huyện lộ", true),
        "ĐX" => ("đường xã", false),
        "CT" if line.word_before(at) == "tốc" => ("xê tê", false),
        _ => return None,
    };
    let name = match line.word_before(at) {
        "đường" => full.strip_prefix("đường ").unwrap_or(full),
        _ => full,
    };
    let place = match line.mark(at + 1) {
        Some('.' | '-') => at + 2,
        _ if apart => line.skip_space(at + 1),
        _ => at + 1,
    };
    let number = line
        .number(place)
        .filter(|number| number.len() <= 3 && !is_grouped(line, place + 1))?;
    let letter = line.text(place + 1);
    let lettered = line.is(place + 1, LexemeKind::Word)
        && letter.chars().count() == 1
        && !line.is_solid(place + 2);
    if line.is_solid(place + 1) && !lettered {
        return None;
    }
    let number = context.voice().named(number);
    let (end, spoken) = if lettered {
        (
            place + 2,
            format!("{name} {number} {}", letter_name::spell(letter)),
        )
    } else {
        (place + 1, format!("{name} {number}"))
    };
    Some(Recognised::new(Class::Code, end, spoken))
}

fn is_grouped(line: &LexedLine<'_>, at: usize) -> bool {
    matches!(line.mark(at), Some('.' | ',')) && line.number(at + 1).is_some()
}

/// `15A-123.45`, `29-B1 123.45`, `30F 256.78`: digit by digit.
fn plate(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let area = line.number(at).filter(|area| area.len() == 2)?;
    let series = if line.is_mark(at + 1, '-') {
        at + 2
    } else {
        at + 1
    };
    let letters = line.text(series);
    let fits = line.is(series, LexemeKind::Word)
        && letters.len() <= 3
        && letters.chars().all(char::is_uppercase);
    let digit = line.number(series + 1).filter(|digit| digit.len() == 1);
    let after = if digit.is_some() {
        series + 2
    } else {
        series + 1
    };
    let place = match line.kind(after)? {
        LexemeKind::Mark if line.is_dash(after) => line.skip_space(after + 1),
        LexemeKind::Space if line.is_dash(after + 1) => line.skip_space(after + 2),
        LexemeKind::Space if is_vehicle(line, at) || line.is_mark(after + 2, '.') => after + 1,
        LexemeKind::Number if is_vehicle(line, at) => after,
        LexemeKind::Space | LexemeKind::Mark | LexemeKind::Number | LexemeKind::Word => {
            return None;
        }
    };
    let (number, end) = plate_number(line, place)?;
    if !fits {
        return None;
    }
    let voice = context.voice();
    let digit = digit.map_or(String::new(), |digit| format!("{} ", voice.digits(digit)));
    let spoken = format!(
        "{} {} {digit}{}",
        voice.digits(area),
        letter_name::spell(letters),
        voice.digits(&number)
    );
    Some(Recognised::new(Class::Code, end, spoken))
}

fn plate_number(line: &LexedLine<'_>, at: usize) -> Option<(String, usize)> {
    let first = line.number(at)?;
    let second = line
        .number(at + 2)
        .filter(|second| line.is_mark(at + 1, '.') && second.len() == 2);
    match (first.len(), second) {
        (3, Some(second)) => Some((format!("{first}{second}"), at + 3)),
        (4 | 5, None) if !line.is_solid(at + 1) => Some((first.to_owned(), at + 1)),
        _ => None,
    }
}

fn is_vehicle(line: &LexedLine<'_>, at: usize) -> bool {
    crate::speech::reading::cues::nearby(line, at)
        .take(4)
        .any(|word| matches!(word, "biển" | "bks" | "xe" | "kiểm"))
}

/// Letters by name, numbers as cardinals: `5A2`, `H5N1`, `BC15`, `AK-47`.
fn mixed(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let end = end_of(line, at);
    if end < at + 2 {
        return None;
    }
    let pieces = at..end;
    let words = pieces
        .clone()
        .filter(|&place| line.is(place, LexemeKind::Word))
        .count();
    let numbers = pieces
        .clone()
        .filter(|&place| line.is(place, LexemeKind::Number))
        .count();
    let squared =
        crate::speech::reading::numbers::unit::bare(line, at).is_some_and(|unit| unit.end > at + 1);
    if words == 0 || numbers == 0 || squared || is_product(line, at, end) {
        return None;
    }
    let spoken: Vec<String> = pieces.filter_map(|place| piece(context, place)).collect();
    Some(Recognised::new(Class::Code, end, spoken.join(" ")))
}

/// Touching letters and digits, and what a hyphen joins to capitals.
fn end_of(line: &LexedLine<'_>, at: usize) -> usize {
    let mut end = at;
    while end < at + LONGEST && (line.is_solid(end) || is_joint(line, at, end)) {
        end += 1;
    }
    end
}

/// A hyphen or point inside a code: `AK-47`, `A1-02`, `P.302`.
fn is_joint(line: &LexedLine<'_>, start: usize, at: usize) -> bool {
    let high = (start..at)
        .filter(|&place| line.is(place, LexemeKind::Word))
        .all(|place| is_high(line.text(place)));
    let letters = (start..at).any(|place| line.is(place, LexemeKind::Word));
    let next = line.number(at + 1).is_some_and(|next| next.len() <= 4)
        || line.is(at + 1, LexemeKind::Word) && is_high(line.text(at + 1)) && at > start + 1;
    let known = at == start + 1 && AbbreviationTable::get().row(line.text(start)).is_some();
    let after = at + 2;
    let dated = line.number(at + 1).is_some()
        && matches!(line.mark(after), Some('/' | '.' | ','))
        && line.number(after + 1).is_some();
    let pointed = letters
        && line.is_mark(at, '.')
        && line.number(at + 1).is_some_and(|next| next.len() < 3)
        && line.number(at.wrapping_sub(1)).is_some()
        && !line.is_solid(after)
        && line.text(at.wrapping_sub(1)).len() < 3;
    pointed || at > start && line.is_mark(at, '-') && high && letters && next && !known && !dated
}

fn is_high(word: &str) -> bool {
    word.chars().all(char::is_uppercase) && !is_long_syllable(word)
}

fn is_long_syllable(word: &str) -> bool {
    word.chars().count() > 2 && is_syllable(word)
}

/// `4x400`, `3x4`: a product, not a code.
fn is_product(line: &LexedLine<'_>, at: usize, end: usize) -> bool {
    (at..end).any(|place| {
        matches!(line.text(place), "x" | "X")
            && place > at
            && line.number(place - 1).is_some()
            && line.number(place + 1).is_some()
    })
}

fn piece(context: &ReadingContext<'_, '_>, at: usize) -> Option<String> {
    let line = context.line;
    if let Some(number) = line.number(at) {
        let long = number.len() > 4 || number.starts_with('0');
        let words = if long {
            numeral::digits(number)
        } else {
            numeral::cardinal(number)
        };
        return Some(match context.rules.style {
            ReadingStyle::Spoken => words,
            ReadingStyle::Announcer => number.to_owned(),
        });
    }
    if line.is_mark(at, '.') {
        return Some("chấm".to_owned());
    }
    line.is(at, LexemeKind::Word).then(|| word(line.text(at)))
}

/// A known abbreviation in its word, a readable word as it stands, else letters.
fn word(written: &str) -> String {
    let known = AbbreviationTable::get().row(written).filter(|row| {
        row.usage == AbbreviationUse::Always && (written.len() > 2 || written == "TW")
    });
    match known {
        Some(row) => row.said.to_owned(),
        None if is_readable(written) => written.to_owned(),
        None => letter_name::spell(written),
    }
}

fn is_readable(written: &str) -> bool {
    let capitals = written
        .chars()
        .filter(|letter| letter.is_uppercase())
        .count();
    let vowels = written
        .chars()
        .any(|letter| "aeiouyAEIOUY".contains(crate::vietnamese::base_letter(letter)));
    written.chars().count() > 2 && capitals < 2 && vowels
}
