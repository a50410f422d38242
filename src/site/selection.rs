//! Which articles are published, and why the others are not.
//!
//! Entry: [`choose`].

use std::sync::Arc;

use super::approval::{self, ApprovalState};
use super::assembled::{BuildOptions, SiteInput};
use super::omission::{Omission, Reason};
use crate::diagnostic::{Diagnostic, LawProblem, Reported};
use crate::document::Document;
use crate::document::key_groups::Scope;
use crate::document::people::Purpose;

/// An article that is published, and how it stands with its approval.
pub(super) struct SelectedArticle {
    pub document: Arc<Document>,
    pub approval: ApprovalState,
}

/// Parts the articles into those that are published and those that are not.
pub(super) fn choose(
    input: SiteInput<'_>,
    options: BuildOptions,
) -> Reported<(Vec<SelectedArticle>, Vec<Omission>)> {
    let mut found = Vec::new();
    let (mut chosen, mut omitted) = (Vec::new(), Vec::new());
    for document in input.documents {
        let approval = approval::state(document, input.sources);
        let lapse = approval::check_lapse(document, approval, input.config, input.sources);
        found.extend(lapse);
        match omission_reason(document, approval, options) {
            None => chosen.push(SelectedArticle {
                document: Arc::clone(document),
                approval,
            }),
            Some(reason) => {
                let (source, title) = (document.source.clone(), document.title().to_owned());
                omitted.push(Omission {
                    source,
                    title,
                    reason,
                });
            }
        }
        check_consent(document, &mut found);
    }
    Reported::new((chosen, omitted), found)
}

fn omission_reason(
    document: &Document,
    approval: ApprovalState,
    options: BuildOptions,
) -> Option<Reason> {
    let common = &document.common;
    if common.scope == Scope::Internal {
        Some(Reason::Internal)
    } else if common.draft && !options.drafts {
        Some(Reason::Draft)
    } else if common.publish_at.is_some_and(|day| day > options.today) {
        Some(Reason::NotYet)
    } else if common.sample && options.release {
        Some(Reason::Sample)
    } else if let Some(reason) =
        approval::omission_reason(document, approval).filter(|_| options.release)
    {
        Some(reason)
    } else if common
        .people
        .iter()
        .any(|person| !person.agrees_to(Purpose::Site))
    {
        Some(Reason::NoConsent)
    } else {
        None
    }
}

fn check_consent(document: &Document, found: &mut Vec<Diagnostic>) {
    let common = &document.common;
    if common.scope == Scope::Internal || common.draft {
        return;
    }
    for person in common
        .people
        .iter()
        .filter(|person| !person.agrees_to(Purpose::Site))
    {
        let name = person.name.value.clone();
        let problem = LawProblem::ConsentSite { name };
        found.push(Diagnostic::at(
            &document.source,
            person.name.span(),
            problem,
        ));
    }
}
