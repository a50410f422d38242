//! What the template engine found wrong, as diagnostics at their places in the templates' files.
//!
//! Entry: [`TemplateFiles::faults`] for what shows when templates are loaded, [`TemplateFiles::fault`] for what shows when
//! a page is rendered.

use std::collections::BTreeMap;

use tera::{Error, ErrorKind};

use super::layers::{FOLDER, Template};
use crate::diagnostic::{ByteRange, Diagnostic, ThemeProblem, offset};
use crate::path::SourcePath;
use crate::yaml;

/// The files of the templates by the names under which the engine knows them; of several layers the last one counts.
pub(super) struct TemplateFiles {
    files: BTreeMap<String, SourcePath>,
    /// Where a template is looked for that no file has: the folder of the theme's own templates.
    folder: String,
}

impl TemplateFiles {
    /// No files yet of the theme of that name.
    pub fn new(theme: &str) -> Self {
        Self {
            files: BTreeMap::new(),
            folder: format!("{FOLDER}/{theme}/templates"),
        }
    }

    pub fn insert(&mut self, template: &Template<'_>) {
        self.files
            .insert(template.name.clone(), template.path.clone());
    }

    pub fn contains(&self, template: &str) -> bool {
        self.files.contains_key(template)
    }

    /// What is wrong with the templates as they were loaded. The engine gives unknown names (of an included template, a
    /// filter, a component) as one text for all of them, a report each.
    pub fn faults(&self, error: &Error, templates: &[(String, &str)]) -> Vec<Diagnostic> {
        let ErrorKind::Msg(text) = error.kind() else {
            return vec![self.fault(error, "")];
        };
        let texts: BTreeMap<&str, &str> = templates
            .iter()
            .map(|(name, text)| (name.as_str(), *text))
            .collect();
        let reports = reports(text);
        let known = reports.filter_map(|report| {
            let file = self.files.get(report.template)?;
            let text = texts.get(report.template)?;
            let start = offset_of(text, report.line, report.column);
            let problem = self.problem(report.message);
            Some(Diagnostic::at(file, range(start, start), problem))
        });
        let mut found: Vec<Diagnostic> = known.collect();
        if found.is_empty() {
            found.push(self.fault(error, ""));
        }
        // A template has two names, and so two reports of one fault.
        found.sort_unstable();
        found.dedup();
        found
    }

    fn problem(&self, message: &str) -> ThemeProblem {
        let unknown = message.strip_prefix("Unknown template `");
        match unknown.and_then(|name| name.strip_suffix('`')) {
            Some(name) => ThemeProblem::IncludeUnknown {
                nearest: self.nearest(name),
                template: name.to_owned(),
            },
            None => ThemeProblem::Template {
                detail: message.to_owned(),
            },
        }
    }

    /// The template whose name, ending aside, is most like one that was written.
    fn nearest(&self, written: &str) -> Option<String> {
        let (stem, ending) = written.rsplit_once('.')?;
        let names = self.files.keys();
        let stems = names.filter_map(|name| name.strip_suffix(ending)?.strip_suffix('.'));
        Some(format!("{}.{ending}", yaml::nearest(stem, stems)?))
    }

    /// What is wrong with one template, or with one that it uses.
    pub fn fault(&self, error: &Error, template: &str) -> Diagnostic {
        let missing = |name: &str| ThemeProblem::TemplateMissing {
            template: name.to_owned(),
        };
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let place = &report.span().range;
                let detail = report.message().to_owned();
                Diagnostic::at(
                    &self.file(report.filename()),
                    range(place.start, place.end),
                    ThemeProblem::Template { detail },
                )
            }
            ErrorKind::TemplateNotFound(name) => {
                let file = SourcePath::new(&format!("{}/{name}", self.folder));
                Diagnostic::file(&file, missing(name))
            }
            ErrorKind::MissingParent { current, parent } => {
                Diagnostic::file(&self.file(current), missing(parent))
            }
            ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
                let detail = error.to_string();
                Diagnostic::file(&self.file(tpl), ThemeProblem::Template { detail })
            }
            _ => {
                let detail = error.to_string();
                Diagnostic::file(&self.file(template), ThemeProblem::Template { detail })
            }
        }
    }

    /// The file of a template; all themes where the engine does not say which one it means.
    fn file(&self, template: &str) -> SourcePath {
        let file = self.files.get(template).cloned();
        file.unwrap_or_else(|| SourcePath::new(FOLDER))
    }
}

/// One fault in the engine's text.
struct Report<'a> {
    message: &'a str,
    template: &'a str,
    /// From 1.
    line: usize,
    /// In characters, from 1.
    column: usize,
}

/// The reports in a text: `error: MESSAGE`, then `--> TEMPLATE:LINE:COLUMN`, then the line quoted.
fn reports(text: &str) -> impl Iterator<Item = Report<'_>> {
    let lines = text.lines().zip(text.lines().skip(1));
    lines.filter_map(|(message, place)| {
        let message = message.strip_prefix("error: ")?;
        let place = place.trim_start().strip_prefix("--> ")?;
        let mut parts = place.rsplitn(3, ':');
        let (column, line) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let template = parts.next()?;
        Some(Report {
            message,
            template,
            line,
            column,
        })
    })
}

/// Where a line and a column lie in a text, in bytes.
fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let lines = text.split_inclusive('\n').take(line.saturating_sub(1));
    let start: usize = lines.map(str::len).sum();
    let letters = text[start..].chars().take(column.saturating_sub(1));
    start + letters.map(char::len_utf8).sum::<usize>()
}

/// Texts are far smaller than 4 GiB (see `source`).
fn range(start: usize, end: usize) -> ByteRange {
    offset(start)..offset(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_of_the_engine_are_read() {
        let mut engine = tera::Tera::default();
        let page = "<p>ắ {% include \"b:c.html\" %}\n{{ 1 | nothing }}</p>";
        let error = engine.add_raw_templates([("a:b.html", page)]).unwrap_err();
        let ErrorKind::Msg(text) = error.kind() else {
            panic!("{error}");
        };
        let read: Vec<_> = reports(text)
            .map(|one| (one.message, one.template, one.line, one.column))
            .collect();
        let expected = [
            ("Unknown template `b:c.html`", "a:b.html", 1, 17),
            ("Unknown filter `nothing`", "a:b.html", 2, 8),
        ];
        assert_eq!(read, expected);
        let place = page.find("\"b:c").unwrap();
        assert_eq!(offset_of(page, 1, 17), place);
    }
}
