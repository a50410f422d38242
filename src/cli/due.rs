//! `bantin due`.
//!
//! Entry: [`due`]. What is wrong with some articles does not keep the days of the others from being told. It must never
//! reckon a day.

use std::io::{self, IsTerminal, Write};

use super::clock;
use super::due_words as words;
use super::exit::Exit;
use super::options::{DueOptions, ListFormat};
use super::report::{self, Reader};
use crate::authoring::due;
use crate::diagnostic::{Diagnostic, Severity};
use crate::machine::MachineError;
use crate::message::Language;
use crate::pipeline::{self, Settings};
use crate::source;

/// Says what the calendar brings.
pub(super) fn due(options: &DueOptions, language: Language) -> Result<Exit, MachineError> {
    let mut found = Vec::new();
    let sources = source::read(&options.common.root, &pipeline::FOLDERS)?.take_into(&mut found);
    let settings = Settings {
        now: clock::now(),
        today: options.today,
        ..Settings::default()
    };
    let ahead = pipeline::ahead(&sources, &settings, options.days).take_into(&mut found);
    let (span, entries) = due::of((&ahead, &found), &sources, options.days);
    let is_error = |one: &Diagnostic| one.severity() == Severity::Error;
    found.retain(is_error);
    let reader = Reader {
        sources: &sources,
        language,
        release: false,
        coloured: io::stderr().is_terminal(),
    };
    let said = match options.format {
        ListFormat::Text => {
            let _ = write!(io::stderr(), "{}", report::text(&found, reader));
            words::text(span, &entries, language)
        }
        ListFormat::Json => {
            let report = words::json(span, &entries, &report::json(&found, reader));
            format!("{report:#}\n")
        }
    };
    let _ = write!(io::stdout(), "{said}");
    let is_whole = found.is_empty();
    Ok(if is_whole { Exit::Done } else { Exit::Content })
}
