//! `x` where something is multiplied (reading rules, "Symbols").
//!
//! Entry: [`read`].

use crate::speech::reading::context::ReadingContext;
use crate::speech::reading::lexer::line::LexemeKind;
use crate::speech::reading::numbers::unit::{self, MeasureKind};
use crate::speech::reading::piece::Recognised;
use crate::speech::reading::token::Class;

/// `x` between numbers.
pub fn read(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let place = line.skip_space(at + 1);
    let counted = line.before(at).is_some_and(|before| {
        let sign = matches!(line.mark(before), Some('%' | '²' | '³' | '\''));
        let power = sign || line.is(before, LexemeKind::Number);
        power
            || unit::sort(line.text(before))
                .is_some_and(|sort| matches!(sort, MeasureKind::Measure | MeasureKind::Counter))
    });
    let things = line.is(at + 1, LexemeKind::Space)
        && line
            .before(at)
            .and_then(|word| line.before(word))
            .is_some_and(|count| line.is(count, LexemeKind::Number));
    let factor =
        line.number(place).is_some() || matches!(line.key(place), "dài" | "rộng" | "cao" | "sâu");
    let product = (counted || things) && factor || is_worded_product(context, at);
    (line.key(at) == "x" && product).then(|| Recognised::new(Class::Symbol, at + 1, "nhân"))
}

/// `0,03% x giá đất x diện tích`: words are multiplied where a part of a hundred or a product stands before.
fn is_worded_product(context: &ReadingContext<'_, '_>, at: usize) -> bool {
    let line = context.line;
    let apart = line.is(at + 1, LexemeKind::Space)
        && at
            .checked_sub(1)
            .is_some_and(|left| line.is(left, LexemeKind::Space));
    let begun = matches!(
        context.last,
        Some((
            Class::Percent | Class::Symbol | Class::Money | Class::Measure,
            _
        ))
    );
    apart && begun && line.text(at) == "x" && line.word_from(at + 1).chars().count() > 1
}
