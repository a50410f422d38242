//! Marks: punctuation that is kept, symbols that are said, the slash, what is left out (reading rules, "Symbols",
//! "Slash").
//!
//! Entry: [`read`].

use crate::speech::reading::context::ReadingContext;
use crate::speech::reading::lexer::line::{LexedLine, LexemeKind, is_dash};
use crate::speech::reading::numbers::unit::{self, MeasureKind};
use crate::speech::reading::piece::Recognised;
use crate::speech::reading::token::{Class, Doubt};

/// The mark standing here.
pub fn read(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let mark = line.mark(at)?;
    Some(match mark {
        '/' if at > 0 && line.is_mark(at - 1, '.') && line.is_mark(at + 1, '.') => {
            Recognised::new(Class::Silent, at + 2, "")
        }
        '/' if context.last == Some((Class::Time, at)) && line.is(at + 1, LexemeKind::Number) => {
            Recognised::new(Class::Silent, at + 1, "")
        }
        '/' | '\\' => slash(line, at),
        '*' if line.is_solid(at.wrapping_sub(1)) && line.number(at + 1).is_some() => {
            Recognised::new(Class::Symbol, at + 1, "nhân")
        }
        '*' if line.number(at + 1).is_some() && line.is_mark(at + 2, '#') => {
            Recognised::new(Class::Symbol, at + 1, "sao")
        }
        '*' if is_star(line, at) => Recognised::new(Class::Symbol, at + 1, "sao"),
        '#' if line.number(at + 1).is_some() => Recognised::new(Class::Symbol, at + 1, "số"),
        '#' if at > 0 && !line.is_solid(at + 1) => Recognised::new(Class::Symbol, at + 1, "thăng"),
        '<' | '>' if is_bracket(line, at, mark) => Recognised::new(Class::Silent, at + 1, ""),
        '-' | '–' | ':' if is_reckoned(line, at) => Recognised::new(
            Class::Symbol,
            at + 1,
            if mark == ':' { "chia" } else { "trừ" },
        ),
        _ if is_punctuation(mark) || is_dash(mark) => {
            Recognised::verbatim(Class::Punctuation, at + 1)
        }
        _ if is_silent(mark) => Recognised::new(Class::Silent, at + 1, ""),
        _ => match said(line, at, mark) {
            Some(said) => Recognised::new(Class::Symbol, at + 1, said),
            None => unreadable(line, at),
        },
    })
}

/// `7 - 3 = 4`, `20 : 4 = 5`: between numbers, with what comes out behind them.
fn is_reckoned(line: &LexedLine<'_>, at: usize) -> bool {
    let apart = line.is(at + 1, LexemeKind::Space)
        && at
            .checked_sub(1)
            .is_some_and(|left| line.is(left, LexemeKind::Space));
    let numbers = line.number(at + 2).is_some()
        && at
            .checked_sub(2)
            .is_some_and(|left| line.number(left).is_some());
    apart && numbers && line.is_mark(line.skip_space(at + 3), '=')
}

/// `OCOP 4*`, `khách sạn 3*`: stars after their number.
fn is_star(line: &LexedLine<'_>, at: usize) -> bool {
    let number = at
        .checked_sub(1)
        .filter(|&left| line.number(left).is_some());
    number.is_some_and(|number| {
        let mut words = crate::speech::reading::cues::nearby(line, number).take(6);
        words.any(|word| matches!(word, "ocop" | "sạn" | "hạng" | "phẩm" | "sao" | "chuẩn"))
    })
}

/// `TC <số căn cước> gửi 8069`: marks that hold words, no comparison.
fn is_bracket(line: &LexedLine<'_>, at: usize, mark: char) -> bool {
    if mark == '<' {
        line.is(at + 1, LexemeKind::Word)
            && (at + 2..line.len().min(at + 24))
                .find(|&place| line.is_mark(place, '>'))
                .is_some_and(|close| line.is_solid(close - 1))
    } else {
        at > 1
            && line.is_solid(at - 1)
            && (at.saturating_sub(24)..at)
                .rev()
                .find(|&place| line.is_mark(place, '<'))
                .is_some_and(|open| line.is(open + 1, LexemeKind::Word))
    }
}

fn unreadable(line: &LexedLine<'_>, at: usize) -> Recognised {
    let written = line.text(at).to_owned();
    Recognised::new(Class::Silent, at + 1, "").doubting(Some(Doubt::Unreadable { written }))
}

/// After money `một`, beside units `trên`, between two words a pause.
fn slash(line: &LexedLine<'_>, at: usize) -> Recognised {
    let money = is_money(line, at);
    if let Some(unit) = unit::bare(line, at + 1).filter(|unit| is_rate(line, at, unit.sort)) {
        let sort = if money { MeasureKind::Money } else { unit.sort };
        let empty = unit::Unit {
            said: String::new(),
            end: at,
            sort,
        };
        let chain = unit::chained(line, empty);
        return Recognised::new(Class::Symbol, chain.end, chain.said.trim());
    }
    if money && line.is(at + 1, LexemeKind::Word) {
        return Recognised::new(Class::Symbol, at + 1, "một");
    }
    let left = at.checked_sub(1).map_or("", |left| line.text(left));
    let measured = unit::sort(left) == Some(MeasureKind::Measure) && left.chars().count() > 1;
    let lettered = at > 1
        && line.glued_left(at - 1)
        && left.chars().count() == 1
        && left.chars().all(char::is_uppercase);
    let generation = line.is(at + 1, LexemeKind::Number) && line.text(at + 2) == "G";
    let counted =
        line.is(at + 1, LexemeKind::Number) && (lettered || is_counted(line, at)) && !generation;
    if measured && line.is_solid(at + 1) || counted {
        return Recognised::new(Class::Symbol, at + 1, "trên");
    }
    Recognised::new(Class::Symbol, at + 1, ",")
}

/// Whether what stands before the slash is so much per unit: a unit, a sum, a counted thing.
fn is_rate(line: &LexedLine<'_>, at: usize, sort: MeasureKind) -> bool {
    let Some(left) = at.checked_sub(1) else {
        return false;
    };
    let field = matches!(line.text(at + 1), "sào" | "mẫu" | "ha" | "vụ");
    let single = line.text(at + 1).chars().count() == 1 && !is_counted(line, at);
    match line.kind(left) {
        Some(LexemeKind::Number) => field,
        Some(LexemeKind::Word) if single => is_money(line, at),
        Some(LexemeKind::Word) => {
            sort != MeasureKind::Counter || is_counted(line, at) || is_money(line, at) || field
        }
        Some(LexemeKind::Mark) => field && line.is_mark(left, ')'),
        Some(LexemeKind::Space) | None => false,
    }
}

/// Whether a sum stands before the slash, perhaps with an earlier slash: `đồng/người/năm`.
fn is_money(line: &LexedLine<'_>, at: usize) -> bool {
    let mut place = at;
    for _ in 0..3 {
        let Some(left) = place
            .checked_sub(1)
            .filter(|&left| line.is(left, LexemeKind::Word))
        else {
            return false;
        };
        let word = line.text(left);
        let currency = unit::sort(word) == Some(MeasureKind::Money);
        if currency {
            return line.key(left) != "đ"
                || line
                    .before(left)
                    .is_some_and(|before| line.number(before).is_some() || left > 0);
        }
        let Some(slash) = left
            .checked_sub(1)
            .filter(|&slash| line.is_mark(slash, '/'))
        else {
            return false;
        };
        place = slash;
    }
    false
}

/// Whether the word before the slash is counted by a number: `2 lần/ngày`, `30 học sinh/lớp`.
fn is_counted(line: &LexedLine<'_>, at: usize) -> bool {
    let mut place = at;
    for _ in 0..3 {
        let Some(word) = line
            .before(place)
            .filter(|&word| line.is(word, LexemeKind::Word))
        else {
            return false;
        };
        let apart = word > 0 && line.is(word - 1, LexemeKind::Space);
        if apart
            && line
                .before(word)
                .is_some_and(|number| line.is(number, LexemeKind::Number))
        {
            return true;
        }
        place = word;
    }
    false
}

fn is_punctuation(mark: char) -> bool {
    matches!(
        mark,
        '.' | ',' | ';' | ':' | '!' | '?' | '"' | '\'' | '(' | ')' | '[' | ']' | '{' | '}'
    ) || matches!(
        mark,
        '«' | '»'
            | '“'
            | '”'
            | '‘'
            | '’'
            | '…'
            | '¿'
            | '¡'
            | '„'
            | '‹'
            | '›'
            | '‟'
            | '‛'
    )
}

fn is_silent(mark: char) -> bool {
    mark.is_control()
        || matches!(
            mark,
            '*' | '_'
                | '`'
                | '|'
                | '#'
                | '©'
                | '®'
                | '™'
                | '•'
                | '·'
                | '●'
                | '○'
                | '■'
                | '▪'
                | '□'
                | '◦'
                | '¬'
                | '¦'
                | '¨'
                | '´'
                | '¸'
                | '¯'
        )
        || matches!(mark, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}')
        || matches!(mark, '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fffc}' | '\u{fffd}' | '\u{e000}'..='\u{f8ff}')
}

/// The word of a symbol, by its place where that matters.
fn said(line: &LexedLine<'_>, at: usize, mark: char) -> Option<&'static str> {
    let number = line.is(line.skip_space(at + 1), LexemeKind::Number);
    let said = match mark {
        '&' => "và",
        '+' => "cộng",
        '=' => "bằng",
        '±' => "cộng trừ",
        '×' | '∙' | '⋅' => "nhân",
        '÷' => "chia",
        '≥' => "lớn hơn hoặc bằng",
        '≤' => "nhỏ hơn hoặc bằng",
        '>' => "lớn hơn",
        '<' => "nhỏ hơn",
        '≠' => "khác",
        '≈' => "xấp xỉ",
        '~' if number => "khoảng",
        '@' => "a còng",
        '%' => "phần trăm",
        '‰' => "phần nghìn",
        '°' | 'º' | '˚' => "độ",
        '℃' => "độ xê",
        '→' | '⇒' | '➔' => ",",
        _ => return stood_for(mark),
    };
    Some(said)
}

/// The word of a currency, of a part, of a mark of numbering.
fn stood_for(mark: char) -> Option<&'static str> {
    Some(match mark {
        '$' => "đô la",
        '€' => "ơ rô",
        '£' => "bảng Anh",
        '¥' => "yên Nhật",
        '₫' => "đồng",
        '₹' => "rupee",
        '₩' => "won",
        '½' => "một phần hai",
        '¼' => "một phần tư",
        '¾' => "ba phần tư",
        '²' => "bình phương",
        '³' => "lập phương",
        'ª' => "a",
        '№' => "số",
        '§' => "mục",
        '^' => "mũ",
        '√' => "căn",
        _ => return None,
    })
}
