//! Reads the site's folders once: texts normalised and with their hash, everything else as path, size and hash.
//!
//! Entry: [`read`]. The one door of `walkdir`, and with `publish` the only place that touches the disk. Whatever is wrong
//! with a file is a diagnostic, and the other files are read all the same; only a root that is not there is an error. It
//! must never know what a text says: no front matter, no Markdown.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Reported, SourceProblem};
use crate::machine::{Doing, MachineError};
use crate::path::SourcePath;

mod decode;
mod load;
mod sources;
mod texts;
mod walk;

use load::Loaded;

pub use load::{TEXT_LIMIT, bytes};
pub use sources::{CONTENT, SourceFile, Sources};

/// Reads the given folders (`content`, `themes/tan-minh` …) below the root. A folder that is not there is empty.
///
/// # Errors
/// The root is not there, or is no folder that can be looked into.
pub fn read(root: &Path, folders: &[&str]) -> Result<Reported<Sources>, MachineError> {
    let refuse = || MachineError::system(Doing::ReadFolder, root);
    let real_root = fs::canonicalize(root).map_err(refuse())?;
    fs::read_dir(&real_root).map_err(refuse())?;
    let mut found = Vec::new();
    let mut candidates = BTreeMap::new();
    for folder in folders {
        found.extend(walk::folder(&real_root, folder, &mut candidates));
    }
    let loaded: Vec<(SourcePath, io::Result<Loaded>)> = candidates
        .into_par_iter()
        .map(|(path, on_disk)| {
            let loaded = load::file(&path, on_disk);
            (path, loaded)
        })
        .collect();
    let sources = sorted(loaded, &mut found);
    if folders.contains(&CONTENT) && has_no_content(&sources) {
        let folder = SourcePath::new(CONTENT);
        found.push(Diagnostic::file(&folder, SourceProblem::NoContent));
    }
    found.sort();
    Ok(Reported::new(sources, found))
}

fn sorted(loaded: Vec<(SourcePath, io::Result<Loaded>)>, found: &mut Vec<Diagnostic>) -> Sources {
    let mut sources = Sources::default();
    for (path, loaded) in loaded {
        match loaded {
            Ok(Loaded::File(file)) => {
                sources.take(path, file);
            }
            Ok(Loaded::Refused(fault)) => {
                found.push(Diagnostic::at(&path, fault.span, fault.problem));
                sources.refuse(path, fault.quotable);
            }
            Err(error) => {
                let reason = error.to_string();
                found.push(Diagnostic::file(
                    &path,
                    SourceProblem::Unreadable { reason },
                ));
                sources.refuse(path, "".into());
            }
        }
    }
    sources
}

/// Neither a text nor a file that was meant as one: a folder of pictures alone is no site.
fn has_no_content(sources: &Sources) -> bool {
    let is_text = |file: &SourceFile| matches!(file, SourceFile::Text { .. });
    let read = sources.iter_under(CONTENT).any(|(_, file)| is_text(file));
    !read && !sources.has_refused()
}
