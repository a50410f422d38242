//! What is said as it stands and cannot be anything else, as nearly all words and marks of a text are: told at a glance,
//! before any recogniser is asked.
//!
//! Entry: [`class`]. It must never know more than the recognisers do: where it has an answer, theirs is the same.

use std::sync::LazyLock;

use super::builtin::Builtin;
use super::firsts::Firsts;
use super::line::Line;
use super::scene::{Rules, Scene};
use super::token::Class;
use super::units;

/// The class of what stands here by itself: a word that begins no entry, no row, no unit and no number, or a mark that
/// ends words.
pub fn class(scene: &Scene<'_, '_>, at: usize) -> Option<Class> {
    let (line, rules) = (scene.line, scene.rules);
    let class = if line.is_plain(at) && !opens(line, at) {
        Class::Word
    } else if line.is_stop(at) {
        Class::Punctuation
    } else {
        return None;
    };
    (!begins_entry(rules, line.key(at))).then_some(class)
}

fn begins_entry(rules: &Rules<'_>, key: &str) -> bool {
    rules.lexicon.begins(key) || rules.say.is_some_and(|say| say.begins(key))
}

/// Whether more than a word may begin here, as far as the program's own tables know: a row, a unit, a number in order.
fn opens(line: &Line<'_>, at: usize) -> bool {
    static OPENERS: LazyLock<Firsts> = LazyLock::new(|| {
        let rows = Builtin::get().firsts();
        let mut openers = Firsts::default();
        let all = rows.chain(units::alone()).chain(["thứ", "Thứ"]);
        all.for_each(|opener| openers.add(opener, 1));
        openers
    });
    let bracketed = at > 0 && line.is_mark(at - 1, '(') && line.is_mark(at + 1, ')');
    bracketed || OPENERS.longest(line.text(at)).is_some()
}
