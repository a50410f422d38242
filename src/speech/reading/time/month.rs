//! Months and months of a year (reading rules, "Dates").
//!
//! Entry: [`month_of_year`], [`month`].

use crate::speech::reading::context::ReadingContext;
use crate::speech::reading::cues;
use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};
use crate::speech::reading::piece::Recognised;
use crate::speech::reading::time::written_day::{is_decimal, is_year, value};
use crate::speech::reading::token::{Class, Doubt};

/// `01/2026`, `tháng 3/2026`, `quý 1/2026`, `tháng 3 - 5/2026`.
pub fn month_of_year(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    if let Some(found) = months_so_far(context, at) {
        return Some(found);
    }
    let first = line.number(at)?;
    let monthly = line.word_before(at) == "tháng" && value(first, 12);
    let year = line.number(at + 2).filter(|year| {
        is_year(year) && line.is_mark(at + 1, '/')
            || monthly && matches!(line.mark(at + 1), Some('.' | '-'))
    })?;
    if cues::is_ratio(line, at)
        || line.is_mark(at + 3, '/')
        || line.is_mark(at + 3, '-') && line.is_solid(at + 4) && line.number(at + 4).is_none()
    {
        return None;
    }
    let voice = context.voice();
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
    Some(Recognised::new(Class::Date, at + 3, spoken).doubting(doubt))
}

/// `6T/2026`, `9T đầu năm`: the first months of a year.
fn months_so_far(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let count = line.number(at).filter(|count| value(count, 12))?;
    if line.text(at + 1) != "T" || line.is_solid(at + 2) {
        return None;
    }
    let months = format!("{} tháng", context.voice().cardinal(count));
    let year = line
        .number(at + 3)
        .filter(|year| line.is_mark(at + 2, '/') && is_year(year));
    match year {
        Some(year) => {
            let year = context.voice().cardinal(year);
            Some(Recognised::new(
                Class::Date,
                at + 4,
                format!("{months} năm {year}"),
            ))
        }
        None => matches!(line.word_from(at + 2), "đầu" | "cuối")
            .then(|| Recognised::new(Class::Date, at + 2, months)),
    }
}

/// The number after `tháng`, and a second one after a dash.
pub fn month(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let month = line.number(at).filter(|month| value(month, 12))?;
    let listed = context.continues(Class::Date, at) && is_months(line, at);
    if line.word_before(at) != "tháng" && !listed
        || line.is_solid(at + 1)
        || is_decimal(line, at + 1)
    {
        return None;
    }
    let voice = context.voice();
    let dash = line.skip_space(at + 1);
    let second = line.skip_space(dash + 1);
    let until = line
        .number(second)
        .filter(|until| line.is_dash(dash) && value(until, 12) && !line.is_solid(second + 1));
    let Some(until) = until else {
        let year = line.number(at + 2).filter(|year| {
            is_year(year) && line.is(at + 1, LexemeKind::Space) && !line.is_solid(at + 3)
        });
        return Some(match year {
            Some(year) => Recognised::new(
                Class::Date,
                at + 3,
                format!("{} năm {}", voice.month(month), voice.cardinal(year)),
            ),
            None => Recognised::new(Class::Date, at + 1, voice.month(month)),
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
    Some(Recognised::new(Class::Date, end, spoken))
}

/// Whether a list of months goes on here: `tháng 3, 4 và 5`.
fn is_months(line: &LexedLine<'_>, at: usize) -> bool {
    let next = line.word_from(at + 1);
    let counted = cues::is_counted(next);
    !counted
        && !is_decimal(line, at + 1)
        && !line.is_mark(at + 1, '/')
        && cues::nearby(line, at).take(2).any(|word| word == "tháng")
}
