//! How a refusal is printed, and its exit code.
//!
//! Entry: [`refused`], [`words::refusal`].

mod unreadable;
pub(crate) mod words;

use std::io::Write;

use super::exit::Exit;
use crate::authoring::outcome::Refusal;
use crate::message::Language;

/// Prints a refusal on standard error.
pub(crate) fn refused(refusal: &Refusal, language: Language) -> Exit {
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
        | Refusal::NoName { .. }
        | Refusal::Rehearsal => Exit::Usage,
        Refusal::NoSite { .. }
        | Refusal::Exists { .. }
        | Refusal::Occupied { .. }
        | Refusal::Unreadable { .. } => Exit::Content,
    }
}
