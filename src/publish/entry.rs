//! One file to publish: what it is to hold, by which hashes it is known, and when it is put in place.
//!
//! Entry: [`FileEntry`].

use std::sync::Arc;

use super::record::{self, OutputStamp, Record};
use crate::minify;
use crate::output::{Content, Output};
use crate::path::{COMPRESSED, OutputPath};

/// One file to publish.
pub(super) struct FileEntry {
    pub path: OutputPath,
    /// A page as it was rendered, until its final bytes are asked for.
    pub content: Content,
    /// The hash of the page as it was rendered; nothing for a file that is no page.
    rendered: Option<u128>,
    /// The hash of what the file is to hold; nothing for a page of which the final bytes are not known yet.
    hash: Option<u128>,
}

impl FileEntry {
    /// Whether a build that wrote what the record says rendered the same page.
    pub fn is_page_of(&self, record: &Record) -> bool {
        self.rendered.is_some() && self.rendered == record.rendered
    }

    /// Minifies a page that is still as it was rendered. After that `content` and the hash are final.
    fn minify(&mut self) {
        if let Content::Page(html) = &self.content {
            let bytes = minify::page(html);
            self.hash = Some(record::hash_of_bytes(&bytes));
            self.content = Content::Bytes(Arc::new(bytes));
        }
    }

    /// Whether the file is to hold what has this hash; minifies a page to know.
    pub fn is_same(&mut self, hash: u128) -> bool {
        self.minify();
        self.hash == Some(hash)
    }

    /// The record of the file once it is written, with the hash of what was written.
    pub fn record(&self, hash: u128, stamp: OutputStamp) -> Record {
        let rendered = self.rendered;
        Record {
            hash,
            stamp,
            rendered,
        }
    }

    /// When the file is put in place, the least first: files that pages need, pages, the home page. A page compressed
    /// ahead is one too.
    pub fn order(&self) -> u8 {
        let whole = uncompressed(&self.path);
        let ending = whole.rsplit_once('.').map(|(_, ending)| ending);
        u8::from(ending == Some("html")) + u8::from(whole == "index.html")
    }
}

impl From<Output> for FileEntry {
    fn from(Output { path, content }: Output) -> Self {
        let (rendered, hash) = match &content {
            Content::Page(html) => (Some(record::hash_of_bytes(html)), None),
            Content::Bytes(bytes) => (None, Some(record::hash_of_bytes(bytes))),
            Content::File { hash, .. } => (None, Some(record::shorten(&(*hash).into()))),
        };
        Self {
            path,
            content,
            rendered,
            hash,
        }
    }
}

/// The path of the file that this one is the compressed form of, if it is one.
pub(super) fn uncompressed(path: &OutputPath) -> &str {
    let path = path.as_str();
    let mut endings = COMPRESSED.into_iter();
    endings
        .find_map(|ending| path.strip_suffix(ending))
        .unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_pages_need_comes_before_them_and_the_home_page_last() {
        let order = |path: &&str| {
            FileEntry::from(Output::text(OutputPath::new(path), String::new())).order()
        };
        let files = [
            "anh/a.png",
            "style.css",
            "tin/a/b.png",
            "van-ban/d.pdf",
            "c.txt.gz",
        ];
        let pages = ["404.html", "tin/a/index.html", "van-ban/c.html.br"];
        let home = ["index.html", "index.html.gz"];
        assert_eq!(files.each_ref().map(order), [0; 5]);
        assert_eq!(pages.each_ref().map(order), [1; 3]);
        assert_eq!(home.each_ref().map(order), [2; 2]);
    }
}
