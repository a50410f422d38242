//! The reading over arbitrary text: total, in normal form, placed, nothing left unsaid.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use bantin::speech::reading::{
    Class, Doubt, Lexicon, LineReading, ReadingStyle, Rules, lower_capitals, read,
};
use bantin::vietnamese::{is_nfc, nfc};
use proptest::prelude::*;

fn plain(line: &str) -> LineReading<'_> {
    read(line, &Rules::new(&Lexicon::default()))
}

/// Canonical decomposition of the letters of Vietnamese, as some systems write file names and texts.
fn decomposed(text: &str) -> String {
    const MARKS: [char; 9] = [
        '\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}', '\u{302}', '\u{306}', '\u{31b}',
        '\u{308}',
    ];
    let mut out = String::new();
    for letter in text.chars() {
        let mut pieces = vec![letter];
        while let Some((base, mark)) = split(pieces[0], &MARKS) {
            pieces[0] = base;
            pieces.insert(1, mark);
        }
        out.extend(pieces);
    }
    out
}

fn split(letter: char, marks: &[char]) -> Option<(char, char)> {
    if letter.is_ascii() {
        return None;
    }
    let base = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".chars();
    base.flat_map(|base| marks.iter().map(move |&mark| (base, mark)))
        .find(|(base, mark)| {
            let pair: String = [*base, *mark].iter().collect();
            *nfc(&pair) == letter.to_string()
        })
}

/// What lines in doubt are made of.
const PIECES: &[&str] = &[
    "ngày",
    "tháng",
    "UBND",
    "uỷ ban",
    "TU",
    "thứ",
    "khóa",
    "XIV",
    "đồng",
    "kg",
    "km2",
    "°C",
    "-",
    "/",
    ".",
    ",",
    "%",
    ":",
    "h",
    "đ",
    "@",
    "+",
    "=",
    "&",
    "ĐẦU TƯ",
    "x",
    "(",
    "NĐ-CP",
    "gov.vn",
    "$",
    "A",
    "²",
    "#",
    "*",
    "<",
    "'",
    "\"",
    "T2-",
    "H24.",
    "STK",
    "TTLT-BTC-",
    "QCVN",
    "TK",
];

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        30 => prop::sample::select(PIECES.to_vec()).prop_map(str::to_owned),
        2 => "[0-9]{1,5}",
        1 => "[A-ZĐ]{1,4}",
        1 => "[a-zđ]{1,4}",
    ];
    let gap = prop_oneof![Just(""), Just(" "), Just(" ")];
    prop::collection::vec((piece, gap), 0..14).prop_map(|pieces| {
        pieces
            .into_iter()
            .fold(String::new(), |mut line, (piece, gap)| {
                let _ = write!(line, "{piece}{gap}");
                line
            })
    })
}

fn check(line: &str) {
    let reading = plain(line);
    let spoken = reading.spoken();
    assert!(is_nfc(&spoken), "{line:?} -> {spoken:?}");
    let mut end = 0;
    for token in &reading.tokens {
        assert!(token.span.start >= end, "{line:?}: {token:?}");
        assert!(
            line.get(token.span.clone()).is_some(),
            "{line:?}: {token:?}"
        );
        end = token.span.end;
    }
    for token in &reading.tokens {
        let unsaid = token
            .spoken
            .contains(|letter: char| letter.is_ascii_digit() || "/%@&=".contains(letter));
        assert!(!unsaid, "{line:?} -> {token:?}");
    }
    let announced = read(
        line,
        &Rules {
            style: ReadingStyle::Announcer,
            ..Rules::new(&Lexicon::default())
        },
    );
    assert!(is_nfc(&announced.spoken()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text_is_read(line in "\\PC{0,60}") {
        check(&line);
    }

    #[test]
    fn any_characters_are_read(line in any::<String>()) {
        check(&line);
    }

    #[test]
    fn any_pieces_are_read(line in pieces()) {
        check(&line);
        let both = (plain(&line).spoken(), plain(&decomposed(&line)).spoken());
        prop_assert_eq!(both.0, both.1);
    }

    #[test]
    fn capitals_are_lowered_without_loss(line in pieces()) {
        let lowered = lower_capitals(&line);
        prop_assert_eq!(lowered.to_lowercase(), nfc(&line).to_lowercase());
    }
}

#[test]
fn decomposed_text_reads_alike_and_spans_point_into_it() {
    let line = "Uỷ ban nhân dân xã họp lúc 7h30 ngày 14/01/2026, đạt 98,5%.";
    let given = decomposed(line);
    assert_ne!(line, given);
    let reading = plain(&given);
    assert_eq!(reading.spoken(), plain(line).spoken());
    let date = reading
        .tokens
        .iter()
        .find(|token| token.class == Class::Date)
        .unwrap();
    assert_eq!(&given[date.span.clone()], "14/01/2026");
    let first = &reading.tokens[0];
    assert_eq!(nfc(&given[first.span.clone()]), "Uỷ");
}

#[test]
fn both_tone_placements_read_alike() {
    for (old, new) in [
        ("Quốc hội khoá XV", "Quốc hội khóa XV"),
        ("hoà 1-1", "hòa 1-1"),
    ] {
        let unify = |line: &str| {
            bantin::vietnamese::unify_tone_placement(&plain(line).spoken()).into_owned()
        };
        assert_eq!(unify(old), unify(new));
    }
}

#[test]
fn an_ambiguous_abbreviation_comes_with_its_candidates() {
    let reading = plain("HĐ mới");
    let doubts: Vec<_> = reading.doubts().collect();
    let [(span, Doubt::AmbiguousAbbreviation { candidates, .. })] = doubts.as_slice() else {
        panic!("{doubts:?}");
    };
    assert_eq!(**span, 0..3);
    assert!(candidates.len() > 1, "{candidates:?}");
}

#[test]
fn classes_and_doubts_are_written_in_kebab_case() {
    let json = serde_json::to_string(&plain("12/KH-UBND 1.5 TT").tokens).unwrap();
    for word in [
        "\"document-number\"",
        "\"strange-number\"",
        "\"ambiguous-abbreviation\"",
    ] {
        assert!(json.contains(word), "{json}");
    }
}

/// What could make a recogniser look far ahead or back.
const SEEDS: &[&str] = &[
    "Ngày 14/01/2026 UBND xã họp lúc 7h30, ",
    "1.",
    "1-",
    "1/",
    "a.",
    "a,b@",
    "((((",
    "QĐ-",
    "A1-",
    "1:",
    "-",
    "ngày ",
    "XIV, ",
    "0912 ",
    "đồng/",
    "\u{301}",
    "e\u{301}",
    "9",
    "A",
    "và 1/",
    "1 000 ",
    "#a_",
    "A.",
    "<a ",
    "20°",
    "1'2\"",
    "T2-4-",
    "H24.15-",
    "3*",
    "STK 1234 ",
    "x a x ",
    "20.10-",
    "TTLT-BNV-",
];

#[test]
fn long_lines_are_read_in_linear_time() {
    for seed in SEEDS {
        let time = |size: usize| {
            let line = seed.repeat(size / seed.len());
            let start = Instant::now();
            let reading = plain(&line);
            assert!(reading.tokens.len() <= line.len());
            start.elapsed()
        };
        let (small, large) = (time(8_000), time(64_000));
        let bound = small * 40 + Duration::from_secs(2);
        assert!(large < bound, "{seed:?}: {small:?} then {large:?}");
    }
}

#[test]
fn a_megabyte_is_read() {
    let seed = "Ngày 14/01/2026 UBND xã họp lúc 7h30, đạt 98,5%; ";
    let line = seed.repeat(1_000_000 / seed.len());
    let start = Instant::now();
    assert!(plain(&line).tokens.len() > 100_000);
    assert!(
        start.elapsed() < Duration::from_secs(20),
        "{:?}",
        start.elapsed()
    );
}

/// The pace of the reading: `cargo test --release --test library reading_properties -- --ignored --nocapture`.
#[test]
#[ignore = "a measure, for a release build"]
fn twenty_thousand_lines_a_second() {
    let line = "Ngày 14/01/2026 UBND xã Tân Minh họp lúc 7h30, có 1.250 hộ đạt 98,5% kế hoạch, trao 500.000đ/hộ.";
    let lexicon = Lexicon::default();
    let rules = Rules::new(&lexicon);
    let count = 100_000;
    let start = Instant::now();
    let tokens: usize = (0..count).map(|_| read(line, &rules).tokens.len()).sum();
    let pace = f64::from(count) / start.elapsed().as_secs_f64();
    println!("{pace:.0} lines a second, {tokens} tokens");
    assert!(pace > 20_000.0, "{pace}");
}
