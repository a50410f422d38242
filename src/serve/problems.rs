//! What is wrong, as the browser shows it.
//!
//! Entry: [`state`] and [`object`].

use serde_json::{Value, json};

use super::builder::Snapshot;
use crate::diagnostic::position::{line, position};
use crate::diagnostic::{Diagnostic, Severity};
use crate::message::Language;
use crate::source::Sources;

/// The most problems that are shown at once; more are counted.
const MOST: usize = 40;
/// The most letters of a line.
const WIDEST: usize = 200;

/// The version that is shown, and what keeps a newer one from being made.
pub(super) fn state(snapshot: &Snapshot, language: Language) -> Value {
    let is_error = |one: &&Diagnostic| snapshot.stops && one.severity() == Severity::Error;
    let errors: Vec<&Diagnostic> = snapshot.found.iter().filter(is_error).collect();
    let problems = errors.iter().take(MOST);
    let problems: Vec<Value> = problems
        .map(|one| object(one, &snapshot.sources, language))
        .collect();
    json!({ "version": snapshot.version, "count": errors.len(), "problems": problems })
}

/// One problem: where, the line itself, what is wrong, what to do.
pub(super) fn object(diagnostic: &Diagnostic, sources: &Sources, language: Language) -> Value {
    let said = diagnostic.problem.message(language);
    let place = &diagnostic.place;
    let text = sources.quotable(&place.path).map_or("", |text| text);
    let is_whole_file = place.end == 0;
    let (number, column) = position(text, place.start as usize);
    let quoted: String = line(text, place.start as usize)
        .chars()
        .take(WIDEST)
        .collect();
    json!({
        "id": diagnostic.problem.id(),
        "file": place.path.as_str(),
        "line": (!is_whole_file).then_some(number),
        "column": (!is_whole_file).then_some(column),
        "quoted": (!is_whole_file).then_some(quoted),
        "message": said.text,
        "advice": said.advice,
    })
}
