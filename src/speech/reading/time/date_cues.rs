//! What around a short date says that it is one (reading rules, "Short dates").

use crate::speech::reading::context::ReadingContext;
use crate::speech::reading::cues;
use crate::speech::reading::lexer::line::LexedLine;
use crate::speech::reading::time::holiday::is_holiday;
use crate::speech::reading::token::Class;

/// Words after a day that say it is one.
pub fn is_calendar(word: &str) -> bool {
    matches!(word, "âm" | "dương" | "hằng" | "hàng" | "năm" | "al")
}

/// Whether the words before say that a day follows.
pub fn is_cued(context: &ReadingContext<'_, '_>, at: usize) -> bool {
    let line = context.line;
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
    let timed = before.is_some_and(|slash| line.is_mark(slash, '/'))
        && context.last == Some((Class::Silent, at));
    timed
        || strict && cues::dates(word)
        || before.is_some_and(|time| context.last == Some((Class::Time, time + 1)))
        || comma.is_none()
            && context
                .last
                .is_some_and(|(class, end)| class == Class::Time && line.skip_space(end) == at)
}

/// `các ngày 14, 15 và 16/3`.
fn is_listed_day(line: &LexedLine<'_>, at: usize) -> bool {
    let mut words = cues::nearby(line, at).skip_while(|word| *word == "và");
    let word = words.next().unwrap_or_default();
    let before = line.before(at);
    let joined = before.is_some_and(|before| line.is_mark(before, ',') || line.key(before) == "và");
    joined && matches!(word, "ngày" | "mùng" | "mồng")
}

/// `thứ Năm (19/3)`, `thứ 5, 19/3`, `Chủ nhật 22/3`.
pub fn after_weekday(line: &LexedLine<'_>, at: usize) -> bool {
    let open = line
        .before(at)
        .filter(|&mark| line.is_mark(mark, '(') || line.is_mark(mark, ','));
    let Some(name) = line.before(open.unwrap_or(at)) else {
        return false;
    };
    let short = name > 0 && line.text(name - 1) == "T" && line.number(name).is_some();
    short || matches!(line.key(name), "nhật" | "cn") || line.word_before(name) == "thứ"
}

/// Whether no `ngày` is wanted before the date here.
pub fn has_day(context: &ReadingContext<'_, '_>, at: usize) -> bool {
    let line = context.line;
    let word = line.word_before(at);
    let listed = context.continues(Class::Date, at)
        && context
            .last
            .is_some_and(|(_, end)| is_listed_holiday(line, end));
    let mung = is_listed_day(line, at) && cues::nearby(line, at).take(2).any(|word| word == "mùng");
    matches!(word, "ngày" | "mùng" | "mồng" | "rằm") || mung || is_holiday(line, at) || listed
}

/// Whether the date that ends here was named after a holiday: `dịp lễ 30/4 và 1/5`.
pub fn is_listed_holiday(line: &LexedLine<'_>, end: usize) -> bool {
    let starts_at = |length: usize| {
        end.checked_sub(length)
            .is_some_and(|start| is_holiday(line, start))
    };
    starts_at(3) || starts_at(5)
}
