//! Texts compressed ahead, so that a web server need not do it for every reader: `.gz` and `.br` beside the file.
//!
//! Entry: [`twins`]. The same text always gives the same bytes. The one door of the compressors.

use std::borrow::Cow;
use std::io::Write;

use brotli::CompressorWriter;
use flate2::{Compression, GzBuilder};
use rayon::prelude::*;

use crate::minify;
use crate::output::{Content, Output};
use crate::path::{COMPRESSED, OutputPath};

/// Endings of files that are text, and shrink.
const TEXTS: [&str; 10] = [
    "html",
    "css",
    "js",
    "svg",
    "xml",
    "json",
    "txt",
    "ssml",
    "webmanifest",
    "atom",
];

/// Brotli's effort, 0 to 11: the last two steps take ten times as long for a few hundredths.
const EFFORT: u32 = 9;
/// Brotli's window as a power of two: no text of a site is longer than 4 MB but feeds and maps.
const WINDOW: u32 = 22;
const BUFFER: usize = 4096;

/// The compressed files beside texts made in memory, where they are smaller. Files that are copied from disk are
/// pictures, sound and documents, which are compressed already.
#[must_use]
pub fn twins(outputs: &[Output]) -> Vec<Output> {
    outputs.par_iter().flat_map_iter(beside).collect()
}

fn beside(output: &Output) -> Vec<Output> {
    if !is_text(&output.path) {
        return Vec::new();
    }
    let bytes = match &output.content {
        Content::Page(html) => Cow::Owned(minify::page(html)),
        Content::Bytes(bytes) => Cow::Borrowed(bytes.as_slice()),
        Content::File { .. } => return Vec::new(),
    };
    let made = COMPRESSED.into_iter().zip([gzip(&bytes), brotli(&bytes)]);
    let smaller = made.filter_map(|(ending, made)| {
        let made = made.filter(|made| made.len() < bytes.len())?;
        let path = OutputPath::new(&format!("{}{ending}", output.path));
        Some(Output::bytes(path, made))
    });
    smaller.collect()
}

fn is_text(path: &OutputPath) -> bool {
    let ending = path.as_str().rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| TEXTS.contains(&ending))
}

/// Without a time or a name in its head, so that the bytes follow from the text alone. Nothing where the compressor
/// fails, which it cannot while it writes to memory.
fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let head = GzBuilder::new().mtime(0).operating_system(255); // 255: not told
    let mut writer = head.write(Vec::new(), Compression::best());
    writer.write_all(bytes).ok()?;
    writer.finish().ok()
}

fn brotli(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut writer = CompressorWriter::new(Vec::new(), BUFFER, EFFORT, WINDOW);
    writer.write_all(bytes).ok()?;
    Some(writer.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn text(path: &str, text: &str) -> Output {
        Output::text(OutputPath::new(path), text.to_owned())
    }

    #[test]
    fn what_is_compressed_comes_back_and_is_the_same_each_time() {
        let said = "Xã Tân Minh thông báo. ".repeat(200);
        let outputs = [text("a/index.html", &said), text("b.png", &said)];
        let made = twins(&outputs);
        assert_eq!(made, twins(&outputs));
        let paths: Vec<&str> = made.iter().map(|one| one.path.as_str()).collect();
        assert_eq!(paths, ["a/index.html.gz", "a/index.html.br"]);
        let [Content::Bytes(gz), Content::Bytes(br)] = [&made[0].content, &made[1].content] else {
            panic!("not bytes");
        };
        let [gz, br] = [gz, br].map(|bytes| bytes.to_vec());
        assert_eq!(gz[4..8], [0; 4], "a time in the head");
        let mut back = [String::new(), String::new()];
        flate2::read::GzDecoder::new(gz.as_slice())
            .read_to_string(&mut back[0])
            .unwrap();
        brotli::Decompressor::new(br.as_slice(), BUFFER)
            .read_to_string(&mut back[1])
            .unwrap();
        assert_eq!(back, [said.clone(), said]);
    }

    #[test]
    fn what_would_grow_has_no_twin() {
        assert_eq!(twins(&[text("a.txt", "a"), text("_headers", "/*")]), []);
    }
}
