//! Reads the site's folders once: texts normalised and with their hash, everything else as path, size and hash.
//!
//! Entry: [`read`], and [`reread`] for who looks again and again. The one door of `walkdir`, and with `publish` the only place that touches the disk. Whatever is wrong
//! with a file is a diagnostic, and the other files are read all the same; only a root that is not there is an error. It
//! must never know what a text says: no front matter, no Markdown.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Reported, SourceProblem};
use crate::machine::{Doing, MachineError};
use crate::path::SourcePath;

mod decode;
mod foreign;
mod load;
mod shelf;
mod sources;
mod texts;
mod walk;

use load::Loaded;

pub use foreign::{Foreign, foreign};
pub use load::{TEXT_LIMIT, bytes};
pub use shelf::{Shelf, Touched};
pub use sources::{CONTENT, SourceFile, Sources};
pub use walk::is_skipped_name;

/// Reads the given folders (`content`, `themes/tan-minh` …) below the root. A folder that is not there is empty.
///
/// # Errors
/// The root is not there, or is no folder that can be looked into.
pub fn read(root: &Path, folders: &[&str]) -> Result<Reported<Sources>, MachineError> {
    let (sources, _) = reread(root, folders, (&Shelf::default(), &Touched::new()))?;
    Ok(sources)
}

/// Reads them again: files that are as the shelf has them, and are not among those touched, are not opened. Gives the
/// shelf for the next time.
///
/// # Errors
/// As [`read`].
pub fn reread(
    root: &Path,
    folders: &[&str],
    (shelf, touched): (&Shelf, &Touched),
) -> Result<(Reported<Sources>, Shelf), MachineError> {
    let refuse = || MachineError::system(Doing::ReadFolder, root);
    let real_root = fs::canonicalize(root).map_err(refuse())?;
    fs::read_dir(&real_root).map_err(refuse())?;
    let mut found = Vec::new();
    let mut candidates = BTreeMap::new();
    for folder in folders {
        found.extend(walk::folder(&real_root, folder, &mut candidates));
    }
    let candidates: Vec<(SourcePath, PathBuf)> = candidates.into_iter().collect();
    let loaded: Vec<_> = candidates
        .par_iter()
        .map(|(path, on_disk)| {
            // The stamp comes first: a change while the file is read then shows the next time.
            let stamp = shelf.stamp(on_disk);
            let known = shelf.take((path, on_disk), stamp, touched);
            let loaded = known.map_or_else(|| load::file(path, on_disk.clone()), Ok);
            (stamp, loaded)
        })
        .collect();
    let mut next = shelf.emptied();
    let mut sources = Sources::default();
    let loaded = candidates.into_iter().zip(loaded);
    let files = loaded.filter_map(|((path, on_disk), (stamp, loaded))| {
        if let Ok(loaded) = &loaded {
            next.keep((&path, on_disk), stamp, loaded);
        }
        taken(&mut sources, path, loaded, &mut found)
    });
    let files = files.collect();
    sources.take(files);
    if folders.contains(&CONTENT) && has_no_content(&sources) {
        let folder = SourcePath::new(CONTENT);
        found.push(Diagnostic::file(&folder, SourceProblem::NoContent));
    }
    found.sort();
    Ok((Reported::new(sources, found), next))
}

/// A file that can be one of the sources; or says what stands against it.
fn taken(
    sources: &mut Sources,
    path: SourcePath,
    loaded: io::Result<Loaded>,
    found: &mut Vec<Diagnostic>,
) -> Option<(SourcePath, SourceFile)> {
    match loaded {
        Ok(Loaded::File(file)) => return Some((path, file)),
        Ok(Loaded::Decomposed(file)) => {
            sources.mark_decomposed(path.clone());
            return Some((path, file));
        }
        Ok(Loaded::Refused(fault)) => {
            found.push(Diagnostic::at(&path, fault.span, fault.problem));
            sources.refuse(path, fault.quotable);
        }
        Err(error) => {
            let reason = error.to_string();
            let problem = SourceProblem::Unreadable { reason };
            found.push(Diagnostic::file(&path, problem));
            sources.refuse(path, "".into());
        }
    }
    None
}

/// Neither a text nor a file that was meant as one: a folder of pictures alone is no site.
fn has_no_content(sources: &Sources) -> bool {
    let is_text = |file: &SourceFile| matches!(file, SourceFile::Text { .. });
    let read = sources.iter_under(CONTENT).any(|(_, file)| is_text(file));
    !read && !sources.has_refused()
}
