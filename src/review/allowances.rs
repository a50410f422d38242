//! What an article's head accepts (`allow: [{id, why}]`); the rest is told.
//!
//! Entry: [`split_accepted`].

use crate::diagnostic::{self, Diagnostic, Reported, ReviewProblem};
use crate::document::Document;
use crate::document::key_groups::Allowance;
use crate::yaml;

/// A remark that staff accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The remark.
    pub remark: Diagnostic,
    /// Why it was accepted, in the writer's words.
    pub why: String,
}

/// Splits the remarks on an article into those that its head accepts and the others, with what is wrong with `allow`.
pub(super) fn split_accepted(
    document: &Document,
    remarks: Vec<Diagnostic>,
) -> Reported<Vec<Accepted>> {
    let allowances = &document.common.allow;
    let (mut accepted, mut found) = (Vec::new(), Vec::new());
    for allowance in allowances {
        let problem = check_allowance(allowance, &remarks);
        let span = allowance.id.span();
        found.extend(problem.map(|problem| Diagnostic::at(&document.source, span, problem)));
    }
    for remark in remarks {
        let mut accepting = allowances.iter().filter(|_| may_be_accepted(&remark));
        match accepting.find(|allowance| covers(allowance, &remark)) {
            Some(allowance) => {
                let why = allowance.why.clone();
                accepted.push(Accepted { remark, why });
            }
            None => found.push(remark),
        }
    }
    Reported::new(accepted, found)
}

/// Whether an article's head may accept a finding.
#[must_use]
pub fn may_be_accepted(found: &Diagnostic) -> bool {
    found.problem.kind().may_be_allowed
}

/// Whether an article's head does.
#[must_use]
pub fn is_accepted(document: &Document, found: &Diagnostic) -> bool {
    let mut allowances = document.common.allow.iter();
    may_be_accepted(found) && allowances.any(|allowance| covers(allowance, found))
}

fn covers(allowance: &Allowance, found: &Diagnostic) -> bool {
    allowance.id.value == found.problem.id() && !allowance.why.trim().is_empty()
}

/// Consent is asked of a person, never waived by staff; a picture is described and credited by whoever puts it there.
fn is_demanded_by_law(id: &str) -> bool {
    diagnostic::all_kinds().any(|kind| {
        kind.id == id && kind.is_founded && !kind.may_be_allowed && !id.starts_with("allow-")
    })
}

/// What other sites answer changes without anybody's doing, and is not always asked.
fn changes_by_itself(id: &str) -> bool {
    id == "link-dead"
}

fn check_allowance(allowance: &Allowance, remarks: &[Diagnostic]) -> Option<ReviewProblem> {
    let id = allowance.id.value.clone();
    if is_demanded_by_law(&id) {
        Some(ReviewProblem::AllowForbidden { id })
    } else if !diagnostic::allowable_ids().any(|one| one == id) {
        let nearest = yaml::nearest(&id, diagnostic::allowable_ids());
        Some(ReviewProblem::AllowUnknown { id, nearest })
    } else if !changes_by_itself(&id) && !remarks.iter().any(|remark| remark.problem.id() == id) {
        Some(ReviewProblem::AllowUnused { id })
    } else if allowance.why.trim().is_empty() {
        Some(ReviewProblem::AllowReason { id })
    } else {
        None
    }
}
