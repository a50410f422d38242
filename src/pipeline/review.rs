//! What the second reader says of a site.
//!
//! Entry: [`review`], and [`addresses`] for what may be asked before. A build for the day is not held up by remarks:
//! `check` reads them all, a release those that stop it.

use std::collections::{BTreeMap, BTreeSet};

use super::assembly::Assembled;
use super::settings::BuildSettings;
use crate::diagnostic::{Diagnostic, Reported, Severity};
use crate::document::Document;
use crate::path::SourcePath;
use crate::review::{self, Accepted, ReviewInput};
use crate::source::Sources;
use crate::speech::script::paragraph::Script;
use crate::speech::script::site_scripts::Scripts;

/// The remarks that this build tells, with what was found in making the scripts, but for what staff accepted.
pub(super) fn review(
    sources: &Sources,
    settings: &BuildSettings,
    assembled: &Assembled,
    scripts: &Reported<Scripts>,
) -> Reported<Vec<Accepted>> {
    let script_diagnostics = scripts.found.iter().cloned();
    let (heard, rest): (Vec<_>, Vec<_>) = script_diagnostics.partition(review::may_be_accepted);
    let mut reviewed = Reported::default();
    if settings.review || settings.release {
        let articles = &assembled.site.articles;
        let sources_of = |script: &Script| articles[script.article].document.source.clone();
        let said = scripts.value.all.iter().map(sources_of).collect();
        let material = ReviewInput {
            speech_findings: &heard,
            ..material(sources, settings, assembled, &said)
        };
        reviewed = review::review(material);
    }
    if !settings.review {
        let stops = |severity| severity != Severity::Warning;
        reviewed.found.retain(|remark| stops(remark.severity()));
        reviewed.found.extend(open(assembled, heard));
    }
    reviewed.found.extend(rest);
    reviewed
}

/// What was heard but for what staff accepted.
fn open(assembled: &Assembled, mut heard: Vec<Diagnostic>) -> Vec<Diagnostic> {
    if heard.is_empty() {
        return heard;
    }
    let documents = assembled.documents.iter();
    let by_source: BTreeMap<&SourcePath, &Document> = documents
        .map(|document| (&document.source, &**document))
        .collect();
    heard.retain(|heard| {
        let document = by_source.get(&heard.place.path);
        !document.is_some_and(|document| review::is_accepted(document, heard))
    });
    heard
}

/// What the second reader says that stops a release.
pub(super) fn stopping(
    sources: &Sources,
    settings: &BuildSettings,
    assembled: &Assembled,
) -> Vec<Diagnostic> {
    let settings = BuildSettings {
        release: true,
        review: false,
        ..settings.clone()
    };
    review(sources, &settings, assembled, &Reported::default()).found
}

/// The addresses of other sites in all that the second reader reads.
pub(super) fn addresses(
    sources: &Sources,
    settings: &BuildSettings,
    assembled: &Assembled,
) -> BTreeSet<String> {
    material(sources, settings, assembled, &BTreeSet::new()).addresses()
}

/// What there is to read, with nothing heard.
fn material<'a>(
    sources: &'a Sources,
    settings: &'a BuildSettings,
    assembled: &'a Assembled,
    said: &'a BTreeSet<SourcePath>,
) -> ReviewInput<'a> {
    ReviewInput {
        config: &assembled.config,
        documents: &assembled.documents,
        sources,
        conditions: assembled.site.options,
        spoken: said,
        speech_findings: &[],
        answers: &settings.answers,
    }
}
