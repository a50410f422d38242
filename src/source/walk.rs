//! Finds the files of a folder, and refuses links that lead out or in a ring.
//!
//! Entry: [`walk_folder`]. No file is opened here.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::diagnostic::{Diagnostic, SourceProblem};
use crate::path::SourcePath;

/// The files of a site, each path with its place on disk.
pub(super) type Candidates = BTreeMap<SourcePath, PathBuf>;

/// Puts the files of `root/name` into `candidates`, calls `send` with each as soon as it is found, and gives what is wrong.
pub(super) fn walk_folder(
    root: &Path,
    name: &str,
    candidates: &mut Candidates,
    send: &impl Fn(&SourcePath, &Path),
) -> Vec<Diagnostic> {
    let start = root.join(name);
    if fs::symlink_metadata(&start).is_err_and(|error| error.kind() == ErrorKind::NotFound) {
        return Vec::new();
    }
    let mut faults = Vec::new();
    if let Some(problem) = link_fault(root, &start) {
        faults.push(Diagnostic::file(&SourcePath::new(name), problem));
        return faults;
    }
    let mut refused_links = Vec::new();
    let walk = WalkDir::new(&start).follow_links(true).sort_by_file_name();
    let entries = walk.into_iter().filter_entry(|entry| {
        if entry.depth() > 0 && is_skipped(entry) {
            return false;
        }
        let problem = entry
            .path_is_symlink()
            .then(|| link_fault(root, entry.path()))
            .flatten();
        refused_links.extend(
            problem
                .clone()
                .map(|problem| (entry.path().to_path_buf(), problem)),
        );
        problem.is_none()
    });
    for entry in entries {
        faults.extend(match entry {
            Ok(entry) => add_candidate(root, &entry, candidates, send),
            Err(error) => walk_fault(root, &start, &error),
        });
    }
    for (path, problem) in refused_links {
        faults.push(Diagnostic::file(&relative_path(root, &path).0, problem));
    }
    faults
}

/// Puts a file among the candidates, or gives what is wrong with it.
fn add_candidate(
    root: &Path,
    entry: &DirEntry,
    candidates: &mut Candidates,
    send: &impl Fn(&SourcePath, &Path),
) -> Option<Diagnostic> {
    if entry.file_type().is_dir() {
        return None;
    }
    let (path, is_clean) = relative_path(root, entry.path());
    if !is_clean {
        return Some(Diagnostic::file(&path, SourceProblem::FileName));
    }
    if !entry.file_type().is_file() {
        // A pipe or device would hold up the reader for ever.
        let reason = "not a regular file".to_owned();
        return Some(Diagnostic::file(
            &path,
            SourceProblem::Unreadable { reason },
        ));
    }
    match candidates.entry(path) {
        Entry::Vacant(place) => {
            send(place.key(), entry.path());
            place.insert(entry.path().to_path_buf());
            None
        }
        // The same file by way of two folders that were asked for, one in the other, is one file.
        Entry::Occupied(place) if place.get() == entry.path() => None,
        Entry::Occupied(place) => Some(Diagnostic::file(place.key(), SourceProblem::SameName)),
    }
}

/// The path below the root, and whether its name can be kept as it is.
#[expect(clippy::expect_used, reason = "the walk starts below the root")]
fn relative_path(root: &Path, path: &Path) -> (SourcePath, bool) {
    let relative = path.strip_prefix(root).expect("a path below the root");
    if let Some(written) = relative.to_str()
        && !written.contains('\\')
    {
        return (SourcePath::new(written), true);
    }
    let names: Vec<_> = relative.iter().map(|name| name.to_string_lossy()).collect();
    let is_clean = relative.to_str().is_some() && !names.iter().any(|name| name.contains('\\'));
    (SourcePath::new(&names.join("/")), is_clean)
}

/// What is wrong with a link, if it is one that leads out of the root or to a folder above itself. A link that leads
/// nowhere is left to the walk, which says so.
fn link_fault(root: &Path, link: &Path) -> Option<SourceProblem> {
    let target = fs::canonicalize(link).ok()?;
    if !target.starts_with(root) {
        return Some(SourceProblem::SymlinkOutside);
    }
    let holder = fs::canonicalize(link.parent()?).ok()?;
    holder
        .starts_with(&target)
        .then_some(SourceProblem::SymlinkLoop)
}

fn walk_fault(root: &Path, start: &Path, error: &walkdir::Error) -> Option<Diagnostic> {
    let place = error.path().unwrap_or(start);
    if error.depth() > 0
        && place
            .file_name()
            .is_some_and(|name| is_skipped_name(&name.to_string_lossy()))
    {
        return None;
    }
    let problem = match error.loop_ancestor() {
        Some(_) => SourceProblem::SymlinkLoop,
        None if is_ring(place, error) => SourceProblem::SymlinkLoop,
        None => {
            let reason = error
                .io_error()
                .map_or_else(|| error.to_string(), ToString::to_string);
            SourceProblem::Unreadable { reason }
        }
    };
    Some(Diagnostic::file(&relative_path(root, place).0, problem))
}

/// Links that lead to each other and to no file: the system gives up on them by itself, each in its own words.
fn is_ring(place: &Path, error: &walkdir::Error) -> bool {
    let kind = error.io_error().map(io::Error::kind);
    let other_reason = matches!(
        kind,
        Some(ErrorKind::NotFound | ErrorKind::PermissionDenied)
    );
    !other_reason && fs::read_link(place).is_ok()
}

fn is_skipped(entry: &DirEntry) -> bool {
    is_skipped_name(&entry.file_name().to_string_lossy())
}

/// Whether a name is that of a hidden file, or of what editors, Word and file managers leave behind.
#[must_use]
pub fn is_skipped_name(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_one_of = |name: &str, of: [&str; 2]| of.iter().any(|one| name.eq_ignore_ascii_case(one));
    let leftover = is_one_of(ending, ["tmp", "swp"]);
    let system = is_one_of(name, ["thumbs.db", "desktop.ini"]);
    name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') || leftover || system
}
