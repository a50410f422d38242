//! The source files of the crate, as text, as tokens and as syntax, without what is compiled for tests alone.

use std::cell::OnceCell;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use walkdir::WalkDir;

/// A source file.
pub struct File {
    /// Below the root of the repository: `src/site/mod.rs`.
    pub path: String,
    /// Its module: `site`, or `site::links`; empty for `lib.rs`.
    pub module: Vec<String>,
    pub text: String,
    /// Its items without those under `#[cfg(test)]`.
    pub syntax: syn::File,
    pub flat: OnceCell<Vec<(String, usize)>>, // filled by `tokens`
}

impl File {
    fn read(path: &Path) -> Self {
        let below = path.strip_prefix(root()).unwrap();
        let path_text = below.to_str().unwrap().replace('\\', "/");
        let text = fs::read_to_string(path).unwrap();
        let mut syntax =
            syn::parse_file(&text).unwrap_or_else(|error| panic!("{path_text}: {error}"));
        syntax.items.retain(|item| !is_for_tests(attributes(item)));
        Self {
            module: module(&path_text),
            path: path_text,
            text,
            syntax,
            flat: OnceCell::new(),
        }
    }

    /// The tokens of its items, groups opened: each with its line.
    pub fn tokens(&self) -> &[(String, usize)] {
        self.flat.get_or_init(|| {
            let items = self.syntax.items.iter();
            flat(items.map(ToTokens::to_token_stream).collect())
        })
    }

    /// The top-level module that holds it: `site`, `main`; none for `lib.rs`.
    pub fn top_module(&self) -> Option<&str> {
        self.module.first().map(String::as_str)
    }

    pub fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.path)
    }
}

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder of the repository.
pub fn files(folder: &str) -> Vec<File> {
    let walk = WalkDir::new(root().join(folder)).sort_by_file_name();
    let entries = walk.into_iter().map(|entry| entry.unwrap());
    let files: Vec<File> = entries
        .filter(|entry| {
            entry
                .path()
                .extension()
                .is_some_and(|ending| ending == "rs")
        })
        .map(|entry| File::read(entry.path()))
        .collect();
    assert!(!files.is_empty(), "no Rust file below {folder}");
    files
}

fn module(path: &str) -> Vec<String> {
    let below = path.trim_start_matches("src/").trim_end_matches(".rs");
    let parts = below.split('/').map(str::to_owned);
    parts
        .filter(|part| part != "mod" && part != "lib")
        .collect()
}

pub fn is_for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg") && attribute.to_token_stream().to_string().contains("test")
    })
}

fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Const(item) => &item.attrs,
        _ => &[],
    }
}

/// All tokens, groups opened: each with the line it stands on; brackets are given as their signs.
fn flat(stream: TokenStream) -> Vec<(String, usize)> {
    let mut all = Vec::new();
    for tree in stream {
        let line = tree.span().start().line;
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                all.push((open.to_owned(), line));
                all.extend(flat(group.stream()));
                all.push((close.to_owned(), group.span_close().start().line));
            }
            other => all.push((other.to_string(), line)),
        }
    }
    all
}
