//! Diagnostics for people and for programs.
//!
//! Entry: [`text`] and [`json`]. A diagnostic is shown with its file, line, column, the line itself, what is wrong, and
//! what to do. It must never change what was found.

use std::fmt::Write;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde_json::{Value, json};

use crate::diagnostic::position::{floor, position};
use crate::diagnostic::{Diagnostic, Severity};
use crate::message::{self, Language};
use crate::review::Accepted;
use crate::source::Sources;

/// Who reads a report, and in which dress.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub sources: &'a Sources,
    pub language: Language,
    pub release: bool,
    pub coloured: bool,
}

/// All diagnostics as text, errors last, so that a terminal shows them where the eye is.
pub(super) fn text(found: &[Diagnostic], reader: Reader<'_>) -> String {
    let mut shown: Vec<&Diagnostic> = found.iter().collect();
    shown.sort_by_key(|diagnostic| std::cmp::Reverse(weight(diagnostic, reader.release)));
    shown.iter().fold(String::new(), |mut text, diagnostic| {
        text.push_str(&one(diagnostic, reader));
        text.push_str("\n\n");
        text
    })
}

/// How much a diagnostic weighs in this build: what law asks for stops a release.
pub(super) fn weight(diagnostic: &Diagnostic, release: bool) -> Severity {
    match diagnostic.severity() {
        Severity::Law if release => Severity::Error,
        Severity::Law => Severity::Warning,
        other => other,
    }
}

fn one(diagnostic: &Diagnostic, reader: Reader<'_>) -> String {
    let said = message::say(&diagnostic.problem, reader.language);
    let level = match (weight(diagnostic, reader.release), reader.language) {
        (Severity::Error, Language::Vi) => Level::ERROR.with_name("lỗi"),
        (Severity::Error, Language::En) => Level::ERROR,
        (Severity::Law | Severity::Warning, Language::Vi) => Level::WARNING.with_name("nhắc"),
        (Severity::Law | Severity::Warning, Language::En) => Level::WARNING,
    };
    let advice = match reader.language {
        Language::Vi => Level::HELP.with_name("cách sửa"),
        Language::En => Level::HELP,
    };
    let place = &diagnostic.place;
    let path = place.path.as_str();
    let title = level.primary_title(said.text).id(diagnostic.problem.id());
    let advice = advice.message(said.advice);
    let reason = match reader.language {
        Language::Vi => Level::NOTE.with_name("căn cứ"),
        Language::En => Level::NOTE.with_name("basis"),
    };
    let reason = (!said.reason.is_empty()).then(|| reason.message(said.reason));
    let renderer = if reader.coloured {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let span = place.start as usize..place.end as usize;
    let source = reader
        .sources
        .quotable(&place.path)
        .filter(|text| text.is_char_boundary(span.start));
    if let Some(text) = source.filter(|_| span.end > 0) {
        let (window, first_line, shifted) = window(text, span);
        let annotation = AnnotationKind::Primary.span(shifted);
        let snippet = Snippet::source(window)
            .line_start(first_line)
            .path(path)
            .annotation(annotation);
        renderer.render(&[title.element(snippet).elements(reason).element(advice)])
    } else {
        let origin = annotate_snippets::Origin::path(path);
        renderer.render(&[title.element(origin).elements(reason).element(advice)])
    }
}

/// The line that holds the beginning of a span, its number, and the span within it; so a file of many megabytes is not
/// gone through by the renderer.
fn window(text: &str, span: std::ops::Range<usize>) -> (&str, usize, std::ops::Range<usize>) {
    const WIDEST: usize = 2000;
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[span.start..]
        .find('\n')
        .map_or(text.len(), |at| span.start + at);
    let number = text[..start].matches('\n').count() + 1;
    let from = floor(text, start.max(span.start.saturating_sub(WIDEST)));
    let to = floor(text, end.min(span.start + WIDEST));
    let last = floor(text, span.end.clamp(span.start, to));
    (&text[from..to], number, span.start - from..last - from)
}

/// All diagnostics as one list of objects.
pub(super) fn json(found: &[Diagnostic], reader: Reader<'_>) -> Vec<Value> {
    found
        .iter()
        .map(|diagnostic| object(diagnostic, reader))
        .collect()
}

fn object(diagnostic: &Diagnostic, reader: Reader<'_>) -> Value {
    let said = message::say(&diagnostic.problem, reader.language);
    let place = &diagnostic.place;
    let text = reader.sources.quotable(&place.path).map_or("", |text| text);
    let (line, column) = position(text, place.start as usize);
    let (end_line, end_column) = position(text, place.end as usize);
    let severity = match weight(diagnostic, reader.release) {
        Severity::Error => "error",
        Severity::Law | Severity::Warning => "warning",
    };
    json!({
        "id": diagnostic.problem.id(),
        "severity": severity,
        "file": place.path.as_str(),
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "message": said.text,
        "advice": said.advice,
        "reason": said.reason,
        "guide": guide(diagnostic),
    })
}

/// Where the guide for staff speaks of what rests on law or practice; nothing for what speaks for itself.
fn guide(diagnostic: &Diagnostic) -> Option<String> {
    let problem = &diagnostic.problem;
    let section = || format!("HUONG-DAN.md#{}", problem.id());
    problem.basis().map(|_| section())
}

/// What staff accepted, a line each, with their reasons.
pub(super) fn accepted_text(accepted: &[Accepted], language: Language) -> String {
    let title = match language {
        Language::Vi => "Điều nhắc đã được chấp nhận",
        Language::En => "Remarks that were accepted",
    };
    let mut text = String::new();
    if !accepted.is_empty() {
        let _ = writeln!(text, "{title}: {}", accepted.len());
    }
    for one in accepted {
        let (path, id) = (&one.remark.place.path, one.remark.problem.id());
        let _ = writeln!(text, "  {path} [{id}]: {}", one.why.trim());
    }
    text
}

/// What staff accepted, for programs.
pub(super) fn accepted_json(accepted: &[Accepted], reader: Reader<'_>) -> Vec<Value> {
    let with_reason = |one: &Accepted| {
        let mut object = object(&one.remark, reader);
        object["why"] = one.why.clone().into();
        object
    };
    accepted.iter().map(with_reason).collect()
}
