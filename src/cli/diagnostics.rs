//! Diagnostics as text and as JSON.
//!
//! Entry: [`Printer`]. A diagnostic is shown with its file, line, column, the line itself, what is wrong, and what to do.

use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write as _};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde_json::{Value, json};

use crate::diagnostic::position::position;
use crate::diagnostic::{Diagnostic, Severity};
use crate::message::Language;
use crate::review::Accepted;
use crate::source::Sources;

/// What the diagnostics of a run are printed with.
#[derive(Clone, Copy)]
pub(crate) struct Printer<'a> {
    /// The texts that are quoted.
    pub sources: &'a Sources,
    pub language: Language,
    /// Whether what law asks for is an error.
    pub release: bool,
    /// Whether the text carries the colour codes of a terminal.
    pub coloured: bool,
}

impl<'a> Printer<'a> {
    /// A printer for a run that is no release, coloured where standard error is a terminal.
    pub(crate) fn new(sources: &'a Sources, language: Language) -> Self {
        Self {
            sources,
            language,
            release: false,
            coloured: io::stderr().is_terminal(),
        }
    }

    /// The same, where what law asks for is an error if `release` says so.
    pub(crate) fn with_release(self, release: bool) -> Self {
        Self { release, ..self }
    }

    /// Prints all diagnostics on standard error.
    pub(crate) fn print(self, found: &[Diagnostic]) {
        // Nobody is left to be told that standard error is closed.
        let _ = io::stderr().write_all(text(found, self).as_bytes());
    }

    /// Prints in one line that so many slots are open.
    pub(crate) fn print_slots(self, count: usize) {
        let said = match (self.language, self.release) {
            (Language::Vi, true) => format!(
                "lỗi[open-slot]: trang còn {count} mục bắt buộc chưa có nội dung\n  cách sửa: điền khi có thông tin chính thức; bantin check --slots kể từng mục\n\n"
            ),
            (Language::Vi, false) => format!(
                "nhắc[open-slot]: trang còn {count} mục chưa có nội dung, phải có trước khi phát hành\n  cách sửa: bantin check --slots kể từng mục\n\n"
            ),
            (Language::En, true) => format!(
                "error[open-slot]: {count} slots of the site that law asks for are open\n  help: fill them in when it is official; bantin check --slots lists them\n\n"
            ),
            (Language::En, false) => format!(
                "warning[open-slot]: {count} slots of the site are open; a release waits for them\n  help: bantin check --slots lists them\n\n"
            ),
        };
        let _ = io::stderr().write_all(said.as_bytes());
    }

    /// All diagnostics as a list of objects.
    pub(crate) fn json(self, found: &[Diagnostic]) -> Vec<Value> {
        let each = found.iter();
        each.map(|diagnostic| object(diagnostic, self)).collect()
    }

    /// What staff accepted, as a list of objects with their reasons.
    pub(crate) fn accepted_json(self, accepted: &[Accepted]) -> Vec<Value> {
        let with_reason = |one: &Accepted| {
            let mut object = object(&one.remark, self);
            object["why"] = one.why.clone().into();
            object
        };
        accepted.iter().map(with_reason).collect()
    }
}

/// The diagnostics as text: those of articles first, errors last, so that a terminal shows them where the eye is.
fn text(found: &[Diagnostic], printer: Printer<'_>) -> String {
    let mut shown: Vec<&Diagnostic> = found.iter().collect();
    shown.sort_by_key(|diagnostic| {
        let is_article = diagnostic.place.path.extension() == "md";
        let severity = severity_in(diagnostic, printer.release);
        (std::cmp::Reverse(severity), !is_article)
    });
    let left_out = shown.len().saturating_sub(MOST_SHOWN);
    let mut text = rest_of(left_out, printer.language);
    for diagnostic in &shown[left_out..] {
        text.push_str(&render(diagnostic, printer));
        text.push_str("\n\n");
    }
    text
}

/// How many diagnostics are printed for people; the last ones, which weigh most. A list of objects has all.
const MOST_SHOWN: usize = 200;

/// A line that counts what is not printed.
fn rest_of(left_out: usize, language: Language) -> String {
    match (left_out, language) {
        (0, _) => String::new(),
        (_, Language::Vi) => {
            format!(
                "… và {left_out} điều khác chưa in ra; sửa các điều dưới đây trước rồi chạy lại.\n\n"
            )
        }
        (_, Language::En) => {
            format!(
                "... and {left_out} more that are not printed; mend those below first, then run again.\n\n"
            )
        }
    }
}

/// The severity of a diagnostic in this run: what law asks for is an error of a release, else a warning.
pub(crate) fn severity_in(diagnostic: &Diagnostic, release: bool) -> Severity {
    match diagnostic.severity() {
        Severity::Law if release => Severity::Error,
        Severity::Law => Severity::Warning,
        other => other,
    }
}

fn render(diagnostic: &Diagnostic, printer: Printer<'_>) -> String {
    let said = diagnostic.problem.message(printer.language);
    let level = match (severity_in(diagnostic, printer.release), printer.language) {
        (Severity::Error, Language::Vi) => Level::ERROR.with_name("lỗi"),
        (Severity::Error, Language::En) => Level::ERROR,
        (Severity::Law | Severity::Warning, Language::Vi) => Level::WARNING.with_name("nhắc"),
        (Severity::Law | Severity::Warning, Language::En) => Level::WARNING,
    };
    let advice = match printer.language {
        Language::Vi => Level::HELP.with_name("cách sửa"),
        Language::En => Level::HELP,
    };
    let place = &diagnostic.place;
    let path = place.path.as_str();
    let title = level.primary_title(said.text).id(diagnostic.problem.id());
    let advice = advice.message(said.advice);
    let reason = match printer.language {
        Language::Vi => Level::NOTE.with_name("căn cứ"),
        Language::En => Level::NOTE.with_name("basis"),
    };
    let reason = (!said.reason.is_empty()).then(|| reason.message(said.reason));
    let renderer = if printer.coloured {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let span = place.start as usize..place.end as usize;
    let source = printer
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
    let from = text.floor_char_boundary(start.max(span.start.saturating_sub(WIDEST)));
    let to = text.floor_char_boundary(end.min(span.start + WIDEST));
    let last = text.floor_char_boundary(span.end.clamp(span.start, to));
    (&text[from..to], number, span.start - from..last - from)
}

fn object(diagnostic: &Diagnostic, printer: Printer<'_>) -> Value {
    let said = diagnostic.problem.message(printer.language);
    let place = &diagnostic.place;
    let text = printer
        .sources
        .quotable(&place.path)
        .map_or("", |text| text);
    let (line, column) = position(text, place.start as usize);
    let (end_line, end_column) = position(text, place.end as usize);
    let severity = match severity_in(diagnostic, printer.release) {
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
pub(crate) fn accepted_text(accepted: &[Accepted], language: Language) -> String {
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
