//! Paths as they are typed on the command line, and as they are shown.
//!
//! Entry: [`site_path`] and [`display`].

use std::path::{Display, Path, PathBuf};

use crate::path::SourcePath;

/// A file named on the command line, from the site's folder.
pub(crate) fn site_path(root: &Path, file: &Path) -> SourcePath {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let (root, file): (PathBuf, PathBuf) = (real(root), real(file));
    SourcePath::new(&file.strip_prefix(&root).unwrap_or(&file).to_string_lossy())
}

/// A path as it is typed, without `./` before it.
pub(crate) fn display(path: &Path) -> Display<'_> {
    match path.strip_prefix(".") {
        Ok(bare) if !bare.as_os_str().is_empty() => bare.display(),
        _ => path.display(),
    }
}
