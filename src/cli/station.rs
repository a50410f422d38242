//! `bantin bulletin` and `bantin log`.
//!
//! Entry: [`bulletin`] and [`log`]. It must never compose or count: it asks, shows, and has `authoring` write.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use super::clock;
use super::exit::Exit;
use super::options::{BulletinOptions, LogFormat, LogOptions};
use super::period;
use super::report::{self, Reader};
use super::tools::refused;
use crate::authoring::answer::Answer;
use crate::authoring::log;
use crate::authoring::log_table::{self, Form};
use crate::authoring::pin;
use crate::diagnostic::Diagnostic;
use crate::machine::MachineError;
use crate::message::Language;
use crate::pipeline::{self, Settings};
use crate::source::{self, Sources};
use crate::speech::broadcast::Broadcast;
use crate::speech::bulletin::Bulletin;
use crate::speech::output::bulletin_text;

/// Prints a bulletin, and keeps it as it is where that is asked for.
pub(super) fn bulletin(
    options: &BulletinOptions,
    language: Language,
) -> Result<Exit, MachineError> {
    let root = &options.common.root;
    let sources = source::read(root, &pipeline::FOLDERS)?.value;
    let broadcast = pipeline::station(&sources).value.broadcast;
    if !broadcast.slots.iter().any(|slot| *slot.id == options.slot) {
        let _ = writeln!(
            io::stderr(),
            "{}",
            unknown_slot(&options.slot, &broadcast, language)
        );
        return Ok(Exit::Usage);
    }
    let made = pipeline::bulletins(&sources, &settings(), options.date);
    let mut bulletins = made.value.iter();
    let wanted = bulletins.find(|one| one.date == options.date && one.slot == options.slot);
    let errors: Vec<Diagnostic> = made
        .found
        .iter()
        .filter(|one| pipeline::stops(std::slice::from_ref(one), false))
        .cloned()
        .collect();
    show(&sources, &errors, language);
    let Some(bulletin) = wanted else {
        let said = match language {
            Language::Vi => "Buổi này không có gì phải phát.",
            Language::En => "There is nothing to say in this slot.",
        };
        let _ = writeln!(io::stderr(), "{said}");
        return Ok(Exit::Content);
    };
    let _ = write!(io::stdout(), "{}", bulletin_text::page(bulletin));
    match (options.pin, errors.is_empty()) {
        (false, _) => Ok(Exit::Done),
        (true, true) => keep(root, bulletin, language),
        (true, false) => Ok(Exit::Content), // what is still wrong is not kept
    }
}

fn keep(root: &Path, bulletin: &Bulletin, language: Language) -> Result<Exit, MachineError> {
    Ok(match pin::write(root, bulletin)? {
        Answer::Done(path) => {
            let said = match language {
                Language::Vi => "Đã giữ bản tin trong",
                Language::En => "The bulletin is kept in",
            };
            let _ = writeln!(io::stderr(), "{said} {path}");
            Exit::Done
        }
        Answer::Refused(refusal) => refused(&refusal, language),
    })
}

/// Prints what was prepared.
pub(super) fn log(options: &LogOptions, language: Language) -> Result<Exit, MachineError> {
    if let Some(exit) = period::refused(options.from, options.to, language) {
        return Ok(exit);
    }
    let sources = source::read(&options.common.root, &pipeline::FOLDERS)?.value;
    let prepared = pipeline::prepared(&sources, &settings());
    show(&sources, &prepared.found, language);
    let log = log::of(&prepared.value, options.from, options.to);
    let form = match options.format {
        LogFormat::Csv => Form::Csv,
        LogFormat::Md => Form::Markdown,
    };
    let _ = write!(io::stdout(), "{}", log_table::text(&log, form));
    let is_whole = !pipeline::stops(&prepared.found, false);
    Ok(if is_whole { Exit::Done } else { Exit::Content })
}

fn settings() -> Settings {
    Settings {
        now: clock::now(),
        ..Settings::default()
    }
}

fn show(sources: &Sources, found: &[Diagnostic], language: Language) {
    let reader = Reader {
        sources,
        language,
        release: false,
        coloured: io::stderr().is_terminal(),
    };
    if !found.is_empty() {
        let _ = write!(io::stderr(), "{}", report::text(found, reader));
    }
}

fn unknown_slot(slot: &str, broadcast: &Broadcast, language: Language) -> String {
    let known: Vec<&str> = broadcast
        .slots
        .iter()
        .map(|slot| slot.id.as_str())
        .collect();
    let known = known.join(", ");
    match language {
        Language::Vi => format!("lỗi: đài không có buổi phát «{slot}»\n  Các buổi phát: {known}."),
        Language::En => format!("error: the station has no slot «{slot}»\n  The slots: {known}."),
    }
}
