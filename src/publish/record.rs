//! By what a written file is known again.
//!
//! Entry: [`Record`]; [`hash_of_bytes`], [`hash_of_file`] and [`shorten`] for the hash of what it holds.

use std::fs::{File, Metadata};
use std::io;
use std::path::Path;
use std::time::UNIX_EPOCH;

use xxhash_rust::xxh3::xxh3_128;

/// What a file was when it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// Of what the file holds.
    pub hash: u128,
    pub stamp: OutputStamp,
    /// Of the page as it was rendered, before it was minified; nothing for a file that is no page.
    pub rendered: Option<u128>,
}

/// By what a file is known again without being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OutputStamp {
    /// In bytes.
    pub size: u64,
    /// Time of the last change, in nanoseconds since 1970; nought where the system does not say.
    pub modified: u64,
}

impl OutputStamp {
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

/// The hash of what was made in memory. It only tells the site's own files of yesterday from those of today, so it is one
/// that is quick to make, not one that nobody could forge.
pub(super) fn hash_of_bytes(bytes: &[u8]) -> u128 {
    xxh3_128(bytes)
}

/// The hash of a file that is copied, which is never in memory as a whole.
pub(super) fn hash_of_file(path: &Path) -> io::Result<u128> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    Ok(shorten(&hasher.finalize()))
}

/// As much of the hash of a source file as a record holds.
pub(super) fn shorten(hash: &blake3::Hash) -> u128 {
    let first = hash.as_bytes().first_chunk();
    first.map_or(0, |first| u128::from_be_bytes(*first))
}
