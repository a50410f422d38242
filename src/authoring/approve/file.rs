//! The article's file: its text as it stands on the disk, put in place whole.
//!
//! Entry: [`text`], [`replace`], [`before`].

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use crate::diagnostic::Offset;
use crate::machine::{MachineError, Operation};

/// The text, byte for byte; nothing where it cannot be read as one.
pub(super) fn text(path: &Path) -> Option<String> {
    fs::read_to_string(path).ok()
}

/// Puts a new text in the place of a file, with the rights of the old one: whoever looks sees the one or the other.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), MachineError> {
    write(path, bytes).map_err(MachineError::system(Operation::WriteFile, path))
}

#[expect(clippy::expect_used, reason = "a file has a folder")]
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // The file that a link leads to, not the link.
    let path = path.canonicalize()?;
    let folder = path.parent().expect("a file has a folder");
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.as_file()
        .set_permissions(fs::metadata(&path)?.permissions())?;
    file.persist(path).map_err(io::Error::from)?;
    Ok(())
}

/// Where a place of a new text stood in the old one, which differs from it in one stretch.
#[expect(
    clippy::expect_used,
    reason = "sources are smaller than what an offset can hold"
)]
pub(super) fn before(place: Offset, old: &str, new: &str) -> Offset {
    let same = old
        .bytes()
        .zip(new.bytes())
        .take_while(|(left, right)| left == right)
        .count();
    let place = place as usize;
    let old_place = if place <= same {
        place
    } else {
        (place + old.len()).saturating_sub(new.len()).max(same)
    };
    Offset::try_from(old_place).expect("sources are smaller than what an offset can hold")
}
