//! By what a written file is known again.
//!
//! Entry: [`Record`]. It must never know where the file lies.

use std::fs::Metadata;
use std::time::UNIX_EPOCH;

/// What a file was when it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub hash: [u8; 32],
    pub stamp: Stamp,
}

/// By what a file is known again without being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// In bytes.
    pub size: u64,
    /// Time of the last change, in nanoseconds since 1970; nought where the system does not say.
    pub modified: u64,
}

impl Stamp {
    pub(super) fn of(metadata: &Metadata) -> Self {
        let since = metadata
            .modified()
            .ok()
            .and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        let modified = since.and_then(|since| u64::try_from(since.as_nanos()).ok());
        let (size, modified) = (metadata.len(), modified.unwrap_or_default());
        Self { size, modified }
    }
}
