//! Markers at the start of a line (reading rules, "List markers").
//!
//! Entry: [`read`].

use crate::speech::reading::context::{Markers, ReadingContext};
use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};
use crate::speech::reading::names::letter_name;
use crate::speech::reading::numbers::numeral;
use crate::speech::reading::numbers::roman;
use crate::speech::reading::piece::Recognised;
use crate::speech::reading::token::Class;

/// A heading is numbered no deeper than this.
const DEPTH: usize = 6;

/// The marker of a list item or heading, where the line begins.
pub fn read(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    if !line.is_first(at) || line.is_last(at + 1) {
        return None;
    }
    bullet(line, at)
        .or_else(|| numbered(context, at))
        .or_else(|| deep(line, at))
        .or_else(|| lettered(line, at))
}

/// `-`, `+`, `•`, not said.
fn bullet(line: &LexedLine<'_>, at: usize) -> Option<Recognised> {
    let mark = line.mark(at)?;
    let known = line.is_dash(at)
        || matches!(
            mark,
            '+' | '*'
                | '•'
                | '·'
                | '●'
                | '○'
                | '■'
                | '▪'
                | '◦'
                | '➢'
                | '►'
                | '✓'
                | '✔'
                | '❖'
                | '\u{f0b7}'
        );
    (known && !line.is(at + 1, LexemeKind::Number))
        .then(|| Recognised::new(Class::Marker, at + 1, ""))
}

/// `1.`, `1)`, `1/`.
fn numbered(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let number = line.number(at).filter(|number| number.len() <= 2)?;
    let spaced = line.is(at + 2, LexemeKind::Space) && !line.is_last(at + 2);
    let words = numeral::cardinal(number);
    let spoken = match (line.mark(at + 1)?, context.rules.markers) {
        ('.', Markers::List) => format!("{words} là,"),
        ('.', Markers::Heading) => format!("{words}."),
        (')' | '/', _) => format!("{words},"),
        _ => return None,
    };
    spaced.then(|| Recognised::new(Class::Marker, at + 2, spoken))
}

/// `2.1.`, `2.1.3`: with a point at the end or a capital behind it.
fn deep(line: &LexedLine<'_>, at: usize) -> Option<Recognised> {
    let groups: Vec<&str> = (0..DEPTH)
        .map_while(|group| {
            let joined = group == 0 || line.is_mark(at + 2 * group - 1, '.');
            line.number(at + 2 * group)
                .filter(|number| joined && number.len() <= 2)
        })
        .collect();
    let end = at + (2 * groups.len()).saturating_sub(1);
    let stopped = line.is_mark(end, '.') || line.is_mark(end, ')');
    let after = end + usize::from(stopped);
    let capital = line
        .text(line.skip_space(after))
        .chars()
        .next()
        .is_some_and(char::is_uppercase);
    let fits = groups.len() > 1
        && line.is(after, LexemeKind::Space)
        && !line.is_last(after)
        && (stopped || capital);
    let words: Vec<String> = groups
        .iter()
        .map(|group| numeral::cardinal(group))
        .collect();
    fits.then(|| Recognised::new(Class::Marker, after, format!("{}.", words.join(" chấm "))))
}

/// `a)`, `I.`, `II -`, `B.`.
fn lettered(line: &LexedLine<'_>, at: usize) -> Option<Recognised> {
    let written = line.text(at);
    let spaced = line.is(at + 2, LexemeKind::Space) && !line.is_last(at + 2);
    let stop = match line.mark(at + 1) {
        Some('.') => ".",
        Some(')' | '/') => ",",
        _ => return None,
    };
    let single = written.chars().count() == 1;
    let letter = written.chars().next().unwrap_or_default();
    if stop == "." && single && !"aăâbcdđeêgABCDĐEGIVX".contains(letter) {
        return None;
    }
    let roman = roman::value(written).filter(|_| !single || matches!(written, "I" | "V" | "X"));
    let name = match roman {
        Some(number) => numeral::cardinal(&number.to_string()),
        None => letter_name::name(written.chars().next().filter(|_| single)?)?.to_owned(),
    };
    (spaced && line.is(at, LexemeKind::Word))
        .then(|| Recognised::new(Class::Marker, at + 2, format!("{name}{stop}")))
}
