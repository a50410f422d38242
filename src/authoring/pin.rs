//! `bantin bulletin --pin`: a bulletin kept as it is.
//!
//! Entry: [`write`]. A pin that is there is not written over: what was said stays as it was said.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::Path;

use super::outcome::{Outcome, Refusal};
use crate::machine::{MachineError, Operation};
use crate::path::SourcePath;
use crate::speech::bulletin::{Bulletin, pin, pin_file};

/// Writes the pin of a bulletin into a site, and tells its file.
///
/// # Errors
/// The disk refused.
pub fn write(root: &Path, bulletin: &Bulletin) -> Result<Outcome<SourcePath>, MachineError> {
    if bulletin.rehearsal {
        return Ok(Outcome::Refused(Refusal::Rehearsal));
    }
    let path = pin::path_of(bulletin.date, &bulletin.slot);
    let target = root.join(path.as_str());
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).map_err(MachineError::system(Operation::MakeFolder, folder))?;
    }
    let mut file = match OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&target)
    {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            return Ok(Outcome::Refused(Refusal::Exists { path: target }));
        }
        Err(error) => return Err(MachineError::system(Operation::WriteFile, &target)(error)),
    };
    let written = file.write_all(pin_file::yaml(bulletin).as_bytes());
    written.map_err(MachineError::system(Operation::WriteFile, &target))?;
    Ok(Outcome::Done(path))
}
