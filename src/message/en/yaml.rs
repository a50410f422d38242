//! Problems of YAML, in English.

use crate::diagnostic::YamlProblem;
use crate::message::sentence::Message;

/// What is wrong and what to do.
#[must_use]
pub fn say(problem: &YamlProblem) -> Message {
    match problem {
        YamlProblem::NoFrontMatter => Message::new(
            "the file has no front matter",
            "its first line must be three hyphens (---), followed by keys such as title and date, and another line ---",
        ),
        YamlProblem::NotClosed => Message::new(
            "the front matter is not closed",
            "put a line of three hyphens (---) after its last key",
        ),
        YamlProblem::Syntax { detail } => Message::new(
            format!("the front matter is not valid YAML ({detail})"),
            "one key a line, as «name: value»; quote a value that holds a colon, a # or brackets",
        ),
        YamlProblem::Tab => Message::new(
            "a tab stands where spaces are needed",
            "replace the tab by two spaces",
        ),
        YamlProblem::DuplicateKey { key } => Message::new(
            format!("the key «{key}» stands twice"),
            "keep one, delete the other",
        ),
        YamlProblem::UnknownKey { key, nearest } => Message::new(
            format!("there is no key «{key}»"),
            key_advice(nearest.as_deref()),
        ),
        YamlProblem::MissingKey { key } => Message::new(
            format!("the key «{key}» is missing"),
            format!("add a line «{key}: …»"),
        ),
        YamlProblem::WrongType { expected, found } => Message::new(
            format!("the value «{found}» has the wrong type"),
            format!("{expected} is needed here"),
        ),
        YamlProblem::UnknownValue {
            value,
            nearest,
            allowed,
        } => Message::new(
            format!("the value «{value}» is none of those allowed"),
            value_advice(nearest.as_deref(), allowed),
        ),
        YamlProblem::ImpossibleDate { written } => Message::new(
            format!("«{written}» is no day of the calendar, or not in the right form"),
            "write year-month-day, such as 2026-11-23",
        ),
        YamlProblem::OverBudget => Message::new(
            "the YAML is nested or repeated beyond measure",
            "write it out plainly, without & and *",
        ),
    }
}

fn key_advice(nearest: Option<&str>) -> String {
    nearest.map_or_else(
        || "see the list of keys in HUONG-DAN.md; delete what is not needed".to_owned(),
        |nearest| format!("did you mean «{nearest}»?"),
    )
}

fn value_advice(nearest: Option<&str>, allowed: &[String]) -> String {
    let allowed = allowed.join(", ");
    nearest.map_or_else(
        || format!("allowed: {allowed}"),
        |nearest| format!("did you mean «{nearest}»? Allowed: {allowed}"),
    )
}
