//! An output folder to try things on, and all that it holds.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use bantin::output::Output;
use bantin::path::OutputPath;
use tempfile::TempDir;

pub const LOCK: &str = ".bantin.lock";
pub const MANIFEST: &str = ".bantin-manifest.json";

pub fn site(files: &[(&str, &str)]) -> Vec<Output> {
    let output =
        |(path, text): &(&str, &str)| Output::text(OutputPath::new(path), (*text).to_owned());
    files.iter().map(output).collect()
}

pub fn folder() -> (TempDir, PathBuf) {
    let holder = tempfile::tempdir().unwrap();
    let into = holder.path().join("public");
    (holder, into)
}

pub fn put(into: &Path, path: &str, text: &str) {
    let place = into.join(path);
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    fs::write(place, text).unwrap();
}

/// Every file of the folder but the generator's lock and manifest, and every empty folder as a path that ends in `/`.
pub fn all(into: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![into.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries: Vec<_> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        let name = |path: &Path| {
            path.strip_prefix(into)
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/")
        };
        if entries.is_empty() {
            all.insert(format!("{}/", name(&folder)), Vec::new());
        }
        for path in entries {
            if path.is_dir() {
                folders.push(path);
            } else if ![LOCK, MANIFEST].contains(&name(&path).as_str()) {
                all.insert(name(&path), fs::read(&path).unwrap());
            }
        }
    }
    all
}

pub fn texts(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let pair = |(path, text): &(&str, &str)| ((*path).to_owned(), text.as_bytes().to_vec());
    files.iter().map(pair).collect()
}

pub fn names(paths: &[OutputPath]) -> Vec<&str> {
    paths.iter().map(OutputPath::as_str).collect()
}
