//! Which source file names which: read from its tokens, so that a path inside a macro counts too.

use std::collections::BTreeMap;

use crate::code::File;

/// One path that a file names, from the root of the crate.
pub struct Import {
    /// `["site", "routes", "home"]`.
    pub path: Vec<String>,
    pub line: usize,
}

/// The files by their module.
pub struct Map<'a>(BTreeMap<Vec<String>, &'a File>);

impl<'a> Map<'a> {
    pub fn of(files: &'a [File]) -> Self {
        let modules = files.iter().filter(|file| file.path != "src/main.rs");
        Self(modules.map(|file| (file.module.clone(), file)).collect())
    }

    /// The file that a path leads into: that of its longest part which is a module.
    pub fn file(&self, path: &[String]) -> Option<&'a File> {
        let mut lengths = (1..=path.len()).rev();
        lengths.find_map(|end| self.0.get(&path[..end])).copied()
    }

    fn is_module(&self, path: &[String]) -> bool {
        self.0.contains_key(path)
    }
}

/// Every path of this crate that a file names.
pub fn imports(file: &File, map: &Map<'_>) -> Vec<Import> {
    let tokens = file.tokens();
    let words: Vec<&str> = tokens.iter().map(|(word, _)| word.as_str()).collect();
    let mut all = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let begins =
            !follows_path(&words, at) && leads_on(&words, at) && !is_visibility(&words, at);
        let base = match *word {
            "crate" | "bantin" if begins => Vec::new(),
            "super" if begins => above(&file.module),
            "self" if begins => file.module.clone(),
            name if begins => match child(file, map, name) {
                Some(module) => above(&module),
                None => continue,
            },
            _ => continue,
        };
        let first = if matches!(*word, "crate" | "bantin" | "super" | "self") {
            at + 3
        } else {
            at
        };
        for (path, offset) in tails(&words[first..], base) {
            let line = tokens[first + offset].1;
            all.push(Import { path, line });
        }
    }
    all
}

fn above(module: &[String]) -> Vec<String> {
    module[..module.len().saturating_sub(1)].to_vec()
}

/// A name that stands for a module below the file's own.
fn child(file: &File, map: &Map<'_>, name: &str) -> Option<Vec<String>> {
    let module: Vec<String> = file
        .module
        .iter()
        .cloned()
        .chain([name.to_owned()])
        .collect();
    map.is_module(&module).then_some(module)
}

fn follows_path(words: &[&str], at: usize) -> bool {
    at >= 2 && words[at - 1] == ":" && words[at - 2] == ":"
}

/// `pub(in crate::speech)` says who may import, and imports nothing.
fn is_visibility(words: &[&str], at: usize) -> bool {
    at >= 3 && words[at - 3..at] == ["pub", "(", "in"]
}

fn leads_on(words: &[&str], at: usize) -> bool {
    words.get(at + 1) == Some(&":") && words.get(at + 2) == Some(&":")
}

/// The paths that begin here, one for each branch of `{a, b::c}`, with where their first word stands.
fn tails(words: &[&str], base: Vec<String>) -> Vec<(Vec<String>, usize)> {
    let (mut path, mut at) = (base, 0);
    loop {
        match words.get(at) {
            Some(&"{") => return branches(words, at, &path),
            Some(&"super") => path = above(&path),
            Some(&"self") => {}
            Some(&"*") | None => return vec![(path, at)],
            Some(name) => path.push((*name).to_owned()),
        }
        if !leads_on(words, at) {
            return vec![(path, 0)];
        }
        at += 3;
    }
}

fn branches(words: &[&str], open: usize, base: &[String]) -> Vec<(Vec<String>, usize)> {
    let (mut depth, mut all) = (0_usize, Vec::new());
    for (at, word) in words.iter().enumerate().skip(open) {
        match *word {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
        let begins =
            depth == 1 && matches!(words[at], "{" | ",") && words.get(at + 1) != Some(&"}");
        if begins {
            let branch = tails(&words[at + 1..], base.to_vec());
            all.extend(
                branch
                    .into_iter()
                    .map(|(path, offset)| (path, at + 1 + offset)),
            );
        }
    }
    all
}

#[test]
fn paths_are_read_from_groups_macros_and_children() {
    let text = "use crate::{a::{self, B}, c};\nuse super::d::E;\nfn f() { g!(child::x()); }\n";
    let file = |module: &[&str], text: &str| File {
        path: format!("src/{}.rs", module.join("/")),
        module: module.iter().map(|&part| part.to_owned()).collect(),
        text: text.to_owned(),
        syntax: syn::parse_file(text).unwrap(),
        flat: std::cell::OnceCell::new(),
    };
    let files = [file(&["m", "n"], text), file(&["m", "n", "child"], "")];
    let found = imports(&files[0], &Map::of(&files));
    let found: Vec<(String, usize)> = found
        .into_iter()
        .map(|import| (import.path.join("::"), import.line))
        .collect();
    let expected = [
        ("a", 1),
        ("a::B", 1),
        ("c", 1),
        ("m::d::E", 2),
        ("m::n::child::x", 3),
    ];
    assert_eq!(found, expected.map(|(path, line)| (path.to_owned(), line)));
}
