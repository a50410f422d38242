//! `bantin approve`: the approval of a body, written into an article with the fingerprint of what was approved.
//!
//! Entry: [`approve`]. Only what a release would take is approved: no draft, no sample, nothing with an error or a
//! breach of law; nor what has slots to fill in. Whoever signs must be able to trust that the article goes out as it
//! is. The file is put in place whole, and only after what is about to be written has been read back and found to hold.

mod answer;
mod body;
mod edit;
mod file;
mod line;
mod slots;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::config::Config;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::document::parts::Scope;
use crate::machine::MachineError;
use crate::path::SourcePath;
use crate::pipeline::{self, Candidate, Settings};
use crate::site::approval::ApprovalState;
use crate::source::Sources;

pub use answer::{Approval, Outcome, Unfit};
pub use body::{Unknown, find as body};
pub use slots::Slot;

/// An article on the disk: where it is, and its name within the site.
#[derive(Clone, Debug)]
pub struct Target {
    /// Its file, as the system knows it.
    pub on_disk: PathBuf,
    /// Its file within the site.
    pub path: SourcePath,
}

/// Who approves, and when.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// The id of the body.
    pub by: &'a str,
    /// The day; today where nothing is said.
    pub on: Option<Date>,
}

/// A text that is ready to be written.
struct Ready {
    at: usize,
    text: String,
    day: Date,
    approval: Approval,
}

/// Approves each article that can be; gives what became of each, in their order.
///
/// # Errors
/// The disk refused.
pub fn approve(
    targets: &[Target],
    (sources, settings): (&Sources, &Settings),
    wish: Wish<'_>,
) -> Result<Vec<Outcome>, MachineError> {
    let config = pipeline::config(sources).value;
    let today = pipeline::today(settings, &config);
    let mut outcomes = Vec::new();
    let mut ready = Vec::new();
    for (at, target) in targets.iter().enumerate() {
        outcomes.push(match prepare(target, (sources, &config), (wish, today)) {
            Ok(Prepared::Stands(approval)) => Outcome::Stands(approval),
            Ok(Prepared::Text(text, approval, day)) => {
                ready.push(Ready {
                    at,
                    text,
                    day,
                    approval: approval.clone(),
                });
                Outcome::Approved(approval)
            }
            Err(unfit) => Outcome::Unfit(unfit),
        });
    }
    let faults = faults(targets, (sources, settings), &ready);
    for ready in ready {
        let target = &targets[ready.at];
        let own = faults.iter().filter(|one| one.place.path == target.path);
        let own: Vec<Diagnostic> = own.cloned().collect();
        if own.is_empty() {
            file::replace(&target.on_disk, ready.text.as_bytes())?;
            outcomes[ready.at] = Outcome::Approved(ready.approval);
        } else {
            outcomes[ready.at] = Outcome::Unfit(Unfit::Faults(own));
        }
    }
    Ok(outcomes)
}

enum Prepared {
    /// It has been approved already.
    Stands(Approval),
    /// The new text, what it says, and the day on which the article is first published.
    Text(String, Approval, Date),
}

/// Looks at one article by itself.
fn prepare(
    target: &Target,
    (sources, config): (&Sources, &Config),
    (wish, today): (Wish<'_>, Date),
) -> Result<Prepared, Unfit> {
    let candidate = pipeline::candidate(sources, config, &target.path);
    let candidate = candidate.ok_or_else(|| answer::no_article(&target.on_disk, &target.path))?;
    let (found, candidate) = (candidate.found, candidate.value);
    let document = &candidate.document;
    fit(document, sources)?;
    let Some(hash) = &candidate.fingerprint else {
        let is_odd = found.is_empty();
        return Err(if is_odd {
            Unfit::Head
        } else {
            Unfit::Faults(found)
        });
    };
    if let Some(on) = stands(&candidate, wish) {
        return Ok(Prepared::Stands(Approval::of(document, on)));
    }
    let (by, on) = (wish.by, wish.on.unwrap_or(today));
    let stamp = edit::Stamp { by, on, hash };
    let raw = file::text(&target.on_disk).ok_or(Unfit::Moved)?;
    let new = edit::edited(&raw, &stamp).ok_or(Unfit::Head)?;
    if !holds(&new, target, (sources, config), &stamp) {
        return Err(Unfit::Head);
    }
    let publish_at = document.common.publish_at;
    let day = publish_at.map_or(today, |day| day.max(today));
    Ok(Prepared::Text(new, Approval::of(document, on), day))
}

/// The day of an approval that is asked for again although nothing has changed.
fn stands(candidate: &Candidate, wish: Wish<'_>) -> Option<Date> {
    let earlier = candidate.document.common.approved.as_ref()?;
    let is_same = earlier.by == wish.by && wish.on.is_none_or(|on| on == earlier.on);
    (is_same && candidate.state == ApprovalState::Holds).then_some(earlier.on)
}

/// Refuses what a release would never take, whoever approves it.
fn fit(document: &Document, sources: &Sources) -> Result<(), Unfit> {
    let common = &document.common;
    if common.scope == Scope::Internal {
        return Err(Unfit::Internal);
    } else if common.sample {
        return Err(Unfit::Sample);
    } else if common.draft {
        return Err(Unfit::Draft);
    }
    let text = sources.text(&document.source).map_or("", |text| text);
    let slots = slots::of(document, text);
    if slots.is_empty() {
        Ok(())
    } else {
        Err(Unfit::Slots(slots))
    }
}

/// Whether a text, read back, is what is to be approved, and says so.
fn holds(
    text: &str,
    target: &Target,
    (sources, config): (&Sources, &Config),
    stamp: &edit::Stamp<'_>,
) -> bool {
    let sources = sources.clone().with_text(target.path.as_str(), text);
    let read = pipeline::candidate(&sources, config, &target.path);
    read.is_some_and(|read| {
        let approval = read.value.document.common.approved.as_ref();
        let is_said = approval.is_some_and(|said| said.by == stamp.by && said.on == stamp.on);
        is_said && read.value.state == ApprovalState::Holds
    })
}

/// What a release would find wrong with the articles once they are approved, at the places where it stands now.
fn faults(
    targets: &[Target],
    (sources, settings): (&Sources, &Settings),
    ready: &[Ready],
) -> Vec<Diagnostic> {
    let path = |ready: &Ready| targets[ready.at].path.clone();
    let approved = ready.iter().fold(sources.clone(), |sources, ready| {
        sources.with_text(path(ready).as_str(), &ready.text)
    });
    let mut days: BTreeMap<Date, BTreeSet<SourcePath>> = BTreeMap::new();
    for one in ready {
        days.entry(one.day).or_default().insert(path(one));
    }
    let found = days
        .iter()
        .flat_map(|(day, files)| pipeline::faults(&approved, settings, (files, *day)));
    let texts = |path: &SourcePath| Some((sources.text(path)?, approved.text(path)?));
    found
        .map(|mut one| {
            if let Some((old, new)) = texts(&one.place.path) {
                let place = &mut one.place;
                place.start = file::before(place.start, old, new);
                place.end = file::before(place.end, old, new);
            }
            one
        })
        .collect()
}
