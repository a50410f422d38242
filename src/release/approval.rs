//! Whether what was approved is what stands there.
//!
//! Entry: [`state`], [`omission_reason`] for what a release makes of it, and [`fingerprint`] for who approves. What counts as a change is written down in
//! `document::fingerprint`.

use super::mentions;
use super::reason::Reason;
use crate::config::Config;
use crate::date::Date;
use crate::diagnostic::{ByteRange, Diagnostic, LapsedApproval, LawProblem, offset};
use crate::document::fingerprint::Reckoning;
use crate::document::key_groups::{Approval, Scope};
use crate::document::{Document, fingerprint, front_matter};
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
    let known = hash.and_then(|hash| Some((hash, Reckoning::of(hash)?)));
    let Some((hash, reckoning)) = known else {
        return ApprovalState::Unchecked;
    };
    let now = document
        .fixed
        .map(|fixed| self::fingerprint(document, fixed, sources, reckoning));
    if now.is_some_and(|now| now.eq_ignore_ascii_case(hash)) {
        ApprovalState::Holds
    } else {
        ApprovalState::Undone
    }
}

/// The fingerprint of an article as it stands, from what is fixed in its file.
fn fingerprint(
    document: &Document,
    fixed: MemoKey,
    sources: &Sources,
    reckoning: Reckoning,
) -> String {
    let files = mentions::own_files(document, sources);
    fingerprint::from_key(fixed, &document.source, &files, reckoning)
}

/// Whether an approval binds no place, so that a copy of the article would be approved too.
#[must_use]
pub fn is_unplaced(approval: &Approval) -> bool {
    let hash = approval.hash.as_deref().map(str::trim);
    hash.and_then(Reckoning::of) == Some(Reckoning::Unplaced)
}

/// The fingerprint of an article as it stands, approved or not; nothing where its head cannot be read whole.
#[must_use]
pub fn current(document: &Document, sources: &Sources) -> Option<String> {
    current_by(document, sources, Reckoning::Placed)
}

/// The same in a way of reckoning.
#[must_use]
pub fn current_by(document: &Document, sources: &Sources, reckoning: Reckoning) -> Option<String> {
    let text = sources.text(&document.source)?;
    let parts = front_matter::split(&document.source, text).value;
    let (head, body) = (&text[parts.head], &text[parts.body]);
    let fixed = fingerprint::fixed(document.kind.name(), head, body)?;
    Some(self::fingerprint(document, fixed, sources, reckoning))
}

/// Tells an approval that is not worth what it says.
#[must_use]
pub fn check_lapse(
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
        left_out: document.kind.name().needs_approval(),
    };
    let problem = match state {
        ApprovalState::Holds if is_unplaced(approval) => {
            LawProblem::ApprovalUnplaced { approval: lapsed }
        }
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

/// Tells an approval of a day that has not come.
#[must_use]
pub fn tell_ahead(document: &Document, today: Date) -> Option<Diagnostic> {
    let approval = document.common.approved.as_ref()?;
    let on = approval.on;
    let problem = LawProblem::ApprovalAhead { on };
    (on > today).then(|| Diagnostic::at(&document.source, approval.span(), problem))
}

/// Why a release leaves an article out for want of an approval, if it does.
#[must_use]
pub fn omission_reason(document: &Document, approval: ApprovalState) -> Option<Reason> {
    if !document.kind.name().needs_approval() {
        return None;
    }
    match approval {
        ApprovalState::Missing => Some(Reason::NotApproved),
        ApprovalState::Unchecked => Some(Reason::ApprovalUnchecked),
        ApprovalState::Undone => Some(Reason::ApprovalUndone),
        ApprovalState::Holds => None,
    }
}
