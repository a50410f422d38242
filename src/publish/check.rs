//! Refuses paths that cannot all be files of one folder, on any system. Pure.
//!
//! Entry: [`sorted`].

use std::borrow::Cow;

use rayon::prelude::*;

use super::entry::FileEntry;
use super::place;
use crate::machine::MachineError;
use crate::output::Output;
use crate::path::OutputPath;

/// The outputs by path, each path fit and different from all others, in capitals too, none a folder of another.
pub(super) fn sorted(outputs: Vec<Output>) -> Result<Vec<FileEntry>, MachineError> {
    let mut entries: Vec<FileEntry> = outputs.into_par_iter().map(FileEntry::from).collect();
    entries.par_sort_unstable_by(|one, other| one.path.cmp(&other.path));
    let fault = |entry: &FileEntry| Some((entry.path.clone(), entry.path.fault()?));
    let (fault, clash) = rayon::join(
        || entries.par_iter().find_map_first(fault),
        || clash(entries.iter().map(|entry| &entry.path)),
    );
    if let Some((path, fault)) = fault {
        return Err(MachineError::BadOutputPath { path, fault });
    }
    if let Some((path, other)) = clash {
        let (path, other) = (path.clone(), other.clone());
        return Err(MachineError::SameOutputPath { path, other });
    }
    Ok(entries)
}

/// Two paths that cannot both be files, on some system at least.
fn clash<'a>(
    paths: impl Iterator<Item = &'a OutputPath>,
) -> Option<(&'a OutputPath, &'a OutputPath)> {
    let mut names: Vec<_> = paths.map(|path| (small(path.as_str()), path)).collect();
    names.sort(); // by path they come, so in order already but for capitals
    if let Some(pair) = names.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        return Some((pair[1].1, pair[0].1));
    }
    let mut folders = place::all_folders(names.iter().map(|(name, _)| &**name));
    let file = folders.find_map(|folder| {
        names
            .binary_search_by(|(name, _)| (**name).cmp(folder))
            .ok()
    })?;
    let (folder, other) = &names[file];
    let (_, path) = names.iter().find(|(name, _)| place::is_in(name, folder))?;
    Some((path, other))
}

/// In small letters.
fn small(path: &str) -> Cow<'_, str> {
    let is_small = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if path.bytes().all(is_small) {
        Cow::Borrowed(path)
    } else {
        Cow::Owned(path.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_cannot_stand_together_are_refused() {
        let check = |paths: &[&str]| {
            let output = |path: &&str| Output::text(OutputPath::new(path), String::new());
            sorted(paths.iter().map(output).collect())
        };
        assert_eq!(check(&["b", "a/b", "a/c"]).unwrap().len(), 3);
        for paths in [
            ["a", "a"],
            ["tin/A.html", "Tin/a.html"],
            ["a", "A/b"],
            ["É", "é/b"],
            ["x/y", "x/y/z"],
        ] {
            let refused = check(&paths);
            assert!(
                matches!(refused, Err(MachineError::SameOutputPath { .. })),
                "{paths:?}"
            );
        }
        let refused = check(&["a", "../b"]);
        assert!(matches!(refused, Err(MachineError::BadOutputPath { .. })));
    }
}
