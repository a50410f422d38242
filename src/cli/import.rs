//! `bantin import` and `bantin convert`.
//!
//! Entry: a function for each. It must never know how a file is read; `authoring` does.

use std::io::Write;

use super::clock;
use super::exit::Exit;
use super::import_words as words;
use super::options::{Coding, ConvertOptions, ImportOptions};
use super::tools::refused;
use crate::authoring::answer::Answer;
use crate::authoring::{convert, import};
use crate::legacy::Legacy;
use crate::machine::MachineError;
use crate::message::Language;
use crate::source::{self, CONTENT};

/// Writes an article for each file. One that cannot be read does not keep the others from being written.
pub(super) fn import(options: &ImportOptions, language: Language) -> Result<Exit, MachineError> {
    let root = &options.common.root;
    let mut exit = Exit::Done;
    for file in &options.files {
        // Each article may have the address that the next one wants, so the site is read anew.
        let sources = source::read(root, &[CONTENT])?.value;
        let wish = import::Wish {
            file,
            kind: options.kind.as_deref(),
            into: options.into.as_deref(),
            now: clock::now(),
            today: options.today,
        };
        match import::write(root, &sources, wish)? {
            Answer::Done(imported) => {
                let said = words::imported(root, file, &imported, language);
                let _ = write!(std::io::stdout(), "{said}");
            }
            Answer::Refused(refusal) => exit = refused(&refusal, language),
        }
    }
    Ok(exit)
}

/// Prints a text in Unicode, or writes it.
pub(super) fn convert(options: &ConvertOptions, language: Language) -> Result<Exit, MachineError> {
    let from = match options.from {
        Coding::Tcvn3 => Some(Legacy::Tcvn3),
        Coding::Vni => Some(Legacy::Vni),
        Coding::Auto => None,
    };
    let out = options.out.as_deref();
    let wish = convert::Wish {
        file: &options.file,
        from,
        out,
    };
    match convert::convert(wish)? {
        Answer::Done(converted) => {
            if out.is_none() {
                let _ = std::io::stdout().write_all(converted.text.as_bytes());
            }
            let said = words::converted(converted.from, out, language);
            let _ = write!(std::io::stderr(), "{said}");
            Ok(Exit::Done)
        }
        Answer::Refused(refusal) => Ok(refused(&refusal, language)),
    }
}
