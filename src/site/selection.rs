//! Which articles are published, and why the others are not.
//!
//! Entry: [`choose`]. It must never know addresses or links.

use std::sync::Arc;

use super::assembled::{Conditions, Ingredients};
use super::omission::{Omission, Reason};
use crate::diagnostic::{Diagnostic, LawProblem, Reported};
use crate::document::Document;
use crate::document::kind_name::KindName;
use crate::document::parts::Scope;
use crate::document::people::Purpose;

type Chosen = (Vec<Arc<Document>>, Vec<Omission>);

/// Parts the articles into those that are published and those that are not.
pub(super) fn choose(ingredients: Ingredients<'_>, conditions: Conditions) -> Reported<Chosen> {
    let mut found = Vec::new();
    let (mut chosen, mut omitted) = (Vec::new(), Vec::new());
    for document in ingredients.documents {
        match reason(document, conditions) {
            None => chosen.push(Arc::clone(document)),
            Some(reason) => {
                let (source, title) = (document.source.clone(), document.title().to_owned());
                omitted.push(Omission {
                    source,
                    title,
                    reason,
                });
            }
        }
        tell_consent(document, &mut found);
    }
    Reported::new((chosen, omitted), found)
}

fn reason(document: &Document, conditions: Conditions) -> Option<Reason> {
    let common = &document.common;
    if common.scope == Scope::Internal {
        Some(Reason::Internal)
    } else if common.draft && !conditions.drafts {
        Some(Reason::Draft)
    } else if common.publish_at.is_some_and(|day| day > conditions.today) {
        Some(Reason::NotYet)
    } else if common.sample && conditions.release {
        Some(Reason::Sample)
    } else if conditions.release && needs_approval(document) && common.approved.is_none() {
        Some(Reason::NotApproved)
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

/// Whether a release asks for an approval: of everything that is written for the day; the standing pages, models and
/// documents are the commune's own papers, approved as such.
#[must_use]
pub fn needs_approval(document: &Document) -> bool {
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

fn tell_consent(document: &Document, found: &mut Vec<Diagnostic>) {
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
        let problem = LawProblem::NoSiteConsent { name };
        found.push(Diagnostic::at(
            &document.source,
            person.name.span(),
            problem,
        ));
    }
}
