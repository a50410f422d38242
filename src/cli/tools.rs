//! `bantin new`, `bantin init`, `bantin schema`.
//!
//! Entry: a function for each. It must never know how a file is made; `desk` does.

use super::exit::Exit;
use super::options::{InitOptions, NewOptions, SchemaOptions};
use crate::machine::MachineError;
use crate::message::Language;

pub(super) fn new(_: &NewOptions, _: Language) -> Result<Exit, MachineError> {
    Ok(Exit::Done)
}
pub(super) fn init(_: &InitOptions, _: Language) -> Result<Exit, MachineError> {
    Ok(Exit::Done)
}
pub(super) fn schema(_: &SchemaOptions, _: Language) -> Result<Exit, MachineError> {
    Ok(Exit::Done)
}
