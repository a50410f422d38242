//! Reads the site's folders once: texts normalised and with their hash, everything else as path, size and hash.
//!
//! Entry: [`read`], and [`reread`] for the preview, which reads again and again. The one door of `walkdir`. Whatever is
//! wrong with a file is a diagnostic, and the other files are read all the same; only a root that is not there is an
//! error. What a text says (front matter, Markdown) is for the stages above.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Sender};

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Reported, SourceProblem};
use crate::machine::{MachineError, Operation};
use crate::path::SourcePath;

mod decode;
mod file_cache;
mod file_content;
mod foreign;
mod load;
mod sources;
mod walk;

use file_cache::FileStamp;
use load::Loaded;
use walk::Candidates;

pub use file_cache::{ChangedPaths, FileCache};
pub use file_content::{FileContent, PUBLISHED, is_sound, is_video};
pub use foreign::{ForeignText, decode_foreign};
pub use load::{TEXT_LIMIT, read_bytes};
pub use sources::{CONTENT, SourceFile, Sources};
pub use walk::is_skipped_name;

/// Reads the given folders (`content`, `themes/tan-minh` …) below the root. A folder that is not there is empty.
///
/// # Errors
/// The root is not there, or is no folder that can be looked into.
pub fn read(root: &Path, folders: &[&str]) -> Result<Reported<Sources>, MachineError> {
    let (sources, _) = reread(root, folders, &FileCache::default(), &ChangedPaths::new())?;
    Ok(sources)
}

/// Reads them again: files that are as the cache has them, and are not among those changed, are not opened. Gives the
/// cache for the next time.
///
/// # Errors
/// As [`read`].
pub fn reread(
    root: &Path,
    folders: &[&str],
    cache: &FileCache,
    changed: &ChangedPaths,
) -> Result<(Reported<Sources>, FileCache), MachineError> {
    let refuse = || MachineError::system(Operation::ReadFolder, root);
    let real_root = fs::canonicalize(root).map_err(refuse())?;
    fs::read_dir(&real_root).map_err(refuse())?;
    let (mut found, read) = read_all(&real_root, folders, cache, changed);
    let mut next = cache.empty_like();
    let mut sources = Sources::default();
    let files = read.into_iter().filter_map(|file| {
        if let Ok(loaded) = &file.loaded {
            next.insert(&file.path, file.on_disk, file.stamp, loaded);
        }
        accept(&mut sources, file.path, file.loaded, &mut found)
    });
    let files = files.collect();
    sources.set_files(files);
    if folders.contains(&CONTENT) && has_no_content(&sources) {
        let folder = SourcePath::new(CONTENT);
        found.push(Diagnostic::file(&folder, SourceProblem::NoContent));
    }
    found.sort();
    Ok((Reported::new(sources, found), next))
}

/// A file that was found, and what became of it.
struct FoundFile {
    path: SourcePath,
    on_disk: PathBuf,
    stamp: Option<FileStamp>,
    loaded: io::Result<Loaded>,
}

impl FoundFile {
    /// The file from the cache, or from the disk.
    fn read(path: SourcePath, on_disk: PathBuf, cache: &FileCache, changed: &ChangedPaths) -> Self {
        // The stamp comes first: a change while the file is read then shows the next time.
        let stamp = cache.stamp(&on_disk);
        let cached = cache.get(&path, &on_disk, stamp, changed);
        let loaded = cached.map_or_else(|| load::load_file(&path, on_disk.clone()), Ok);
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
    cache: &FileCache,
    changed: &ChangedPaths,
) -> (Vec<Diagnostic>, Vec<FoundFile>) {
    let (sender, receiver) = mpsc::channel();
    let read = |(path, on_disk)| FoundFile::read(path, on_disk, cache, changed);
    let (found, mut read) = rayon::join(
        || find(root, folders, sender),
        || -> Vec<FoundFile> { receiver.into_iter().par_bridge().map(read).collect() },
    );
    read.sort_unstable_by(|one, other| one.path.cmp(&other.path));
    (found, read)
}

/// Finds the files of the folders and sends each of them; gives what is wrong with others.
fn find(root: &Path, folders: &[&str], sender: Sender<(SourcePath, PathBuf)>) -> Vec<Diagnostic> {
    let mut candidates = Candidates::new();
    // The sender goes with it: the reader knows then that it has all.
    let send = move |path: &SourcePath, on_disk: &Path| {
        let _ = sender.send((path.clone(), on_disk.to_path_buf())); // the receiver outlives all senders
    };
    let folders = folders.iter();
    let found = folders.flat_map(|folder| walk::walk_folder(root, folder, &mut candidates, &send));
    found.collect()
}

/// The file, if it can be one of the sources; else its problem goes to `found`.
fn accept(
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
