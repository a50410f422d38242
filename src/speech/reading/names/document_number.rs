//! Numbers of official papers (reading rules, "Document numbers", "Issuer right after").
//!
//! Entry: [`read`] at the number, [`read_type`] at an abbreviated type before it.

use crate::speech::reading::context::{DocumentNumbers, NumeralStyle, ReadingContext};
use crate::speech::reading::cues;
use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};
use crate::speech::reading::names::issuer::{self, Issuer};
use crate::speech::reading::names::letter_name;
use crate::speech::reading::piece::Recognised;
use crate::speech::reading::token::{Class, Doubt};
use crate::vietnamese::fold;

/// Number, year and symbol as written.
struct Paper<'t> {
    number: &'t str,
    suffix: &'t str,
    year: Option<&'t str>,
    symbol: &'t str,
    end: usize,
}

/// A symbol has no more lexemes than this.
const SYMBOL: usize = 12;

/// The number of a paper standing here.
pub fn read(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let paper = parse(line, at)?;
    let voice = context.voice();
    let mut spoken = String::new();
    if !has_so(line, at) {
        spoken.push_str("số ");
    }
    spoken.push_str(&voice.named(paper.number));
    if !paper.suffix.is_empty() {
        spoken = format!("{spoken} {}", letter_name::spell(paper.suffix));
    }
    match context.rules.document_numbers {
        DocumentNumbers::Letters => {
            spoken.push_str(&spelled(&paper, voice));
            Some(Recognised::new(Class::DocumentNumber, paper.end, spoken))
        }
        DocumentNumbers::Issuer => Some(issued(context, at, &paper, spoken)),
    }
}

/// `QĐ số 12`, `NĐ 30/2020/NĐ-CP`: the type, where a number of a paper follows.
pub fn read_type(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let short = matches!(line.text(at), "NQ" | "NĐ") && is_short(line, at)
        || line.is(at + 1, LexemeKind::Number) && is_glued_type(line, at + 1);
    if line.glued_left(at)
        || line.is_solid(at + 1) && !short
        || line.is_mark(at + 1, '-')
        || line.is_mark(at + 1, '/')
    {
        return None;
    }
    let said = issuer::type_name(line.text(at))?;
    let next = line.skip_space(at + 1);
    let number = if line.key(next) == "số" {
        line.skip_space(next + 1)
    } else {
        next
    };
    let paper = parse(line, number);
    let said = match (line.text(at), &paper) {
        ("TT", Some(paper)) if paper.year.is_some() => "Thông tư",
        ("TT" | "CT" | "HĐ" | "CĐ" | "TC" | "SL", None) => return None,
        _ => said,
    };
    let known = short
        || paper.is_some()
        || number > next && line.number(number).is_some()
        || is_number_and_year(line, number);
    known.then(|| Recognised::new(Class::Abbreviation, at + 1, said))
}

/// `NQ57`, `NQ 66`: resolutions that everybody names by their number alone.
fn is_short(line: &LexedLine<'_>, at: usize) -> bool {
    let number = line.skip_space(at + 1);
    line.number(number).is_some_and(|digits| digits.len() < 4) && !line.is_solid(number + 1)
}

fn is_number_and_year(line: &LexedLine<'_>, at: usize) -> bool {
    line.number(at).is_some()
        && line.is_mark(at + 1, '/')
        && line.number(at + 2).is_some_and(|year| year.len() == 4)
}

fn issued(
    context: &ReadingContext<'_, '_>,
    at: usize,
    paper: &Paper<'_>,
    mut spoken: String,
) -> Recognised {
    let voice = context.voice();
    if let Some(year) = paper.year {
        spoken = format!("{spoken} năm {}", voice.cardinal(year));
    }
    let mut doubt = None;
    let body = match issuer::find_issuer(paper.symbol, context.rules) {
        Issuer::Known(body) => Some(body),
        Issuer::Unnamed => None,
        Issuer::Unknown(piece) => {
            let spelled = letter_name::spell(&piece);
            doubt = Some(Doubt::UnknownAbbreviation {
                written: piece,
                spelled: spelled.clone(),
            });
            Some(spelled)
        }
    };
    let line = context.line;
    match body {
        Some(body)
            if is_named_after(line, paper.end, &body)
                || is_named_before(line, at, &body, paper.symbol) =>
        {
            doubt = None;
        }
        Some(letters) if doubt.is_some() && is_form(line, at) => {
            spoken = format!("{spoken} {letters}");
        }
        Some(body) => spoken = format!("{spoken} của {body}"),
        None => {}
    }
    Recognised::new(Class::DocumentNumber, paper.end, spoken).doubting(doubt)
}

/// `Mẫu 02-KNĐ`: forms bear letters that name no body.
fn is_form(line: &LexedLine<'_>, at: usize) -> bool {
    cues::nearby(line, at)
        .take(2)
        .any(|word| matches!(word, "mẫu" | "biểu" | "phiếu"))
}

/// ` năm nờ quy trên tê u`: the symbol by its letters, `/` as `trên`.
fn spelled(paper: &Paper<'_>, voice: NumeralStyle) -> String {
    let mut spoken = String::new();
    if let Some(year) = paper.year {
        spoken = format!(" trên {} trên", voice.cardinal(year));
    }
    for (place, part) in paper.symbol.split('/').enumerate() {
        if place > 0 {
            spoken.push_str(" trên");
        }
        for letter in part.chars().filter(|letter| letter.is_alphanumeric()) {
            let name = letter_name::name(letter).map(str::to_owned);
            spoken.push(' ');
            spoken.push_str(&name.unwrap_or_else(|| voice.digits(&letter.to_string())));
        }
    }
    spoken
}

/// Number, perhaps a year, and a symbol that holds a capital: `05-NQ/TU`, `42/2022/NĐ-CP`, `91/2025/QH15`.
fn parse<'t>(line: &LexedLine<'t>, at: usize) -> Option<Paper<'t>> {
    let number = line
        .number(at)
        .filter(|number| number.len() <= 6 && (!line.glued_left(at) || is_glued_type(line, at)))?;
    let lettered = line.is(at + 1, LexemeKind::Word)
        && line.text(at + 1).chars().all(char::is_uppercase)
        && line.text(at + 1).chars().count() == 1;
    let suffix = if lettered { line.text(at + 1) } else { "" };
    let mut here = at + 1 + usize::from(lettered);
    let year = line
        .number(here + 1)
        .filter(|year| line.is_mark(here, '/') && year.len() == 4);
    if year.is_some() {
        here += 2;
    }
    let joined = line.is_mark(here, '/') || line.is_mark(here, '-') || line.is_mark(here, '–');
    let start = here + 1;
    let end = symbol_end(line, start)?;
    let symbol = line.slice(start, end);
    let fits = joined
        && is_symbol(symbol)
        && (year.is_some() || line.is_mark(here, '-') || is_paper_symbol(symbol));
    fits.then_some(Paper {
        number,
        suffix,
        year,
        symbol,
        end,
    })
}

/// `NQ66-NQ/TW`: the short type touches the number.
fn is_glued_type(line: &LexedLine<'_>, at: usize) -> bool {
    let left = at.saturating_sub(1);
    matches!(line.text(left), "NQ" | "NĐ" | "QĐ" | "KL" | "CT") && !line.glued_left(left)
}

fn symbol_end(line: &LexedLine<'_>, start: usize) -> Option<usize> {
    let mut end = start;
    while end < start + SYMBOL && line.is(end, LexemeKind::Word) {
        end += 1;
        if line.is(end, LexemeKind::Number) {
            end += 1;
        }
        if line.is_mark(end, '&') && line.is(end + 1, LexemeKind::Word) {
            end += 1;
            continue;
        }
        let joined =
            matches!(line.mark(end), Some('-' | '/' | '–')) && line.is(end + 1, LexemeKind::Word);
        if !joined || !begins_high(line.text(end + 1)) {
            break;
        }
        end += 1;
    }
    (end > start && !line.is_solid(end)).then_some(end)
}

fn begins_high(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// At least two capitals, and each piece begins with one.
fn is_symbol(symbol: &str) -> bool {
    symbol
        .chars()
        .filter(|letter| letter.is_uppercase())
        .count()
        > 1
        && symbol.split(['-', '/', '–']).all(begins_high)
        && symbol
            .split(['-', '/', '–', '&'])
            .any(|piece| piece.chars().filter(|letter| letter.is_uppercase()).count() > 1)
}

/// Without a year, a slash is joined to a symbol only where its first piece is a type or a body: `12/KH-UBND`.
fn is_paper_symbol(symbol: &str) -> bool {
    let first = symbol.split(['-', '/', '–']).next().unwrap_or_default();
    issuer::type_name(first).is_some()
        || symbol.contains('-')
        || matches!(first, "CV" | "UBND" | "HĐND" | "ĐU" | "CP" | "TYT" | "CAX")
}

fn has_so(line: &LexedLine<'_>, at: usize) -> bool {
    let place = match line.before(at) {
        Some(colon) if line.is_mark(colon, ':') => colon,
        _ => at,
    };
    line.word_before(place) == "số"
}

/// How far after the symbol the issuer is looked for: a whole date may stand between.
const DATE: usize = 16;

/// Whether `của …` follows, perhaps after the date.
fn is_named_after(line: &LexedLine<'_>, end: usize, body: &str) -> bool {
    let mut here = line.skip_space(end);
    if line.is_mark(here, ',') || line.is_mark(here, '(') {
        here = line.skip_space(here + 1);
    }
    if line.key(here) == "ngày" {
        let past = (here..here + DATE).find(|&place| {
            line.is(place, LexemeKind::Word) && !matches!(line.key(place), "ngày" | "tháng" | "năm")
                || matches!(line.mark(place), Some(';' | ':'))
                || place >= line.len()
        });
        here = past.unwrap_or(here);
    }
    if line.is_mark(here, ',') || line.is_mark(here, ')') {
        here = line.skip_space(here + 1);
    }
    let rest = fold(line.slice(here, line.len().min(here + 4)));
    let first_words: Vec<&str> = body.split(' ').take(2).collect();
    matches!(line.key(here), "của" | "do") || rest.starts_with(&fold(&first_words.join(" ")))
}

/// Whether the issuer stands just before the type: `UBND xã ban hành Kế hoạch số …`.
fn is_named_before(line: &LexedLine<'_>, at: usize, body: &str, symbol: &str) -> bool {
    let words: Vec<&str> = cues::nearby(line, at).take(13).collect();
    let folded: Vec<String> = words.iter().rev().map(|word| fold(word)).collect();
    let text = format!(" {} ", folded.join(" "));
    let code = symbol.split(['-', '/']).any(|piece| {
        issuer::type_name(piece).is_none() && text.contains(&format!(" {} ", fold(piece)))
    });
    let named = code || text.contains(&format!(" {} ", fold(body)));
    let issuing = words
        .iter()
        .any(|word| matches!(*word, "hành" | "ra" | "có" | "ký" | "gửi"))
        || is_whose(&text, body, symbol);
    named && issuing
}

/// `Kế hoạch của UBND xã số …`.
fn is_whose(text: &str, body: &str, symbol: &str) -> bool {
    text.contains(&format!(" cua {} ", fold(body)))
        || symbol
            .split(['-', '/'])
            .any(|piece| text.contains(&format!(" cua {} ", fold(piece))))
}
