//! What is found wrong, weighed: whether the site may be written, whether an urgent notice may.
//!
//! Entry: [`stops`], [`concerns`] and [`mark_drafts`].

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::config;
use crate::diagnostic::{Diagnostic, Severity};
use crate::document::Document;
use crate::path::SourcePath;

/// Whether something found keeps the site from being written; in a release what law asks for does too.
#[must_use]
pub fn stops(found: &[Diagnostic], release: bool) -> bool {
    found.iter().any(|diagnostic| match diagnostic.severity() {
        Severity::Error => true,
        Severity::Law => release,
        Severity::Warning => false,
    })
}

/// Lets what stands in drafts weigh no more than a remark: a draft never stops others.
pub(super) fn mark_drafts(found: &mut [Diagnostic], documents: &[Arc<Document>]) {
    let drafts = documents.iter().filter(|document| document.common.draft);
    let drafts: BTreeSet<&SourcePath> = drafts.map(|document| &document.source).collect();
    for one in found
        .iter_mut()
        .filter(|one| drafts.contains(&one.place.path))
    {
        one.in_draft = true;
    }
}

/// Whether a problem keeps an urgent notice back: one of its own, or one without which there is no site; not what is
/// wrong with other articles or with the station's files.
pub(super) fn concerns(diagnostic: &Diagnostic, urgent: &SourcePath) -> bool {
    let path = &diagnostic.place.path;
    let settings = [config::SITE_FILE, config::BODIES_FILE];
    let is_content = path.as_str().starts_with("content/");
    path == urgent || !is_content || settings.contains(&path.as_str())
}
