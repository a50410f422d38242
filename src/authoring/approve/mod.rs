//! `bantin approve`: the approval of a body, written into an article with the fingerprint of what was approved.
//!
//! Entry: [`approve`]. Only what a release would take is approved: no draft, no sample, nothing with an error or a
//! breach of law; nor what has placeholders to fill in. Whoever signs must be able to trust that the article goes out as it
//! is. The file is put in place whole, and only after what is about to be written has been read back and found to hold.

mod outcome;

mod file;
mod head_line;
mod placeholders;
mod renew;
mod stamp;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::config::Config;
use crate::config::bodies::Body;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::document::key_groups::Scope;
use crate::machine::MachineError;
use crate::path::SourcePath;
use crate::pipeline::{self, BuildSettings, Candidate};
use crate::release::approval::ApprovalState;
use crate::source::Sources;
use crate::vietnamese::slug;
use crate::yaml;

pub use outcome::{ApprovalOutcome, ArticleApproval, NotApproved};
pub use placeholders::Placeholder;
pub use renew::{Renewal, Renewals, renew};

/// An article on the disk: where it is, and its name within the site.
#[derive(Clone, Debug)]
pub struct ApprovalTarget {
    /// Its file, as the system knows it.
    pub on_disk: PathBuf,
    /// Its file within the site.
    pub path: SourcePath,
}

/// Who approves, and when.
#[derive(Clone, Copy, Debug)]
pub struct ApproveRequest<'a> {
    /// The id of the body.
    pub by: &'a str,
    /// The day; today where nothing is said.
    pub on: Option<Date>,
}

/// What every article of one call is prepared with.
#[derive(Clone, Copy)]
struct Context<'a> {
    sources: &'a Sources,
    config: &'a Config,
    request: ApproveRequest<'a>,
    today: Date,
}

/// A text that is ready to be written.
struct Ready {
    at: usize,
    text: String,
    day: Date,
    approval: ArticleApproval,
}

/// Approves each article that can be; gives what became of each, in their order.
///
/// # Errors
/// The disk refused.
pub fn approve(
    targets: &[ApprovalTarget],
    sources: &Sources,
    settings: &BuildSettings,
    request: ApproveRequest<'_>,
) -> Result<Vec<ApprovalOutcome>, MachineError> {
    let config = pipeline::config(sources).value;
    let context = Context {
        sources,
        config: &config,
        request,
        today: pipeline::today(settings, &config),
    };
    let mut outcomes = Vec::new();
    let mut ready = Vec::new();
    for (at, target) in targets.iter().enumerate() {
        outcomes.push(match prepare(target, context) {
            Ok(PinnedBulletins::Stands(approval)) => ApprovalOutcome::Stands(approval),
            Ok(PinnedBulletins::Text(text, approval, day)) => {
                ready.push(Ready {
                    at,
                    text,
                    day,
                    approval: approval.clone(),
                });
                ApprovalOutcome::Approved(approval)
            }
            Err(obstacle) => ApprovalOutcome::NotApproved(obstacle),
        });
    }
    let faults = faults(targets, sources, settings, &ready);
    for ready in ready {
        let target = &targets[ready.at];
        let own = faults.iter().filter(|one| one.place.path == target.path);
        let own: Vec<Diagnostic> = own.cloned().collect();
        if own.is_empty() {
            file::replace(&target.on_disk, ready.text.as_bytes())?;
            outcomes[ready.at] = ApprovalOutcome::Approved(ready.approval);
        } else {
            outcomes[ready.at] = ApprovalOutcome::NotApproved(NotApproved::Faults(own));
        }
    }
    Ok(outcomes)
}

enum PinnedBulletins {
    /// It has been approved already.
    Stands(ArticleApproval),
    /// The new text, what it says, and the day on which the article is first published.
    Text(String, ArticleApproval, Date),
}

/// Looks at one article by itself.
fn prepare(target: &ApprovalTarget, context: Context<'_>) -> Result<PinnedBulletins, NotApproved> {
    let Context {
        sources,
        config,
        request,
        today,
    } = context;
    let candidate = pipeline::candidate(sources, config, &target.path);
    let candidate = candidate.ok_or_else(|| outcome::no_article(&target.on_disk, &target.path))?;
    let (found, candidate) = (candidate.found, candidate.value);
    let document = &candidate.document;
    fit(document, sources)?;
    let Some(hash) = &candidate.fingerprint else {
        let is_odd = found.is_empty();
        return Err(if is_odd {
            NotApproved::Head
        } else {
            NotApproved::Faults(found)
        });
    };
    if let Some(on) = stands(&candidate, request) {
        return Ok(PinnedBulletins::Stands(ArticleApproval::new(document, on)));
    }
    let (by, on) = (request.by, request.on.unwrap_or(today));
    let stamp = stamp::ApprovalStamp { by, on, hash };
    let raw = file::text(&target.on_disk).ok_or(NotApproved::Moved)?;
    let new = stamp::write_stamp(&raw, &stamp).ok_or(NotApproved::Head)?;
    if !holds(&new, target, context, &stamp) {
        return Err(NotApproved::Head);
    }
    let publish_at = document.common.publish_at;
    let day = publish_at.map_or(today, |day| day.max(today));
    Ok(PinnedBulletins::Text(
        new,
        ArticleApproval::new(document, on),
        day,
    ))
}

/// The day of an approval that is asked for again although nothing has changed.
fn stands(candidate: &Candidate, request: ApproveRequest<'_>) -> Option<Date> {
    let earlier = candidate.document.common.approved.as_ref()?;
    let is_same = earlier.by == request.by && request.on.is_none_or(|on| on == earlier.on);
    (is_same && candidate.state == ApprovalState::Holds).then_some(earlier.on)
}

/// Refuses what a release would never take, whoever approves it.
fn fit(document: &Document, sources: &Sources) -> Result<(), NotApproved> {
    let common = &document.common;
    if common.scope == Scope::Internal {
        return Err(NotApproved::Internal);
    } else if common.sample {
        return Err(NotApproved::Sample);
    } else if common.draft {
        return Err(NotApproved::Draft);
    }
    let text = sources.text(&document.source).map_or("", |text| text);
    let placeholders = placeholders::find(document, text);
    if placeholders.is_empty() {
        Ok(())
    } else {
        Err(NotApproved::Placeholders(placeholders))
    }
}

/// Whether a text, read back, is what is to be approved, and says so.
fn holds(
    text: &str,
    target: &ApprovalTarget,
    context: Context<'_>,
    stamp: &stamp::ApprovalStamp<'_>,
) -> bool {
    let sources = context
        .sources
        .clone()
        .with_text(target.path.as_str(), text);
    let read = pipeline::candidate(&sources, context.config, &target.path);
    read.is_some_and(|read| {
        let approval = read.value.document.common.approved.as_ref();
        let is_content = approval.is_some_and(|said| said.by == stamp.by && said.on == stamp.on);
        is_content && read.value.state == ApprovalState::Holds
    })
}

/// What a release would find wrong with the articles once they are approved, at the places where it stands now.
fn faults(
    targets: &[ApprovalTarget],
    sources: &Sources,
    settings: &BuildSettings,
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
        .flat_map(|(day, files)| pipeline::faults(&approved, settings, files, *day));
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

/// A word that names no body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownBody {
    /// The nearest id that there is.
    pub nearest: Option<String>,
    /// All ids.
    pub known: Vec<String>,
}

/// The body of an id, or of a name that is only one body's.
///
/// # Errors
/// There is no such body.
pub fn find_body<'a>(written: &str, config: &'a Config) -> Result<&'a Body, UnknownBody> {
    if let Some(body) = config.body(written.trim()) {
        return Ok(body);
    }
    let bare = slug(written);
    let is_named = |body: &&Body| {
        let names = [Some(&body.name), body.short.as_ref()];
        names.into_iter().flatten().any(|name| slug(name) == bare)
    };
    let named: Vec<&Body> = config.bodies.iter().filter(is_named).collect();
    if let [body] = named[..] {
        return Ok(body);
    }
    let ids = || config.bodies.iter().map(|body| body.id.value.as_str());
    Err(UnknownBody {
        nearest: yaml::nearest(&bare, ids()),
        known: ids().map(str::to_owned).collect(),
    })
}
