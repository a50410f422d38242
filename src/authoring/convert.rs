//! `bantin convert`: a text in TCVN3 or VNI as Unicode.
//!
//! Entry: [`convert`]. The file itself is never altered, nor any file that is there.

use std::fs;
use std::path::Path;

use super::new;
use super::outcome::{Outcome, Refusal, Unreadable};
use crate::diagnostic::Encoding;
use crate::legacy::{self, Legacy};
use crate::machine::{MachineError, Operation};
use crate::source;
use crate::vietnamese::nfc;

/// The largest text.
const LARGEST: u64 = 64 << 20;

/// What is to be converted.
#[derive(Clone, Copy, Debug)]
pub struct ConvertRequest<'a> {
    /// The text.
    pub file: &'a Path,
    /// Its encoding; nothing where it is to be found out.
    pub from: Option<Legacy>,
    /// Where the text goes; nothing where it is to be handed back.
    pub out: Option<&'a Path>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Converted {
    /// What the text was taken for.
    pub from: Legacy,
    /// The text in Unicode, NFC, with the line ends that it had.
    pub text: String,
}

/// Converts a text, and writes it where that was asked.
///
/// # Errors
/// The disk refused.
pub fn convert(request: ConvertRequest<'_>) -> Result<Outcome<Converted>, MachineError> {
    let refused = |why| {
        let path = request.file.to_path_buf();
        Ok(Outcome::Refused(Refusal::Unreadable { path, why }))
    };
    let reading = || MachineError::system(Operation::ReadFile, request.file);
    if fs::metadata(request.file).map_err(reading())?.len() > LARGEST {
        return refused(Unreadable::TooLarge);
    }
    let bytes = fs::read(request.file).map_err(reading())?;
    let Some(foreign) = source::decode_foreign(&bytes, request.from.is_some()) else {
        return refused(Unreadable::NoText);
    };
    let detected = match foreign.encoding {
        Some(Encoding::Tcvn3) => Some(Legacy::Tcvn3),
        Some(Encoding::Vni) => Some(Legacy::Vni),
        Some(Encoding::Utf16 | Encoding::Unknown) | None => None,
    };
    let Some(from) = request.from.or(detected) else {
        return refused(Unreadable::NotLegacy);
    };
    let text = unicode(&foreign.text, from);
    let text = if foreign.is_crlf {
        text.replace('\n', "\r\n")
    } else {
        text
    };
    if let Some(out) = request.out
        && let Outcome::Refused(refusal) = new::create(out, text.as_bytes())?
    {
        return Ok(Outcome::Refused(refusal));
    }
    Ok(Outcome::Done(Converted { from, text }))
}

/// Line by line: a line that is Unicode already stays as it is.
fn unicode(text: &str, from: Legacy) -> String {
    let line = |line: &str| {
        if legacy::is_unicode(line) {
            return nfc(line).into_owned();
        }
        match from {
            Legacy::Tcvn3 => legacy::tcvn3_to_unicode(line),
            Legacy::Vni => legacy::vni_to_unicode(line),
        }
    };
    text.split_inclusive('\n').map(line).collect()
}
