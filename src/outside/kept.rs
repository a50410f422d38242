//! Answers that are kept for a while, so that checking again asks nobody again.
//!
//! Entry: [`read`] and [`write`]. A good answer is good for a week, a bad one for an hour: sites are mended, and so are
//! links. It must never outlive its time, nor trust a time that is still to come.

use std::collections::BTreeMap;

use super::inquiry::Answer;
use crate::cache::Cache;
use crate::diagnostic::Failure;
use crate::memo::KeyMaker;

const HOUR: i64 = 3_600;
const WEEK: i64 = 7 * 24 * HOUR;

/// An answer, and the second since 1970 in which it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub answer: Answer,
    at: i64,
}

/// What is kept, by address.
pub(super) type Kept = BTreeMap<String, Known>;

/// The answers that are still good.
pub(super) fn read(cache: &Cache, now: i64) -> Kept {
    let list = cache.list(&name()).unwrap_or_default();
    let known = list.lines().filter_map(parse);
    known.filter(|(_, known)| is_good(*known, now)).collect()
}

/// Keeps what was still good, and what was answered now.
pub(super) fn write(cache: &Cache, mut kept: Kept, answered: &[(String, Answer)], now: i64) {
    if answered.is_empty() {
        return;
    }
    for (form, answer) in answered {
        let (answer, at) = (*answer, now);
        kept.insert(form.clone(), Known { answer, at });
    }
    let lines = kept.iter().map(|(form, known)| line(form, *known));
    // A cache that cannot be written costs time, nothing else.
    let _ = cache.keep_list(&name(), &lines.collect::<String>());
}

fn is_good(known: Known, now: i64) -> bool {
    let age = now - known.at;
    let longest = known.answer.map_or(HOUR, |()| WEEK);
    (0..longest).contains(&age)
}

fn name() -> [u8; 32] {
    let key = KeyMaker::default().part("links to other sites, 1").key();
    let mut name = [0; 32];
    name.copy_from_slice(key.as_ref());
    name
}

/// `second word address`; an address holds no space and no line's end.
fn line(form: &str, known: Known) -> String {
    let word = known.answer.map_or_else(word, |()| "good".to_owned());
    format!("{} {word} {form}\n", known.at)
}

fn parse(line: &str) -> Option<(String, Known)> {
    let (at, rest) = line.split_once(' ')?;
    let (word, form) = rest.split_once(' ')?;
    let answer = match word {
        "good" => Ok(()),
        word => Err(named(word)?),
    };
    let at = at.parse().ok()?;
    Some((form.to_owned(), Known { answer, at }))
}

const WORDS: [(Failure, &str); 8] = [
    (Failure::NoHost, "no-host"),
    (Failure::Refused, "refused"),
    (Failure::Slow, "slow"),
    (Failure::Insecure, "insecure"),
    (Failure::Redirected, "redirected"),
    (Failure::Inner, "inner"),
    (Failure::Garbled, "garbled"),
    (Failure::NoAddress, "no-address"),
];

fn word(failure: Failure) -> String {
    if let Failure::Status(status) = failure {
        return status.to_string();
    }
    let known = WORDS.iter().find(|(known, _)| *known == failure);
    known.map_or_else(String::new, |(_, word)| (*word).to_owned())
}

fn named(word: &str) -> Option<Failure> {
    let status = word.parse().ok().map(Failure::Status);
    let known = WORDS.iter().find(|(_, known)| *known == word);
    status.or(known.map(|(failure, _)| *failure))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_is_read_back_as_it_was() {
        let all = WORDS.map(|(failure, _)| Err(failure));
        for answer in all.into_iter().chain([Ok(()), Err(Failure::Status(404))]) {
            let known = Known { answer, at: 7 };
            let line = line("https://a.vn/", known);
            assert_eq!(
                parse(line.trim_end()),
                Some(("https://a.vn/".to_owned(), known))
            );
        }
        assert_eq!(parse("7 strange https://a.vn/"), None);
    }

    #[test]
    fn a_good_answer_is_good_for_a_week_and_a_bad_one_for_an_hour() {
        let known = |answer| Known { answer, at: 1_000 };
        let (good, bad) = (known(Ok(())), known(Err(Failure::Status(404))));
        assert!(is_good(good, 1_000) && is_good(good, 1_000 + WEEK - 1));
        assert!(!is_good(good, 1_000 + WEEK) && !is_good(good, 999));
        assert!(is_good(bad, 1_000 + HOUR - 1) && !is_good(bad, 1_000 + HOUR));
    }
}
