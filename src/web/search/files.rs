//! The index as files: scripts that each hand one piece of it to `search.js`, so that it works from a folder too and
//! under a policy that lets in the site's own scripts alone.
//!
//! Entry: [`opened`], then [`Files::of`]; [`contents`]. It must never know what the pieces mean.
//!
//! Files stand in groups that share the hash of what they hold; so the table of contents names a hash a group, not one a
//! file, and stays small. A new article changes the last group of pages only.

use rayon::prelude::*;
use xxhash_rust::xxh3::Xxh3Default;

use crate::output::Output;
use crate::path::UrlPath;
use crate::site::routes;

/// The room for what ends a file, in bytes.
pub(super) const END: usize = 4;

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
    /// The files of a name, in the order of their numbers, from what was [`opened`] under them.
    pub fn of(name: &str, mut scripts: Vec<String>) -> Self {
        let groups = scripts.par_chunks_mut(GROUP).enumerate();
        let made = groups.map(|(group, scripts)| {
            let mark = mark(scripts);
            let files = scripts.iter_mut().zip(group * GROUP..);
            let files = files.map(|(script, number)| {
                let url = routes::search_file(name, number, &mark);
                closed(&url, std::mem::take(script))
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
    let script = opened("m", 0) + content;
    let url = routes::search_file("m", 0, &mark(&[&script]));
    let output = closed(&url, script);
    (url, output)
}

/// The beginning of a file; a piece of the index as JavaScript goes after it.
pub(super) fn opened(name: &str, number: usize) -> String {
    format!("bantinSearch(\"{name}{number}\",")
}

fn closed(url: &UrlPath, mut script: String) -> Output {
    script.push_str(")\n");
    script.shrink_to_fit();
    Output::text(url.output(), script)
}

/// Eight letters of the hash of some texts. It only tells a file from what it was before, so it is one that is quick to make,
/// not one that nobody could forge.
fn mark(texts: &[impl AsRef<str>]) -> String {
    let mut hasher = Xxh3Default::new();
    for text in texts {
        hasher.update(text.as_ref().as_bytes());
        hasher.update(&[0]);
    }
    format!("{:08x}", hasher.digest() >> u32::BITS)
}
