//! YAML, read into typed values, with every fault at its place.
//!
//! Entries: [`parse`] for typed values, [`parse_untyped`] where only the letters count, [`quote`] for writing. No other module uses the
//! YAML crate.

mod at;
mod bounded;
mod fault;
mod text;
mod untyped;

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use serde::de::DeserializeOwned;

use crate::diagnostic::{Diagnostic, Offset, Problem, Reported, YamlProblem};
use crate::path::SourcePath;

pub use at::At;
pub use bounded::Bounded;
pub use fault::nearest;
pub use text::{Form, filled, parse_text};
pub use untyped::{UntypedValue, parse_untyped};

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

/// Text in double quotes, which YAML reads back as the same text, on one line.
#[must_use]
pub fn quote(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            letter if letter.is_control() => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(letter));
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
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
        let error = match serde_yaml::from_str_with_options::<T>(&text, untyped::options()) {
            Ok(value) => return Reported::new(Some(value), found),
            Err(error) => error,
        };
        let (start, end) = locate(&error, &text);
        let problem = fault::to_problem(
            error.without_snippet(),
            text.get(start..).unwrap_or_default(),
        );
        let consequence =
            matches!(problem, Problem::Yaml(YamlProblem::MissingKey { .. })) && !found.is_empty();
        let holder = top_level_entry(&text, start);
        if !consequence {
            let span = excerpt.base + at::offset(start)..excerpt.base + at::offset(end);
            found.push(Diagnostic::at(excerpt.path, span, problem));
        }
        match holder {
            Some(range) if !consequence => text = Cow::Owned(blank_out(&text, range)),
            _ => break,
        }
        if text.lines().all(is_empty_line) {
            break;
        }
    }
    Reported::new(None, found)
}

/// Whether a line holds no key: blanks, a comment, the line that opens a head.
fn is_empty_line(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line == "---" || line.starts_with('#')
}

/// Where a fault stands, in bytes: where the parser says, else at the line and column of its words; a value that cannot
/// be is told at the value, not at its key.
fn locate(error: &serde_yaml::Error, text: &str) -> (usize, usize) {
    let location = error
        .location()
        .map(at::byte_range)
        .filter(|&(start, _)| start > 0);
    let (start, end) = location.map_or_else(
        || fault::locate_by_message(&error.to_string(), text),
        |(start, end)| (start as usize, end as usize),
    );
    let within = start <= end && text.is_char_boundary(start) && text.is_char_boundary(end);
    let (start, end) = if within { (start, end) } else { (0, 0) };
    let is_value = matches!(
        error.without_snippet(),
        serde_yaml::Error::SerdeInvalidValue { .. }
    );
    if is_value {
        fault::locate_value(text, start, end)
    } else {
        (start, end)
    }
}

/// The lines of the top-level key around an offset: from a line that begins at the margin to the next such line.
fn top_level_entry(text: &str, offset: usize) -> Option<Range<usize>> {
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
fn blank_out(text: &str, range: Range<usize>) -> String {
    let blank = text[range.clone()]
        .bytes()
        .map(|byte| if byte == b'\n' { '\n' } else { ' ' });
    let mut result = String::with_capacity(text.len());
    result.push_str(&text[..range.start]);
    result.extend(blank);
    result.push_str(&text[range.end..]);
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)] // only whether it can be read is asked
    struct Sample {
        title: Option<At<String>>,
        draft: Option<bool>,
        date: Option<Date>,
        weight: Option<u32>,
        people: Option<Vec<Person>>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)] // only whether it can be read is asked
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
    fn quoted_text_is_read_back_as_it_was() {
        for text in [
            "",
            "Một \"tên\": # \\ khó",
            "hai\ndòng\tcột\r",
            "\u{7}\u{7f}\u{85}",
            "- a",
        ] {
            let (value, faults) = read(&format!("title: {}\n", quote(text)));
            assert_eq!(faults, []);
            let title = value.and_then(|sample| sample.title).expect("a title");
            assert_eq!(title.value, text);
        }
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
            matches!(
                faults[0].1,
                YamlProblem::YamlTab | YamlProblem::YamlSyntax { .. }
            ),
            "{faults:?}"
        );
        let (_, faults) = read("title: \"a\ndraft: true\n");
        assert!(
            matches!(faults[0].1, YamlProblem::YamlSyntax { .. }),
            "{faults:?}"
        );
    }
}
