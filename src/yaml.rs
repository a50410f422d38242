//! YAML, read into typed values, with every fault at its place.
//!
//! Entry: [`parse`]. The one door of the YAML crate. It must never know what the values mean.

use std::borrow::Cow;
use std::ops::{Deref, Range};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde_yaml::{Error, Location, Spanned};

use crate::date;
use crate::diagnostic::{Diagnostic, Offset, Reported, YamlProblem};
use crate::path::SourcePath;

/// A value and where it stands, in bytes from the start of the file.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it begins.
    pub start: Offset,
    /// Where it ends.
    pub end: Offset,
}

impl<T> At<T> {
    /// The stretch of the file that holds the value.
    #[must_use]
    pub fn span(&self) -> Range<Offset> {
        self.start..self.end
    }
}

impl<T> Deref for At<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<T>::deserialize(deserializer)?;
        let (start, end) = stretch(spanned.referenced);
        let value = spanned.value;
        Ok(Self { value, start, end })
    }
}

impl<T: JsonSchema> JsonSchema for At<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// YAML inside a file.
#[derive(Clone, Copy, Debug)]
pub struct Excerpt<'a> {
    /// The file.
    pub path: &'a SourcePath,
    /// The YAML.
    pub text: &'a str,
    /// Where it begins in the file's text. The spans of [`At`] count from the beginning of `text`.
    pub base: Offset,
}

/// How many faults of one text are told at the most; a text with more is better begun anew.
const MOST_FAULTS: usize = 50;

/// Reads YAML. The value is there unless nothing could be made of what is not faulty.
///
/// The parser stops at its first fault. So that a writer is told all of them at once, the top-level key that holds the
/// fault is then covered with blanks (which keeps every later line and column) and the rest is read again.
#[must_use]
pub fn parse<T: DeserializeOwned>(excerpt: Excerpt<'_>) -> Reported<Option<T>> {
    let mut text = Cow::Borrowed(excerpt.text);
    let mut found: Vec<Diagnostic> = Vec::new();
    for _ in 0..MOST_FAULTS {
        let error = match serde_yaml::from_str_with_options::<T>(&text, options()) {
            Ok(value) => return Reported::new(Some(value), found),
            Err(error) => error,
        };
        let (start, end) = error.location().map_or((0, 0), stretch);
        let problem = problem(error.without_snippet(), &text[start as usize..]);
        let consequence = matches!(problem, YamlProblem::MissingKey { .. }) && !found.is_empty();
        let holder = top_level_key(&text, start as usize);
        if !consequence {
            let span = excerpt.base + start..excerpt.base + end;
            found.push(Diagnostic::at(excerpt.path, span, problem));
        }
        match holder {
            Some(range) if !consequence => text = Cow::Owned(covered(&text, range)),
            _ => break,
        }
    }
    Reported::new(None, found)
}

fn options() -> serde_yaml::Options {
    serde_yaml::options! { with_snippet: false }
}

fn stretch(location: Location) -> (Offset, Offset) {
    let span = location.span();
    let offset = |bytes: Option<u64>| Offset::try_from(bytes.unwrap_or(0)).unwrap_or(0);
    let start = offset(span.byte_offset());
    (start, start.saturating_add(offset(span.byte_len())))
}

/// The lines of the top-level key around an offset: from a line that begins at the margin to the next such line.
fn top_level_key(text: &str, offset: usize) -> Option<Range<usize>> {
    let line = text[..offset].rfind('\n').map_or(0, |at| at + 1);
    let opens = |line: &str| {
        line.starts_with(|first: char| !first.is_whitespace() && !"#-]}".contains(first))
    };
    let mut start = line;
    while !opens(&text[start..]) {
        start = text[..start.checked_sub(1)?]
            .rfind('\n')
            .map_or(0, |at| at + 1);
    }
    let mut end = start;
    for (number, line) in text[start..].split_inclusive('\n').enumerate() {
        if number > 0 && (opens(line) || line.starts_with("---")) {
            break;
        }
        end += line.len();
    }
    Some(start..end)
}

/// The text with a stretch made blank, line ends kept.
fn covered(text: &str, range: Range<usize>) -> String {
    let blank = text[range.clone()]
        .bytes()
        .map(|byte| if byte == b'\n' { '\n' } else { ' ' });
    let mut result = String::with_capacity(text.len());
    result.push_str(&text[..range.start]);
    result.extend(blank);
    result.push_str(&text[range.end..]);
    result
}

/// What the parser found, as a fact; `rest` is the text from the fault on.
fn problem(error: &Error, rest: &str) -> YamlProblem {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Sample {
        title: Option<At<String>>,
        draft: Option<bool>,
        date: Option<Date>,
        weight: Option<u32>,
        people: Option<Vec<Person>>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Person {
        name: String,
    }

    fn read(text: &str) -> (Option<Sample>, Vec<(usize, YamlProblem)>) {
        let path = SourcePath::new("a.md");
        let base = 0;
        let reported = parse::<Sample>(Excerpt {
            path: &path,
            text,
            base,
        });
        let line = |offset: Offset| text[..offset as usize].matches('\n').count() + 1;
        let faults = reported
            .found
            .iter()
            .map(|diagnostic| match &diagnostic.problem {
                crate::diagnostic::Problem::Yaml(problem) => {
                    (line(diagnostic.place.start), problem.clone())
                }
                other => panic!("{other:?}"),
            });
        (reported.value, faults.collect())
    }

    #[test]
    fn all_faults_are_told_at_once_each_at_its_line() {
        let (value, faults) = read(
            "---\ntitle: T\ndraf: true\ndate: 2026-02-30\nweight: nặng\npeople:\n  - nam: A\ndraft: maybe\ntitle: U\n",
        );
        assert!(value.is_some());
        let mut lines: Vec<(usize, &str)> = faults
            .iter()
            .map(|(line, problem)| {
                let problem: crate::diagnostic::Problem = problem.clone().into();
                (*line, problem.id())
            })
            .collect();
        lines.sort_unstable();
        assert_eq!(
            lines,
            [
                (3, "unknown-key"),
                (4, "impossible-date"),
                (5, "wrong-type"),
                (7, "unknown-key"),
                (8, "wrong-type"),
                (9, "duplicate-key")
            ],
            "{faults:?}"
        );
    }

    #[test]
    fn text_stays_text_and_spans_point_at_it() {
        let (value, faults) = read("title: 012\n");
        assert_eq!(faults, []);
        let title = value.and_then(|sample| sample.title).expect("a title");
        assert_eq!((title.value.as_str(), title.span()), ("012", 7..10));
    }

    #[test]
    fn a_tab_and_broken_syntax_are_named() {
        let (_, faults) = read("people:\n\t- name: A\n");
        assert!(
            matches!(faults[0].1, YamlProblem::Tab | YamlProblem::Syntax { .. }),
            "{faults:?}"
        );
        let (_, faults) = read("title: \"a\ndraft: true\n");
        assert!(
            matches!(faults[0].1, YamlProblem::Syntax { .. }),
            "{faults:?}"
        );
    }
}
