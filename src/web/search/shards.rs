//! The index as files: scripts that each hand one shard of it to `search.js`, so that it works from a folder on disk too
//! and under a policy that allows the site's own scripts only.
//!
//! Entry: [`open_script`], then [`ShardFiles::from_scripts`]; [`contents_file`].
//!
//! Files form groups that share the hash of their content; so the table of contents names a hash a group, not one a file,
//! and stays small. A new article changes the last group of pages only.

use rayon::prelude::*;
use xxhash_rust::xxh3::Xxh3Default;

use crate::output::Output;
use crate::path::UrlPath;
use crate::site::routes;

/// Bytes reserved for the end of a file.
pub(super) const END: usize = 4;

/// How many files share a hash.
pub(super) const GROUP: usize = 16;

/// The files of one kind of shard.
pub(super) struct ShardFiles {
    /// The files.
    pub outputs: Vec<Output>,
    /// The hash of each group.
    pub hashes: Vec<String>,
}

impl ShardFiles {
    /// The files of a name, in the order of their numbers, from what was [`open_script`] under them.
    pub fn from_scripts(name: &str, mut scripts: Vec<String>) -> Self {
        let groups = scripts.par_chunks_mut(GROUP).enumerate();
        let made = groups.map(|(group, scripts)| {
            let hash = hash_texts(scripts);
            let files = scripts.iter_mut().zip(group * GROUP..);
            let files = files.map(|(script, number)| {
                let url = routes::search_file(name, number, &hash);
                close_script(&url, std::mem::take(script))
            });
            (files.collect::<Vec<_>>(), hash)
        });
        let (outputs, hashes): (Vec<_>, Vec<_>) = made.unzip();
        let outputs = outputs.into_iter().flatten().collect();
        Self { outputs, hashes }
    }
}

/// The file of the table of contents, with its address.
pub(super) fn contents_file(content: &str) -> (UrlPath, Output) {
    let script = open_script("m", 0) + content;
    let url = routes::search_file("m", 0, &hash_texts(&[&script]));
    let output = close_script(&url, script);
    (url, output)
}

/// The beginning of a script; a shard of the index as JavaScript goes after it.
pub(super) fn open_script(name: &str, number: usize) -> String {
    format!("bantinSearch(\"{name}{number}\",")
}

fn close_script(url: &UrlPath, mut script: String) -> Output {
    script.push_str(")\n");
    script.shrink_to_fit();
    Output::text(url.output(), script)
}

/// Eight hex digits of the hash of some texts. It only distinguishes versions of a file, so it need not resist forgery.
fn hash_texts(texts: &[impl AsRef<str>]) -> String {
    let mut hasher = Xxh3Default::new();
    for text in texts {
        hasher.update(text.as_ref().as_bytes());
        hasher.update(&[0]);
    }
    format!("{:08x}", hasher.digest() >> u32::BITS)
}
