//! Diagnostics as annotations of a change on GitHub: one command a line.
//!
//! Entry: [`text`]. What a writer typed is escaped, so that it neither ends a command nor begins another one.

use std::fmt::Write;
use std::path::Path;

use super::diagnostics::{Printer, severity_in};
use crate::diagnostic::position::position;
use crate::diagnostic::{Diagnostic, Severity};

/// All diagnostics, a line each; paths from where the program runs, as the service wants them.
pub(crate) fn text(found: &[Diagnostic], root: &Path, printer: Printer<'_>) -> String {
    let mut text = String::new();
    let folder = folder(root);
    for diagnostic in found {
        let place = &diagnostic.place;
        let said = diagnostic.problem.message(printer.language);
        let command = match severity_in(diagnostic, printer.release) {
            Severity::Error => "error",
            Severity::Law | Severity::Warning => "warning",
        };
        let file = format!("{folder}{}", place.path);
        let source = printer
            .sources
            .quotable(&place.path)
            .map_or("", |text| text);
        let (line, column) = position(source, place.start as usize);
        let (end_line, end_column) = position(source, place.end as usize);
        let mut body = said.text;
        for more in [said.reason, &said.advice] {
            if !more.is_empty() {
                body = format!("{body}\n{more}");
            }
        }
        let _ = writeln!(
            text,
            "::{command} file={},line={line},endLine={end_line},col={column},endColumn={end_column},title={}::{}",
            property(&file),
            property(diagnostic.problem.id()),
            data(&body),
        );
    }
    text
}

/// The site's folder as seen from where the program runs, with a `/` after it; empty for that very place.
fn folder(root: &Path) -> String {
    let real = |path: &Path| path.canonicalize().ok();
    let below = real(root).zip(real(Path::new(".")));
    let below = below.and_then(|(root, here)| Some(root.strip_prefix(here).ok()?.to_path_buf()));
    let folder = below.unwrap_or_else(|| root.to_path_buf());
    let folder = folder.to_string_lossy().replace('\\', "/");
    let folder = folder.trim_end_matches('/');
    if folder.is_empty() {
        String::new()
    } else {
        format!("{folder}/")
    }
}

/// What stands after the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The value of a property, which a comma or colon would end.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn nothing_ends_a_command_early() {
        assert_eq!(data("100%\r\n::error::x"), "100%25%0D%0A::error::x");
        assert_eq!(property("a,b:c%\n"), "a%2Cb%3Ac%25%0A");
    }
}
