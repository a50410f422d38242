//! Numbers under which something is registered: files of the one-stop office, accounts, standards (reading rules,
//! "Letters", "Document numbers").
//!
//! Entry: [`read`].

use crate::speech::reading::context::ReadingContext;
use crate::speech::reading::cues;
use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};
use crate::speech::reading::names::issuer::{self, Issuer};
use crate::speech::reading::names::letter_name;
use crate::speech::reading::numbers::numeral;
use crate::speech::reading::piece::Recognised;
use crate::speech::reading::token::Class;

/// A file's number has no more lexemes than this.
const LONGEST: usize = 32;

/// A registered number standing here.
pub fn read(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    if context.line.glued_left(at) {
        return None;
    }
    standard(context, at)
        .or_else(|| file(context, at))
        .or_else(|| account(context, at))
}

/// `QCVN 01-1:2018/BYT`: number, year, issuer.
fn standard(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    if !matches!(line.word_before(at), "tcvn" | "qcvn" | "tcxdvn" | "iso") {
        return None;
    }
    let (voice, mut spoken) = (context.voice(), context.voice().named(line.number(at)?));
    let mut end = at + 1;
    while let Some(part) = line.number(end + 1).filter(|_| line.is_mark(end, '-')) {
        spoken = format!("{spoken} {}", voice.named(part));
        end += 2;
    }
    let year = line
        .number(end + 1)
        .filter(|year| line.is_mark(end, ':') && year.len() == 4)?;
    spoken = format!("{spoken} năm {}", voice.cardinal(year));
    end += 2;
    let symbol =
        line.is_mark(end, '/') && line.is(end + 1, LexemeKind::Word) && !line.is_solid(end + 2);
    if symbol && let Issuer::Known(body) = issuer::find_issuer(line.text(end + 1), context.rules) {
        spoken = format!("{spoken} của {body}");
        end += 2;
    }
    (!line.is_solid(end)).then(|| Recognised::new(Class::DocumentNumber, end, spoken))
}

/// `000.00.15.H24-261120-0001`, `1.004194.000.00.00.H24`: groups of digits, and one that begins with a letter.
fn file(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let end = (at..at + LONGEST)
        .find(|&place| !(line.is_solid(place) || is_joint(line, place)))
        .unwrap_or(at);
    let count = |kind: LexemeKind| (at..end).filter(|&place| line.is(place, kind)).count();
    let digits: usize = (at..end)
        .filter_map(|place| line.number(place))
        .map(str::len)
        .sum();
    let letters = (at..end).filter(|&place| line.is(place, LexemeKind::Word));
    let single = letters.clone().all(|place| {
        let text = line.text(place);
        text.len() == 1 && text.chars().all(char::is_uppercase)
    });
    if count(LexemeKind::Word) != 1 || !single || count(LexemeKind::Mark) < 2 || digits < 9 {
        return None;
    }
    let spoken: Vec<String> = (at..end).map(|place| piece(context, place)).collect();
    Some(Recognised::new(Class::Code, end, spoken.join(" ")))
}

fn is_joint(line: &LexedLine<'_>, at: usize) -> bool {
    matches!(line.mark(at), Some('.' | '-')) && line.is_solid(at + 1)
}

fn piece(context: &ReadingContext<'_, '_>, at: usize) -> String {
    let line = context.line;
    match (line.number(at), line.mark(at)) {
        (Some(number), _) if number.len() < 3 && !number.starts_with('0') => {
            context.voice().cardinal(number)
        }
        (Some(number), _) => context.voice().digits(number),
        (None, Some('.')) => "chấm".to_owned(),
        (None, Some(_)) => "gạch ngang".to_owned(),
        (None, None) => letter_name::spell(line.text(at)),
    }
}

/// `STK: 1234 5678 9012`, `MST: 0201234567-001`: groups of an account, digit by digit.
fn account(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let mut groups = vec![line.number(at)?];
    let mut end = at + 1;
    while groups.len() < LONGEST {
        let joined = line.is(end, LexemeKind::Space) || line.is_mark(end, '-');
        let Some(group) = line
            .number(end + 1)
            .filter(|group| joined && group.len() > 2)
        else {
            break;
        };
        groups.push(group);
        end += 2;
    }
    let digits: usize = groups.iter().map(|group| group.len()).sum();
    let open = line.is_solid(end)
        || matches!(line.mark(end), Some('.' | ',' | '/')) && line.number(end + 1).is_some();
    if groups.len() < 2 || digits < 6 || open || !cues::is_identity(line, at) {
        return None;
    }
    let spoken: Vec<String> = groups
        .iter()
        .map(|group| context.voice().choose(group, numeral::digits))
        .collect();
    Some(Recognised::new(Class::Code, end, spoken.join(" ")))
}
