//! One number with its unit, and how it is said: in words, in digits, with the zeros of a name.
//!
//! Entry: [`amount`], [`say`].

use crate::speech::reading::context::{ReadingContext, ReadingStyle};
use crate::speech::reading::cues;
use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};
use crate::speech::reading::numbers::literal::{NumberForm, NumberLiteral};
use crate::speech::reading::numbers::numeral;
use crate::speech::reading::numbers::unit::{self, Unit};
use crate::speech::reading::token::Class;

/// One number with its unit.
pub struct Amount {
    pub at: usize,
    pub literal: NumberLiteral,
    pub unit: Option<Unit>,
}

pub fn amount(line: &LexedLine<'_>, at: usize) -> Option<Amount> {
    let literal = NumberLiteral::at(line, at)?;
    let unit = unit::after(line, literal.end)
        .or_else(|| tonnes(line, at, &literal))
        .map(|unit| years_old(line, at, unit))
        .filter(|_| !is_lettered(line, at, literal.end) && !is_lines(line, &literal))
        .filter(|_| !is_slogan(line, &literal));
    Some(Amount { at, literal, unit })
}

/// `xe tải 5T`, `tải trọng 10T`, `3,5T/ha`.
fn tonnes(line: &LexedLine<'_>, at: usize, literal: &NumberLiteral) -> Option<Unit> {
    let end = literal.end;
    let loaded = matches!(line.word_before(at), "tải" | "trọng" | "cẩu" | "xe" | "cầu");
    let decimal = matches!(literal.form, NumberForm::Decimal(..));
    let letter = line.text(end) == "T" && !line.is_solid(end + 1);
    let unit = (letter && (loaded || decimal)).then(|| Unit {
        end: end + 1,
        said: "tấn".to_owned(),
        sort: unit::MeasureKind::Measure,
    })?;
    Some(unit::chained(line, unit))
}

/// `(35t)`: in brackets of its own the `t` is an age.
fn years_old(line: &LexedLine<'_>, at: usize, unit: Unit) -> Unit {
    let bracketed = at > 0 && line.is_mark(at - 1, '(') && line.is_mark(unit.end, ')');
    let aged = bracketed && line.text(unit.end - 1) == "t" && unit.said == "tấn";
    if aged {
        Unit {
            said: "tuổi".to_owned(),
            sort: unit::MeasureKind::Counter,
            ..unit
        }
    } else {
        unit
    }
}

/// `thông điệp 5K`: one digit and a capital are a slogan, no thousands.
fn is_slogan(line: &LexedLine<'_>, literal: &NumberLiteral) -> bool {
    line.text(literal.end) == "K" && literal.value().is_some_and(|value| value < 10)
}

/// `1080p`: lines of a picture, not minutes.
fn is_lines(line: &LexedLine<'_>, literal: &NumberLiteral) -> bool {
    line.text(literal.end) == "p" && literal.value().is_some_and(|value| value >= 240)
}

/// `lớp 5A`: the letter belongs to a name, it is no unit.
fn is_lettered(line: &LexedLine<'_>, at: usize, end: usize) -> bool {
    let letter = line.text(end);
    let named = matches!(
        line.word_before(at),
        "lớp"
            | "phòng"
            | "nhà"
            | "lô"
            | "căn"
            | "tầng"
            | "block"
            | "tòa"
            | "số"
            | "khối"
            | "khóa"
            | "xe"
            | "lộ"
            | "khu"
            | "tổ"
    );
    let single = line.is(end, LexemeKind::Word)
        && letter.chars().count() == 1
        && letter.chars().all(char::is_uppercase);
    single && (named || letter == "A" && !cues::is_electric(line, at))
}

pub fn say(context: &ReadingContext<'_, '_>, amount: &Amount) -> String {
    let line = context.line;
    let words = number(context, amount);
    let words = match context.rules.style {
        ReadingStyle::Spoken => words,
        ReadingStyle::Announcer => line.slice(amount.at, amount.literal.end).to_owned(),
    };
    match &amount.unit {
        Some(unit) => format!("{words} {}", unit.said),
        None => words,
    }
}

/// The number in words: names keep their zeros, identities go digit by digit.
fn number(context: &ReadingContext<'_, '_>, amount: &Amount) -> String {
    let line = context.line;
    if is_numbering(context, amount) {
        return line
            .slice(amount.at, amount.literal.end)
            .split('.')
            .map(numeral::named)
            .collect::<Vec<_>>()
            .join(" chấm ");
    }
    let written = line.slice(amount.at, amount.literal.end);
    if amount.unit.is_none()
        && matches!(amount.literal.form, NumberForm::Dotted(_))
        && cues::is_identity(line, amount.at)
    {
        return numeral::digits(written);
    }
    let Some(whole) = amount.literal.whole().filter(|_| amount.unit.is_none()) else {
        return amount.literal.words();
    };
    let plain = line.slice(amount.at, amount.literal.end) == whole;
    let identity = || cues::is_identity(line, amount.at) || cues::is_serial(line, amount.at);
    if plain && whole.len() >= 6 && identity() {
        return numeral::digits(whole);
    }
    let counted =
        cues::is_counted(line.word_from(amount.literal.end)) && line.word_before(amount.at) != "số";
    if plain && whole.starts_with('0') && !counted && cues::names_paper(line, amount.at) {
        return numeral::named(whole);
    }
    amount.literal.words()
}

/// `tiêu chí 17.1`, `công nghiệp 4.0`: numbers set apart by a point that is said.
pub fn is_numbering(context: &ReadingContext<'_, '_>, amount: &Amount) -> bool {
    let line = context.line;
    let written = line.slice(amount.at, amount.literal.end);
    let pointed =
        amount.literal.strange && written.matches('.').count() == 1 && !written.contains(',');
    let listed = || {
        let mut words = cues::nearby(line, amount.at).take(3);
        context.continues(Class::Decimal, amount.at) && words.any(cues::is_numbered)
    };
    let quantity = matches!(
        cues::pair(line, amount.at).as_str(),
        "hệ số" | "chỉ số" | "điểm số" | "tham số"
    );
    let told = cues::is_numbered(line.word_before(amount.at)) && !quantity || listed();
    pointed && told && amount.unit.is_none()
}
