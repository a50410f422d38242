//! Numbers with what they count: cardinals, decimals, percent, measures, money, ranges (reading rules, "Numbers",
//! "Percent, units, money").
//!
//! Entry: [`read`].

use crate::speech::reading::context::ReadingContext;
use crate::speech::reading::cues;
use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};
use crate::speech::reading::numbers::amount::{Amount, amount, is_numbering, say};
use crate::speech::reading::numbers::literal::NumberLiteral;
use crate::speech::reading::numbers::unit::{self, MeasureKind, Unit};
use crate::speech::reading::piece::Recognised;
use crate::speech::reading::token::Class;

/// A number standing here, with its sign, its unit, and the number it runs up to.
pub fn read(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    if let Some(found) = signed(context, at) {
        return Some(found);
    }
    if line.is(at, LexemeKind::Mark) {
        return priced(context, at);
    }
    if let Some(found) = compound(context, at) {
        return Some(found);
    }
    let amount = amount(line, at)?;
    match range(context, &amount) {
        Some(found) => Some(found),
        None => Some(single(context, &amount)),
    }
}

/// `-5°C`, `±2`, `-2,5%`: a sign where arithmetic or temperature says so.
fn signed(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let sign = match line.mark(at)? {
        '±' => "cộng trừ",
        '+' if line
            .before(at)
            .is_none_or(|before| before + 1 < at || line.is_mark(before, '(')) =>
        {
            "cộng"
        }
        _ if line.is_dash(at) && is_minus(line, at) => "âm",
        _ => return None,
    };
    let number = if sign == "cộng trừ" {
        line.skip_space(at + 1)
    } else {
        at + 1
    };
    let amount = amount(line, number)?;
    let bullet = sign == "cộng" && line.is_first(at);
    if bullet {
        return None;
    }
    let found = range(context, &amount).unwrap_or_else(|| single(context, &amount));
    Some(Recognised {
        spoken: format!("{sign} {}", found.spoken),
        ..found
    })
}

/// Whether the dash before a number is a sign: degrees or parts of a hundred behind it, arithmetic before it, or
/// nothing but the number in the line.
fn is_minus(line: &LexedLine<'_>, at: usize) -> bool {
    if line.glued_left(at)
        || !line.is(at + 1, LexemeKind::Number)
        || line.is_mark(at.wrapping_sub(1), ')')
    {
        return false;
    }
    let Some(amount) = amount(line, at + 1) else {
        return false;
    };
    let unit = amount.unit.as_ref();
    let end = unit.map_or(amount.literal.end, |unit| unit.end);
    let warm = unit
        .is_some_and(|unit| matches!(unit.sort, MeasureKind::Degree | MeasureKind::Percent))
        || line.word_from(amount.literal.end) == "độ";
    let before = line.before(at);
    let arithmetic = before
        .and_then(|before| line.mark(before))
        .is_some_and(|mark| "=×+÷:≤≥<>≈".contains(mark));
    let until = line.word_from(amount.literal.end) == "đến"
        && line.slice(end, line.len().min(end + 12)).contains('°');
    let told = matches!(
        line.word_before(at),
        "xuống" | "độ" | "dưới" | "mức" | "bằng" | "số" | "âm" | "là" | "trình"
    );
    let alone = line.is_first(at) && line.is_last(end);
    warm || arithmetic || told || until || alone
}

/// `$100`, `€3,50`.
fn priced(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let unit = unit::bare(line, at).filter(|unit| unit.sort == MeasureKind::Money)?;
    let number = line.skip_space(at + 1);
    let literal = NumberLiteral::at(line, number)?;
    let magnitude = unit::after(line, literal.end).filter(|unit| unit.sort == MeasureKind::Money);
    let words = literal.say(line, number, context.voice());
    let doubt = literal.doubt(line, number);
    let (end, spoken) = match magnitude {
        Some(magnitude) => (
            magnitude.end,
            format!("{words} {} {}", magnitude.said, unit.said),
        ),
        None => (literal.end, format!("{words} {}", unit.said)),
    };
    Some(Recognised::new(Class::Money, end, spoken).doubting(doubt))
}

/// `1m65`, `1tr2`, `2t3`: a unit, then the smaller part.
fn compound(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let whole = line.number(at)?;
    let voice = context.voice();
    let rest = line
        .number(at + 2)
        .filter(|rest| rest.len() <= 3 && !line.is_solid(at + 3));
    let (unit, smaller, class) = match line.text(at + 1) {
        "m" if rest.is_some_and(|rest| rest.len() == 2 || is_height(line, at, rest)) => {
            ("mét", "", Class::Measure)
        }
        "tr" => ("triệu", "nghìn", Class::Money),
        "t" | "tỷ" => ("tỷ", "triệu", Class::Money),
        _ => return None,
    };
    let Some(rest) = rest else {
        let told = unit == "tỷ" && line.text(at + 1) == "t" && line.is_first(at)
            || context.continues(Class::Money, at);
        let ends = line.is_last(at + 2) || line.is_dash(at + 2);
        let spoken = format!("{} {unit}", voice.cardinal(whole));
        return (told && ends).then(|| Recognised::new(class, at + 2, spoken));
    };
    let rest = if smaller.is_empty() {
        rest.to_owned()
    } else {
        format!("{rest:0<3}")
    };
    let spoken = format!(
        "{} {unit} {} {smaller}",
        voice.cardinal(whole),
        voice.cardinal(&rest)
    );
    let end = line.skip_space(at + 3);
    let currency =
        unit::bare(line, end).filter(|unit| unit.sort == MeasureKind::Money && !smaller.is_empty());
    let (end, said) = match currency {
        Some(currency) => (currency.end, format!("{spoken} {}", currency.said)),
        None => (at + 3, spoken.trim_end().to_owned()),
    };
    let sort = if class == Class::Money {
        MeasureKind::Money
    } else {
        MeasureKind::Measure
    };
    let unit = unit::chained(line, Unit { end, said, sort });
    Some(Recognised::new(class, unit.end, unit.said))
}

/// `1m4`: one figure after the metres; `1m2` only of what has a height.
fn is_height(line: &LexedLine<'_>, at: usize, rest: &str) -> bool {
    let tall = || {
        cues::nearby(line, at)
            .take(6)
            .any(|word| matches!(word, "cao" | "trẻ"))
    };
    rest.len() == 1 && (!matches!(rest, "2" | "3") || tall())
}

/// `3-5 ngày`, `50 - 80mm`, `5 - 7%`, `500.000đ - 700.000đ`.
fn range(context: &ReadingContext<'_, '_>, first: &Amount) -> Option<Recognised> {
    let line = context.line;
    let end = first
        .unit
        .as_ref()
        .map_or(first.literal.end, |unit| unit.end);
    let dash = line.skip_space(end);
    let place = line.skip_space(dash + 1);
    let joined = line.is_dash(dash) || line.is_mark(dash, '~');
    if !joined || dash > end && place == dash + 1 {
        return None;
    }
    let minus = line.is_dash(place) && is_minus(line, place);
    let second = amount(line, place + usize::from(minus))?;
    let until = second
        .unit
        .as_ref()
        .map_or(second.literal.end, |unit| unit.end);
    let going_on = is_going_on(line, until) && (second.unit.is_none() || line.is_dash(until));
    let clash = line.is_solid(until) || going_on || !rises(first, &second, dash > end);
    if clash || is_row(line, first.at, until) || !is_one_kind(first, &second) {
        return None;
    }
    let one_sided = first.unit.is_some() && second.unit.is_none();
    if one_sided {
        return None;
    }
    let sign = if minus { "âm " } else { "" };
    let spoken = format!(
        "{} đến {sign}{}",
        say(context, first),
        say(context, &second)
    );
    let doubt = first
        .literal
        .doubt(line, first.at)
        .or_else(|| second.literal.doubt(line, second.at));
    Some(Recognised::new(Class::Range, until, spoken).doubting(doubt))
}

/// A third number with a dash or a slash: no plain range.
fn is_going_on(line: &LexedLine<'_>, at: usize) -> bool {
    matches!(line.mark(at), Some('/' | '-'))
        && line.is_solid(at + 1)
        && line.number(at + 1).is_some()
}

/// `thôn 2 - 3 - 5`: three numbers with dashes are told one by one.
fn is_row(line: &LexedLine<'_>, at: usize, until: usize) -> bool {
    let dash = line.skip_space(until);
    let third = line.is_dash(dash) && line.number(line.skip_space(dash + 1)).is_some();
    let first = line.before(at).is_some_and(|dash| {
        line.is_dash(dash)
            && line
                .before(dash)
                .is_some_and(|number| line.is(number, LexemeKind::Number))
    });
    dash > until && third || first
}

/// `220V - 50Hz`: two ratings of a machine are no range.
fn is_one_kind(first: &Amount, second: &Amount) -> bool {
    match (&first.unit, &second.unit) {
        (Some(first), Some(second)) => unit::are_one_kind(&first.said, &second.said),
        _ => true,
    }
}

/// A range goes up; a fall without units is a score or something else, unless units are on both sides.
fn rises(first: &Amount, second: &Amount, spaced: bool) -> bool {
    match (first.literal.value(), second.literal.value()) {
        (Some(low), Some(high)) if first.unit.is_none() => {
            low < high
                || second.unit.is_some() && (low != high) && magnitude_differs(second)
                || spaced && low > 999 && high > 999
        }
        _ => true,
    }
}

/// `500 - 1 triệu`: the unit belongs to the second number alone.
fn magnitude_differs(second: &Amount) -> bool {
    second.unit.as_ref().is_some_and(|unit| {
        matches!(
            unit.sort,
            MeasureKind::Money | MeasureKind::Degree | MeasureKind::Measure
        )
    })
}

fn single(context: &ReadingContext<'_, '_>, amount: &Amount) -> Recognised {
    let line = context.line;
    let doubt = amount.literal.doubt(line, amount.at);
    let spoken = say(context, amount);
    let (class, end) = match &amount.unit {
        Some(unit) => (class_of(unit.sort), unit.end),
        None if amount.literal.whole().is_some() => (Class::Cardinal, amount.literal.end),
        None => (Class::Decimal, amount.literal.end),
    };
    let doubt = doubt.filter(|_| !is_numbering(context, amount));
    Recognised::new(class, end, spoken).doubting(doubt)
}

fn class_of(sort: MeasureKind) -> Class {
    match sort {
        MeasureKind::Measure | MeasureKind::Degree | MeasureKind::Counter => Class::Measure,
        MeasureKind::Money => Class::Money,
        MeasureKind::Percent => Class::Percent,
    }
}
