//! Ids that articles name: every body and model must exist.
//!
//! Entry: [`check`].

use std::collections::{BTreeMap, BTreeSet};

use super::assembled::SiteInput;
use crate::diagnostic::{AddressProblem, Diagnostic};
use crate::document::Document;
use crate::document::kind::Kind;
use crate::document::kind_name::KindName;
use crate::path::SourcePath;
use crate::yaml::{self, At};

/// Tells every id that names nothing, and every model id that two files bear.
pub(super) fn check(input: SiteInput<'_>, found: &mut Vec<Diagnostic>) {
    let bodies = input.config.bodies.iter();
    let bodies: BTreeSet<String> = bodies.map(|body| body.id.value.clone()).collect();
    let models = model_ids(input.documents.iter().map(AsRef::as_ref), found);
    let models: BTreeSet<String> = models.into_keys().collect();
    if let Some(owner) = &input.config.site.owner {
        let path = SourcePath::new(crate::config::SITE_FILE);
        found.extend(unknown_body(&path, owner, &bodies));
    }
    for document in input.documents {
        let source = &document.source;
        found.extend(
            body_references(document)
                .into_iter()
                .filter_map(|id| unknown_body(source, id, &bodies)),
        );
        found.extend(
            document
                .common
                .models
                .iter()
                .filter_map(|id| unknown_model(source, id, &models)),
        );
        if let Some(approval) = &document.common.approved {
            let (start, end) = (approval.start, approval.end);
            let by = At {
                value: approval.by.clone(),
                start,
                end,
            };
            found.extend(unknown_body(source, &by, &bodies));
        }
    }
}

fn unknown_body(
    path: &SourcePath,
    id: &At<String>,
    bodies: &BTreeSet<String>,
) -> Option<Diagnostic> {
    let (written, nearest) = unknown(id, bodies)?;
    let problem = AddressProblem::BodyUnknown { written, nearest };
    Some(Diagnostic::at(path, id.span(), problem))
}

fn unknown_model(
    path: &SourcePath,
    id: &At<String>,
    models: &BTreeSet<String>,
) -> Option<Diagnostic> {
    let (written, nearest) = unknown(id, models)?;
    let problem = AddressProblem::ModelUnknown { written, nearest };
    Some(Diagnostic::at(path, id.span(), problem))
}

/// An id as written and the known one most like it, if it names nothing; placeholders of samples may.
fn unknown(id: &At<String>, known: &BTreeSet<String>) -> Option<(String, Option<String>)> {
    if known.contains(&id.value) || is_placeholder(id) {
        return None;
    }
    let nearest = yaml::nearest(id, known.iter().map(String::as_str));
    Some((id.value.clone(), nearest))
}

/// Samples name things in brackets: `[tên cơ quan]`.
#[must_use]
pub fn is_placeholder(written: &str) -> bool {
    written.starts_with('[') && written.ends_with(']')
}

/// The models by id; an id that two files bear is told.
fn model_ids<'a>(
    documents: impl Iterator<Item = &'a Document>,
    found: &mut Vec<Diagnostic>,
) -> BTreeMap<String, &'a SourcePath> {
    let mut ids: BTreeMap<String, &SourcePath> = BTreeMap::new();
    for document in documents.filter(|document| document.kind.name() == KindName::Model) {
        let id = document.slug();
        if let Some(&other) = ids.get(&id) {
            let other = other.clone();
            found.push(document.problem(AddressProblem::IdTaken { id, other }));
        } else {
            ids.insert(id, &document.source);
        }
    }
    ids
}

fn body_references(document: &Document) -> Vec<&At<String>> {
    let mut ids: Vec<&At<String>> = document.common.bodies.iter().collect();
    match &document.kind {
        Kind::Notice(notice) => ids.extend(&notice.issued_by),
        Kind::Model(model) => {
            ids.extend(model.lead.iter().flatten());
            ids.extend(&model.advising);
            ids.extend(&model.coordinating);
        }
        Kind::Document(official) => ids.extend(&official.issuer),
        Kind::Question(question) => ids.extend(&question.answered_by),
        Kind::Report(report) => ids.extend(&report.by),
        Kind::Article
        | Kind::Exemplar(_)
        | Kind::GoodPractice(_)
        | Kind::Rebuttal(_)
        | Kind::Page(_) => {}
    }
    ids
}
