//! Dates: days and spans of days (reading rules, "Dates", "Short dates").
//!
//! Entry: [`read`].

use crate::speech::reading::context::{DayPrefix, ReadingContext, ReadingStyle};
use crate::speech::reading::cues;
use crate::speech::reading::piece::Recognised;
use crate::speech::reading::time::date_cues::{
    after_weekday, has_day, is_calendar, is_cued, is_listed_holiday,
};
use crate::speech::reading::time::holiday::is_holiday;
use crate::speech::reading::time::month::{month, month_of_year};
use crate::speech::reading::time::written_day::{
    WrittenDay, backwards, is_day, is_decimal, number, pointed_day, value, written,
};
use crate::speech::reading::token::{Class, Doubt};

/// A date standing here.
pub fn read(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    if line.number(at)?.len() > 4 {
        return None;
    }
    if line.glued_left(at) {
        let paper = cues::is_paper_type(line, at);
        return month_of_year(context, at).filter(|_| paper);
    }
    let found = span(context, at)
        .or_else(|| full(context, at))
        .or_else(|| hyphened(context, at))
        .or_else(|| month_of_year(context, at))
        .or_else(|| short(context, at))
        .or_else(|| pointed(context, at))
        .or_else(|| month(context, at))
        .or_else(|| prefixed(context, at))?;
    Some(match context.rules.style {
        ReadingStyle::Spoken => found,
        ReadingStyle::Announcer => Recognised {
            spoken: line.slice(at, found.end).to_owned(),
            ..found
        },
    })
}

/// `14/01/2026`, `14-1-2026`, `14.01.2026`, `2026-01-14`.
fn full(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let day = written(line, at)
        .filter(|day| day.year.is_some())
        .or_else(|| backwards(line, at))?;
    let spoken = say(context, at, &day);
    let doubt = (!is_day(&day)).then(|| Doubt::ImpossibleDate {
        written: line.slice(at, day.end).to_owned(),
        spoken: spoken.clone(),
    });
    Some(Recognised::new(Class::Date, day.end, spoken).doubting(doubt))
}

/// `10 - 12/3`, `10-15/3/2026`, `14,15/3`: several days of one month.
fn span(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let first = line.number(at).filter(|day| value(day, 31))?;
    let mark = line.skip_space(at + 1);
    let joint = match line.mark(mark)? {
        ',' => ", ",
        _ if line.is_dash(mark) => " đến ",
        _ => return None,
    };
    let second = line.skip_space(mark + 1);
    let day = written(line, second).filter(is_day)?;
    let bracketed = line.before(at).is_some_and(|open| line.is_mark(open, '('));
    let cued = is_cued(context, at) || is_holiday(line, at) || day.year.is_some() || bracketed;
    let rises = number(first) < number(day.day) && !cues::is_counted(line.word_from(day.end));
    if !rises
        || line.is_mark(mark, ',') && line.word_before(at) != "ngày"
        || !cued && line.is_mark(mark, ',')
    {
        return None;
    }
    let head = scene_day(context, first);
    let head = if has_day(context, at) {
        head
    } else {
        format!("ngày {head}")
    };
    let prefix = if line.word_before(at) == "mùng" {
        "mùng"
    } else {
        "ngày"
    };
    let spoken = format!("{head}{joint}{prefix} {}", words(context, &day));
    let written = line.slice(at, day.end).to_owned();
    let doubt = (!cued).then(|| Doubt::UncertainDate {
        written,
        spoken: spoken.clone(),
    });
    Some(Recognised::new(Class::Date, day.end, spoken).doubting(doubt))
}

/// `25-11`, `8-3` after `ngày`, `sáng`, a holiday: a fall cannot be a span of days.
fn hyphened(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let (day, month) = (
        line.number(at)?,
        line.number(at + 2).filter(|_| line.is_mark(at + 1, '-'))?,
    );
    let date = WrittenDay {
        day,
        month,
        year: None,
        end: at + 3,
    };
    let open = line.is_solid(at + 3) || line.is_dash(at + 3) || is_decimal(line, at + 3);
    let named = is_holiday(line, at);
    let falls = number(day) > number(month);
    let word = line.word_before(at);
    let part = matches!(word, "sáng" | "chiều" | "tối" | "đêm" | "trưa") && falls;
    let listed = context.continues(Class::Date, at)
        && (falls
            || context
                .last
                .is_some_and(|(_, end)| is_listed_holiday(line, end)));
    let twin = context.continues(Class::Date, at)
        && context
            .last
            .is_some_and(|(_, end)| line.is_mark(end.saturating_sub(2), '-'));
    let listed = listed || twin;
    let told = named || part || listed || word == "ngày" && line.word_from(at + 3) != "tháng";
    if !is_day(&date)
        || open
        || !told
        || crate::speech::reading::numbers::unit::after(line, at + 3).is_some()
    {
        return None;
    }
    let spoken = say(context, at, &date);
    let sure = named || falls || listed;
    let written = line.slice(at, at + 3).to_owned();
    let doubt = (!sure).then(|| Doubt::UncertainDate {
        written,
        spoken: spoken.clone(),
    });
    Some(Recognised::new(Class::Date, at + 3, spoken).doubting(doubt))
}

/// `14/01` with a cue; after a holiday's name without `ngày`.
fn short(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let day = written(line, at)
        .filter(|day| day.year.is_none() && is_day(day) && line.is_mark(at + 1, '/'))?;
    let (count, total) = (number(day.day), number(day.month));
    let after = line.word_from(day.end);
    let part = count < total
        && (cues::is_divided(after) && !is_calendar(after) || cues::is_counted(after));
    let unit =
        crate::speech::reading::numbers::unit::after(line, day.end).is_some() && after != "âm";
    let always = (count, total) == (24, 7) && !cues::dates(line.word_before(at));
    if part || unit || always {
        return None;
    }
    let cued = is_cued(context, at)
        || is_holiday(line, at)
        || is_calendar(after)
        || context.continues(Class::Date, at)
        || after_weekday(line, at);
    if cued {
        return Some(Recognised::new(
            Class::Date,
            day.end,
            say(context, at, &day),
        ));
    }
    let alone = line.is_first(at) && line.is_last(day.end);
    let sure = cues::is_house(line, at)
        || cues::is_ratio(line, at)
        || cues::divides(line.word_before(at))
        || alone;
    if sure || count <= total {
        return None;
    }
    let spoken = say(context, at, &day);
    let written = line.slice(at, day.end).to_owned();
    let doubt = Doubt::UncertainDate {
        written,
        spoken: spoken.clone(),
    };
    Some(Recognised::new(Class::Date, day.end, spoken).doubting(Some(doubt)))
}

/// `ngày 20.10`, `từ 20.10 đến 25.10`: a point for the slash; without `ngày` the writer is asked.
fn pointed(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let day = pointed_day(line, at)?;
    let word = line.word_before(at);
    let told = matches!(word, "ngày" | "sáng" | "chiều" | "tối" | "đêm" | "trưa");
    let until = line.skip_space(day.end);
    let begins = word == "từ"
        && (line.key(until) == "đến" || line.is_dash(until))
        && pointed_day(line, line.skip_space(until + 1)).is_some();
    if !(told || begins || context.continues(Class::Date, at)) {
        return None;
    }
    let spoken = say(context, at, &day);
    let doubt = (!told).then(|| Doubt::UncertainDate {
        written: line.slice(at, day.end).to_owned(),
        spoken: spoken.clone(),
    });
    Some(Recognised::new(Class::Date, day.end, spoken).doubting(doubt))
}

/// The number after `ngày` where the house wants `mùng`.
fn prefixed(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let day = line.number(at).filter(|day| value(day, 10))?;
    let place = line.before(at)?;
    let counted = line
        .before(place)
        .is_some_and(|before| line.number(before).is_some());
    let wanted =
        context.rules.day_prefix == DayPrefix::Mung && line.key(place) == "ngày" && !counted;
    let free = !line.is_solid(at + 1) && !is_decimal(line, at + 1);
    (wanted && free).then(|| Recognised::new(Class::Date, at + 1, scene_day(context, day)))
}

/// `ngày` and the date, `ngày` left out where it stands before or a holiday does.
fn say(context: &ReadingContext<'_, '_>, at: usize, day: &WrittenDay<'_>) -> String {
    let words = words(context, day);
    if has_day(context, at) {
        words
    } else {
        format!("ngày {words}")
    }
}

fn words(context: &ReadingContext<'_, '_>, day: &WrittenDay<'_>) -> String {
    let voice = context.voice();
    let date = format!(
        "{} tháng {}",
        scene_day(context, day.day),
        voice.month(day.month)
    );
    match day.year {
        Some(year) => format!("{date} năm {}", voice.cardinal(year)),
        None => date,
    }
}

fn scene_day(context: &ReadingContext<'_, '_>, day: &str) -> String {
    let words = context.voice().cardinal(day);
    match context.rules.day_prefix {
        DayPrefix::Mung if number(day) <= 10 => format!("mùng {words}"),
        DayPrefix::Mung | DayPrefix::Plain => words,
    }
}
