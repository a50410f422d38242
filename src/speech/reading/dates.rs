//! Dates: days, months, spans of days (reading rules, "Dates", "Short dates").
//!
//! Entry: [`read`]. It must never know what happens on the day.

use super::cues;
use super::line::{Kind, Line};
use super::scene::{DayPrefix, Scene, Style};
use super::token::{Class, Doubt, Found};

/// A day written with digits.
#[derive(Clone, Copy, Debug)]
struct Day<'t> {
    day: &'t str,
    month: &'t str,
    year: Option<&'t str>,
    end: usize,
}

/// A date standing here.
pub fn read(scene: &Scene<'_, '_>, at: usize) -> Option<Found> {
    let line = scene.line;
    if line.glued_left(at) || line.number(at)?.len() > 4 {
        return None;
    }
    let found = span(scene, at)
        .or_else(|| full(scene, at))
        .or_else(|| hyphened(scene, at))
        .or_else(|| month_of_year(scene, at))
        .or_else(|| short(scene, at))
        .or_else(|| month(scene, at))
        .or_else(|| prefixed(scene, at))?;
    Some(match scene.rules.style {
        Style::Spoken => found,
        Style::Announcer => Found {
            spoken: line.slice(at, found.end).to_owned(),
            ..found
        },
    })
}

/// `14/01/2026`, `14-1-2026`, `14.01.2026`, `2026-01-14`.
fn full(scene: &Scene<'_, '_>, at: usize) -> Option<Found> {
    let line = scene.line;
    let day = written(line, at)
        .filter(|day| day.year.is_some())
        .or_else(|| backwards(line, at))?;
    let spoken = say(scene, at, &day);
    let doubt = (!is_day(&day)).then(|| Doubt::ImpossibleDate {
        written: line.slice(at, day.end).to_owned(),
        spoken: spoken.clone(),
    });
    Some(Found::new(Class::Date, day.end, spoken).doubting(doubt))
}

/// `10 - 12/3`, `10-15/3/2026`, `14,15/3`: several days of one month.
fn span(scene: &Scene<'_, '_>, at: usize) -> Option<Found> {
    let line = scene.line;
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
    let cued = is_cued(scene, at) || cues::is_holiday(line, at) || day.year.is_some() || bracketed;
    let rises = number(first) < number(day.day) && !cues::is_counted(line.word_from(day.end));
    if !rises
        || line.is_mark(mark, ',') && line.word_before(at) != "ngày"
        || !cued && line.is_mark(mark, ',')
    {
        return None;
    }
    let head = scene_day(scene, first);
    let head = if has_day(scene, at) {
        head
    } else {
        format!("ngày {head}")
    };
    let prefix = if line.word_before(at) == "mùng" {
        "mùng"
    } else {
        "ngày"
    };
    let spoken = format!("{head}{joint}{prefix} {}", words(scene, &day));
    let written = line.slice(at, day.end).to_owned();
    let doubt = (!cued).then(|| Doubt::UncertainDate {
        written,
        spoken: spoken.clone(),
    });
    Some(Found::new(Class::Date, day.end, spoken).doubting(doubt))
}

/// `25-11`, `8-3` after `ngày`, `sáng`, a holiday: a fall cannot be a span of days.
fn hyphened(scene: &Scene<'_, '_>, at: usize) -> Option<Found> {
    let line = scene.line;
    let (day, month) = (
        line.number(at)?,
        line.number(at + 2).filter(|_| line.is_mark(at + 1, '-'))?,
    );
    let date = Day {
        day,
        month,
        year: None,
        end: at + 3,
    };
    let open = line.is_solid(at + 3) || line.is_dash(at + 3) || is_decimal(line, at + 3);
    let named = cues::is_holiday(line, at);
    let falls = number(day) > number(month);
    let word = line.word_before(at);
    let part = matches!(word, "sáng" | "chiều" | "tối" | "đêm" | "trưa") && falls;
    let listed = scene.continues(Class::Date, at)
        && (falls
            || scene
                .last
                .is_some_and(|(_, end)| is_listed_holiday(line, end)));
    let told = named || part || listed || word == "ngày" && line.word_from(at + 3) != "tháng";
    if !is_day(&date) || open || !told || super::units::after(line, at + 3).is_some() {
        return None;
    }
    let spoken = say(scene, at, &date);
    let sure = named || falls || listed;
    let written = line.slice(at, at + 3).to_owned();
    let doubt = (!sure).then(|| Doubt::UncertainDate {
        written,
        spoken: spoken.clone(),
    });
    Some(Found::new(Class::Date, at + 3, spoken).doubting(doubt))
}

/// `14/01` with a cue; after a holiday's name without `ngày`.
fn short(scene: &Scene<'_, '_>, at: usize) -> Option<Found> {
    let line = scene.line;
    let day = written(line, at)
        .filter(|day| day.year.is_none() && is_day(day) && line.is_mark(at + 1, '/'))?;
    let (count, total) = (number(day.day), number(day.month));
    let after = line.word_from(day.end);
    let part = count < total
        && (cues::is_divided(after) && !is_calendar(after) || cues::is_counted(after));
    let unit = super::units::after(line, day.end).is_some() && after != "âm";
    if part || unit || (count, total) == (24, 7) {
        return None;
    }
    let cued = is_cued(scene, at)
        || cues::is_holiday(line, at)
        || is_calendar(after)
        || scene.continues(Class::Date, at)
        || after_weekday(line, at);
    if cued {
        return Some(Found::new(Class::Date, day.end, say(scene, at, &day)));
    }
    let alone = line.is_first(at) && line.is_last(day.end);
    let sure = cues::is_house(line, at)
        || cues::is_ratio(line, at)
        || cues::divides(line.word_before(at))
        || alone;
    if sure || count <= total {
        return None;
    }
    let spoken = say(scene, at, &day);
    let written = line.slice(at, day.end).to_owned();
    let doubt = Doubt::UncertainDate {
        written,
        spoken: spoken.clone(),
    };
    Some(Found::new(Class::Date, day.end, spoken).doubting(Some(doubt)))
}

fn is_calendar(word: &str) -> bool {
    matches!(word, "âm" | "dương" | "hằng" | "hàng" | "năm" | "al")
}

/// Whether the words before say that a day follows.
fn is_cued(scene: &Scene<'_, '_>, at: usize) -> bool {
    let line = scene.line;
    let before = line.before(at);
    let comma = before.filter(|&mark| line.is_mark(mark, ',') || line.is_mark(mark, '('));
    let word = line.word_before(comma.unwrap_or(at));
    if is_listed_day(line, at) {
        return true;
    }
    let strict = comma.is_none()
        || matches!(
            word,
            "nay" | "mai" | "nhật" | "sáng" | "chiều" | "tối" | "qua"
        );
    strict && cues::dates(word)
        || before.is_some_and(|time| scene.last == Some((Class::Time, time + 1)))
        || comma.is_none()
            && scene
                .last
                .is_some_and(|(class, end)| class == Class::Time && line.skip_space(end) == at)
}

/// `các ngày 14, 15 và 16/3`.
fn is_listed_day(line: &Line<'_>, at: usize) -> bool {
    let mut words = cues::nearby(line, at).skip_while(|word| *word == "và");
    let word = words.next().unwrap_or_default();
    let before = line.before(at);
    let joined = before.is_some_and(|before| line.is_mark(before, ',') || line.key(before) == "và");
    joined && matches!(word, "ngày" | "mùng" | "mồng")
}

/// `thứ Năm (19/3)`, `thứ 5, 19/3`, `Chủ nhật 22/3`.
fn after_weekday(line: &Line<'_>, at: usize) -> bool {
    let open = line
        .before(at)
        .filter(|&mark| line.is_mark(mark, '(') || line.is_mark(mark, ','));
    let Some(name) = line.before(open.unwrap_or(at)) else {
        return false;
    };
    matches!(line.key(name), "nhật" | "cn") || line.word_before(name) == "thứ"
}

/// `01/2026`, `tháng 3/2026`, `quý 1/2026`, `tháng 3 - 5/2026`.
fn month_of_year(scene: &Scene<'_, '_>, at: usize) -> Option<Found> {
    let line = scene.line;
    let first = line.number(at)?;
    let year = line
        .number(at + 2)
        .filter(|year| is_year(year) && line.is_mark(at + 1, '/'))?;
    if cues::is_ratio(line, at)
        || line.is_mark(at + 3, '/')
        || line.is_mark(at + 3, '-') && line.is_solid(at + 4) && line.number(at + 4).is_none()
    {
        return None;
    }
    let voice = scene.voice();
    let year = voice.cardinal(year);
    let numbered = cues::is_paper_type(line, at) || line.word_before(at) == "số";
    let counted = matches!(
        line.word_before(at),
        "đợt" | "kỳ" | "kì" | "quý" | "lần" | "họp" | "khóa" | "vụ"
    );
    let spoken = if numbered {
        format!("{} năm {year}", voice.named(first))
    } else if counted || !value(first, 12) {
        format!("{} năm {year}", voice.cardinal(first))
    } else if line.word_before(at) == "tháng" {
        format!("{} năm {year}", voice.month(first))
    } else {
        format!("tháng {} năm {year}", voice.month(first))
    };
    let known = numbered || counted || value(first, 12);
    let doubt = (!known).then(|| Doubt::StrangeNumber {
        written: line.slice(at, at + 3).to_owned(),
        spoken: spoken.clone(),
    });
    Some(Found::new(Class::Date, at + 3, spoken).doubting(doubt))
}

/// The number after `tháng`, and a second one after a dash.
fn month(scene: &Scene<'_, '_>, at: usize) -> Option<Found> {
    let line = scene.line;
    let month = line.number(at).filter(|month| value(month, 12))?;
    let listed = scene.continues(Class::Date, at) && is_months(line, at);
    if line.word_before(at) != "tháng" && !listed
        || line.is_solid(at + 1)
        || is_decimal(line, at + 1)
    {
        return None;
    }
    let voice = scene.voice();
    let dash = line.skip_space(at + 1);
    let second = line.skip_space(dash + 1);
    let until = line
        .number(second)
        .filter(|until| line.is_dash(dash) && value(until, 12) && !line.is_solid(second + 1));
    let Some(until) = until else {
        let year = line
            .number(at + 2)
            .filter(|year| is_year(year) && line.is(at + 1, Kind::Space) && !line.is_solid(at + 3));
        return Some(match year {
            Some(year) => Found::new(
                Class::Date,
                at + 3,
                format!("{} năm {}", voice.month(month), voice.cardinal(year)),
            ),
            None => Found::new(Class::Date, at + 1, voice.month(month)),
        });
    };
    let mut end = second + 1;
    let mut spoken = format!("{} đến tháng {}", voice.month(month), voice.month(until));
    if let Some(year) = line
        .number(end + 1)
        .filter(|year| line.is_mark(end, '/') && is_year(year))
    {
        spoken = format!("{spoken} năm {}", voice.cardinal(year));
        end += 2;
    } else if line.is_mark(end, '/') && line.number(end + 1).is_some() {
        return None;
    }
    Some(Found::new(Class::Date, end, spoken))
}

/// Whether a list of months goes on here: `tháng 3, 4 và 5`.
fn is_months(line: &Line<'_>, at: usize) -> bool {
    let next = line.word_from(at + 1);
    let counted = cues::is_counted(next);
    !counted
        && !is_decimal(line, at + 1)
        && !line.is_mark(at + 1, '/')
        && cues::nearby(line, at).take(2).any(|word| word == "tháng")
}

fn is_decimal(line: &Line<'_>, at: usize) -> bool {
    matches!(line.mark(at), Some(',' | '.' | '/' | '%')) && line.number(at + 1).is_some()
}

/// The number after `ngày` where the house wants `mùng`.
fn prefixed(scene: &Scene<'_, '_>, at: usize) -> Option<Found> {
    let line = scene.line;
    let day = line.number(at).filter(|day| value(day, 10))?;
    let place = line.before(at)?;
    let counted = line
        .before(place)
        .is_some_and(|before| line.number(before).is_some());
    let wanted = scene.rules.day_prefix == DayPrefix::Mung && line.key(place) == "ngày" && !counted;
    let free = !line.is_solid(at + 1) && !is_decimal(line, at + 1);
    (wanted && free).then(|| Found::new(Class::Date, at + 1, scene_day(scene, day)))
}

/// `ngày` and the date, `ngày` left out where it stands before or a holiday does.
fn say(scene: &Scene<'_, '_>, at: usize, day: &Day<'_>) -> String {
    let words = words(scene, day);
    if has_day(scene, at) {
        words
    } else {
        format!("ngày {words}")
    }
}

/// Whether no `ngày` is wanted before the date here.
fn has_day(scene: &Scene<'_, '_>, at: usize) -> bool {
    let line = scene.line;
    let word = line.word_before(at);
    let listed = scene.continues(Class::Date, at)
        && scene
            .last
            .is_some_and(|(_, end)| is_listed_holiday(line, end));
    let mung = is_listed_day(line, at) && cues::nearby(line, at).take(2).any(|word| word == "mùng");
    matches!(word, "ngày" | "mùng" | "mồng" | "rằm") || mung || cues::is_holiday(line, at) || listed
}

/// Whether the date that ends here was named after a holiday: `dịp lễ 30/4 và 1/5`.
fn is_listed_holiday(line: &Line<'_>, end: usize) -> bool {
    end.checked_sub(3)
        .is_some_and(|start| cues::is_holiday(line, start))
}

fn words(scene: &Scene<'_, '_>, day: &Day<'_>) -> String {
    let voice = scene.voice();
    let date = format!(
        "{} tháng {}",
        scene_day(scene, day.day),
        voice.month(day.month)
    );
    match day.year {
        Some(year) => format!("{date} năm {}", voice.cardinal(year)),
        None => date,
    }
}

fn scene_day(scene: &Scene<'_, '_>, day: &str) -> String {
    let words = scene.voice().cardinal(day);
    match scene.rules.day_prefix {
        DayPrefix::Mung if number(day) <= 10 => format!("mùng {words}"),
        DayPrefix::Mung | DayPrefix::Plain => words,
    }
}

/// Day, month and perhaps year with the same mark between; a point or a hyphen wants the year.
fn written<'t>(line: &Line<'t>, at: usize) -> Option<Day<'t>> {
    let (day, month) = (line.number(at)?, line.number(at + 2)?);
    let mark = line
        .mark(at + 1)
        .filter(|mark| matches!(mark, '/' | '-' | '.'))?;
    let year = line.number(at + 4).filter(|year| {
        line.is_mark(at + 3, mark) && (is_year(year) || mark == '/' && year.len() == 2)
    });
    let short = day.len() <= 2 && month.len() <= 2;
    let open = line.is_mark(at + 3, '/') && line.number(at + 4).is_some() && year.is_none();
    let end = if year.is_some() { at + 5 } else { at + 3 };
    let closed = !line.is_solid(end) && !(line.is_mark(end, '/') && line.is_solid(end + 1));
    (short && !open && closed && (year.is_some() || mark == '/')).then_some(Day {
        day,
        month,
        year,
        end,
    })
}

/// `2026-01-14`.
fn backwards<'t>(line: &Line<'t>, at: usize) -> Option<Day<'t>> {
    let (year, month, day) = (line.number(at)?, line.number(at + 2)?, line.number(at + 4)?);
    let fits = is_year(year)
        && month.len() == 2
        && day.len() == 2
        && line.is_mark(at + 1, '-')
        && line.is_mark(at + 3, '-');
    let date = Day {
        day,
        month,
        year: Some(year),
        end: at + 5,
    };
    (fits && is_day(&date) && !line.is_solid(at + 5)).then_some(date)
}

fn is_day(day: &Day<'_>) -> bool {
    let longest = match number(day.month) {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    value(day.month, 12) && value(day.day, longest)
}

/// Whether four digits are a year that is written of.
pub fn is_year(written: &str) -> bool {
    written.len() == 4 && matches!(written.as_bytes().first(), Some(b'1' | b'2'))
}

fn value(written: &str, most: u32) -> bool {
    written.len() <= 2 && (1..=most).contains(&number(written))
}

fn number(written: &str) -> u32 {
    written.parse().unwrap_or(0)
}
