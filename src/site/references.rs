//! Ids that articles name: every body and model must exist.
//!
//! Entry: [`check`]. It must never know addresses.

use std::collections::BTreeMap;

use super::assembled::Ingredients;
use crate::diagnostic::{AddressProblem, Diagnostic, Reference};
use crate::document::Document;
use crate::document::kind::Kind;
use crate::document::kind_name::KindName;
use crate::path::SourcePath;
use crate::vietnamese::slug;
use crate::yaml::{self, At};

/// Tells every id that names nothing, and every model id that two files bear.
pub(super) fn check(ingredients: Ingredients<'_>, found: &mut Vec<Diagnostic>) {
    let bodies: Vec<&str> = ingredients
        .config
        .bodies
        .iter()
        .map(|body| body.id.value.as_str())
        .collect();
    let models = model_ids(ingredients.documents.iter().map(AsRef::as_ref), found);
    let models: Vec<&str> = models.keys().map(String::as_str).collect();
    if let Some(owner) = &ingredients.config.site.owner {
        let path = SourcePath::new(crate::config::SITE_FILE);
        tell(
            &path,
            owner,
            Known {
                what: Reference::Body,
                ids: &bodies,
            },
            found,
        );
    }
    for document in ingredients.documents {
        for id in body_references(document) {
            tell(
                &document.source,
                id,
                Known {
                    what: Reference::Body,
                    ids: &bodies,
                },
                found,
            );
        }
        for id in &document.common.models {
            tell(
                &document.source,
                id,
                Known {
                    what: Reference::Model,
                    ids: &models,
                },
                found,
            );
        }
        approver(document, &bodies, found);
    }
}

/// The ids that there are of one sort.
#[derive(Clone, Copy)]
struct Known<'a> {
    what: Reference,
    ids: &'a [&'a str],
}

fn tell(path: &SourcePath, id: &At<String>, known: Known<'_>, found: &mut Vec<Diagnostic>) {
    if known.ids.contains(&id.value.as_str()) || is_placeholder(id) {
        return;
    }
    let (what, written) = (known.what, id.value.clone());
    let nearest = yaml::nearest(id, known.ids.iter().copied());
    found.push(Diagnostic::at(
        path,
        id.span(),
        AddressProblem::Missing {
            what,
            written,
            nearest,
        },
    ));
}

fn approver(document: &Document, bodies: &[&str], found: &mut Vec<Diagnostic>) {
    if let Some(approval) = &document.common.approved {
        let by = At {
            value: approval.by.clone(),
            start: approval.start,
            end: approval.end,
        };
        tell(
            &document.source,
            &by,
            Known {
                what: Reference::Body,
                ids: bodies,
            },
            found,
        );
    }
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
        let id = model_id(document);
        if let Some(&other) = ids.get(&id) {
            let other = other.clone();
            found.push(document.problem(AddressProblem::IdTaken { id, other }));
        } else {
            ids.insert(id, &document.source);
        }
    }
    ids
}

/// A model's id: its slug.
#[must_use]
pub fn model_id(document: &Document) -> String {
    let name = match document.source.stem() {
        "index" => document
            .source
            .folder()
            .rsplit('/')
            .next()
            .unwrap_or_default(),
        stem => stem,
    };
    document
        .common
        .slug
        .as_ref()
        .map_or_else(|| slug(name), |written| slug(written))
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
