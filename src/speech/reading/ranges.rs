//! Ranges: a dash between two pieces that are the ends of one.
//!
//! Entry: [`join`]. It must never know how its ends are said.

use super::line::{Kind, Line};
use super::token::{Class, Found, Placed};
use super::units;

/// A dash between two pieces of one class is `đến`.
pub fn join(line: &Line<'_>, pieces: &mut [Placed]) {
    for place in 1..pieces.len().saturating_sub(1) {
        let dash = pieces.get(place).is_some_and(|dash| line.is_dash(dash.at));
        let (left, right) = (pieces.get(place - 1), pieces.get(place + 1));
        if let (true, Some(left), Some(right)) = (dash, left, right)
            && (runs_on(left.class, right.class)
                || are_moments(line, pieces, place)
                || are_posts(left, right)
                || repeats(line, pieces, place))
            && is_even(line, left, right)
            && units::are_one_kind(left.spoken(), right.spoken())
            && let Some(dash) = pieces.get_mut(place)
        {
            *dash = Placed::of(dash.at, Found::new(Class::Symbol, dash.end, "đến"));
        }
    }
}

/// `22h ngày 30/11 - 4h ngày 01/12`: from an hour of one day to an hour of another.
fn are_moments(line: &Line<'_>, pieces: &[Placed], dash: usize) -> bool {
    let class = |place: Option<usize>| {
        place
            .and_then(|place| pieces.get(place))
            .map(|piece| piece.class)
    };
    let day = |place: Option<usize>| {
        place
            .and_then(|place| pieces.get(place))
            .is_some_and(|piece| line.key(piece.at) == "ngày")
    };
    class(dash.checked_sub(1)) == Some(Class::Date)
        && day(dash.checked_sub(2))
        && class(dash.checked_sub(3)) == Some(Class::Time)
        && class(Some(dash + 1)) == Some(Class::Time)
}

/// `Km5+200 - Km7+850`: from post to post.
fn are_posts(left: &Placed, right: &Placed) -> bool {
    [left, right]
        .iter()
        .all(|piece| piece.class == Class::Code && piece.spoken().starts_with("ki lô mét"))
}

/// `tháng 3 - tháng 5`, `quý I - quý III`: the word before the number stands on both sides.
fn repeats(line: &Line<'_>, pieces: &[Placed], dash: usize) -> bool {
    let key = |place: Option<usize>| {
        place
            .and_then(|place| pieces.get(place))
            .map(|piece| line.key(piece.at))
    };
    let class = |place: usize| pieces.get(place).map(|piece| piece.class);
    let left = key(dash.checked_sub(2));
    let told = matches!(
        left,
        Some("tháng" | "ngày" | "quý" | "năm" | "cấp" | "lớp" | "thứ" | "tuần" | "mùng")
    );
    told && left == key(Some(dash + 1)) && class(dash - 1) == class(dash + 2)
}

/// A space on both sides of the dash, or on none.
fn is_even(line: &Line<'_>, left: &Placed, right: &Placed) -> bool {
    line.is(left.end, Kind::Space) == line.is(right.at - 1, Kind::Space)
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
