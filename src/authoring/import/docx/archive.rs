//! A Word document as an archive, read within bounds.
//!
//! Entry: [`Archive::open`]. No part is unpacked that is not asked for, none beyond its limit, and nothing is ever
//! written by the names in it.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::super::super::outcome::Unreadable;

/// The largest part of text, unpacked.
const LARGEST_TEXT: u64 = 24 << 20;
/// The largest picture.
const LARGEST_PICTURE: u64 = 32 << 20;
/// The most that is unpacked of one file.
const MOST: u64 = 192 << 20;
/// The most entries; Word writes some dozens, and one for each picture.
const MOST_ENTRIES: usize = 10_000;

/// An open archive.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    unpacked: u64,
}

impl<'a> Archive<'a> {
    /// Opens an archive, having looked at the names and sizes of all that is in it.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
        if zip.len() > MOST_ENTRIES {
            return Err(Unreadable::TooLarge);
        }
        if zip
            .file_names()
            .any(|name| name.map_or(true, |name| leads_out(&name)))
        {
            return Err(Unreadable::PathOut);
        }
        let unpacked = 0;
        Ok(Self { zip, unpacked })
    }

    /// Whether there is a part of that name.
    pub fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// Whether any part lies in a folder.
    pub fn has_folder(&self, folder: &str) -> bool {
        self.zip
            .file_names()
            .flatten()
            .any(|name| name.starts_with(folder))
    }

    /// A part of text; nothing where there is none.
    pub fn text(&mut self, name: &str) -> Result<Option<Vec<u8>>, Unreadable> {
        self.part(name, LARGEST_TEXT)
    }

    /// A picture; nothing where there is none.
    pub fn picture(&mut self, name: &str) -> Result<Option<Vec<u8>>, Unreadable> {
        self.part(name, LARGEST_PICTURE)
    }

    fn part(&mut self, name: &str, largest: u64) -> Result<Option<Vec<u8>>, Unreadable> {
        let part = match self.zip.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(_)) => return Err(Unreadable::Encrypted),
            Err(_) => return Err(Unreadable::Damaged),
        };
        // What the archive says of sizes is a claim; what comes out is counted.
        let limit = largest.min(MOST.saturating_sub(self.unpacked));
        let mut bytes = Vec::new();
        let read = part.take(limit + 1).read_to_end(&mut bytes);
        let length = read.map_err(|_| Unreadable::Damaged)? as u64;
        self.unpacked += length;
        if length > limit {
            return Err(Unreadable::TooLarge);
        }
        Ok(Some(bytes))
    }
}

fn leads_out(name: &str) -> bool {
    let climbs = name.split(['/', '\\']).any(|part| part == "..");
    let is_absolute = name.starts_with(['/', '\\']) || name.contains(':');
    climbs || is_absolute || name.contains('\0')
}
