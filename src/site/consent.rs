//! Consent, approval and samples: rules of law that need no clock (rows L5 to L8 of the portal's facts).
//!
//! Entry: [`check`].

use std::collections::BTreeMap;

use super::assembled::SiteInput;
use super::references::is_placeholder;
use crate::diagnostic::{ByteRange, ContentProblem, Diagnostic, LawProblem};
use crate::document::Document;
use crate::document::key_groups::{ImageKind, Scope};
use crate::document::kind::Who;
use crate::document::people::{Person, Purpose};
use crate::markdown::visit;

/// Tells where people, pictures, approvals and samples break a rule.
pub(super) fn check(input: SiteInput<'_>, found: &mut Vec<Diagnostic>) {
    for document in input
        .documents
        .iter()
        .filter(|document| document.common.scope == Scope::Public)
    {
        document
            .common
            .people
            .iter()
            .for_each(|person| check_person(document, person, found));
        check_image(document, found);
        check_approval(document, found);
        check_times(document, found);
        if document.common.sample {
            check_sample(document, found);
        }
    }
    check_withdrawn(input, found);
}

fn check_person(document: &Document, person: &Person, found: &mut Vec<Diagnostic>) {
    let (name, span) = (&person.name.value, person.name.span());
    let mut tell = |problem| found.push(Diagnostic::at(&document.source, span.clone(), problem));
    let Some(consent) = person.consent.as_ref().filter(|_| !person.official) else {
        return;
    };
    let claimed = consent.site || consent.loudspeaker || consent.photo;
    if claimed && (consent.record.is_none() || consent.on.is_none()) {
        tell(LawProblem::ConsentRecord { name: name.clone() });
    }
    if person.child && claimed && !consent.guardian {
        tell(LawProblem::ConsentChild {
            name: name.clone(),
            key: "guardian",
        });
    }
    if person.child && claimed && !consent.child_agrees {
        tell(LawProblem::ConsentChild {
            name: name.clone(),
            key: "child_agrees",
        });
    }
}

fn check_image(document: &Document, found: &mut Vec<Diagnostic>) {
    let common = &document.common;
    let Some(image) = &common.image else { return };
    let fields = [
        ("alt", &image.alt),
        ("caption", &image.caption),
        ("credit", &image.credit),
    ];
    for (field, _) in fields
        .into_iter()
        .filter(|(_, value)| value.trim().is_empty())
    {
        let problem = ContentProblem::ImageField { field };
        found.push(Diagnostic::at(&document.source, image.file.span(), problem));
    }
    if image.kind == ImageKind::Portrait {
        let shown = common
            .people
            .iter()
            .filter(|person| image.people.is_empty() || image.people.contains(&person.name.value));
        let refused = shown
            .filter(|person| !person.agrees_to(Purpose::Photo))
            .map(|person| person.name.value.clone());
        let unknown = image.people.iter().filter(|name| {
            !common
                .people
                .iter()
                .any(|person| person.name.value == **name)
        });
        for name in refused.chain(unknown.cloned()) {
            let problem = LawProblem::ConsentPhoto { name };
            found.push(Diagnostic::at(&document.source, image.file.span(), problem));
        }
    }
}

fn check_approval(document: &Document, found: &mut Vec<Diagnostic>) {
    if shows_person(document) && document.common.people.is_empty() {
        let (key, kind) = ("people", "exemplar");
        found.push(document.problem(ContentProblem::KeyRequired { key, kind }));
    }
}

/// A report's period and an outage end after they begin.
fn check_times(document: &Document, found: &mut Vec<Diagnostic>) {
    let problem = ContentProblem::EndsBeforeBegin;
    if let Some(period) = document
        .kind
        .report()
        .and_then(|report| report.period.as_ref())
        && period.to < period.from
    {
        found.push(Diagnostic::at(
            &document.source,
            period.span(),
            problem.clone(),
        ));
    }
    let outage = document
        .kind
        .notice()
        .and_then(|notice| notice.outage.as_ref());
    if outage.is_some_and(|outage| outage.until < outage.from) {
        found.push(document.problem(problem));
    }
}

fn shows_person(document: &Document) -> bool {
    document
        .kind
        .exemplar()
        .is_some_and(|exemplar| exemplar.who == Some(Who::Person))
}

/// A sample shows what a kind looks like; nothing in it may pass for real.
fn check_sample(document: &Document, found: &mut Vec<Diagnostic>) {
    let common = &document.common;
    let real_source = common
        .source
        .as_ref()
        .is_some_and(|source| !is_placeholder(&source.name) || source.url.is_some());
    let real_approval = common
        .approved
        .as_ref()
        .is_some_and(|approval| !is_placeholder(&approval.by));
    let rebuttal = document.kind.rebuttal();
    let real_claim = rebuttal.is_some_and(|rebuttal| {
        rebuttal
            .sources
            .iter()
            .any(|source| !is_placeholder(&source.name))
    });
    let looks_real = [
        ("people", !common.people.is_empty()),
        ("source", real_source),
        ("approved", real_approval),
        ("sources", real_claim),
        ("who", shows_person(document)),
    ];
    for (key, _) in looks_real.into_iter().filter(|(_, real)| *real) {
        found.push(document.problem(LawProblem::SampleLooksReal { key }));
    }
}

/// A name whose consent was withdrawn: an error in the same article's text, a warning in another's (a namesake, perhaps).
fn check_withdrawn(input: SiteInput<'_>, found: &mut Vec<Diagnostic>) {
    let mut withdrawn: BTreeMap<&str, Vec<&Document>> = BTreeMap::new();
    for document in input.documents {
        for person in document
            .common
            .people
            .iter()
            .filter(|person| person.has_withdrawn())
        {
            withdrawn
                .entry(&person.name.value)
                .or_default()
                .push(document);
        }
    }
    for (name, owners) in &withdrawn {
        for document in input.documents {
            let same_article = owners.iter().any(|owner| owner.source == document.source);
            let problem = LawProblem::ConsentWithdrawn {
                name: (*name).to_owned(),
                same_article,
            };
            found.extend(
                named(document, name)
                    .into_iter()
                    .map(|span| Diagnostic::at(&document.source, span, problem.clone())),
            );
        }
    }
}

/// Where a name stands in an article; in its head, the file as a whole.
fn named(document: &Document, name: &str) -> Vec<ByteRange> {
    let mut places = visit::find_words(&document.blocks, name);
    let lead = document
        .common
        .description
        .as_ref()
        .map_or("", |lead| lead.as_str());
    if document.title().contains(name) || lead.contains(name) {
        places.push(0..0);
    }
    places
}
