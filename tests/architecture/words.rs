//! Words that no file of the repository may hold, and comments that some must.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::{assert_none, code};

/// The files that are kept, as Git lists them; all text files below the known folders where there is no Git.
fn kept() -> Vec<String> {
    let asked = [
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ];
    let output = Command::new("git")
        .args(asked)
        .current_dir(code::root())
        .output();
    let output = output.ok().filter(|output| output.status.success());
    let output = output.expect("the test of words needs git and a repository");
    let names = String::from_utf8(output.stdout).unwrap();
    names
        .split('\0')
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Places of one machine, and addresses of package registries (Cargo's own lock file names its index).
fn forbidden() -> Vec<String> {
    let machine = ["work", "root", "home", "Users"].map(|folder| format!("/{folder}/"));
    // Without their last part, so that this file names none.
    let registries = ["npmjs", "npmmirror", "pythonhosted", "static.crates"];
    machine
        .into_iter()
        .chain(registries.map(|name| format!("{name}.")))
        .collect()
}

#[test]
fn no_file_names_a_machine_or_a_registry() {
    let this = Path::new(file!()).file_name().unwrap().to_str().unwrap();
    let (forbidden, mut breaches) = (forbidden(), Vec::new());
    for name in kept().iter().filter(|name| !name.ends_with(this)) {
        let Ok(text) = fs::read_to_string(code::root().join(name)) else {
            continue;
        };
        for (number, line) in text.lines().enumerate() {
            let met = forbidden.iter().filter(|word| stands(line, word));
            breaches.extend(met.map(|word| format!("{name}:{}: {word}", number + 1)));
        }
    }
    assert_none("no machine's paths and no registry's address", breaches);
}

/// Whether a word stands in a line at the beginning of a path, not in the middle of one (`/usr/home/…`, `a.vn/home/`).
fn stands(line: &str, word: &str) -> bool {
    let is_path = word.starts_with('/');
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !is_path
            || before.is_none_or(|letter| !letter.is_alphanumeric() && !"./}_-)>".contains(letter))
    })
}

#[test]
fn paths_of_a_machine_are_told_from_addresses() {
    let path = format!("/{}/", "home");
    assert!(stands(&format!("cd {path}lan"), &path));
    assert!(!stands(&format!("https://a.vn{path}lan"), &path));
}

#[test]
fn every_dependency_says_what_it_is_for() {
    let manifest = fs::read_to_string(code::root().join("Cargo.toml")).unwrap();
    let (mut breaches, mut section, mut before) = (Vec::new(), "", "");
    for (number, line) in manifest.lines().enumerate() {
        if line.starts_with('[') {
            section = line;
        } else if section.contains("dependencies") && line.contains(" = ") && !line.starts_with('#')
        {
            let has_comment = line.contains(" # ") || before.starts_with('#');
            if !has_comment {
                breaches.push(format!("Cargo.toml:{}: {line}", number + 1));
            }
        }
        before = line;
    }
    assert_none("every dependency has a comment", breaches);
}

#[test]
fn the_lock_file_of_the_browser_tests_names_no_host() {
    let lock = code::root().join("tests/browser/package-lock.json");
    let text = fs::read_to_string(&lock).expect("tests/browser/package-lock.json");
    assert!(
        text.contains("\"integrity\""),
        "the lock file holds no hash of what is installed"
    );
    assert!(
        !text.contains("\"resolved\""),
        "strip `resolved`: the fields name a registry"
    );
}
