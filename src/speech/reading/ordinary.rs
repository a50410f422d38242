//! What is said as it stands and cannot be anything else, as nearly all words and marks of a text are: told at a glance,
//! before any recogniser is asked.
//!
//! Entry: [`class`] for a place, [`run`] for words one after the other. It must never know more than the recognisers do: where it has an answer, theirs is the same.

use std::sync::LazyLock;

use crate::speech::reading::lexer::prefix_filter::Firsts;
use crate::speech::reading::names::abbreviation_table::Builtin;
use crate::speech::reading::numbers::unit;
use crate::speech::reading::scene::Scene;
use crate::speech::reading::token::Class;

/// The class of what stands here by itself: a word that begins no entry, no row, no unit and no number, or a mark of
/// punctuation.
pub fn class(scene: &Scene<'_, '_>, at: usize) -> Option<Class> {
    let line = scene.line;
    if line.is_plain(at) {
        is_word(scene, at).then_some(Class::Word)
    } else {
        let pause = line.is_stop(at) || line.mark(at).is_some_and(is_pause);
        (pause && !begins(scene, at)).then_some(Class::Punctuation)
    }
}

/// The lexeme after a run of such words with single spaces between them; the place itself where none stands there.
pub fn run(scene: &Scene<'_, '_>, at: usize) -> usize {
    let (line, mut end, mut next) = (scene.line, at, at);
    while line.is_plain(next) && is_word(scene, next) {
        end = next + 1;
        if !line.is_gap(end) {
            break;
        }
        next = end + 1;
    }
    end
}

/// Marks that part words or stand around them, whatever is beside them.
fn is_pause(mark: char) -> bool {
    matches!(
        mark,
        ',' | ';' | '!' | '?' | '…' | '"' | '“' | '”' | '«' | '»' | '[' | ']' | ')'
    )
}

fn is_word(scene: &Scene<'_, '_>, at: usize) -> bool {
    let line = scene.line;
    let bracketed = line.is_mark(at + 1, ')') && at > 0 && line.is_mark(at - 1, '(');
    !bracketed && !begins(scene, at)
}

/// Whether more than the lexeme may begin here: a row, a unit, a number in order, an entry of the writer's.
fn begins(scene: &Scene<'_, '_>, at: usize) -> bool {
    static OPENERS: LazyLock<Firsts> = LazyLock::new(|| {
        let rows = Builtin::get().firsts();
        let mut openers = Firsts::default();
        let all = rows.chain(unit::alone()).chain(["thứ", "Thứ"]);
        all.for_each(|opener| openers.add(opener, 1));
        openers
    });
    let (line, rules) = (scene.line, scene.rules);
    OPENERS.may_hold(line.place(at)) && OPENERS.longest(line.text(at)).is_some()
        || rules.lexicon.begins(line, at)
        || rules.say.is_some_and(|say| say.begins(line, at))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::speech::reading::classify::{Words, pieces};
    use crate::speech::reading::lexer::line::Line;
    use crate::speech::reading::lexicon::{Entry, Lexicon};
    use crate::speech::reading::piece::Placed;
    use crate::speech::reading::scene::Rules;

    /// Each word of a run by itself.
    fn singles(pieces: Vec<Placed>) -> Vec<(usize, usize, Class, String)> {
        let singles = pieces.into_iter().flat_map(|piece| {
            let words = (0..piece.words()).map(|word| {
                let at = piece.at + 2 * word;
                let end = if piece.words() > 1 { at + 1 } else { piece.end };
                (at, end, piece.class, piece.spoken().to_owned())
            });
            words.collect::<Vec<_>>()
        });
        singles.collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn a_run_is_no_more_than_its_words(
            text in "((từ|đến|ngày|Ngày|tháng|quý|thứ|năm|họp|dân|người|hoá|I|III|2|3|5/11|30/11|4h|22h|UBND|%|\")( |  | - |-| – |, |\t)){1,12}"
        ) {
            let lexicon = Lexicon::of(vec![Entry::new("họp dân", "họp")]);
            let line = Line::of(&text);
            let cut = |words| singles(pieces(&line, &Rules::new(&lexicon), words));
            prop_assert_eq!(cut(Words::Runs), cut(Words::Single));
        }
    }
}
