//! Ranges: a dash between two pieces that are the ends of one.
//!
//! Entry: [`join`].

use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};
use crate::speech::reading::numbers::unit;
use crate::speech::reading::piece::{PlacedPiece, Recognised};
use crate::speech::reading::token::Class;

/// A dash between two pieces of one class is `đến`.
pub fn join(line: &LexedLine<'_>, pieces: &mut [PlacedPiece]) {
    for place in 1..pieces.len().saturating_sub(1) {
        let dash = pieces.get(place).is_some_and(|dash| line.is_dash(dash.at));
        let (left, right) = (pieces.get(place - 1), pieces.get(place + 1));
        if let (true, Some(left), Some(right)) = (dash, left, right)
            && (runs_on(left.class, right.class)
                || are_moments(line, pieces, place)
                || are_posts(left, right)
                || repeats(line, pieces, place))
            && is_even(line, left, right)
            && unit::are_one_kind(left.spoken(), right.spoken())
            && let Some(dash) = pieces.get_mut(place)
        {
            *dash = PlacedPiece::place(dash.at, Recognised::new(Class::Symbol, dash.end, "đến"));
        }
    }
}

/// `22h ngày 30/11 - 4h ngày 01/12`: from an hour of one day to an hour of another.
fn are_moments(line: &LexedLine<'_>, pieces: &[PlacedPiece], dash: usize) -> bool {
    let class = |one: Option<&PlacedPiece>| one.map(|one| one.class);
    let day = || before(pieces, dash, 2).is_some_and(|one| line.key(one.at) == "ngày");
    class(before(pieces, dash, 1)) == Some(Class::Date)
        && class(after(pieces, dash, 1)) == Some(Class::Time)
        && class(before(pieces, dash, 3)) == Some(Class::Time)
        && day()
}

/// The piece that stands so many places before another.
fn before(pieces: &[PlacedPiece], place: usize, count: usize) -> Option<&PlacedPiece> {
    pieces.get(place.checked_sub(count)?)
}

/// The piece that stands so many places after another.
fn after(pieces: &[PlacedPiece], place: usize, count: usize) -> Option<&PlacedPiece> {
    pieces.get(place + count)
}

/// `Km5+200 - Km7+850`: from post to post.
fn are_posts(left: &PlacedPiece, right: &PlacedPiece) -> bool {
    [left, right]
        .iter()
        .all(|piece| piece.class == Class::Code && piece.spoken().starts_with("ki lô mét"))
}

/// `tháng 3 - tháng 5`, `quý I - quý III`: the word before the number stands on both sides.
fn repeats(line: &LexedLine<'_>, pieces: &[PlacedPiece], dash: usize) -> bool {
    let key = |one: Option<&PlacedPiece>| one.map(|one| line.key(one.at));
    let class = |one: Option<&PlacedPiece>| one.map(|one| one.class);
    let left = key(before(pieces, dash, 2));
    let told = matches!(
        left,
        Some("tháng" | "ngày" | "quý" | "năm" | "cấp" | "lớp" | "thứ" | "tuần" | "mùng")
    );
    told && left == key(after(pieces, dash, 1))
        && class(before(pieces, dash, 1)) == class(after(pieces, dash, 2))
}

/// A space on both sides of the dash, or on none.
fn is_even(line: &LexedLine<'_>, left: &PlacedPiece, right: &PlacedPiece) -> bool {
    line.is(left.end, LexemeKind::Space) == line.is(right.at - 1, LexemeKind::Space)
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
