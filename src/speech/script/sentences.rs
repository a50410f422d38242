//! A line that was read, as sentences that listeners can follow: of at most 50 syllables.
//!
//! Entry: [`split`]. Sentences end at `.`, `!`, `?`, `…` and `;`; a longer one is parted at clause marks, into as few and
//! as even parts as there can be. What has no such mark stays whole.

use std::ops::Range;

use crate::speech::reading::{Class, LineReading, Token, counted};

/// The most syllables of a sentence that listeners follow.
pub const LONGEST: usize = 50;

/// A sentence as it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The words, with the mark that ends them.
    pub spoken: String,
    /// How many syllables it has.
    pub syllables: usize,
    /// Where it stands in the line, in bytes.
    pub span: Range<usize>,
}

/// The sentences of a line.
#[must_use]
pub fn split(reading: LineReading<'_>) -> Vec<Sentence> {
    let mut tokens = reading.tokens;
    tokens.retain(|token| !token.spoken.is_empty());
    let mut said = Vec::new();
    for whole in parts(&tokens, &cuts(&tokens)) {
        said.extend(clauses(whole).into_iter().filter_map(sentence));
    }
    said
}

/// The line in words, without a mark at its end: as titles are said.
#[must_use]
pub fn title(reading: &LineReading<'_>) -> String {
    let spoken = reading.spoken();
    capitalised(spoken.trim_end_matches(['.', ';', ',', ':', ' ']), "")
}

/// The tokens cut at these places.
fn parts<'t>(tokens: &'t [Token<'t>], cuts: &[usize]) -> Vec<&'t [Token<'t>]> {
    let ends = cuts.iter().copied().chain([tokens.len()]);
    let starts = [0].into_iter().chain(cuts.iter().copied());
    starts
        .zip(ends)
        .map(|(start, end)| tokens.get(start..end).unwrap_or_default())
        .collect()
}

/// The places where a new sentence begins, closing quotation marks and brackets left with the old one.
fn cuts(tokens: &[Token<'_>]) -> Vec<usize> {
    let (mut cuts, mut depth, mut dots) = (Vec::new(), 0_usize, 0_usize);
    for (place, token) in tokens.iter().enumerate() {
        depth = deeper(depth, token);
        dots = if mark(token) == Some('.') {
            dots + 1
        } else {
            0
        };
        let after = tokens.get(place + 1..).unwrap_or_default();
        if token.class == Class::Punctuation && ends(token, after, depth, dots) {
            let closing = after.iter().take_while(|token| is_closing(token)).count();
            cuts.push(place + 1 + closing);
            depth = 0;
        }
    }
    cuts
}

/// Whether a sentence ends with the mark; inside brackets a semicolon ends none.
fn ends(token: &Token<'_>, after: &[Token<'_>], depth: usize, dots: usize) -> bool {
    let Some(next) = after.first() else {
        return false;
    };
    let goes_on = || {
        let next = after.iter().find(|token| !is_closing(token));
        next.is_some_and(|next| {
            let small = next.spoken.starts_with(char::is_lowercase);
            small || matches!(mark(next), Some(',' | ':' | '.' | '!' | '?' | '…'))
        })
    };
    if mark(token) == Some('.') {
        let apart = token.span.end < next.span.start || is_closing(next);
        return apart && (dots == 1 || !goes_on());
    }
    if mark(token) == Some(';') {
        return depth == 0;
    }
    matches!(mark(token), Some('!' | '?' | '…')) && !goes_on()
}

/// The mark of punctuation that the token is.
fn mark(token: &Token<'_>) -> Option<char> {
    let is_mark = token.class == Class::Punctuation;
    is_mark.then(|| token.spoken.chars().next())?
}

fn is_closing(token: &Token<'_>) -> bool {
    matches!(mark(token), Some(')' | ']' | '”' | '»' | '’'))
}

fn deeper(depth: usize, token: &Token<'_>) -> usize {
    if matches!(mark(token), Some('(' | '[')) {
        depth + 1
    } else if matches!(mark(token), Some(')' | ']')) {
        depth.saturating_sub(1)
    } else {
        depth
    }
}

/// A place where a sentence can be parted: the token after it, the syllables before it, what parting there costs.
#[derive(Clone, Copy)]
struct Break {
    at: usize,
    syllables: usize,
    cost: usize,
}

/// A sentence that is too long, parted at its clause marks.
fn clauses<'t>(tokens: &'t [Token<'t>]) -> Vec<&'t [Token<'t>]> {
    if tokens.iter().map(Token::syllables).sum::<usize>() <= LONGEST {
        return vec![tokens];
    }
    parts(tokens, &cheapest(&breaks(tokens)))
}

/// All breaks, the beginning and the end among them.
fn breaks(tokens: &[Token<'_>]) -> Vec<Break> {
    let mut found = vec![Break {
        at: 0,
        syllables: 0,
        cost: 0,
    }];
    let (mut syllables, mut depth) = (0, 0);
    for (place, token) in tokens.iter().enumerate() {
        depth = deeper(depth, token);
        syllables += token.syllables();
        let at = place + 1;
        let Some(next) = tokens.get(at) else { break };
        let apart = token.span.end < next.span.start;
        let dash = apart && matches!(mark(token), Some('-' | '–' | '—'));
        let moved = found.last().is_some_and(|last| last.syllables < syllables);
        if moved && (dash || matches!(mark(token), Some(',' | ':' | ';'))) {
            let cost = price(token, next, depth);
            found.push(Break {
                at,
                syllables,
                cost,
            });
        }
    }
    found.push(Break {
        at: tokens.len(),
        syllables,
        cost: 0,
    });
    found
}

/// Words with which a new thought begins, so that a sentence may well begin with them.
const OPENINGS: [&str; 22] = [
    "góp", "nhằm", "đồng", "trong", "qua", "từ", "bảo", "đảm", "và", "nhưng", "để", "do", "vì",
    "nếu", "tạo", "hướng", "xây", "thực", "tăng", "nâng", "tổ", "phát",
];

/// What parting costs beside the length of the parts: nothing before a new thought, much inside brackets.
fn price(token: &Token<'_>, next: &Token<'_>, depth: usize) -> usize {
    const INSIDE: usize = 4000;
    const LISTED: usize = 900;
    let thought = OPENINGS.contains(&next.spoken.to_lowercase().as_str());
    let listed = mark(token) == Some(',') && !thought;
    usize::from(depth > 0) * INSIDE + usize::from(listed) * LISTED
}

/// The cuts that cost least: each part costs a share of its own and the square of its length.
fn cheapest(breaks: &[Break]) -> Vec<usize> {
    const PART: usize = LONGEST * LONGEST;
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
                .saturating_add(PART + length * length + here.cost + excess);
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

/// The tokens as a sentence with a capital and a mark at its end; nothing where nothing is said.
fn sentence(tokens: &[Token<'_>]) -> Option<Sentence> {
    let span = tokens.first()?.span.start..tokens.last()?.span.end;
    let (words, syllables) = counted(tokens);
    let words = words.trim_start_matches([',', ';', ':', '.', '–', '—', '-', ' ', ')', ']']);
    let words = words.trim_end_matches([',', ';', '–', '—', '-', ' ', '(', '[']);
    if syllables == 0 {
        return None;
    }
    let inner = words.trim_end_matches(['”', '"', '»', '’', ')', ']', ' ']);
    let ended = inner.ends_with(['.', '!', '?', '…', ':']);
    let spoken = capitalised(words, if ended { "" } else { "." });
    Some(Sentence {
        spoken,
        syllables,
        span,
    })
}

/// The words with a capital at their beginning and the mark that ends them, taking no more room than they need; a name
/// such as `eTax` stays as it is written.
fn capitalised(words: &str, mark: &str) -> String {
    let first = words
        .char_indices()
        .find(|(_, letter)| letter.is_alphanumeric());
    if let Some((at, letter)) = first.filter(|(_, letter)| letter.is_lowercase()) {
        let (before, after) = (&words[..at], &words[at + letter.len_utf8()..]);
        if !after.starts_with(char::is_uppercase) {
            return [before, &letter.to_uppercase().to_string(), after, mark].concat();
        }
    }
    [words, mark].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::reading::{Lexicon, Rules, read};
    use crate::vietnamese::syllable_count;

    fn said(line: &str) -> Vec<String> {
        let lexicon = Lexicon::default();
        let sentences = split(read(line, &Rules::new(&lexicon)));
        sentences
            .into_iter()
            .map(|sentence| sentence.spoken)
            .collect()
    }

    #[test]
    fn sentences_end_at_their_marks_and_begin_with_a_capital() {
        assert_eq!(
            said("Họp dân; bàn việc. “Ai đi?”, ông hỏi... rồi về"),
            ["Họp dân.", "Bàn việc.", "“Ai đi?”, ông hỏi... rồi về.",]
        );
        assert_eq!(said("Nộp thuế; eTax mở."), ["Nộp thuế.", "eTax mở."]);
        assert_eq!(
            said("Có 3 việc (gồm a; b) phải làm:"),
            ["Có ba việc (gồm a; bê) phải làm:"]
        );
    }

    #[test]
    fn long_sentences_are_parted_evenly_at_clause_marks() {
        let clause = "một hai ba bốn năm sáu bảy tám chín mười";
        let line = [clause; 6].join(", ");
        let counts: Vec<usize> = said(&line).iter().map(|one| syllable_count(one)).collect();
        assert_eq!(counts, [30, 30]);
        let line = [clause; 6].join(" ");
        assert_eq!(said(&line).len(), 1);
    }
}
