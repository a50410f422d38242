//! The classifier: asks the recognisers in their order, joins ranges, lays down tokens.
//!
//! Entry: [`tokens`]. The order is the law here: the writer's own tables first, then what is narrow before what is
//! wide. It must never know a class's own rules.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::builtin::Builtin;
use super::line::{Kind, Line};
use super::scene::{Rules, Scene};
use super::token::{Class, Found};
use super::units;
use super::{
    abbreviations, address, codes, coordinates, dates, documents, fractions, markers, ordinals,
    phone, products, quantities, registers, roman, symbols, times,
};

/// A recogniser: what stands at a place of the scene, if it is of its kind.
type Recogniser = fn(&Scene<'_, '_>, usize) -> Option<Found>;

/// For a place where a number or a mark stands.
const NUMBERS: [Recogniser; 13] = [
    abbreviations::own,
    markers::read,
    address::read,
    abbreviations::listed,
    registers::read,
    documents::read,
    dates::read,
    phone::read,
    coordinates::read,
    times::read,
    ordinals::read,
    fractions::read,
    quantities_or_code,
];

/// For a place where a word stands.
const WORDS: [Recogniser; 12] = [
    abbreviations::own,
    markers::read,
    address::read,
    documents::read_type,
    roman::read,
    ordinals::read,
    registers::read,
    codes_before_lists,
    abbreviations::listed,
    products::read,
    stray_unit,
    abbreviations::capitals,
];

/// A piece with the lexeme it begins at.
pub type Placed = (usize, Found);

/// The line as pieces in order; white space belongs to none.
pub fn pieces(line: &Line<'_>, rules: &Rules<'_>) -> Vec<Placed> {
    let mut pieces: Vec<Placed> = Vec::new();
    let mut scene = Scene {
        line,
        rules,
        last: None,
    };
    let mut at = 0;
    while at < line.len() {
        if line.is(at, Kind::Space) {
            at += 1;
            continue;
        }
        let found = recognise(&scene, at);
        let end = found.end.max(at + 1);
        if !matches!(found.class, Class::Word | Class::Punctuation) {
            scene.last = Some((found.class, end));
        }
        pieces.push((at, Found { end, ..found }));
        at = end;
    }
    join_ranges(line, &mut pieces);
    pieces
}

fn recognise(scene: &Scene<'_, '_>, at: usize) -> Found {
    let line = scene.line;
    if is_ordinary(scene, at) {
        return word(scene, at);
    }
    let recognisers: &[Recogniser] = match line.kind(at) {
        Some(Kind::Word) => &WORDS,
        Some(Kind::Number | Kind::Mark | Kind::Space) | None => &NUMBERS,
    };
    let found = recognisers
        .iter()
        .find_map(|recognise| recognise(scene, at));
    found
        .or_else(|| symbols::read(scene, at))
        .unwrap_or_else(|| word(scene, at))
}

/// A word in lower case that begins no entry, no row, no unit and no number: nearly all words are.
fn is_ordinary(scene: &Scene<'_, '_>, at: usize) -> bool {
    let (line, rules) = (scene.line, scene.rules);
    let word = line.text(at);
    let own = || rules.lexicon.begins(word) || rules.say.is_some_and(|say| say.begins(word));
    line.is_plain(at) && !opens(word) && !own()
}

/// Whether more than a word may begin here, as far as the program's own tables know: a row, a unit, a number in order.
fn opens(word: &str) -> bool {
    static OPENERS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
        let rows = Builtin::get().firsts();
        rows.chain(units::written()).chain(["thứ"]).collect()
    });
    OPENERS.contains(word)
}

/// A unit wins over a code (`50mm`), a code over a bare number (`5A2`).
fn quantities_or_code(scene: &Scene<'_, '_>, at: usize) -> Option<Found> {
    let line = scene.line;
    let found = quantities::read(scene, at);
    let broken = found.as_ref().is_none_or(|found| {
        line.is(at, Kind::Number)
            && line.is(found.end, Kind::Word)
            && !line.is(found.end - 1, Kind::Space)
    });
    if broken && let Some(code) = codes::read(scene, at) {
        return Some(code);
    }
    if line.is(at, Kind::Number) && plate_first(scene, at) {
        return codes::read(scene, at);
    }
    found
}

/// A plate's first letter can look like a unit: `15A-123.45`, `15A-12345`.
fn plate_first(scene: &Scene<'_, '_>, at: usize) -> bool {
    let line = scene.line;
    let series = line.is(at + 1, Kind::Word) && line.text(at + 1).chars().all(char::is_uppercase);
    let joint = line.skip_space(at + 2);
    let dashed = line.is_dash(joint);
    let place = if dashed {
        line.skip_space(joint + 1)
    } else {
        joint
    };
    let number = line.number(place).unwrap_or_default();
    let rest = line
        .number(place + 2)
        .filter(|_| line.is_mark(place + 1, '.'));
    let parted = number.len() == 3 && rest.is_some_and(|rest| rest.len() == 2);
    let whole = number.len() == 5
        && dashed
        && place == at + 3
        && line.number(at).is_some_and(|area| area.len() == 2);
    series && place > at + 2 && (parted || whole)
}

/// Roads and codes come before abbreviations only where digits touch or a road is meant.
fn codes_before_lists(scene: &Scene<'_, '_>, at: usize) -> Option<Found> {
    let listed = Builtin::get().longest(scene.line, at);
    let road = scene.line.text(at) == "TL" && scene.line.number(at + 2).is_some();
    let whole = listed.is_some_and(|(end, _)| end > at + 1) && !road;
    if whole { None } else { codes::read(scene, at) }
}

/// A word as it stands.
fn word(scene: &Scene<'_, '_>, at: usize) -> Found {
    let line = scene.line;
    match line.number(at) {
        Some(number) => Found::new(Class::Cardinal, at + 1, scene.voice().cardinal(number)),
        None => Found::new(Class::Word, at + 1, line.text(at)),
    }
}

/// A unit that can be nothing else is said even without a number: `kg`, `m2`, `(ha)`.
fn stray_unit(scene: &Scene<'_, '_>, at: usize) -> Option<Found> {
    let line = scene.line;
    let unit = units::bare(line, at)?;
    let word = line.text(at);
    let vowels = word
        .chars()
        .any(|letter| !letter.is_ascii() || "aeiouyAEIOUY".contains(letter));
    let powered = unit.end > at + 1;
    let bracketed = at > 0 && line.is_mark(at - 1, '(') && line.is_mark(unit.end, ')');
    let rated = line.is_mark(unit.end, '/') && unit.sort == units::Sort::Money;
    let known = powered || bracketed || rated || !vowels && word.len() > 1 && line.key(at) == word;
    known.then(|| {
        let unit = units::chained(line, unit);
        Found::new(Class::Measure, unit.end, unit.said)
    })
}

/// A dash between two pieces of one class is `đến`.
fn join_ranges(line: &Line<'_>, pieces: &mut [Placed]) {
    for place in 1..pieces.len().saturating_sub(1) {
        let dash = pieces.get(place).is_some_and(|(at, _)| line.is_dash(*at));
        let (left, right) = (pieces.get(place - 1), pieces.get(place + 1));
        if let (true, Some(left), Some(right)) = (dash, left, right)
            && (runs_on(left.1.class, right.1.class)
                || are_moments(line, pieces, place)
                || are_posts(&left.1, &right.1)
                || repeats(line, pieces, place))
            && is_even(line, left, right)
            && units::are_one_kind(&left.1.spoken, &right.1.spoken)
            && let Some((_, found)) = pieces.get_mut(place)
        {
            *found = Found::new(Class::Symbol, found.end, "đến");
        }
    }
}

/// `22h ngày 30/11 - 4h ngày 01/12`: from an hour of one day to an hour of another.
fn are_moments(line: &Line<'_>, pieces: &[Placed], dash: usize) -> bool {
    let class = |place: Option<usize>| {
        place
            .and_then(|place| pieces.get(place))
            .map(|(_, found)| found.class)
    };
    let day = |place: Option<usize>| {
        place
            .and_then(|place| pieces.get(place))
            .is_some_and(|(at, _)| line.key(*at) == "ngày")
    };
    class(dash.checked_sub(1)) == Some(Class::Date)
        && day(dash.checked_sub(2))
        && class(dash.checked_sub(3)) == Some(Class::Time)
        && class(Some(dash + 1)) == Some(Class::Time)
}

/// `Km5+200 - Km7+850`: from post to post.
fn are_posts(left: &Found, right: &Found) -> bool {
    [left, right]
        .iter()
        .all(|found| found.class == Class::Code && found.spoken.starts_with("ki lô mét"))
}

/// `tháng 3 - tháng 5`, `quý I - quý III`: the word before the number stands on both sides.
fn repeats(line: &Line<'_>, pieces: &[Placed], dash: usize) -> bool {
    let key = |place: Option<usize>| {
        place
            .and_then(|place| pieces.get(place))
            .map(|(at, _)| line.key(*at))
    };
    let class = |place: usize| pieces.get(place).map(|(_, found)| found.class);
    let left = key(dash.checked_sub(2));
    let told = matches!(
        left,
        Some("tháng" | "ngày" | "quý" | "năm" | "cấp" | "lớp" | "thứ" | "tuần" | "mùng")
    );
    told && left == key(Some(dash + 1)) && class(dash - 1) == class(dash + 2)
}

/// A space on both sides of the dash, or on none.
fn is_even(line: &Line<'_>, left: &Placed, right: &Placed) -> bool {
    line.is(left.1.end, Kind::Space) == line.is(right.0 - 1, Kind::Space)
}

fn runs_on(left: Class, right: Class) -> bool {
    match left {
        Class::Date
        | Class::Time
        | Class::Money
        | Class::Measure
        | Class::Percent
        | Class::Ordinal
        | Class::RomanNumeral => left == right,
        Class::Cardinal
        | Class::Decimal
        | Class::Fraction
        | Class::Ratio
        | Class::Range
        | Class::Phone
        | Class::DocumentNumber
        | Class::Abbreviation
        | Class::Address
        | Class::Symbol
        | Class::Code
        | Class::Letters
        | Class::Marker
        | Class::Word
        | Class::Punctuation
        | Class::Silent => false,
    }
}
