//! What an article refers to, in its head and in its text.
//!
//! Entry: [`head_mentions`] and [`own_files`].

use std::collections::BTreeMap;

use crate::config::section::INDEX_FILE;
use crate::document::Document;
use crate::markdown::visit::{self, Mention, MentionKind};
use crate::path::{SourcePath, is_outside, percent_decode};
use crate::source::{CONTENT, SourceFile, Sources};
use crate::yaml::At;

/// What the head of an article refers to, related articles aside.
#[must_use]
pub fn head_mentions(document: &Document) -> Vec<(&At<String>, MentionKind)> {
    let image = document.common.image.iter().map(|image| &image.file);
    let image = image.map(|written| (written, MentionKind::Lead));
    let mut files: Vec<&At<String>> = Vec::new();
    let mut articles: Vec<&At<String>> = Vec::new();
    if let Some(official) = document.kind.official() {
        articles.extend(official.replaces.iter().chain(&official.replaced_by));
        files.extend(
            official
                .attachments
                .iter()
                .map(|attachment| &attachment.file),
        );
    }
    if let Some(report) = document.kind.report() {
        files.extend(report.attachments.iter().map(|attachment| &attachment.file));
    }
    let files = files
        .into_iter()
        .map(|written| (written, MentionKind::File));
    image
        .chain(files)
        .chain(
            articles
                .into_iter()
                .map(|written| (written, MentionKind::Article)),
        )
        .collect()
}

/// The same as text of an article mentions it.
#[must_use]
pub fn mention(written: &At<String>, kind: MentionKind) -> Mention<'_> {
    Mention {
        target: &written.value,
        span: written.span(),
        kind,
    }
}

/// The files that belong to an article, each with the hash of its bytes: those that it names, wherever they lie, and those
/// in its folder, where it has one of its own (`bai/index.md`). They are named as seen from the article's folder, so that
/// the folder may be moved as a whole.
#[must_use]
pub fn own_files(document: &Document, sources: &Sources) -> BTreeMap<String, [u8; 32]> {
    let head_mentions = head_mentions(document);
    let head = head_mentions
        .iter()
        .map(|(written, _)| written.value.as_str());
    let mentions = visit::mentions(&document.blocks);
    let text = mentions.iter().map(|mention| mention.target);
    let named = head
        .chain(text)
        .filter_map(|target| file_of(document, target));
    let beside = folder_of(document, sources)
        .into_iter()
        .flat_map(|folder| sources.iter_under(folder))
        .map(|(path, _)| path)
        .filter(|path| !is_anothers(path, document, sources))
        .cloned();
    let folder = format!("{}/", document.source.folder());
    let files = named.chain(beside).filter_map(|path| {
        let SourceFile::Asset { hash, .. } = sources.get(&path)? else {
            return None;
        };
        let whole = path.as_str();
        let name = whole.strip_prefix(&folder).unwrap_or(whole);
        Some((name.to_owned(), *hash))
    });
    files.collect()
}

/// The file that a target names, if it names one of this site.
fn file_of(document: &Document, target: &str) -> Option<SourcePath> {
    let path = target.split_once('#').map_or(target, |(path, _)| path);
    let path = percent_decode(path);
    let names = !path.is_empty() && !is_outside(&path);
    names.then(|| document.source.join(&path)).flatten()
}

/// The folder that is the article's alone: one whose `index.md` it is, and that is no section.
fn folder_of<'a>(document: &'a Document, sources: &Sources) -> Option<&'a str> {
    let folder = document.source.folder();
    let section = SourcePath::new(&format!("{folder}/{INDEX_FILE}"));
    let is_alone = document.source.file_name() == "index.md" && folder != CONTENT;
    (is_alone && sources.get(&section).is_none()).then_some(folder)
}

#[expect(clippy::expect_used, reason = "asked of files below the folder alone")]
/// Whether a file below an article's folder lies in the folder of another article.
fn is_anothers(path: &SourcePath, document: &Document, sources: &Sources) -> bool {
    let own = document.source.folder();
    let below = path.as_str().strip_prefix(own);
    let below = below.and_then(|below| below.strip_prefix('/'));
    let below = below.expect("a path below the article's folder");
    let mut folders = below.match_indices('/').map(|(end, _)| &below[..end]);
    folders.any(|folder| {
        let index = SourcePath::new(&format!("{own}/{folder}/index.md"));
        sources.get(&index).is_some()
    })
}
