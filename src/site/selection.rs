//! Which articles are published, and why the others are not.
//!
//! Entry: [`choose`].

use std::sync::Arc;

use super::assembled::SiteInput;
use crate::diagnostic::{Diagnostic, LawProblem, Reported};
use crate::document::Document;
use crate::document::key_groups::Scope;
use crate::document::people::Purpose;
use crate::release::approval::{self, ApprovalState};
use crate::release::gate;
use crate::release::{BuildOptions, Channel, Omission, Submission};

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
        let submission = Submission {
            document,
            approval,
            is_faulty: false,
        };
        match gate::refuse(submission, Channel::Site, options) {
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
