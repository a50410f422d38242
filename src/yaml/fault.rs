//! The parser's faults as facts.
//!
//! Entry: [`problem`]. It must never know where in the file the fault stands.

use serde_yaml::Error;

use crate::date;
use crate::diagnostic::YamlProblem;

/// What the parser found, as a fact; `rest` is the text from the fault on.
pub(super) fn problem(error: &Error, rest: &str) -> YamlProblem {
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
            key: key.clone().unwrap_or_default(),
        },
        Error::SerdeUnknownVariant {
            variant, expected, ..
        } => YamlProblem::UnknownValue {
            nearest: nearest(variant, expected.iter().copied()),
            value: variant.clone(),
            allowed: expected.iter().map(|&value| value.to_owned()).collect(),
        },
        Error::SerdeInvalidValue { expected, .. } | Error::SerdeInvalidType { expected, .. }
            if expected == date::EXPECTED =>
        {
            YamlProblem::ImpossibleDate {
                written: written(rest),
            }
        }
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
        | Error::AliasReplayStackDepthExceeded { .. } => YamlProblem::OverBudget,
        _ if rest.starts_with('\t') => YamlProblem::Tab,
        other => YamlProblem::Syntax {
            detail: first_line(&other.to_string()),
        },
    }
}

fn wrong_type(expected: &str, rest: &str) -> YamlProblem {
    let (expected, found) = (expected.to_owned(), written(rest));
    YamlProblem::WrongType { expected, found }
}

/// The value as the writer wrote it: the rest of its line, shortened.
fn written(rest: &str) -> String {
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
