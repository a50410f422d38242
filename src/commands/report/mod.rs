//! `bantin report`: the annex of a periodic report.
//!
//! Entry: [`report`].

pub(crate) mod args;

use std::io::{self, Write};
use std::path::Path;

use crate::authoring::outcome::{Outcome, Refusal};
use crate::authoring::report::facts;
use crate::authoring::report::period::ReportPeriod;
use crate::authoring::report::{self as annex, ReportFormat};
use crate::cli::clock;
use crate::cli::diagnostics::Printer;
use crate::cli::exit::Exit;
use crate::cli::paths::display;
use crate::cli::period;
use crate::cli::refusal::refused;
use crate::config::SITE_FILE;
use crate::diagnostic::{Diagnostic, Severity};
use crate::machine::MachineError;
use crate::message::Language;
use crate::pipeline::{self, BuildSettings};
use crate::source;
use args::{ReportArgs, ReportFormatArg};

/// Prints the annex of a period report, or writes it. What is wrong with the content goes to standard error; the annex
/// says that it may be wanting, and the exit code does.
pub(super) fn report(args: &ReportArgs, language: Language) -> Result<Exit, MachineError> {
    if let Some(exit) = period::refused(args.from, args.to, language) {
        return Ok(exit);
    }
    let root = &args.shared.root;
    let read = source::read(root, &pipeline::FOLDERS)?;
    let sources = read.value;
    if sources.text_at(SITE_FILE).is_none() {
        let root = root.clone();
        return Ok(refused(&Refusal::NoSite { root }, language));
    }
    let settings = BuildSettings {
        now: clock::now(),
        today: args.today,
        ..BuildSettings::default()
    };
    let account = pipeline::account(&sources, &settings, args.to);
    let is_error = |one: &Diagnostic| one.severity() == Severity::Error;
    let mut errors: Vec<Diagnostic> = read.found.into_iter().chain(account.found).collect();
    errors.retain(is_error);
    errors.sort_unstable();
    errors.dedup();
    let printer = Printer::new(&sources, language);
    printer.print(&errors);
    let period = ReportPeriod {
        from: args.from,
        to: args.to,
    };
    let facts = facts::collect(&account.value, period);
    let sheet = annex::annex::annex(&account.value, &facts, errors.len());
    let text = annex::text(&sheet, form(args.format));
    let exit = hand_over(&text, args.out.as_deref(), language)?;
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
        Outcome::Done(()) => {
            let said = match language {
                Language::Vi => "Đã ghi phụ lục vào",
                Language::En => "The annex is written to",
            };
            let _ = writeln!(io::stderr(), "{said} {}", display(out));
            Exit::Done
        }
        Outcome::Refused(refusal) => refused(&refusal, language),
    })
}

fn form(format: ReportFormatArg) -> ReportFormat {
    match format {
        ReportFormatArg::Md => ReportFormat::Markdown,
        ReportFormatArg::Csv => ReportFormat::Csv,
        ReportFormatArg::Html => ReportFormat::Html,
    }
}
