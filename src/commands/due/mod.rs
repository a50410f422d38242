//! `bantin due`: what the calendar brings in the days to come.
//!
//! Entry: [`due`]. Errors in some articles do not keep the days of the others from being printed.

pub(crate) mod args;
mod words;

use std::io::{self, Write};

use crate::authoring::due;
use crate::cli::arguments::ListFormat;
use crate::cli::clock;
use crate::cli::diagnostics::Printer;
use crate::cli::exit::Exit;
use crate::diagnostic::{Diagnostic, Severity};
use crate::machine::MachineError;
use crate::message::Language;
use crate::pipeline::{self, BuildSettings};
use crate::source;
use args::DueArgs;

/// Says what the calendar brings.
pub(super) fn due(args: &DueArgs, language: Language) -> Result<Exit, MachineError> {
    let mut found = Vec::new();
    let sources = source::read(&args.shared.root, &pipeline::FOLDERS)?.take_into(&mut found);
    let settings = BuildSettings {
        now: clock::now(),
        today: args.today,
        ..BuildSettings::default()
    };
    let ahead = pipeline::ahead(&sources, &settings, args.days).take_into(&mut found);
    let (span, entries) = due::list(&ahead, &found, &sources, args.days);
    let is_error = |one: &Diagnostic| one.severity() == Severity::Error;
    found.retain(is_error);
    let printer = Printer::new(&sources, language);
    let said = match args.format {
        ListFormat::Text => {
            printer.print(&found);
            words::text(span, &entries, language)
        }
        ListFormat::Json => {
            let report = words::json(span, &entries, &printer.json(&found));
            format!("{report:#}\n")
        }
    };
    let _ = write!(io::stdout(), "{said}");
    let is_whole = found.is_empty();
    Ok(if is_whole { Exit::Done } else { Exit::Content })
}
