//! Places in an order and days of the week by number (reading rules, "Ordinals").
//!
//! Entry: [`read`].

use crate::speech::reading::context::ReadingContext;
use crate::speech::reading::cues;
use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};
use crate::speech::reading::piece::Recognised;
use crate::speech::reading::token::Class;

/// `thứ 1`, `thứ 2 - 6`, `T2`, and what a list of these goes on with.
pub fn read(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    if line.glued_left(at) {
        return None;
    }
    worded(context, at)
        .or_else(|| weekday(context, at))
        .or_else(|| listed(context, at))
}

fn worded(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    if line.key(at) != "thứ" {
        return None;
    }
    let place = line.skip_space(at + 1);
    let number = line
        .number(place)
        .filter(|_| place > at + 1 && is_free(line, place + 1))?;
    let voice = context.voice();
    let spoken = format!("{} {}", line.text(at), voice.ordinal(number));
    if let Some(found) = days_of_week(context, place, line.text(at)) {
        return Some(found);
    }
    let dash = line.skip_space(place + 1);
    let second = line.skip_space(dash + 1);
    let until = line
        .number(second)
        .filter(|_| line.is_dash(dash) && is_free(line, second + 1));
    Some(match until {
        Some(until) => Recognised::new(
            Class::Ordinal,
            second + 1,
            format!("{spoken} đến thứ {}", voice.ordinal(until)),
        ),
        None => Recognised::new(Class::Ordinal, place + 1, spoken),
    })
}

/// `thứ 2-4-6`, `T3-5-7`: three days or more are told one by one, without spaces between.
fn days_of_week(context: &ReadingContext<'_, '_>, at: usize, word: &str) -> Option<Recognised> {
    let line = context.line;
    let days: Vec<&str> = (0..6)
        .map_while(|day| {
            let joined = day == 0 || line.is_dash(at + 2 * day - 1);
            line.number(at + 2 * day)
                .filter(|number| joined && matches!(*number, "2" | "3" | "4" | "5" | "6" | "7"))
        })
        .collect();
    let end = at + (2 * days.len()).saturating_sub(1);
    let told: Vec<String> = days
        .iter()
        .map(|day| context.voice().ordinal(day))
        .collect();
    (days.len() > 2 && is_free(line, end))
        .then(|| Recognised::new(Class::Ordinal, end, format!("{word} {}", told.join(", "))))
}

/// `T2-T6`, `sáng T7`: days of the week where the words around speak of days.
fn weekday(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let number = is_day(line, at).then(|| line.text(at + 1))?;
    if let Some(found) = days_of_week(context, at + 1, "thứ") {
        return Some(found);
    }
    let dash = line.skip_space(at + 2);
    let next = line.skip_space(dash + 1);
    let joint = line.is_dash(dash) || line.is_mark(dash, ',') || line.key(dash) == "và";
    let paired = joint && (is_day(line, next) || line.text(next) == "CN");
    let told = matches!(
        line.word_before(at),
        "sáng" | "chiều" | "tối" | "trưa" | "đêm" | "các" | "từ" | "vào"
    );
    let listed = context.continues(Class::Ordinal, at);
    (paired || told || listed).then(|| {
        Recognised::new(
            Class::Ordinal,
            at + 2,
            format!("thứ {}", context.voice().ordinal(number)),
        )
    })
}

fn is_day(line: &LexedLine<'_>, at: usize) -> bool {
    line.text(at) == "T"
        && matches!(line.text(at + 1), "2" | "3" | "4" | "5" | "6" | "7")
        && !line.is_solid(at + 2)
}

/// `thứ 3, 5, 7`: only days of the week are listed so.
fn listed(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let number = line
        .number(at)
        .filter(|day| matches!(*day, "2" | "3" | "4" | "5" | "6" | "7"))?;
    let day = context.continues(Class::Ordinal, at)
        && is_free(line, at + 1)
        && !cues::is_counted(line.word_from(at + 1));
    let dated = line.is(at + 1, LexemeKind::Space)
        && line.is(at + 2, LexemeKind::Word)
        && crate::speech::reading::numbers::unit::after(line, at + 1).is_some();
    (day && !dated)
        .then(|| Recognised::new(Class::Ordinal, at + 1, context.voice().ordinal(number)))
}

fn is_free(line: &LexedLine<'_>, at: usize) -> bool {
    !(line.is_solid(at)
        || matches!(line.mark(at), Some('.' | ',' | '/')) && line.number(at + 1).is_some())
}
