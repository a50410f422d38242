//! What the second reader says of a site.
//!
//! Entry: [`review`]. A build for the day is not held up by remarks: `check` reads them all, a release those that stop it.
//! It must never know a rule.

use std::collections::BTreeSet;

use super::assembly::Assembled;
use super::settings::Settings;
use crate::diagnostic::{Reported, Severity};
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
    let mut reviewed = review::review(Material {
        config: &assembled.config,
        documents: &assembled.documents,
        sources,
        conditions: assembled.site.conditions,
        said: &said,
    });
    if !settings.review {
        let stops = |severity| severity != Severity::Warning;
        reviewed.found.retain(|remark| stops(remark.severity()));
    }
    reviewed
}
