//! Telephone numbers and hotlines: digit by digit (reading rules, "Phones").
//!
//! Entry: [`read`].

use crate::speech::reading::context::ReadingContext;
use crate::speech::reading::cues;
use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};
use crate::speech::reading::piece::Recognised;
use crate::speech::reading::token::Class;

/// The groups of a number as written, and the lexeme after it.
struct Dialled<'t> {
    groups: Vec<&'t str>,
    end: usize,
    international: bool,
}

/// No number has more digits.
const MOST: usize = 13;

/// A telephone number standing here.
pub fn read(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    if line.glued_left(at) {
        return None;
    }
    let dialled = shaped(line, at).or_else(|| hotline(context, at))?;
    let words = dialled
        .groups
        .iter()
        .map(|group| context.voice().digits(group));
    let mut spoken = words.collect::<Vec<_>>().join(" ");
    if dialled.international {
        spoken.insert_str(0, "cộng ");
    }
    Some(Recognised::new(Class::Phone, dialled.end, spoken))
}

/// Whether a number of the shape of a telephone number stands here.
pub fn is_shaped(line: &LexedLine<'_>, at: usize) -> bool {
    shaped(line, at).is_some()
}

/// By shape alone: `0912.345.678`, `(02253) 123 456`, `+84 912 345 678`, `1900 1234`.
fn shaped<'t>(line: &LexedLine<'t>, at: usize) -> Option<Dialled<'t>> {
    let abroad = line.is_mark(at, '(') && line.is_mark(at + 1, '+');
    let international = abroad || line.is_mark(at, '+');
    let open = at + usize::from(international);
    let bracketed = abroad || line.is_mark(open, '(');
    let mut here = open + usize::from(bracketed);
    let mut dialled = Dialled {
        groups: Vec::new(),
        end: here,
        international,
    };
    let mut count = 0;
    while let Some(group) = line.number(here) {
        count += group.len();
        if count > MOST {
            break;
        }
        dialled.groups.push(group);
        dialled.end = here + 1;
        let lead = dialled.groups.first().copied().unwrap_or_default();
        if count >= wanted(lead, international) {
            break;
        }
        let Some(next) = next_group(line, here + 1, bracketed && dialled.groups.len() == 1) else {
            break;
        };
        here = next;
    }
    let count = dialled.groups.iter().map(|group| group.len()).sum();
    let lead = dialled.groups.first().copied()?;
    let ends = !(line.is_solid(dialled.end)
        || line.is_mark(dialled.end, ',') && line.number(dialled.end + 1).is_some());
    (ends && is_number(lead, count, international, bracketed)).then_some(dialled)
}

/// After how many digits a number that begins so is whole.
fn wanted(lead: &str, international: bool) -> usize {
    match lead.as_bytes() {
        [b'8', b'4', ..] if international => 11,
        [b'0', b'2', ..] => 11,
        [b'1', b'8' | b'9', b'0', b'0', ..] => 8,
        _ => 10,
    }
}

fn is_number(lead: &str, count: usize, international: bool, bracketed: bool) -> bool {
    let hotline = (lead.starts_with("1800") || lead.starts_with("1900"))
        && matches!(count, 8 | 10)
        && (lead.len() == 4 || lead.len() == count);
    let area = bracketed && lead.starts_with('0') && lead.len() > 2 && (9..=11).contains(&count);
    let abroad = international && (9..=12).contains(&count);
    let home = lead.starts_with('0')
        && !lead.starts_with("00")
        && lead.len() > 1
        && matches!(count, 10 | 11);
    hotline || area || abroad || home
}

/// Where the next group begins: after a point, a hyphen, a space, a closing bracket.
fn next_group(line: &LexedLine<'_>, at: usize, bracketed: bool) -> Option<usize> {
    let after = if bracketed {
        let closed = line.is_mark(at, ')').then(|| line.skip_space(at + 1))?;
        if line.is_dash(closed) || line.is_mark(closed, '.') {
            closed + 1
        } else {
            closed
        }
    } else {
        let joined =
            line.is(at, LexemeKind::Space) || line.is_mark(at, '.') || line.is_mark(at, '-');
        joined.then_some(at + 1)?
    };
    line.number(after).map(|_| after)
}

/// `114`, `1022` where a call is spoken of, or in a list of numbers to call.
fn hotline<'t>(context: &ReadingContext<'t, '_>, at: usize) -> Option<Dialled<'t>> {
    let line = context.line;
    let number = line.number(at)?;
    let ends = !line.is_solid(at + 1)
        && (!matches!(line.mark(at + 1), Some('.' | ',' | '%')) || line.number(at + 2).is_none());
    let known = matches!(
        number,
        "111" | "112" | "113" | "114" | "115" | "1022" | "1800" | "1900"
    ) || (number.len() >= 8
        && (number.starts_with("1800") || number.starts_with("1900")));
    let called =
        number.len() >= 3 && cues::is_phone(line, at) && !cues::is_counted(line.word_from(at + 1));
    let listed = context.continues(Class::Phone, at);
    let near = known
        && (listed || cues::near_phone(line, at))
        && !cues::is_counted(line.word_from(at + 1));
    let money = crate::speech::reading::numbers::unit::after(line, at + 1).is_some();
    (ends && !money && (called || near)).then(|| Dialled {
        groups: vec![number],
        end: at + 1,
        international: false,
    })
}
