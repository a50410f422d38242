//! `bantin import`: articles from Word documents, saved web pages and texts.
//!
//! Entry: [`import`].

pub(crate) mod args;
mod words;

use std::io::Write;

use crate::authoring::import;
use crate::authoring::outcome::Outcome;
use crate::cli::clock;
use crate::cli::exit::Exit;
use crate::cli::refusal::refused;
use crate::machine::MachineError;
use crate::message::Language;
use crate::source::{self, CONTENT};
use args::ImportArgs;

/// Writes an article for each file. One that cannot be read does not keep the others from being written.
pub(super) fn import(args: &ImportArgs, language: Language) -> Result<Exit, MachineError> {
    let root = &args.shared.root;
    let mut exit = Exit::Done;
    for file in &args.files {
        // Each article may have the address that the next one wants, so the site is read anew.
        let sources = source::read(root, &[CONTENT])?.value;
        let request = import::ImportRequest {
            file,
            kind: args.kind.as_deref(),
            into: args.into.as_deref(),
            now: clock::now(),
            today: args.today,
        };
        match import::write(root, &sources, request)? {
            Outcome::Done(imported) => {
                let said = words::imported(root, file, &imported, language);
                let _ = write!(std::io::stdout(), "{said}");
            }
            Outcome::Refused(refusal) => exit = refused(&refusal, language),
        }
    }
    Ok(exit)
}
