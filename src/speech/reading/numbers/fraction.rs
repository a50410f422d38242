//! Numbers set against each other: fractions, counts of a total, scales, scores, formulas (reading rules, "Slash",
//! "Scores").
//!
//! Entry: [`read`].

use crate::speech::reading::context::{ReadingContext, ReadingStyle};
use crate::speech::reading::cues;
use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};
use crate::speech::reading::numbers::literal::{NumberForm, NumberLiteral};
use crate::speech::reading::numbers::numeral;
use crate::speech::reading::numbers::unit::{self, MeasureKind, Unit};
use crate::speech::reading::piece::Recognised;
use crate::speech::reading::token::{Class, Doubt};

/// A formula has no more groups than this.
const GROUPS: usize = 12;

/// Numbers set against each other, standing here.
pub fn read(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let minus = line.is_dash(at) && line.is_first(at);
    if line.glued_left(at) || !(line.is(at, LexemeKind::Number) || minus) {
        return None;
    }
    if minus {
        let mixed = || {
            mixed(context, at + 1).map(|found| Recognised {
                spoken: format!("âm {}", found.spoken),
                ..found
            })
        };
        return alone(context, at + 1, "âm ").or_else(mixed);
    }
    let found = alone(context, at, "")
        .or_else(|| mixed(context, at))
        .or_else(|| formula(context, at))
        .or_else(|| score(context, at))
        .or_else(|| ratio(context, at))
        .or_else(|| slashed(context, at))?;
    Some(found)
}

/// `3/4` as the whole line, `23 1/5` too.
fn alone(context: &ReadingContext<'_, '_>, at: usize, sign: &str) -> Option<Recognised> {
    let line = context.line;
    let start = line.is_first(at) || line.is_first(at.saturating_sub(sign.len().min(1)));
    if !start {
        return None;
    }
    let found = fraction(context, at).or_else(|| mixed(context, at))?;
    let whole = line.is_last(found.end) && line.slice(at, found.end) != "24/7";
    whole.then(|| Recognised {
        spoken: format!("{sign}{}", found.spoken),
        ..found
    })
}

/// `23 1/5`: a whole and a small part of one.
fn mixed(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let whole = line
        .number(at)
        .filter(|_| line.is(at + 1, LexemeKind::Space))?;
    let (count, total) = (line.number(at + 2)?, line.number(at + 4)?);
    let small =
        value(total) <= 10 && value(count) < value(total) && !cues::dates(line.word_before(at));
    let fraction = fraction(context, at + 2).filter(|found| small && found.end == at + 5)?;
    let whole = context.voice().cardinal(whole);
    Some(Recognised {
        spoken: format!("{whole} và {}", fraction.spoken),
        ..fraction
    })
}

/// `3/4` in words: ba phần tư.
fn fraction(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let (count, total) = (line.number(at)?, line.number(at + 2)?);
    let measured = unit::after(line, at + 3).is_some_and(|unit| unit.sort == MeasureKind::Measure);
    let closed = (measured || !line.is_solid(at + 3)) && !is_numbered(line, at + 3);
    let fits = line.is_mark(at + 1, '/') && closed && !total.starts_with('0') && total.len() < 4;
    let spoken = format!("{} phần {}", numeral::cardinal(count), part(total));
    fits.then(|| Recognised::new(Class::Fraction, at + 3, spoken))
}

fn part(total: &str) -> String {
    if total == "4" {
        "tư".to_owned()
    } else {
        numeral::cardinal(total)
    }
}

/// A point, comma or slash with more digits behind it.
fn is_numbered(line: &LexedLine<'_>, at: usize) -> bool {
    matches!(line.mark(at), Some('/' | '.' | ',')) && line.number(at + 1).is_some()
}

/// `3/4 diện tích`, `quá 1/2`, `1/2kg`: a fraction has a cue; all else has `trên`.
fn slashed(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let parts = parts(line, at)?;
    let end = parts.last()?.1.end;
    if line.is(end, LexemeKind::Word) && unit::after(line, end).is_none() {
        return None;
    }
    let unit = unit::after(line, end);
    if let Some(found) = cued(context, at, unit.as_ref()) {
        return Some(found);
    }
    let voice = context.voice();
    let house = cues::is_house(line, at);
    let words: Vec<String> = parts
        .iter()
        .map(|(place, literal)| match literal.whole() {
            Some(whole) if house => voice.named(whole),
            _ => literal.say(line, *place, voice),
        })
        .collect();
    let spoken = words.join(" trên ");
    let doubt = uncertain(context, at, &spoken).filter(|_| parts.len() == 2);
    let Some(unit) = unit else {
        return Some(Recognised::new(Class::Fraction, end, spoken).doubting(doubt));
    };
    Some(Recognised::new(
        Class::Measure,
        unit.end,
        format!("{spoken} {}", unit.said),
    ))
}

/// Numbers with slashes between: at least two.
fn parts(line: &LexedLine<'_>, at: usize) -> Option<Vec<(usize, NumberLiteral)>> {
    let first = NumberLiteral::at(line, at)
        .filter(|literal| !matches!(literal.form, NumberForm::Dotted(_)))?;
    let mut end = first.end;
    let mut parts = vec![(at, first)];
    while parts.len() < GROUPS && line.is_mark(end, '/') && line.number(end + 1).is_some() {
        let next = NumberLiteral::at(line, end + 1)?;
        parts.push((end + 1, next.clone()));
        end = next.end;
    }
    (parts.len() > 1).then_some(parts)
}

/// A fraction that a word or a unit tells.
fn cued(context: &ReadingContext<'_, '_>, at: usize, unit: Option<&Unit>) -> Option<Recognised> {
    let line = context.line;
    let found = fraction(context, at)?;
    let (count, total) = (value(line.number(at)?), value(line.number(at + 2)?));
    let after = line.word_from(found.end);
    let divided = cues::is_divided(after) && !is_people(line, found.end);
    let before = cues::divides(line.word_before(at)) && !cues::is_counted(after);
    let small = count < total && total <= 10;
    let measured = unit.is_some_and(|unit| unit.sort == MeasureKind::Measure) && small;
    let told = (divided || before) && count < total && total <= 100;
    if !(told || measured) || cues::is_house(line, at) {
        return None;
    }
    Some(match unit.filter(|_| measured) {
        Some(unit) => Recognised::new(
            Class::Fraction,
            unit.end,
            format!("{} {}", found.spoken, unit.said),
        ),
        None => found,
    })
}

/// `10/12 chi bộ`: counted, though the word alone could be divided.
fn is_people(line: &LexedLine<'_>, at: usize) -> bool {
    let first = line.skip_space(at);
    let second = line.word_from(first + 1);
    matches!(
        (line.key(first), second),
        ("chi", "bộ" | "hội" | "đoàn")
            | ("chỉ", "tiêu")
            | ("công", "trình" | "chức" | "dân" | "nhân" | "an" | "đoàn")
            | ("sản", "phẩm")
            | ("thành", "viên" | "phố")
            | ("lao", "động")
            | ("đường", "dây")
            | ("kế", "toán")
    )
}

/// What could be a day of the year as well, with nothing around it that settles it.
fn uncertain(context: &ReadingContext<'_, '_>, at: usize, spoken: &str) -> Option<Doubt> {
    let line = context.line;
    let (count, total) = (value(line.number(at)?), value(line.number(at + 2)?));
    let dated = (1..=31).contains(&count) && (1..=12).contains(&total) && line.is_mark(at + 1, '/');
    let word = line.word_from(at + 3);
    let settled = !word.is_empty()
        || cues::is_house(line, at)
        || cues::is_ratio(line, at)
        || (count, total) == (24, 7)
        || cues::divides(line.word_before(at))
        || matches!(line.word_before(at), "đạt");
    (dated && !settled).then(|| Doubt::UncertainDate {
        written: line.slice(at, at + 3).to_owned(),
        spoken: spoken.to_owned(),
    })
}

/// `1:500`, `3:1`; a score has no connector.
fn ratio(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let first = NumberLiteral::at(line, at)?;
    let mut place = first.end;
    let mut words = vec![first.say(line, at, context.voice())];
    while words.len() < GROUPS && line.is_mark(place, ':') {
        let Some(next) = NumberLiteral::at(line, place + 1) else {
            break;
        };
        words.push(next.say(line, place + 1, context.voice()));
        place = next.end;
    }
    let formula = cues::nearby(line, at).next() == Some("npk");
    let joint = if formula || cues::is_score(line, at) {
        " "
    } else {
        " trên "
    };
    let fits = words.len() > 1 && !line.is_solid(place);
    fits.then(|| Recognised::new(Class::Ratio, place, words.join(joint)))
}

/// `thắng 2-1`, or a fall of small numbers: no connector.
fn score(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let first = line.number(at).filter(|number| number.len() <= 3)?;
    let dash = line.skip_space(at + 1);
    let place = line.skip_space(dash + 1);
    let second = line
        .number(place)
        .filter(|number| number.len() <= 3 && line.is_dash(dash))?;
    let end = place + 1;
    let open = line.is_solid(end)
        || line.is_dash(end) && line.is_solid(end + 1)
        || is_numbered(line, end)
        || unit::after(line, end).is_some();
    let tight = place == at + 2;
    let falls =
        tight && value(first) >= value(second) && value(first) < 100 && !first.starts_with('0');
    let told = cues::is_score(line, at) || context.continues(Class::Ratio, at) && tight;
    if open || !(falls || told) {
        return None;
    }
    let voice = context.voice();
    let spoken = match context.rules.style {
        ReadingStyle::Spoken => format!("{} {}", voice.cardinal(first), voice.cardinal(second)),
        ReadingStyle::Announcer => line.slice(at, end).to_owned(),
    };
    Some(Recognised::new(Class::Ratio, end, spoken))
}

/// `NPK 16-16-8`: the numbers one after the other.
fn formula(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let groups: Vec<&str> = (0..GROUPS)
        .map_while(|group| {
            let here = at + 2 * group;
            let joined = group == 0 || line.is_mark(here - 1, '-') || line.is_mark(here - 1, '–');
            line.number(here).filter(|_| joined)
        })
        .collect();
    let count = groups.len();
    let end = at + (2 * count).saturating_sub(1);
    let fertiliser = count == 2 && matches!(line.word_before(at), "npk" | "dap");
    if count < 3 && !fertiliser || line.is_solid(end) {
        return None;
    }
    let voice = context.voice();
    let words: Vec<String> = groups
        .iter()
        .map(|group| {
            if group.len() > 4 {
                voice.digits(group)
            } else {
                voice.cardinal(group)
            }
        })
        .collect();
    Some(match context.rules.style {
        ReadingStyle::Spoken => Recognised::new(Class::Ratio, end, words.join(" ")),
        ReadingStyle::Announcer => Recognised::new(Class::Ratio, end, line.slice(at, end)),
    })
}

fn value(written: &str) -> u32 {
    written.parse().unwrap_or(u32::MAX)
}
