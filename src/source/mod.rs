//! Reads the site's folders once: texts normalised and with their hash, everything else as path, size and hash.
//!
//! Entry: [`read`], and [`reread`] for who looks again and again. The one door of `walkdir`, and with `publish` the only place that touches the disk. Whatever is wrong
//! with a file is a diagnostic, and the other files are read all the same; only a root that is not there is an error. It
//! must never know what a text says: no front matter, no Markdown.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Sender};

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
use shelf::Stamp;
use walk::Candidates;

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
    let (mut found, read) = read_all(&real_root, folders, (shelf, touched));
    let mut next = shelf.emptied();
    let mut sources = Sources::default();
    let files = read.into_iter().filter_map(|one| {
        if let Ok(loaded) = &one.loaded {
            next.keep((&one.path, one.on_disk), one.stamp, loaded);
        }
        taken(&mut sources, one.path, one.loaded, &mut found)
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

/// A file that was found, and what became of it.
struct Read {
    path: SourcePath,
    on_disk: PathBuf,
    stamp: Option<Stamp>,
    loaded: io::Result<Loaded>,
}

impl Read {
    /// The file as the shelf has it or as it is read.
    fn of((path, on_disk): (SourcePath, PathBuf), shelf: &Shelf, touched: &Touched) -> Self {
        // The stamp comes first: a change while the file is read then shows the next time.
        let stamp = shelf.stamp(&on_disk);
        let known = shelf.take((&path, &on_disk), stamp, touched);
        let loaded = known.map_or_else(|| load::file(&path, on_disk.clone()), Ok);
        Self {
            path,
            on_disk,
            stamp,
            loaded,
        }
    }
}

/// The files of the folders, by path, and what is wrong with what cannot be one. The first are read while the last are still
/// to be found.
fn read_all(
    root: &Path,
    folders: &[&str],
    (shelf, touched): (&Shelf, &Touched),
) -> (Vec<Diagnostic>, Vec<Read>) {
    let (sender, receiver) = mpsc::channel();
    let read = |file| Read::of(file, shelf, touched);
    let (found, mut read) = rayon::join(
        || find(root, folders, sender),
        || -> Vec<Read> { receiver.into_iter().par_bridge().map(read).collect() },
    );
    read.sort_unstable_by(|one, other| one.path.cmp(&other.path));
    (found, read)
}

/// Finds the files of the folders and sends each of them; gives what is wrong with others.
fn find(root: &Path, folders: &[&str], sender: Sender<(SourcePath, PathBuf)>) -> Vec<Diagnostic> {
    let mut candidates = Candidates::new();
    // The sender goes with it: the reader knows then that it has all.
    let hand_on = move |path: &SourcePath, on_disk: &Path| {
        let _ = sender.send((path.clone(), on_disk.to_path_buf())); // the reader hears to the end
    };
    let folders = folders.iter();
    let found = folders.flat_map(|folder| walk::folder(root, folder, &mut candidates, &hand_on));
    found.collect()
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
