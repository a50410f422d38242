//! What the machine could not do, in English.

use crate::machine::{Doing, MachineError};
use crate::message::sentence::Message;
use crate::path::PathFault;

/// The error as a sentence, with its path.
#[must_use]
pub fn say(error: &MachineError) -> Message {
    match error {
        MachineError::System {
            doing,
            path,
            source,
        } => Message::new(
            format!("{} {}: {source}", deed(*doing), path.display()),
            "See that the disk has room and the folder may be written, then run again; the old site still stands.",
        ),
        MachineError::NoPort { address, source } => Message::new(
            format!("could not open the preview at {address}: {source}"),
            "Choose another number with --port, or leave --host out to look at it on this machine alone.",
        ),
        MachineError::Busy { folder } => Message::new(
            format!("another build is writing into {}", folder.display()),
            "Wait for it to end, or close the window in which it runs, then run again.",
        ),
        MachineError::Foreign { path, others } => Message::new(
            format!(
                "{} was not made by bantin and is not overwritten{}",
                path.display(),
                more(*others)
            ),
            "Move the file away, or choose another folder with --out. Nothing was changed.",
        ),
        MachineError::NotOurFolder { path } => Message::new(
            format!(
                "{} is a symbolic link or a file, not a folder",
                path.display()
            ),
            "Move it away, so that the site has room for its folder. Nothing was changed.",
        ),
        MachineError::BadOutputPath { path, fault } => Message::new(
            format!("the address \"{path}\" cannot be used: {}", because(*fault)),
            "Change the slug or the file name of the article. Nothing was changed.",
        ),
        MachineError::SameOutputPath { path, other } => Message::new(
            format!("two pages claim one place: \"{path}\" and \"{other}\""),
            "Change the slug or the file name of one of the articles. Nothing was changed.",
        ),
    }
}

fn deed(doing: Doing) -> &'static str {
    match doing {
        Doing::ReadFolder => "reading the folder",
        Doing::MakeFolder => "making the folder",
        Doing::ReadFile => "reading",
        Doing::WriteFile => "writing",
        Doing::CopyFile => "copying",
        Doing::RenameFile => "putting in place",
        Doing::RemoveFile => "removing",
        Doing::Lock => "locking",
        Doing::Watch => "watching the folder",
    }
}

fn more(others: usize) -> String {
    match others {
        0 => String::new(),
        others => format!(" (and {others} more like it)"),
    }
}

fn because(fault: PathFault) -> &'static str {
    match fault {
        PathFault::Outside => "it leads out of the site's folder",
        PathFault::Character => "it has a character that Windows does not allow in file names",
        PathFault::Device => "Windows keeps that name for a device (con, nul, com1 ...)",
        PathFault::Bookkeeping => "that name is kept for bantin's own bookkeeping",
    }
}
