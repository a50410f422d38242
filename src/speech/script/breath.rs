//! Where a speaker takes breath inside a long sentence. Marks and words stay as they are: a text ends a line there, SSML has
//! a short break.
//!
//! Entry: [`phrases`]. A sentence of at most [`LONGEST`] syllables is said in one breath; a longer one is parted behind
//! commas, colons and semicolons, into as few and as even phrases as there can be. A dash parts nothing, since it may join
//! words into one (`kinh tế - xã hội`).

use crate::speech::script::spell_out::syllables;

/// The most syllables that listeners follow in one breath.
pub const LONGEST: usize = 50;

/// The phrases of a spoken sentence, one after the other, without the white space between them.
#[must_use]
pub fn phrases(sentence: &str) -> Vec<&str> {
    // A syllable and the space behind it take two bytes at least; figures are said in more words.
    let figures = sentence.bytes().any(|byte| byte.is_ascii_digit());
    let short = sentence.len() < 2 * LONGEST && !figures;
    if short || syllables(sentence) <= LONGEST {
        return vec![sentence];
    }
    let breaks = breaks(sentence);
    let cuts = cheapest(&breaks);
    let ends = cuts.iter().copied().chain([sentence.len()]);
    let starts = [0].into_iter().chain(cuts.iter().copied());
    let parts = starts
        .zip(ends)
        .map(|(start, end)| sentence[start..end].trim());
    parts.filter(|part| !part.is_empty()).collect()
}

/// A place where breath can be taken: the byte after the mark, the syllables before it, what pausing there costs.
#[derive(Clone, Copy)]
struct Break {
    at: usize,
    syllables: usize,
    cost: usize,
}

/// All breaks, the beginning and the end among them.
fn breaks(sentence: &str) -> Vec<Break> {
    let mut found = vec![Break {
        at: 0,
        syllables: 0,
        cost: 0,
    }];
    let (mut depth, mut from, mut counted) = (0_usize, 0, 0);
    for (place, letter) in sentence.char_indices() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let rest = &sentence[place + letter.len_utf8()..];
        if !matches!(letter, ',' | ':' | ';') || !rest.starts_with(char::is_whitespace) {
            continue;
        }
        let at = place + 1;
        let more = syllables(&sentence[from..at]);
        if more == 0 {
            continue;
        }
        counted += more;
        from = at;
        found.push(Break {
            at,
            syllables: counted,
            cost: price(letter, rest, depth),
        });
    }
    found.push(Break {
        at: sentence.len(),
        syllables: counted + syllables(&sentence[from..]),
        cost: 0,
    });
    found
}

/// Words with which a new thought begins, so that a breath before them is heard as one.
const OPENINGS: [&str; 22] = [
    "góp", "nhằm", "đồng", "trong", "qua", "từ", "bảo", "đảm", "và", "nhưng", "để", "do", "vì",
    "nếu", "tạo", "hướng", "xây", "thực", "tăng", "nâng", "tổ", "phát",
];

/// What a pause costs beside the length of the phrases: nothing before a new thought, much inside brackets.
fn price(mark: char, rest: &str, depth: usize) -> usize {
    const INSIDE: usize = 4000;
    const LISTED: usize = 900;
    let next = rest.split_whitespace().next().unwrap_or_default();
    let thought = OPENINGS.contains(&next);
    let listed = mark == ',' && !thought;
    usize::from(depth > 0) * INSIDE + usize::from(listed) * LISTED
}

/// The cuts that cost least: each phrase costs a share of its own and the square of its length.
fn cheapest(breaks: &[Break]) -> Vec<usize> {
    const PHRASE: usize = LONGEST * LONGEST;
    const TOO_LONG: usize = 1_000_000;
    let mut best: Vec<(usize, usize)> = vec![(0, 0)];
    for (place, here) in breaks.iter().enumerate().skip(1) {
        let mut chosen = (usize::MAX, 0);
        for before in (0..place).rev() {
            let length = here.syllables - breaks[before].syllables;
            if length > LONGEST && before + 1 < place {
                break;
            }
            let excess = usize::from(length > LONGEST) * TOO_LONG;
            let cost = best[before]
                .0
                .saturating_add(PHRASE + length * length + here.cost + excess);
            chosen = chosen.min((cost, before));
        }
        best.push(chosen);
    }
    let mut cuts = Vec::new();
    let mut place = breaks.len() - 1;
    while best[place].1 > 0 {
        place = best[place].1;
        cuts.push(breaks[place].at);
    }
    cuts.reverse();
    cuts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vietnamese::syllable_count;

    #[test]
    fn breath_is_taken_evenly_behind_marks_and_changes_nothing() {
        let clause = "một hai ba bốn năm sáu bảy tám chín mười";
        let line = [clause; 6].join(", ");
        let said = phrases(&line);
        let counts: Vec<usize> = said.iter().map(|one| syllable_count(one)).collect();
        assert_eq!(counts, [30, 30]);
        assert_eq!(said.join(" "), line);
        let line = [clause; 6].join(" ");
        assert_eq!(phrases(&line), [line.as_str()]);
    }

    #[test]
    fn a_dash_between_words_parts_nothing() {
        let half = "một hai ba bốn năm sáu bảy tám chín mười ".repeat(3);
        let line = format!("{half}kinh tế - xã hội, {half}hết.");
        let said = phrases(&line);
        assert_eq!(said.len(), 2);
        assert!(said[0].ends_with("kinh tế - xã hội,"), "{said:?}");
    }
}
