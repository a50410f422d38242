//! What became of an article that was to be approved.
//!
//! Entry: [`ApprovalOutcome`].

use std::path::Path;

use super::placeholders::Placeholder;
use crate::config::section::INDEX_FILE;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::path::SourcePath;
use crate::source::CONTENT;

/// What became of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApprovalOutcome {
    /// The approval was written.
    Approved(ArticleApproval),
    /// The same body has approved it already, and nothing has changed since; nothing was written.
    Stands(ArticleApproval),
    /// It is not approved, and nothing was written.
    NotApproved(NotApproved),
}

/// An approval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleApproval {
    /// The article's file.
    pub path: SourcePath,
    /// Its title.
    pub title: String,
    /// The day of approval.
    pub on: Date,
}

impl ArticleApproval {
    pub(super) fn new(document: &Document, on: Date) -> Self {
        Self {
            path: document.source.clone(),
            title: document.title().to_owned(),
            on,
        }
    }
}

/// Why an article is not approved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotApproved {
    /// There is no such file.
    NotThere,
    /// It is a folder; the article in it, where it has one of its own.
    Folder(Option<String>),
    /// It does not lie in the site's `content`.
    Outside,
    /// It is the text of a section, which is no article.
    Section,
    /// It is no article at all.
    NoArticle,
    /// It is for the office alone.
    Internal,
    /// It is a sample.
    Sample,
    /// It is still being written.
    Draft,
    /// Something has still to be filled in.
    Placeholders(Vec<Placeholder>),
    /// Errors, or breaches of law that stop a release.
    Faults(Vec<Diagnostic>),
    /// The file was changed or taken away meanwhile.
    Moved,
    /// The head is written in a way in which no approval can be put into it.
    Head,
}

/// Why a file is no article.
pub(super) fn no_article(on_disk: &Path, path: &SourcePath) -> NotApproved {
    let is_content = path.as_str().split('/').next() == Some(CONTENT);
    if on_disk.is_dir() {
        let index = on_disk.join("index.md");
        return NotApproved::Folder(index.is_file().then(|| format!("{path}/index.md")));
    }
    if !on_disk.exists() {
        NotApproved::NotThere
    } else if !is_content {
        NotApproved::Outside
    } else if path.file_name() == INDEX_FILE {
        NotApproved::Section
    } else {
        NotApproved::NoArticle
    }
}
