//! Answers that are kept for a while, so that checking again asks nobody again.
//!
//! Entry: [`read`] and [`write`]. A good answer is valid for a week, a bad one for an hour: sites are mended, and so are
//! links. An answer from the future is not valid.

use std::collections::BTreeMap;

use super::inquiry::Answer;
use crate::cache::Cache;
use crate::diagnostic::FetchFailure;
use crate::memo::KeyMaker;

const HOUR: i64 = 3_600;
const WEEK: i64 = 7 * 24 * HOUR;

/// An answer, and the second since 1970 in which it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CachedAnswer {
    pub answer: Answer,
    at: i64,
}

/// Answers by address.
pub(super) type CachedAnswers = BTreeMap<String, CachedAnswer>;

/// The answers that are still valid.
pub(super) fn read(cache: &Cache, now: i64) -> CachedAnswers {
    let Some(list) = cache.list(&key()) else {
        return CachedAnswers::new();
    };
    let answers = list.lines().filter_map(parse_line);
    answers
        .filter(|(_, cached)| is_valid(*cached, now))
        .collect()
}

/// Writes the answers that were still valid, and those given now.
pub(super) fn write(
    cache: &Cache,
    mut answers: CachedAnswers,
    answered: &[(String, Answer)],
    now: i64,
) {
    if answered.is_empty() {
        return;
    }
    for (form, answer) in answered {
        let (answer, at) = (*answer, now);
        answers.insert(form.clone(), CachedAnswer { answer, at });
    }
    let lines = answers
        .iter()
        .map(|(form, cached)| format_line(form, *cached));
    // A cache that cannot be written costs time, nothing else.
    let _ = cache.write_list(&key(), &lines.collect::<String>());
}

fn is_valid(cached: CachedAnswer, now: i64) -> bool {
    let age = now - cached.at;
    let longest = cached.answer.map_or(HOUR, |()| WEEK);
    (0..longest).contains(&age)
}

fn key() -> [u8; 32] {
    let key = KeyMaker::default().part("links to other sites, 1").key();
    let mut bytes = [0; 32];
    bytes.copy_from_slice(key.as_ref());
    bytes
}

/// `second word address`; an address holds no space and no line's end.
fn format_line(form: &str, cached: CachedAnswer) -> String {
    let word = cached
        .answer
        .map_or_else(failure_word, |()| "good".to_owned());
    format!("{} {word} {form}\n", cached.at)
}

fn parse_line(line: &str) -> Option<(String, CachedAnswer)> {
    let (at, rest) = line.split_once(' ')?;
    let (word, form) = rest.split_once(' ')?;
    let answer = match word {
        "good" => Ok(()),
        word => Err(parse_failure(word)?),
    };
    let at = at.parse().ok()?;
    Some((form.to_owned(), CachedAnswer { answer, at }))
}

/// Every failure that is no status.
const NAMED: [FetchFailure; 8] = [
    FetchFailure::NoHost,
    FetchFailure::Refused,
    FetchFailure::Slow,
    FetchFailure::Insecure,
    FetchFailure::Redirected,
    FetchFailure::Inner,
    FetchFailure::Garbled,
    FetchFailure::NoAddress,
];

fn failure_word(failure: FetchFailure) -> String {
    let word = match failure {
        FetchFailure::Status(status) => return status.to_string(),
        FetchFailure::NoHost => "no-host",
        FetchFailure::Refused => "refused",
        FetchFailure::Slow => "slow",
        FetchFailure::Insecure => "insecure",
        FetchFailure::Redirected => "redirected",
        FetchFailure::Inner => "inner",
        FetchFailure::Garbled => "garbled",
        FetchFailure::NoAddress => "no-address",
    };
    word.to_owned()
}

fn parse_failure(word: &str) -> Option<FetchFailure> {
    let named = NAMED.into_iter().find(|&named| failure_word(named) == word);
    named.or_else(|| word.parse().ok().map(FetchFailure::Status))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_is_read_back_as_it_was() {
        let all = NAMED.map(Err);
        for answer in all
            .into_iter()
            .chain([Ok(()), Err(FetchFailure::Status(404))])
        {
            let known = CachedAnswer { answer, at: 7 };
            let line = format_line("https://a.vn/", known);
            assert_eq!(
                parse_line(line.trim_end()),
                Some(("https://a.vn/".to_owned(), known))
            );
        }
        assert_eq!(parse_line("7 strange https://a.vn/"), None);
    }

    #[test]
    fn a_good_answer_is_valid_for_a_week_and_a_bad_one_for_an_hour() {
        let known = |answer| CachedAnswer { answer, at: 1_000 };
        let (good, bad) = (known(Ok(())), known(Err(FetchFailure::Status(404))));
        assert!(is_valid(good, 1_000) && is_valid(good, 1_000 + WEEK - 1));
        assert!(!is_valid(good, 1_000 + WEEK) && !is_valid(good, 999));
        assert!(is_valid(bad, 1_000 + HOUR - 1) && !is_valid(bad, 1_000 + HOUR));
    }
}
