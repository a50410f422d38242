//! Days as they are written with digits; which of them a calendar has.

use crate::speech::reading::lexer::line::LexedLine;

/// A day written with digits.
#[derive(Clone, Copy, Debug)]
pub struct WrittenDay<'t> {
    pub day: &'t str,
    pub month: &'t str,
    pub year: Option<&'t str>,
    pub end: usize,
}

/// Day, month and perhaps year with the same mark between; a point or a hyphen wants the year.
pub fn written<'t>(line: &LexedLine<'t>, at: usize) -> Option<WrittenDay<'t>> {
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
    let closed = !(line.is_solid(end) || line.is_mark(end, '/') && line.is_solid(end + 1));
    (short && !open && closed && (year.is_some() || mark == '/')).then_some(WrittenDay {
        day,
        month,
        year,
        end,
    })
}

/// `20.10`: a day and a month of two digits, with a point between.
pub fn pointed_day<'t>(line: &LexedLine<'t>, at: usize) -> Option<WrittenDay<'t>> {
    let (day, month) = (line.number(at)?, line.number(at + 2)?);
    let date = WrittenDay {
        day,
        month,
        year: None,
        end: at + 3,
    };
    let open = line.is_solid(at + 3) || is_decimal(line, at + 3);
    let fits = line.is_mark(at + 1, '.') && month.len() == 2 && !open;
    (fits && is_day(&date)).then_some(date)
}

/// `2026-01-14`.
pub fn backwards<'t>(line: &LexedLine<'t>, at: usize) -> Option<WrittenDay<'t>> {
    let (year, month, day) = (line.number(at)?, line.number(at + 2)?, line.number(at + 4)?);
    let fits = is_year(year)
        && month.len() == 2
        && day.len() == 2
        && line.is_mark(at + 1, '-')
        && line.is_mark(at + 3, '-');
    let date = WrittenDay {
        day,
        month,
        year: Some(year),
        end: at + 5,
    };
    (fits && is_day(&date) && !line.is_solid(at + 5)).then_some(date)
}

/// Whether a calendar has the day.
pub fn is_day(day: &WrittenDay<'_>) -> bool {
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

/// Whether the number before this place goes on behind a mark.
pub fn is_decimal(line: &LexedLine<'_>, at: usize) -> bool {
    matches!(line.mark(at), Some(',' | '.' | '/' | '%')) && line.number(at + 1).is_some()
}

/// Whether one or two digits are a number from one up to the most.
pub fn value(written: &str, most: u32) -> bool {
    written.len() <= 2 && (1..=most).contains(&number(written))
}

/// The value of digits; zero where they are too many.
pub fn number(written: &str) -> u32 {
    written.parse().unwrap_or(0)
}
