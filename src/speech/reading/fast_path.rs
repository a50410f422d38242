//! A fast path of the classifier: most words and marks are said as they stand, and are told without asking every recogniser.
//!
//! Entry: [`classify`]. Where it has an answer, the recognisers have the same; the test beside them holds that. Without it
//! `bantin read` falls under 100,000 lines a second (`tests/bench/RESULTS.md`).

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::speech::reading::context::ReadingContext;
use crate::speech::reading::names::abbreviation_table::AbbreviationTable;
use crate::speech::reading::numbers::unit;
use crate::speech::reading::token::Class;

/// The class of what stands here by itself: a word that begins no entry, no row, no unit and no number, or a mark of
/// punctuation.
pub fn classify(context: &ReadingContext<'_, '_>, at: usize) -> Option<Class> {
    let line = context.line;
    if line.is_separate_word(at) {
        is_word(context, at).then_some(Class::Word)
    } else {
        let pause = line.is_stop(at) || line.mark(at).is_some_and(is_pause);
        (pause && !begins(context, at)).then_some(Class::Punctuation)
    }
}

/// Marks that part words or stand around them, whatever is beside them.
fn is_pause(mark: char) -> bool {
    matches!(
        mark,
        ',' | ';' | '!' | '?' | '…' | '"' | '“' | '”' | '«' | '»' | '[' | ']' | ')'
    )
}

fn is_word(context: &ReadingContext<'_, '_>, at: usize) -> bool {
    let line = context.line;
    let bracketed = line.is_mark(at + 1, ')') && at > 0 && line.is_mark(at - 1, '(');
    !bracketed && !begins(context, at)
}

/// Whether more than the lexeme may begin here: a row, a unit, a number in order, an entry of the writer's.
fn begins(context: &ReadingContext<'_, '_>, at: usize) -> bool {
    static OPENERS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
        let rows = AbbreviationTable::get().firsts();
        rows.chain(unit::alone()).chain(["thứ", "Thứ"]).collect()
    });
    let (line, rules) = (context.line, context.rules);
    OPENERS.contains(line.text(at))
        || rules.lexicon.begins(line, at)
        || rules.say.is_some_and(|say| say.begins(line, at))
}
