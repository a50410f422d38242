//! What the second reader says of a site.
//!
//! Entry: [`review`], and [`addresses`] for what may be asked before. A build for the day is not held up by remarks: `check` reads them all, a release those that stop it.
//! It must never know a rule.

use std::collections::BTreeSet;

use super::assembly::Assembled;
use super::settings::Settings;
use crate::diagnostic::{Reported, Severity};
use crate::outside::Answers;
use crate::path::SourcePath;
use crate::review::{self, Accepted, Material};
use crate::source::Sources;
use crate::speech::scripts::Scripts;

/// The remarks that this build tells, and those that staff accepted.
pub(super) fn review(
    sources: &Sources,
    settings: &Settings,
    (assembled, scripts): (&Assembled, &Scripts),
) -> Reported<Vec<Accepted>> {
    if !settings.review && !settings.release {
        return Reported::default();
    }
    let articles = &assembled.site.articles;
    let said: BTreeSet<SourcePath> = scripts
        .all
        .iter()
        .map(|script| articles[script.article].document.source.clone())
        .collect();
    let said = (&said, &settings.answers);
    let mut reviewed = review::review(material(sources, assembled, said));
    if !settings.review {
        let stops = |severity| severity != Severity::Warning;
        reviewed.found.retain(|remark| stops(remark.severity()));
    }
    reviewed
}

/// The addresses of other sites in all that the second reader reads.
pub(super) fn addresses(sources: &Sources, assembled: &Assembled) -> BTreeSet<String> {
    let nothing = (&BTreeSet::new(), &Answers::default());
    material(sources, assembled, nothing).addresses()
}

fn material<'a>(
    sources: &'a Sources,
    assembled: &'a Assembled,
    (said, answers): (&'a BTreeSet<SourcePath>, &'a Answers),
) -> Material<'a> {
    Material {
        config: &assembled.config,
        documents: &assembled.documents,
        sources,
        conditions: assembled.site.conditions,
        said,
        answers,
    }
}
