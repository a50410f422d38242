//! The index as files: scripts that each hand one piece of it to `search.js`, so that it works from a folder too and
//! under a policy that lets in the site's own scripts alone.
//!
//! Entry: [`Files`]. It must never know what the pieces mean.
//!
//! Files stand in groups that share the hash of what they hold; so the table of contents names a hash a group, not one a
//! file, and stays small. A new article changes the last group of pages only.

use rayon::prelude::*;

use crate::output::Output;
use crate::path::UrlPath;
use crate::site::routes;

/// How many files share a hash.
pub(super) const GROUP: usize = 16;

/// One sort of file.
pub(super) struct Files {
    /// The files.
    pub outputs: Vec<Output>,
    /// The hash of each group.
    pub marks: Vec<String>,
}

impl Files {
    /// Files of a name, from what each of them holds, as JavaScript.
    pub fn of(name: &str, contents: &[String]) -> Self {
        let groups = contents.par_chunks(GROUP).enumerate();
        let made = groups.map(|(group, contents)| {
            let mark = mark(contents);
            let files = contents.iter().zip(group * GROUP..);
            let files = files.map(|(content, number)| {
                let url = routes::search_file(name, number, &mark);
                script(&url, &[&format!("{name}{number}"), content])
            });
            (files.collect::<Vec<_>>(), mark)
        });
        let (outputs, marks): (Vec<_>, Vec<_>) = made.unzip();
        let outputs = outputs.into_iter().flatten().collect();
        Self { outputs, marks }
    }
}

/// The table of contents.
pub(super) fn contents(content: &str) -> (UrlPath, Output) {
    let url = routes::search_file("m", 0, &mark(&[content]));
    let output = script(&url, &["m0", content]);
    (url, output)
}

/// A piece of the index under its name.
fn script(url: &UrlPath, [name, content]: &[&str; 2]) -> Output {
    let text = ["bantinSearch(\"", name, "\",", content, ")\n"].concat();
    Output::text(url.output(), text)
}

/// Eight letters of the hash of some contents.
fn mark(contents: &[impl AsRef<str>]) -> String {
    let mut hasher = blake3::Hasher::new();
    for content in contents {
        hasher.update(content.as_ref().as_bytes());
        hasher.update(&[0]);
    }
    let hash = hasher.finalize().to_hex();
    hash.as_str().chars().take(8).collect()
}
