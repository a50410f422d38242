//! The parser's errors as problems.
//!
//! Entry: [`to_problem`].

use serde_yaml::Error;

use super::text::Form;
use crate::diagnostic::{Problem, YamlProblem};

/// What the parser found; `rest` is the text from the fault on.
pub(super) fn to_problem(error: &Error, rest: &str) -> Problem {
    if let Error::SerdeInvalidValue {
        unexpected,
        expected,
        ..
    } = error
        && let Some(form) = Form::from_expected(expected)
    {
        return form.problem(unexpected);
    }
    yaml_problem(error, rest).into()
}

fn yaml_problem(error: &Error, rest: &str) -> YamlProblem {
    match error {
        Error::SerdeUnknownField {
            field, expected, ..
        } => YamlProblem::UnknownKey {
            nearest: nearest(field, expected.iter().copied()),
            key: field.clone(),
        },
        Error::SerdeMissingField { field, .. } => YamlProblem::MissingKey {
            key: (*field).to_owned(),
        },
        Error::DuplicateMappingKey { key, .. } => YamlProblem::DuplicateKey {
            // A key that is no scalar has no text.
            key: key.clone().unwrap_or_default(),
        },
        Error::SerdeUnknownVariant {
            variant, expected, ..
        } => YamlProblem::UnknownValue {
            nearest: nearest(variant, expected.iter().copied()),
            value: variant.clone(),
            allowed: expected.iter().map(|&value| value.to_owned()).collect(),
        },
        Error::SerdeInvalidType { expected, .. } | Error::SerdeInvalidValue { expected, .. } => {
            wrong_type(expected, rest)
        }
        Error::InvalidScalar { ty, .. } => wrong_type(ty, rest),
        Error::Unexpected { expected, .. } => wrong_type(expected, rest),
        Error::NullIntoString { .. } => wrong_type("a string", rest),
        Error::InvalidBooleanStrict { .. } => wrong_type("a boolean", rest),
        Error::Budget { .. }
        | Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. } => YamlProblem::YamlOverBudget,
        other => from_message(&first_line(&other.to_string()), rest),
    }
}

/// An error that the parser tells only as a message.
fn from_message(detail: &str, rest: &str) -> YamlProblem {
    let lower = detail.to_lowercase();
    let indent = rest.lines().next().unwrap_or_default();
    if lower.contains("tab") || indent.trim_start_matches(' ').starts_with('\t') {
        YamlProblem::YamlTab
    } else if lower.contains("budget") || lower.contains("recursion") {
        YamlProblem::YamlOverBudget
    } else {
        YamlProblem::YamlSyntax {
            detail: detail.to_owned(),
        }
    }
}

/// The place that the parser's message names (`… at line 3, column 5`), in bytes; the beginning where they tell none.
pub(super) fn locate_by_message(words: &str, text: &str) -> (usize, usize) {
    let number = |after: &str| {
        let digits = words.split(after).nth(1)?.trim_start();
        let end = digits
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(digits.len());
        digits[..end].parse::<usize>().ok()
    };
    let Some(line) = number("line ").and_then(|line| line.checked_sub(1)) else {
        return (0, 0);
    };
    let before: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let rest = text[before..].lines().next().unwrap_or_default();
    let column = number("column ")
        .or(number("col "))
        .unwrap_or(1)
        .saturating_sub(1);
    let start = before + rest.chars().take(column).map(char::len_utf8).sum::<usize>();
    (start.min(text.len()), (before + rest.len()).max(start))
}

/// The value of a key, where the parser points at the key: what stands after its colon.
pub(super) fn locate_value(text: &str, start: usize, end: usize) -> (usize, usize) {
    let line = text[start..].lines().next().unwrap_or_default();
    let Some((key, value)) = line.split_once(": ").filter(|(key, _)| {
        key.chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
    }) else {
        return (start, end);
    };
    let from = start + key.len() + 2 + (value.len() - value.trim_start().len());
    let value = value.split(" #").next().unwrap_or(value);
    (from, from + value.trim().len())
}

fn wrong_type(expected: &str, rest: &str) -> YamlProblem {
    let expected = match expected {
        nonzero if nonzero.starts_with("a nonzero ") => "a whole number above 0",
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number from 0 on",
        "i8" | "i16" | "i32" | "i64" | "isize" => "a whole number",
        other => other,
    };
    let (expected, found) = (expected.to_owned(), value_as_written(rest));
    YamlProblem::WrongType { expected, found }
}

/// The value as the writer wrote it: the rest of its line, shortened.
fn value_as_written(rest: &str) -> String {
    let line = first_line(rest);
    line.split(" #")
        .next()
        .unwrap_or_default()
        .trim()
        .chars()
        .take(60)
        .collect()
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

/// The candidate most like what was written, if one is alike enough to be meant.
pub fn nearest<'a>(written: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    const ALIKE: f64 = 0.7;
    let scored = candidates.map(|candidate| (strsim::jaro_winkler(written, candidate), candidate));
    let best = scored.max_by(|left, right| left.0.total_cmp(&right.0))?;
    (best.0 >= ALIKE).then(|| best.1.to_owned())
}
