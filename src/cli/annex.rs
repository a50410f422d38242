//! `bantin report`.
//!
//! Entry: [`report`]. It must never count: it asks, shows, and has `authoring` write.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use super::clock;
use super::exit::Exit;
use super::options::{ReportFormat, ReportOptions};
use super::period;
use super::report::{self, Reader};
use super::tools::refused;
use super::tools_words::shown;
use crate::authoring::answer::{Answer, Refusal};
use crate::authoring::report::facts;
use crate::authoring::report::period::Period;
use crate::authoring::report::{self as annex, Form};
use crate::config::SITE_FILE;
use crate::diagnostic::{Diagnostic, Severity};
use crate::machine::MachineError;
use crate::message::Language;
use crate::pipeline::{self, Settings};
use crate::source;

/// Prints the annex of a period report, or writes it. What is wrong with the content goes to standard error; the annex
/// says that it may be wanting, and the exit code does.
pub(super) fn report(options: &ReportOptions, language: Language) -> Result<Exit, MachineError> {
    if let Some(exit) = period::refused(options.from, options.to, language) {
        return Ok(exit);
    }
    let root = &options.common.root;
    let read = source::read(root, &pipeline::FOLDERS)?;
    let sources = read.value;
    if sources.text_at(SITE_FILE).is_none() {
        let root = root.clone();
        return Ok(refused(&Refusal::NoSite { root }, language));
    }
    let settings = Settings {
        now: clock::now(),
        today: options.today,
        ..Settings::default()
    };
    let account = pipeline::account(&sources, &settings, options.to);
    let is_error = |one: &Diagnostic| one.severity() == Severity::Error;
    let mut errors: Vec<Diagnostic> = read.found.into_iter().chain(account.found).collect();
    errors.retain(is_error);
    errors.sort_unstable();
    errors.dedup();
    let reader = Reader {
        sources: &sources,
        language,
        release: false,
        coloured: io::stderr().is_terminal(),
    };
    let _ = write!(io::stderr(), "{}", report::text(&errors, reader));
    let period = Period {
        from: options.from,
        to: options.to,
    };
    let facts = facts::of(&account.value, period);
    let sheet = annex::annex::annex(&account.value, &facts, errors.len());
    let text = annex::text(&sheet, form(options.format));
    let exit = hand_over(&text, options.out.as_deref(), language)?;
    Ok(match exit {
        Exit::Done if !errors.is_empty() => Exit::Content,
        exit => exit,
    })
}

fn hand_over(text: &str, out: Option<&Path>, language: Language) -> Result<Exit, MachineError> {
    let Some(out) = out else {
        let _ = io::stdout().write_all(text.as_bytes());
        return Ok(Exit::Done);
    };
    Ok(match annex::keep(out, text)? {
        Answer::Done(()) => {
            let said = match language {
                Language::Vi => "Đã ghi phụ lục vào",
                Language::En => "The annex is written to",
            };
            let _ = writeln!(io::stderr(), "{said} {}", shown(out));
            Exit::Done
        }
        Answer::Refused(refusal) => refused(&refusal, language),
    })
}

fn form(format: ReportFormat) -> Form {
    match format {
        ReportFormat::Md => Form::Markdown,
        ReportFormat::Csv => Form::Csv,
        ReportFormat::Html => Form::Html,
    }
}
