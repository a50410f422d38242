//! A new site in a folder of its own, and the program run on it.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A new site.
pub struct Site {
    home: TempDir,
}

impl Site {
    pub fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let site = Self { home };
        let root = site.home.path().join("xa");
        bantin(&["init", root.to_str().unwrap()], 0);
        site
    }

    pub fn root(&self) -> PathBuf {
        self.home.path().join("xa")
    }

    /// A file beside the site.
    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.home.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    /// Imports a file, and tells what was said on both outputs.
    pub fn import(&self, file: &Path, more: &[&str], code: i32) -> (String, String) {
        let root = self.root();
        let first = [
            "import",
            file.to_str().unwrap(),
            "--root",
            root.to_str().unwrap(),
        ];
        let arguments = [&first[..], &["--today", "2026-11-23"], more].concat();
        bantin(&arguments, code)
    }

    /// The ids of what `check` finds in a file.
    pub fn findings(&self, file: &Path) -> Vec<String> {
        let root = self.root();
        let arguments = [
            "check",
            "--drafts",
            "--format",
            "json",
            "--today",
            "2026-11-23",
            "--root",
        ];
        let output = Command::new(env!("CARGO_BIN_EXE_bantin"))
            .args(arguments)
            .arg(&root)
            .output()
            .unwrap();
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        let path = file
            .strip_prefix(&root)
            .unwrap()
            .to_str()
            .unwrap()
            .replace('\\', "/");
        let all = report["diagnostics"].as_array().unwrap();
        let own = all.iter().filter(|found| found["file"] == path.as_str());
        own.map(|found| found["id"].as_str().unwrap().to_owned())
            .collect()
    }

    /// Every file of the site.
    pub fn files(&self) -> Vec<PathBuf> {
        files(&self.root())
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(files(&path));
        } else {
            all.push(path);
        }
    }
    all.sort();
    all
}

/// Runs the program, and tells what it said on both outputs.
pub fn bantin(arguments: &[&str], code: i32) -> (String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bantin"));
    let done = command
        .args(arguments)
        .args(["--lang", "vi"])
        .assert()
        .code(code);
    let output = done.get_output();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr))
}
