//! Units and sums of money after a number (reading rules, "Percent, units, money").
//!
//! Entry: [`after`] for what stands behind a number, [`bare`] for one unit, [`sort`]. Source of the words: `units.tsv`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureKind {
    /// Length, weight, power: a physical unit.
    Measure,
    /// Money, and the magnitudes it is counted in.
    Money,
    /// A word that things are counted by: người, hộ, năm.
    Counter,
    /// Parts of a hundred or a thousand.
    Percent,
    /// Degrees: a minus before the number is then a sign.
    Degree,
}

/// A unit read: the lexeme after it, what is said, what it measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The lexeme after it.
    pub end: usize,
    /// What is said.
    pub said: String,
    /// What it measures.
    pub sort: MeasureKind,
}

/// The longest chain of units (`triệu đồng/người/năm`) that is followed.
const CHAIN: usize = 4;

static UNITS: LazyLock<FxHashMap<&'static str, (&'static str, MeasureKind)>> = LazyLock::new(load);

/// The word of a unit and its sort.
pub fn lookup(written: &str) -> Option<(&'static str, MeasureKind)> {
    UNITS.get(written).copied()
}

/// The units that may be said where no number stands before them, neither bracketed nor before a slash: those that
/// begin a sum of money, and those that can be no word.
pub fn alone() -> impl Iterator<Item = &'static str> {
    let units = UNITS.iter();
    let alone = units.filter(|(written, (said, _))| is_magnitude(said) || !has_vowel(written));
    alone.map(|(written, _)| *written)
}

/// Whether the word may be one that is pronounced.
pub fn has_vowel(word: &str) -> bool {
    word.chars()
        .any(|letter| !letter.is_ascii() || "aeiouyAEIOUY".contains(letter))
}

fn is_magnitude(said: &str) -> bool {
    matches!(said, "nghìn" | "triệu" | "tỷ" | "tỉ")
}

/// The sort of a word standing anywhere.
pub fn sort(written: &str) -> Option<MeasureKind> {
    lookup(written).map(|(_, sort)| sort)
}

/// Whether two sums can be the ends of a range: ratings in different electrical units cannot.
pub fn are_one_kind(first: &str, second: &str) -> bool {
    const RATINGS: [&str; 9] = [
        "Bắc",
        "Kinh Đông",
        "vôn am pe",
        "am pe giờ",
        "oát giờ",
        "vôn",
        "am pe",
        "oát",
        "héc",
    ];
    let rating = |said: &str| RATINGS.iter().position(|rating| said.ends_with(rating));
    match (rating(first), rating(second)) {
        (Some(first), Some(second)) => first == second,
        _ => true,
    }
}

fn load() -> FxHashMap<&'static str, (&'static str, MeasureKind)> {
    let mut units = FxHashMap::default();
    for row in include_str!("units.tsv").lines().skip(1) {
        let mut fields = row.split('\t');
        if let (Some(written), Some(said), Some(sort)) =
            (fields.next(), fields.next(), fields.next())
        {
            let sort = match sort {
                "money" => MeasureKind::Money,
                "counter" => MeasureKind::Counter,
                _ => MeasureKind::Measure,
            };
            units.insert(written, (said, sort));
        }
    }
    units
}

/// The unit behind a number that ends here, with its chain after slashes.
pub fn after(line: &LexedLine<'_>, end: usize) -> Option<Unit> {
    let touching = bare(line, end).filter(|unit| unit.sort != MeasureKind::Counter);
    let unit = touching.or_else(|| {
        let apart = line.skip_space(end);
        (apart > end)
            .then(|| bare(line, apart))
            .flatten()
            .filter(|unit| stands_apart(line, apart, unit))
    })?;
    Some(chained(line, unit))
}

/// Follows `/` from a unit to what it is counted by: `một` after money, else `trên`.
pub fn chained(line: &LexedLine<'_>, unit: Unit) -> Unit {
    let mut unit = unit;
    for _ in 0..CHAIN {
        let Some(next) = per(line, &unit) else { break };
        unit = next;
    }
    unit
}

/// One step of a chain: `/kg`, `/01 người`, `/10m2`.
fn per(line: &LexedLine<'_>, unit: &Unit) -> Option<Unit> {
    if !line.is_mark(unit.end, '/')
        || unit.sort == MeasureKind::Percent && line.is(unit.end + 1, LexemeKind::Number)
    {
        return None;
    }
    let one = line
        .number(unit.end + 1)
        .filter(|number| matches!(*number, "1" | "01"));
    let start = if one.is_some() {
        line.skip_space(unit.end + 2)
    } else {
        unit.end + 1
    };
    let next = bare(line, start).or_else(|| word(line, start))?;
    let joint = if unit.sort == MeasureKind::Money || one.is_some() {
        "một"
    } else {
        "trên"
    };
    Some(Unit {
        end: next.end,
        said: format!("{} {joint} {}", unit.said, next.said),
        sort: unit.sort,
    })
}

/// Any plain word in lower case after a slash.
fn word(line: &LexedLine<'_>, at: usize) -> Option<Unit> {
    let text = line.text(at);
    let plain = line.is(at, LexemeKind::Word) && text == line.key(at) && !line.is_solid(at + 1);
    (plain && text.chars().count() > 1).then(|| Unit {
        end: at + 1,
        said: text.to_owned(),
        sort: MeasureKind::Counter,
    })
}

/// One unit standing here, its power included: `m2`, `km²`, `°C`, `%`.
pub fn bare(line: &LexedLine<'_>, at: usize) -> Option<Unit> {
    if line.is(at, LexemeKind::Mark) {
        return sign(line, at);
    }
    if line.text(at) == "tr" && line.is_mark(at + 1, '.') && money_word(line, at + 2) {
        return Some(unit(at + 3, "triệu đồng", MeasureKind::Money));
    }
    if line.text(at) == "ng" && line.is_mark(at + 1, '.') && line.text(at + 2) == "đ" {
        return Some(unit(at + 3, "nghìn đồng", MeasureKind::Money));
    }
    if let Some(unit) = bits(line, at) {
        return Some(unit);
    }
    if matches!(line.text(at), "oC" | "0C") && !line.is_solid(at + 1) {
        return Some(unit(at + 1, "độ xê", MeasureKind::Degree));
    }
    if line.text(at) == "đ"
        && line.is_mark(at + 1, '/')
        && matches!(line.text(at + 2), "c" | "chí" | "C" | "v")
    {
        return None;
    }
    let (said, sort) = lookup(line.text(at))?;
    let currency = line.skip_space(at + 1);
    if is_magnitude(said) && money_word(line, currency) && currency > at + 1 {
        return Some(unit(
            currency + 1,
            format!("{said} đồng"),
            MeasureKind::Money,
        ));
    }
    power(line, at, said).or_else(|| {
        let ends = !(line.is_solid(at + 1)
            || line.is_mark(at + 1, '-') && line.is_solid(at + 2) && sort == MeasureKind::Counter);
        ends.then(|| unit(at + 1, said, sort))
    })
}

/// `Mb/s`: bits where a second follows, though `Mb` alone is taken for bytes.
fn bits(line: &LexedLine<'_>, at: usize) -> Option<Unit> {
    let said = match line.text(at) {
        "Mb" => "mê ga bít trên giây",
        "Gb" => "gi ga bít trên giây",
        _ => return None,
    };
    let second = line.slice(at + 1, at + 3) == "/s" && !line.is_solid(at + 3);
    second.then(|| unit(at + 3, said, MeasureKind::Measure))
}

fn money_word(line: &LexedLine<'_>, at: usize) -> bool {
    matches!(line.text(at), "đ" | "đồng" | "Đ") && !line.is_solid(at + 1)
}

/// `m2`, `m²`: square and cubic.
fn power(line: &LexedLine<'_>, at: usize, said: &str) -> Option<Unit> {
    let length = matches!(line.text(at), "mm" | "cm" | "dm" | "m" | "km" | "Km" | "KM");
    let power = match (line.number(at + 1), line.mark(at + 1)) {
        (Some("2"), _) | (_, Some('²')) => "vuông",
        (Some("3"), _) | (_, Some('³')) => "khối",
        _ => return None,
    };
    let whole = length && !line.is_solid(at + 2);
    whole.then(|| unit(at + 2, format!("{said} {power}"), MeasureKind::Measure))
}

/// Units that are marks.
fn sign(line: &LexedLine<'_>, at: usize) -> Option<Unit> {
    match line.mark(at)? {
        '%' => Some(unit(at + 1, "phần trăm", MeasureKind::Percent)),
        '‰' => Some(unit(at + 1, "phần nghìn", MeasureKind::Percent)),
        '°' | 'º' | '˚' => Some(degree(line, at + 1)),
        '℃' => Some(unit(at + 1, "độ xê", MeasureKind::Degree)),
        '$' => Some(unit(at + 1, "đô la", MeasureKind::Money)),
        '€' => Some(unit(at + 1, "ơ rô", MeasureKind::Money)),
        '₫' => Some(unit(at + 1, "đồng", MeasureKind::Money)),
        '£' => Some(unit(at + 1, "bảng Anh", MeasureKind::Money)),
        '¥' => Some(unit(at + 1, "yên Nhật", MeasureKind::Money)),
        '₹' => Some(unit(at + 1, "rupee", MeasureKind::Money)),
        '₩' => Some(unit(at + 1, "won", MeasureKind::Money)),
        '\'' | '’' | '′' => {
            (!line.is_solid(at + 1)).then(|| unit(at + 1, "phút", MeasureKind::Measure))
        }
        '″' => Some(unit(at + 1, "inh", MeasureKind::Measure)),
        _ => None,
    }
}

fn degree(line: &LexedLine<'_>, at: usize) -> Unit {
    let letter = line.skip_space(at);
    let said = match line.text(letter) {
        "C" | "c" if !line.is_solid(letter + 1) => "độ xê",
        "F" | "f" if !line.is_solid(letter + 1) => "độ ép",
        "K" | "k" if letter == at && !line.is_solid(letter + 1) => "độ ca",
        _ => return unit(at, "độ", MeasureKind::Degree),
    };
    unit(letter + 1, said, MeasureKind::Degree)
}

/// After white space only what is no word of its own: `3 t` and `5 a` are not measured.
fn stands_apart(line: &LexedLine<'_>, at: usize, unit: &Unit) -> bool {
    match unit.sort {
        MeasureKind::Counter => false,
        MeasureKind::Percent | MeasureKind::Degree => true,
        MeasureKind::Money => {
            !matches!(line.text(at), "k" | "K" | "Đ" | "nđ")
                && (line.is(at, LexemeKind::Word) || !line.is(at + 1, LexemeKind::Number))
        }
        MeasureKind::Measure => {
            !matches!(
                line.text(at),
                "t" | "s" | "p" | "v" | "w" | "N" | "J" | "A" | "V" | "W" | "MP" | "TB" | "'" | "’"
            ) || line.is_mark(at + 1, '/')
        }
    }
}

fn unit(end: usize, said: impl Into<String>, sort: MeasureKind) -> Unit {
    Unit {
        end,
        said: said.into(),
        sort,
    }
}
