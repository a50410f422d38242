//! The classifier: asks the recognisers in their order and lays down what they found.
//!
//! Entry: [`pieces`]. The order is the law here: the writer's own tables first, then what is narrow before what is wide.

use crate::speech::reading::context::{ReadingContext, Rules};
use crate::speech::reading::fast_path;
use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};
use crate::speech::reading::marks::{list_marker, symbol};
use crate::speech::reading::names::abbreviation_table::AbbreviationTable;
use crate::speech::reading::names::{
    abbreviation, address, code, document_number, register_number, telephone,
};
use crate::speech::reading::numbers::unit;
use crate::speech::reading::numbers::{
    coordinate, fraction, ordinal, product, quantity, range, roman,
};
use crate::speech::reading::piece::{PlacedPiece, Recognised};
use crate::speech::reading::time::{clock, date};
use crate::speech::reading::token::Class;

/// A recogniser: what stands at a place of the context, if it is of its kind.
type Recogniser = fn(&ReadingContext<'_, '_>, usize) -> Option<Recognised>;

/// For a place where a number stands.
const NUMBERS: [Recogniser; 13] = [
    abbreviation::own,
    list_marker::read,
    address::read,
    abbreviation::listed,
    register_number::read,
    document_number::read,
    date::read,
    telephone::read,
    coordinate::read,
    clock::read,
    ordinal::read,
    fraction::read,
    quantities_or_code,
];

/// For a place where a mark stands.
const MARKS: [Recogniser; 8] = [
    abbreviation::own,
    list_marker::read,
    address::read,
    abbreviation::listed,
    register_number::read,
    telephone::read,
    fraction::read,
    quantity::read,
];

/// For a place where a word stands.
const WORDS: [Recogniser; 12] = [
    abbreviation::own,
    list_marker::read,
    address::read,
    document_number::read_type,
    roman::read,
    ordinal::read,
    register_number::read,
    codes_before_lists,
    abbreviation::listed,
    product::read,
    stray_unit,
    abbreviation::capitals,
];

/// The line as pieces in order; white space belongs to none.
pub fn pieces(line: &LexedLine<'_>, rules: &Rules<'_>) -> Vec<PlacedPiece> {
    // Every second lexeme is white space.
    let mut pieces: Vec<PlacedPiece> = Vec::with_capacity(line.len() / 2 + 1);
    let mut context = ReadingContext {
        line,
        rules,
        last: None,
    };
    let mut at = 0;
    while at < line.len() {
        if line.is(at, LexemeKind::Space) {
            at += 1;
            continue;
        }
        let piece = placed(&context, at);
        at = piece.end;
        if !matches!(piece.class, Class::Word | Class::Punctuation) {
            context.last = Some((piece.class, at));
        }
        pieces.push(piece);
    }
    range::join(line, &mut pieces);
    pieces
}

fn placed(context: &ReadingContext<'_, '_>, at: usize) -> PlacedPiece {
    match fast_path::classify(context, at) {
        Some(class) => PlacedPiece::verbatim(class, at, at + 1),
        None => PlacedPiece::place(at, by_rules(context, at)),
    }
}

/// What stands at a place as the recognisers tell it, each of them asked in its turn.
fn by_rules(context: &ReadingContext<'_, '_>, at: usize) -> Recognised {
    let line = context.line;
    let recognisers: &[Recogniser] = match line.kind(at) {
        Some(LexemeKind::Word) => &WORDS,
        Some(LexemeKind::Mark) => &MARKS,
        Some(LexemeKind::Number | LexemeKind::Space) | None => &NUMBERS,
    };
    let found = recognisers
        .iter()
        .find_map(|recognise| recognise(context, at));
    found
        .or_else(|| symbol::read(context, at))
        .unwrap_or_else(|| word(context, at))
}

/// A unit wins over a code (`50mm`), a code over a bare number (`5A2`).
fn quantities_or_code(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let found = quantity::read(context, at);
    let broken = found.as_ref().is_none_or(|found| {
        line.is(at, LexemeKind::Number)
            && line.is(found.end, LexemeKind::Word)
            && !line.is(found.end - 1, LexemeKind::Space)
    });
    if broken && let Some(code) = code::read(context, at) {
        return Some(code);
    }
    if line.is(at, LexemeKind::Number) && plate_first(context, at) {
        return code::read(context, at);
    }
    found
}

/// A plate's first letter can look like a unit: `15A-123.45`, `15A-12345`.
fn plate_first(context: &ReadingContext<'_, '_>, at: usize) -> bool {
    let line = context.line;
    let series =
        line.is(at + 1, LexemeKind::Word) && line.text(at + 1).chars().all(char::is_uppercase);
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
fn codes_before_lists(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let listed = AbbreviationTable::get().longest(context.line, at);
    let road = context.line.text(at) == "TL" && context.line.number(at + 2).is_some();
    let whole = listed.is_some_and(|(end, _)| end > at + 1) && !road;
    if whole { None } else { code::read(context, at) }
}

/// A word as it stands.
fn word(context: &ReadingContext<'_, '_>, at: usize) -> Recognised {
    let line = context.line;
    match line.number(at) {
        Some(number) => Recognised::new(Class::Cardinal, at + 1, context.voice().cardinal(number)),
        None => Recognised::verbatim(Class::Word, at + 1),
    }
}

/// A unit that can be nothing else is said even without a number: `kg`, `m2`, `(ha)`.
fn stray_unit(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let unit = unit::bare(line, at)?;
    let word = line.text(at);
    let vowels = unit::has_vowel(word);
    let powered = unit.end > at + 1;
    let bracketed = at > 0 && line.is_mark(at - 1, '(') && line.is_mark(unit.end, ')');
    let rated = line.is_mark(unit.end, '/') && unit.sort == unit::MeasureKind::Money;
    let known = powered || bracketed || rated || !vowels && word.len() > 1 && line.key(at) == word;
    known.then(|| {
        let unit = unit::chained(line, unit);
        Recognised::new(Class::Measure, unit.end, unit.said)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::speech::reading::lexicon::{Lexicon, LexiconEntry};

    const TABLES: [&str; 3] = [
        include_str!("numbers/units.tsv"),
        include_str!("names/everyday.tsv"),
        include_str!("names/abbreviations.tsv"),
    ];

    /// Words of the tables and of every day, in small letters, in capitals, and as names.
    fn word() -> impl Strategy<Value = String> {
        let rows = TABLES.into_iter().flat_map(|table| table.lines().skip(1));
        let written = rows.filter_map(|row| row.split('\t').next());
        let mut words: Vec<&str> = written.collect();
        words.extend(
            "thứ số x ba người toán quỳ hoà thuỷ Khoá vn com www eTax I XIV 2 15 2026 a ô ế"
                .split(' '),
        );
        let begun = |word: &str| {
            let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
            first.to_uppercase() + rest
        };
        let word = (prop::sample::select(words), 0..4);
        word.prop_map(move |(word, case)| match case {
            0 => word.to_lowercase(),
            1 => word.to_uppercase(),
            2 => begun(&word.to_lowercase()),
            _ => word.to_owned(),
        })
    }

    fn line() -> impl Strategy<Value = String> {
        let gap = prop_oneof![4 => Just(" ".to_owned()), 2 => "[-,.;:!?)(/@&%\"”“…’'«»\\[\\] ]{1,2}", 1 => "[-²*#+_±$€°~<>=|.–\u{301} ]?"];
        let words = prop::collection::vec((word(), gap), 1..9);
        words.prop_map(|words| words.into_iter().map(|(word, gap)| word + &gap).collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn the_fast_path_says_what_the_recognisers_say(text in line(), last in 0..4usize) {
            let lexicon = Lexicon::from_entries(vec![LexiconEntry::new("người", "bà con"), LexiconEntry::new("; x", "nhân")]);
            let text = crate::vietnamese::nfc(&text).into_owned();
            let mut line = LexedLine::lex(&text);
            crate::speech::reading::lexer::capitals::mark_runs(&mut line);
            let lasts = [Class::Ordinal, Class::Percent, Class::Time];
            for at in 0..line.len() {
                let last = lasts.get(last).map(|class| (*class, at.saturating_sub(1)));
                let context = ReadingContext { line: &line, rules: &Rules::new(&lexicon), last };
                if line.is(at, LexemeKind::Mark) {
                    let first = |all: &[Recogniser]| all.iter().find_map(|recognise| recognise(&context, at));
                    prop_assert_eq!(first(&MARKS), first(&NUMBERS), "{:?} in {:?}", line.text(at), text);
                }
                if let Some(class) = fast_path::classify(&context, at) {
                    let found = by_rules(&context, at);
                    prop_assert_eq!(found, Recognised::verbatim(class, at + 1), "{:?} in {:?}", line.text(at), text);
                }
            }
        }
    }
}
