//! Written numbers: thousands with points, decimals with a comma (reading rules, "Numbers").
//!
//! Entry: [`NumberLiteral::at`].

use crate::speech::reading::context::NumeralStyle;
use crate::speech::reading::cues;
use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};
use crate::speech::reading::numbers::{numeral, unit};
use crate::speech::reading::token::Doubt;

/// The parts of a written number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberForm {
    /// Digits, thousands marks taken out.
    Whole(String),
    /// Whole digits and decimals.
    Decimal(String, String),
    /// `2.1.3`, `192.168.1.1`: numbers set apart by points.
    Dotted(Vec<String>),
}

/// A written number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberLiteral {
    /// The lexeme after it.
    pub end: usize,
    /// Its parts.
    pub form: NumberForm,
    /// Whether it was written against the rules.
    pub strange: bool,
}

/// More groups than this are no number that anybody wrote.
const GROUPS: usize = 12;

impl NumberLiteral {
    /// The number that stands here.
    pub fn at(line: &LexedLine<'_>, at: usize) -> Option<Self> {
        let first = line.number(at)?;
        spaced(line, at)
            .or_else(|| english(line, at))
            .or_else(|| pointed(line, at, first))
            .or_else(|| Some(with_decimals(line, at + 1, first.to_owned())))
    }

    /// The number in the voice of the reading.
    pub fn say(&self, line: &LexedLine<'_>, at: usize, voice: NumeralStyle) -> String {
        voice.choose(line.slice(at, self.end), |_| self.words())
    }

    /// The number in words.
    pub fn words(&self) -> String {
        match &self.form {
            NumberForm::Whole(digits) if digits.len() > 2 && digits.starts_with('0') => {
                numeral::digits(digits)
            }
            NumberForm::Whole(digits) => numeral::cardinal(digits),
            NumberForm::Decimal(whole, decimals) => numeral::decimal(whole, decimals),
            NumberForm::Dotted(groups) => {
                let groups: Vec<String> =
                    groups.iter().map(|group| numeral::named(group)).collect();
                groups.join(" chấm ")
            }
        }
    }

    /// The digits where it is a whole number.
    pub fn whole(&self) -> Option<&str> {
        match &self.form {
            NumberForm::Whole(digits) => Some(digits),
            NumberForm::Decimal(..) | NumberForm::Dotted(_) => None,
        }
    }

    /// The value of a small whole number.
    pub fn value(&self) -> Option<u32> {
        self.whole()?.parse().ok()
    }

    /// The doubt about a number written against the rules.
    pub fn doubt(&self, line: &LexedLine<'_>, at: usize) -> Option<Doubt> {
        self.strange.then(|| Doubt::StrangeNumber {
            written: line.slice(at, self.end).to_owned(),
            spoken: self.words(),
        })
    }
}

/// `1.250.000`, `1.5`, `2.1.3`.
fn pointed(line: &LexedLine<'_>, at: usize, first: &str) -> Option<NumberLiteral> {
    let groups = chain(line, at, '.');
    let count = groups.len();
    if count == 1 {
        return None;
    }
    let end = at + 2 * count - 1;
    let thousands = first.len() <= 3
        && !first.starts_with('0')
        && groups.iter().skip(1).all(|group| group.len() == 3);
    if thousands {
        return Some(with_decimals(line, end, groups.concat()));
    }
    let [whole, decimals] = groups.as_slice() else {
        let form = NumberForm::Dotted(groups.iter().map(|&group| group.to_owned()).collect());
        return Some(NumberLiteral {
            end,
            form,
            strange: false,
        });
    };
    let form = NumberForm::Decimal((*whole).to_owned(), (*decimals).to_owned());
    Some(NumberLiteral {
        end,
        form,
        strange: true,
    })
}

/// `1,234,567` and `1,234.5`: thousands with commas, against the rules but clear.
fn english(line: &LexedLine<'_>, at: usize) -> Option<NumberLiteral> {
    let groups = chain(line, at, ',');
    let first = groups.first()?;
    let thousands = groups.len() > 1
        && first.len() <= 3
        && !first.starts_with('0')
        && groups.iter().skip(1).all(|group| group.len() == 3);
    let end = at + 2 * groups.len() - 1;
    let decimals = line.number(end + 1).filter(|_| line.is_mark(end, '.'));
    let form = match decimals {
        Some(decimals) if thousands => NumberForm::Decimal(groups.concat(), decimals.to_owned()),
        None if thousands && groups.len() > 2 => NumberForm::Whole(groups.concat()),
        _ => return None,
    };
    let end = if decimals.is_some() { end + 2 } else { end };
    Some(NumberLiteral {
        end,
        form,
        strange: true,
    })
}

/// `1 250 000`, `10 204 người`: groups of three behind a single blank of any width. One such group needs a unit or something
/// counted behind it; without them it is taken for one number in doubt.
fn spaced(line: &LexedLine<'_>, at: usize) -> Option<NumberLiteral> {
    let groups: Vec<&str> = (0..GROUPS)
        .map_while(|group| {
            let here = at + 2 * group;
            let apart = group == 0 || is_single_blank(line, here - 1);
            let digits = line.number(here).filter(|_| apart)?;
            (group == 0 || digits.len() == 3).then_some(digits)
        })
        .collect();
    let first = groups.first()?;
    let end = at + 2 * groups.len() - 1;
    let literal = with_decimals(line, end, groups.concat());
    let unit = unit::after(line, literal.end);
    let told = unit.is_some() || cues::is_counted(line.word_from(literal.end));
    let ends = (!line.is_solid(end) || unit.is_some()) && !line.is_mark(end, '/');
    let fits = groups.len() > 1 && first.len() <= 3 && !first.starts_with('0') && ends;
    let two = groups.len() == 2;
    if !fits || two && (stands_apart(line, at) || !told && is_going_on(line, literal.end)) {
        return None;
    }
    Some(NumberLiteral {
        strange: literal.strange || two && !told,
        ..literal
    })
}

fn is_single_blank(line: &LexedLine<'_>, at: usize) -> bool {
    line.is(at, LexemeKind::Space) && line.text(at).chars().count() == 1
}

/// Whether the number names something, so that the next one begins anew: `thôn 3 120 hộ`, `gọi 113 114`.
fn stands_apart(line: &LexedLine<'_>, at: usize) -> bool {
    const NAMED: [&str; 34] = [
        "thôn",
        "xóm",
        "tổ",
        "khu",
        "đội",
        "lớp",
        "khối",
        "số",
        "bậc",
        "cấp",
        "loại",
        "đợt",
        "kỳ",
        "quý",
        "tháng",
        "ngày",
        "mục",
        "điều",
        "khoản",
        "mũi",
        "nhóm",
        "vùng",
        "bàn",
        "phòng",
        "nhà",
        "tuyến",
        "đường",
        "trạm",
        "cống",
        "bài",
        "phần",
        "động",
        "gọi",
        "gói",
    ];
    line.glued_left(at)
        || NAMED.contains(&line.word_before(at))
        || cues::is_phone(line, at)
        || cues::is_identity(line, at)
}

/// Whether more than the end of a clause follows: what is no unit and nothing counted leaves two figures two figures.
fn is_going_on(line: &LexedLine<'_>, end: usize) -> bool {
    line.is_solid(line.skip_space(end)) || line.is_dash(line.skip_space(end))
}

/// A comma and digits after the whole part; `14,15,16` is a list.
fn with_decimals(line: &LexedLine<'_>, end: usize, whole: String) -> NumberLiteral {
    let decimals = line.number(end + 1).filter(|_| {
        line.is_mark(end, ',') && !(line.is_mark(end + 2, ',') && line.number(end + 3).is_some())
    });
    match decimals {
        Some(decimals) => NumberLiteral {
            end: end + 2,
            // `10,204 người`: of people there are no parts, so the comma may part thousands.
            strange: decimals.len() == 3
                && whole.len() <= 3
                && !whole.starts_with('0')
                && cues::is_counted(line.word_from(end + 2)),
            form: NumberForm::Decimal(whole, decimals.to_owned()),
        },
        None => NumberLiteral {
            end,
            form: NumberForm::Whole(whole),
            strange: false,
        },
    }
}

/// Numbers touching each other with the mark between.
fn chain<'t>(line: &LexedLine<'t>, at: usize, mark: char) -> Vec<&'t str> {
    (0..GROUPS)
        .map_while(|group| {
            let here = at + 2 * group;
            let joined = group == 0 || line.is_mark(here - 1, mark);
            line.number(here).filter(|_| joined)
        })
        .collect()
}
