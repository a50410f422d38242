//! `bantin approve --renew`: approvals that bind no address get one, as they stand.
//!
//! Entry: [`renew`]. Only what still is what was approved is renewed, and no copy: whose the approval was nobody could tell.

use std::collections::BTreeSet;
use std::path::Path;

use super::{file, stamp};
use crate::diagnostic::{ContentProblem, Diagnostic, Problem};
use crate::document::Document;
use crate::machine::MachineError;
use crate::path::SourcePath;
use crate::pipeline::{self, BuildSettings};
use crate::release::approval::{self, ApprovalState};
use crate::source::Sources;

/// An approval that was renewed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renewal {
    /// The article's file.
    pub path: SourcePath,
    /// Its title.
    pub title: String,
    /// The body's id.
    pub by: String,
    /// The day, as it was written.
    pub on: String,
    /// Whether it could be written.
    pub done: bool,
}

/// What became of the approvals of a site.
pub struct Renewals {
    /// Each approval that binds no address.
    pub all: Vec<Renewal>,
    /// Copies, whose approvals are not renewed.
    pub copies: Vec<Diagnostic>,
}

/// Renews the approvals of some articles, or of all where none is named.
///
/// # Errors
/// The disk refused.
pub fn renew(
    root: &Path,
    wanted: &[SourcePath],
    sources: &Sources,
    settings: &BuildSettings,
) -> Result<Renewals, MachineError> {
    let (documents, found) = pipeline::documents(sources, settings);
    let is_copy = |one: &Diagnostic| {
        let problem = &one.problem;
        matches!(
            problem,
            Problem::Content(ContentProblem::ArticleTwice { .. })
        )
    };
    let mut copies: Vec<Diagnostic> = found.into_iter().filter(is_copy).collect();
    let twice: BTreeSet<SourcePath> = copies.iter().map(|one| one.place.path.clone()).collect();
    let mut all = Vec::new();
    for document in &documents {
        let is_wanted = wanted.is_empty() || wanted.contains(&document.source);
        if is_wanted && !twice.contains(&document.source) {
            all.extend(renewed(root, document, sources)?);
        }
    }
    copies.retain(|one| wanted.is_empty() || wanted.contains(&one.place.path));
    Ok(Renewals { all, copies })
}

/// Renews one approval that holds and binds no address.
fn renewed(
    root: &Path,
    document: &Document,
    sources: &Sources,
) -> Result<Option<Renewal>, MachineError> {
    let holds = approval::state(document, sources) == ApprovalState::Holds;
    let approved = document.common.approved.as_ref();
    let Some(approved) = approved.filter(|approved| holds && approval::is_unplaced(approved))
    else {
        return Ok(None);
    };
    let on_disk = root.join(document.source.as_str());
    let hash = approval::current(document, sources);
    let stamp = hash.as_ref().map(|hash| stamp::ApprovalStamp {
        by: &approved.by,
        on: approved.on,
        hash,
    });
    let raw = file::text(&on_disk);
    let new = stamp.and_then(|stamp| stamp::write_stamp(raw.as_deref()?, &stamp));
    let new = new.filter(|new| stands(document, sources, new));
    if let Some(new) = &new {
        file::replace(&on_disk, new.as_bytes())?;
    }
    Ok(Some(Renewal {
        path: document.source.clone(),
        title: document.title().to_owned(),
        by: approved.by.clone(),
        on: approved.on.short(),
        done: new.is_some(),
    }))
}

/// Whether a text, read back, is approved with its address.
fn stands(document: &Document, sources: &Sources, text: &str) -> bool {
    let config = pipeline::config(sources).value;
    let sources = sources.clone().with_text(document.source.as_str(), text);
    let read = pipeline::candidate(&sources, &config, &document.source);
    read.is_some_and(|read| {
        let candidate = read.value;
        let approved = candidate.document.common.approved.as_ref();
        let is_placed = approved.is_some_and(|approved| !approval::is_unplaced(approved));
        is_placed && candidate.state == ApprovalState::Holds
    })
}
