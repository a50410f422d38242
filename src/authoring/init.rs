//! `bantin init`: a new commune's site that builds at once.
//!
//! Entry: [`write`]. The starter is part of the program, and so is the theme. A folder that holds anything is refused;
//! after an error nothing is left behind.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use include_dir::{Dir, File, include_dir};

use super::outcome::{Outcome, Refusal};
use super::schema;
use crate::machine::{MachineError, Operation};

/// What every new site begins with.
static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/authoring/starter");

/// The theme that the starter names.
static THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/tan-minh");

/// Where the theme goes.
const THEME_FOLDER: &str = "themes/tan-minh";

/// Where the schemas go that an editor checks the data files by.
pub const SCHEMA_FOLDER: &str = ".vscode/bantin";

/// Writes a new site into a folder that is empty or not there yet, and tells how many files it has.
///
/// # Errors
/// The disk refused; what was written is taken away again.
pub fn write(folder: &Path) -> Result<Outcome<usize>, MachineError> {
    if !is_free(folder)? {
        let folder = folder.to_path_buf();
        return Ok(Outcome::Refused(Refusal::Occupied { folder }));
    }
    fs::create_dir_all(folder).map_err(MachineError::system(Operation::MakeFolder, folder))?;
    // All is written beside its place first, so that a full disk leaves an empty folder, not half a site.
    let beside = tempfile::Builder::new()
        .prefix(".bantin-")
        .tempdir_in(folder);
    let beside = beside.map_err(MachineError::system(Operation::MakeFolder, folder))?;
    let mut written = write_all(&STARTER, beside.path())?;
    written += write_all(&THEME, &beside.path().join(THEME_FOLDER))?;
    written += write_schemas(&beside.path().join(SCHEMA_FOLDER))?;
    move_up(beside.path(), folder)?;
    Ok(Outcome::Done(written))
}

fn is_free(folder: &Path) -> Result<bool, MachineError> {
    match fs::read_dir(folder) {
        Ok(mut inside) => Ok(inside.next().is_none()),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Ok(fs::symlink_metadata(folder).is_err())
        }
        Err(error) if error.kind() == ErrorKind::NotADirectory => Ok(false),
        Err(error) => Err(MachineError::system(Operation::ReadFolder, folder)(error)),
    }
}

fn write_all(dir: &Dir<'_>, into: &Path) -> Result<usize, MachineError> {
    let mut written = 0;
    for file in files(dir) {
        let path = into.join(file.path());
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)
                .map_err(MachineError::system(Operation::MakeFolder, folder))?;
        }
        let done = fs::write(&path, file.contents());
        done.map_err(MachineError::system(Operation::WriteFile, &path))?;
        written += 1;
    }
    Ok(written)
}

fn write_schemas(into: &Path) -> Result<usize, MachineError> {
    fs::create_dir_all(into).map_err(MachineError::system(Operation::MakeFolder, into))?;
    let schemas = schema::FILES.iter();
    let schemas = schemas.filter_map(|(id, _)| Some((id, schema::of_file(id)?)));
    let mut written = 0;
    for (id, schema) in schemas {
        let path = into.join(format!("{id}.schema.json"));
        let done = fs::write(&path, format!("{schema:#}\n"));
        done.map_err(MachineError::system(Operation::WriteFile, &path))?;
        written += 1;
    }
    Ok(written)
}

fn files<'a>(dir: &'a Dir<'a>) -> Vec<&'a File<'a>> {
    let inside = dir.dirs().flat_map(files);
    dir.files().chain(inside).collect()
}

fn move_up(from: &Path, to: &Path) -> Result<(), MachineError> {
    let entries = fs::read_dir(from).map_err(MachineError::system(Operation::ReadFolder, from))?;
    for entry in entries {
        let entry = entry.map_err(MachineError::system(Operation::ReadFolder, from))?;
        let place = to.join(entry.file_name());
        let moved = fs::rename(entry.path(), &place);
        moved.map_err(MachineError::system(Operation::RenameFile, &place))?;
    }
    Ok(())
}
