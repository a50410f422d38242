//! `bantin init`, `bantin schema`, `bantin completions`, and what every tool says when it refuses.
//!
//! Entry: a function for each. It must never know how a file is made; `authoring` does.

use std::fmt::Display;
use std::io::Write;

use super::exit::Exit;
use super::options::{self, CompletionsOptions, InitOptions, SchemaOptions};
use super::tools_words as words;
use crate::authoring::answer::{Answer, Refusal};
use crate::authoring::{init, schema};
use crate::machine::MachineError;
use crate::message::Language;

/// Writes a new site.
pub(super) fn init(options: &InitOptions, language: Language) -> Result<Exit, MachineError> {
    let folder = options.common.root.join(&options.folder);
    Ok(match init::write(&folder)? {
        Answer::Done(files) => done(words::begun(&folder, files, language)),
        Answer::Refused(refusal) => refused(&refusal, language),
    })
}

/// Prints the schema; it is the same for every site.
pub(super) fn schema(options: &SchemaOptions) -> Exit {
    let of_file = options.file.as_deref().and_then(schema::of_file);
    done(format_args!(
        "{:#}\n",
        of_file.unwrap_or_else(schema::document)
    ))
}

/// Prints completions; they are the same for every site.
pub(super) fn completions(options: &CompletionsOptions) -> Exit {
    done(options::completions(options.shell))
}

pub(super) fn done(said: impl Display) -> Exit {
    let _ = write!(std::io::stdout(), "{said}");
    Exit::Done
}

pub(super) fn refused(refusal: &Refusal, language: Language) -> Exit {
    let said = words::refusal(refusal, language);
    let word = match language {
        Language::Vi => "lỗi",
        Language::En => "error",
    };
    let _ = writeln!(
        std::io::stderr(),
        "{word}: {}\n  {}",
        said.text,
        said.advice
    );
    match refusal {
        Refusal::UnknownKind { .. }
        | Refusal::UnknownSection { .. }
        | Refusal::UnknownModel { .. }
        | Refusal::UnknownBody { .. }
        | Refusal::NoName { .. } => Exit::Usage,
        Refusal::NoSite { .. }
        | Refusal::Exists { .. }
        | Refusal::Occupied { .. }
        | Refusal::Unreadable { .. } => Exit::Content,
    }
}
