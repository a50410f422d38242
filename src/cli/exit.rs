//! Exit codes.
//!
//! Entry: [`Exit`].

use std::process::{ExitCode, Termination};

/// How the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// The content has errors; nothing was written.
    Content = 1,
    /// The machine failed (disk, lock, port).
    Machine = 2,
    /// Wrong usage.
    Usage = 3,
}

impl Termination for Exit {
    fn report(self) -> ExitCode {
        ExitCode::from(self as u8)
    }
}
