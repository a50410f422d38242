//! Whether what was approved is what stands there.
//!
//! Entry: [`state`], [`omission_reason`] for what a release makes of it, and [`fingerprint`] for who approves. What counts as a change is written down in
//! `document::fingerprint`.

use super::mentions;
use super::omission::Reason;
use crate::config::Config;
use crate::diagnostic::{ByteRange, Diagnostic, LapsedApproval, LawProblem, offset};
use crate::document::key_groups::Scope;
use crate::document::kind_name::KindName;
use crate::document::{Document, fingerprint};
use crate::memo::MemoKey;
use crate::source::Sources;

/// How an article stands with its approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApprovalState {
    /// Nobody has approved it.
    Missing,
    /// It says that somebody has, without a fingerprint that can be checked: written by hand, or by a later program.
    Unchecked,
    /// It was changed since.
    Undone,
    /// It is what was approved.
    Holds,
}

/// How an article stands with its approval.
#[must_use]
pub fn state(document: &Document, sources: &Sources) -> ApprovalState {
    let Some(approval) = &document.common.approved else {
        return ApprovalState::Missing;
    };
    let hash = approval.hash.as_deref().map(str::trim);
    let Some(hash) = hash.filter(|hash| fingerprint::is_known(hash)) else {
        return ApprovalState::Unchecked;
    };
    let now = document
        .fixed
        .map(|fixed| self::fingerprint(document, fixed, sources));
    if now.is_some_and(|now| now.eq_ignore_ascii_case(hash)) {
        ApprovalState::Holds
    } else {
        ApprovalState::Undone
    }
}

/// The fingerprint of an article as it stands, from what is fixed in its file.
#[must_use]
pub fn fingerprint(document: &Document, fixed: MemoKey, sources: &Sources) -> String {
    fingerprint::from_key(fixed, &mentions::own_files(document, sources))
}

/// An approval that cannot be checked or no longer holds, as a diagnostic.
pub(super) fn check_lapse(
    document: &Document,
    state: ApprovalState,
    config: &Config,
    sources: &Sources,
) -> Option<Diagnostic> {
    let approval = document.common.approved.as_ref()?;
    let common = &document.common;
    // A sample's approval is a place to fill in; what is internal goes nowhere, and a draft is still being written.
    if common.sample || common.draft || common.scope == Scope::Internal {
        return None;
    }
    let body = config.body(&approval.by);
    let by = approval.by.clone();
    let lapsed = LapsedApproval {
        file: document.source.clone(),
        name: body.map_or_else(|| by.clone(), |body| body.name.clone()),
        by,
        on: approval.on,
        left_out: is_needed(document),
    };
    let problem = match state {
        ApprovalState::Missing | ApprovalState::Holds => return None,
        ApprovalState::Unchecked => LawProblem::ApprovalUnchecked { approval: lapsed },
        ApprovalState::Undone => LawProblem::ApprovalUndone { approval: lapsed },
    };
    let text = sources.text(&document.source);
    let span = key(text.map_or("", |text| text), approval.span());
    Some(Diagnostic::at(&document.source, span, problem))
}

/// The key before a value, on whose line the reader looks first.
fn key(text: &str, value: ByteRange) -> ByteRange {
    let before = text.get(..value.start as usize);
    let Some(at) = before.and_then(|before| before.rfind(fingerprint::KEY)) else {
        return value;
    };
    offset(at)..offset(at + fingerprint::KEY.len())
}

/// Why a release leaves an article out for want of an approval, if it does.
#[must_use]
pub fn omission_reason(document: &Document, approval: ApprovalState) -> Option<Reason> {
    if !is_needed(document) {
        return None;
    }
    match approval {
        ApprovalState::Missing => Some(Reason::NotApproved),
        ApprovalState::Unchecked => Some(Reason::ApprovalUnchecked),
        ApprovalState::Undone => Some(Reason::ApprovalUndone),
        ApprovalState::Holds => None,
    }
}

/// Whether a release asks for an approval: of everything that is written for the day; the standing pages, models and
/// documents are the commune's own papers, approved as such.
#[must_use]
pub fn is_needed(document: &Document) -> bool {
    match document.kind.name() {
        KindName::Article
        | KindName::Notice
        | KindName::Exemplar
        | KindName::GoodPractice
        | KindName::Rebuttal
        | KindName::Question
        | KindName::Report => true,
        KindName::Model | KindName::Document | KindName::Page => false,
    }
}
