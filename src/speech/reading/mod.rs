//! The reading: written Vietnamese put into the words that are said.
//!
//! Entry: [`read`], one line in, one [`LineReading`] out; [`read_for_script`] for scripts. The line is brought to normal
//! form C, cut into lexemes (`lexer::line`), runs of capitals are marked (`lexer::capitals`), then each place is offered to
//! the recognisers in the order of `classify`; every class has its own file with its own rules, each of them a pure
//! function of the context. What the rules cannot settle becomes a [`Doubt`] at its token. Source of the rules: the house
//! reading, northern broadcasting style.

mod classify;
mod context;
mod cues;
mod fast_path;
mod lexer;
mod lexicon;
mod marks;
mod names;
mod numbers;
mod piece;
mod time;
mod token;

use std::borrow::Cow;

use lexer::capitals;
use lexer::line::LexedLine;
use lexer::origin::OriginMap;

use crate::vietnamese::is_nfc;

pub use context::{Authority, DayPrefix, DocumentNumbers, Markers, ReadingStyle, Rules};
pub use lexer::capitals::lower_capitals;
pub use lexicon::{Lexicon, LexiconEntry};
pub use numbers::roman::in_letters as roman_numeral;
pub use token::{Class, Doubt, Layer, LineReading, Token, UsedEntry, counted, spoken};

/// Reads one line by the rules: what is said, piece by piece, with what could not be settled.
#[must_use]
pub fn read<'t>(line: &'t str, rules: &Rules<'_>) -> LineReading<'t> {
    read_any_form(line, rules)
}

/// Reads one line as scripts say it: words in capitals in lower case, as long as that moves no letter.
#[must_use]
pub fn read_for_script<'t>(line: &'t str, rules: &Rules<'_>) -> LineReading<'t> {
    if !is_nfc(line) {
        return match lower_capitals(line) {
            Cow::Owned(lowered) if lowered.len() == line.len() => read_lowered(&lowered, rules),
            Cow::Owned(_) | Cow::Borrowed(_) => read_any_form(line, rules),
        };
    }
    let cut = lex(line);
    match capitals::lower_runs(&cut) {
        Some(lowered) if lowered.len() == line.len() => read_lowered(&lowered, rules),
        Some(_) | None => LineReading {
            tokens: tokens(&cut, rules),
        },
    }
}

/// The reading of a line that stood in capitals, which is not the line as given.
fn read_lowered<'o>(lowered: &str, rules: &Rules<'_>) -> LineReading<'o> {
    let tokens = read_any_form(lowered, rules).tokens.into_iter();
    LineReading {
        tokens: tokens.map(Token::into_owned).collect(),
    }
}

/// The reading of a line in any normal form.
fn read_any_form<'t>(line: &'t str, rules: &Rules<'_>) -> LineReading<'t> {
    let (text, origin) = OriginMap::compose(line);
    let tokens = match text {
        Cow::Borrowed(text) => tokens(&lex(text), rules),
        Cow::Owned(text) => {
            let tokens = tokens(&lex(&text), rules).into_iter();
            let given = tokens.map(|token| Token {
                span: origin.to_given(&token.span, line.len()),
                ..token.into_owned()
            });
            given.collect()
        }
    };
    LineReading { tokens }
}

/// A text in normal form C, cut, its runs of capitals marked.
fn lex(text: &str) -> LexedLine<'_> {
    let mut line = LexedLine::lex(text);
    capitals::mark_runs(&mut line);
    line
}

/// The pieces of a line.
fn tokens<'t>(line: &LexedLine<'t>, rules: &Rules<'_>) -> Vec<Token<'t>> {
    let pieces = classify::pieces(line, rules).into_iter();
    let tokens = pieces.map(|piece| {
        let (start, end) = line.bytes(piece.at, piece.end);
        let (spoken, doubt, used) = match piece.found.map(|found| *found) {
            Some(found) => (Cow::Owned(found.spoken), found.doubt, found.used),
            None => (Cow::Borrowed(line.slice(piece.at, piece.end)), None, None),
        };
        Token {
            class: piece.class,
            span: start..end.max(start),
            spoken,
            doubt,
            used,
        }
    });
    tokens.collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn scripts_say_what_the_lowered_line_reads(
            line in "((XÃ|TÂN|MINH|HOẠCH|UBND|BCH|Đoàn|họp|Ngày|hoá|Thuỷ|12|1/5|3%|tháng 3|U\u{309}y|\u{212a}g|\u{1d400})[ ,.;-]{1,2}){1,10}"
        ) {
            let lexicon = Lexicon::from_entries(vec![LexiconEntry::new("họp", "hội họp")]);
            let rules = Rules::new(&lexicon);
            let lowered = match lower_capitals(&line) {
                Cow::Owned(lowered) if lowered.len() == line.len() => lowered,
                _ => line.clone(),
            };
            let (said, read) = (read_for_script(&line, &rules), read(&lowered, &rules));
            prop_assert_eq!(counted(&said.tokens), counted(&read.tokens));
            let facts = |reading: &LineReading<'_>| {
                let doubts = reading.doubts().map(|(span, doubt)| (span.clone(), doubt.clone()));
                (doubts.collect::<Vec<_>>(), reading.used().collect::<Vec<_>>())
            };
            prop_assert_eq!(facts(&said), facts(&read));
        }
    }
}
