//! Times of day and durations (reading rules, "Times").
//!
//! Entry: [`read`].

use crate::speech::reading::context::ReadingContext;
use crate::speech::reading::cues;
use crate::speech::reading::lexer::line::LexedLine;
use crate::speech::reading::piece::Recognised;
use crate::speech::reading::token::Class;

/// A time standing here.
pub fn read(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let first = line
        .number(at)
        .filter(|hour| hour.len() <= 2 && !line.glued_left(at))?;
    let (end, spoken) = run(context, at)
        .or_else(|| around_the_clock(context, at))
        .or_else(|| clock(context, at))
        .or_else(|| hours(context, at, first))
        .or_else(|| spelled(context, at, first))
        .or_else(|| minutes(context, at, first))?;
    Some(Recognised::new(Class::Time, end, spoken))
}

/// `4'32"`, `11"5`: how long a run took.
fn run(context: &ReadingContext<'_, '_>, at: usize) -> Option<(usize, String)> {
    let line = context.line;
    let (voice, first) = (context.voice(), line.number(at)?);
    let is_second = |at: usize| matches!(line.mark(at), Some('"' | '”' | '″'));
    let second = line
        .number(at + 2)
        .filter(|second| number(second) < 60 && second.len() <= 2)?;
    if is_second(at + 1) && !line.is_solid(at + 3) {
        let spoken = format!("{} giây {}", voice.cardinal(first), voice.named(second));
        return Some((at + 3, spoken));
    }
    let minutes = matches!(line.mark(at + 1), Some('\'' | '’' | '′')) && is_second(at + 3);
    minutes.then(|| {
        let spoken = format!(
            "{} phút {} giây",
            voice.cardinal(first),
            voice.cardinal(second)
        );
        match line.number(at + 4).filter(|_| !line.is_solid(at + 5)) {
            Some(rest) => (at + 5, format!("{spoken} {}", voice.named(rest))),
            None => (at + 4, spoken),
        }
    })
}

/// `24h/24h`, `24h/7`.
fn around_the_clock(context: &ReadingContext<'_, '_>, at: usize) -> Option<(usize, String)> {
    let line = context.line;
    let (first, second) = (line.number(at)?, line.number(at + 3)?);
    let fits = matches!(line.key(at + 1), "h" | "giờ")
        && line.is_mark(at + 2, '/')
        && !line.is_mark(at + 4, '/');
    let voice = context.voice();
    let spoken = format!(
        "{} giờ trên {}",
        voice.cardinal(first),
        voice.cardinal(second)
    );
    if !fits {
        None
    } else if line.key(at + 4) == "h" {
        Some((at + 5, format!("{spoken} giờ")))
    } else {
        Some((at + 4, spoken))
    }
}

/// `07:30`, `5:20:35`.
fn clock(context: &ReadingContext<'_, '_>, at: usize) -> Option<(usize, String)> {
    let line = context.line;
    let hour = line.number(at)?;
    let minute = line
        .number(at + 2)
        .filter(|minute| line.is_mark(at + 1, ':') && minute.len() == 2)?;
    let second = line
        .number(at + 4)
        .filter(|second| line.is_mark(at + 3, ':') && second.len() == 2);
    let fits = number(hour) <= 24
        && number(minute) < 60
        && second.is_none_or(|second| number(second) < 60);
    let end = if second.is_some() { at + 5 } else { at + 3 };
    let grouped = matches!(line.mark(end), Some('.' | ','))
        && line.number(end + 1).is_some_and(|group| group.len() == 3);
    let apart = !line.is_mark(end, ':')
        && !grouped
        && (!line.is_solid(end) || matches!(line.key(end), "h" | "p"));
    if !fits || !apart || cues::is_ratio(line, at) || cues::is_score(line, at) {
        return None;
    }
    let mut spoken = hour_and_minute(context, hour, minute);
    if let Some(second) = second.filter(|second| number(second) > 0) {
        spoken = format!("{spoken} {} giây", context.voice().cardinal(second));
    }
    let end = if matches!(line.key(end), "h" | "p") {
        end + 1
    } else {
        end
    };
    Some((skip_word(line, end, &["phút", "giờ"]), spoken))
}

/// `7h30`, `17h00`, `9-11h`, `14g30`, `7h30'`.
fn hours(context: &ReadingContext<'_, '_>, at: usize, hour: &str) -> Option<(usize, String)> {
    let line = context.line;
    if let Some(range) = hour_range(context, at) {
        return Some(range);
    }
    if number(hour) > 24 || !is_hour(line, at + 1, at) {
        return None;
    }
    let minute = line
        .number(at + 2)
        .filter(|minute| minute.len() <= 2 && number(minute) < 60);
    match minute {
        Some(minute) if is_plate(line, at, minute) => None,
        None if line.is_solid(at + 2) => None,
        None => Some((at + 2, format!("{} giờ", context.voice().cardinal(hour)))),
        Some(minute) => {
            let end = after_minute(line, at + 3)?;
            Some((end, hour_and_minute(context, hour, minute)))
        }
    }
}

/// `15H1-234.56`: the plate of a vehicle.
fn is_plate(line: &LexedLine<'_>, at: usize, minute: &str) -> bool {
    let number = line.number(at + 4).map_or(0, str::len);
    line.text(at + 1) == "H" && minute.len() == 1 && line.is_dash(at + 3) && number > 2
}

/// `9-11h`: the unit stands once.
fn hour_range(context: &ReadingContext<'_, '_>, at: usize) -> Option<(usize, String)> {
    let line = context.line;
    let dash = line.skip_space(at + 1);
    let second = line.skip_space(dash + 1);
    let (first, until) = (line.number(at)?, line.number(second)?);
    let fits = line.is_dash(dash) && number(until) <= 24 && line.key(second + 1) == "h";
    let minute = line
        .number(second + 2)
        .filter(|minute| minute.len() == 2 && number(minute) < 60);
    let voice = context.voice();
    let ends = !line.is_solid(second + 2) || minute.is_some() && !line.is_solid(second + 3);
    (fits && ends).then(|| {
        let first = voice.cardinal(first);
        match minute {
            Some(minute) => (
                second + 3,
                format!(
                    "{first} giờ đến {}",
                    hour_and_minute(context, until, minute)
                ),
            ),
            None => (
                second + 2,
                format!("{first} đến {} giờ", voice.cardinal(until)),
            ),
        }
    })
}

/// `h` always; `g` (giờ or gam) only where the words around speak of time.
fn is_hour(line: &LexedLine<'_>, at: usize, start: usize) -> bool {
    match line.text(at) {
        "h" | "H" => true,
        "g" | "G" => {
            let timed = line.number(at + 1).is_some_and(|minute| minute.len() == 2);
            let part = matches!(
                line.word_from(at + 1),
                "sáng" | "chiều" | "tối" | "trưa" | "đêm" | "ngày" | "khuya"
            );
            timed || part || matches!(line.word_before(start), "lúc" | "vào")
        }
        _ => false,
    }
}

/// A mark of minutes after them is not said twice.
fn after_minute(line: &LexedLine<'_>, at: usize) -> Option<usize> {
    if matches!(line.mark(at), Some('\'' | '’' | '′'))
        || matches!(line.text(at), "p" | "ph" | "phút")
    {
        return Some(at + 1);
    }
    (!line.is_solid(at)).then(|| skip_word(line, at, &["phút"]))
}

/// `7 giờ 30`, `7 giờ 05 phút`, `7 giờ 00`.
fn spelled(context: &ReadingContext<'_, '_>, at: usize, hour: &str) -> Option<(usize, String)> {
    let line = context.line;
    let word = line.skip_space(at + 1);
    let place = line.skip_space(word + 1);
    let minute = line
        .number(place)
        .filter(|minute| minute.len() == 2 && number(minute) < 60)?;
    let fits = line.key(word) == "giờ" && number(hour) <= 24 && place > word + 1;
    let next = line.word_from(place + 1);
    let free = !(line.is_solid(place + 1)
        || matches!(line.mark(place + 1), Some('/' | '-' | ',' | '.'))
            && line.number(place + 2).is_some());
    (fits && free && !cues::is_counted(next)).then(|| {
        let end = skip_word(line, place + 1, &["phút"]);
        (end, hour_and_minute(context, hour, minute))
    })
}

/// `3p20s`, `30'`.
fn minutes(context: &ReadingContext<'_, '_>, at: usize, first: &str) -> Option<(usize, String)> {
    let line = context.line;
    let second = line
        .number(at + 2)
        .filter(|second| second.len() == 2 && line.text(at + 3) == "s")?;
    let fits = matches!(line.text(at + 1), "p" | "ph") && !line.is_solid(at + 4);
    let voice = context.voice();
    fits.then(|| {
        let minutes = format!("{} phút", voice.cardinal(first));
        if number(second) == 0 {
            (at + 4, minutes)
        } else {
            (at + 4, format!("{minutes} {} giây", voice.cardinal(second)))
        }
    })
}

/// No minutes where there are none; a leading zero is said (`7h05` bảy giờ không năm phút).
fn hour_and_minute(context: &ReadingContext<'_, '_>, hour: &str, minute: &str) -> String {
    let voice = context.voice();
    let hour = voice.cardinal(hour);
    if number(minute) == 0 {
        format!("{hour} giờ")
    } else {
        format!("{hour} giờ {} phút", voice.named(minute))
    }
}

/// The place after one of these words, where it comes next.
fn skip_word(line: &LexedLine<'_>, at: usize, words: &[&str]) -> usize {
    let word = line.skip_space(at);
    if words.contains(&line.key(word)) {
        word + 1
    } else {
        at
    }
}

fn number(written: &str) -> u32 {
    written.parse().unwrap_or(u32::MAX)
}
