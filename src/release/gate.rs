//! The one gate: whether an article may leave the office by a channel.
//!
//! Entry: [`refuse`]. Every output asks here: pages, scripts, bulletins (printed, pinned, published), feeds, search, reports.
//! What a kind of article needs is data of the kind (`KindName::needs_approval`).

use super::approval::{self, ApprovalState};
use super::reason::Reason;
use crate::date::Date;
use crate::document::Document;
use crate::document::key_groups::Scope;
use crate::document::people::Purpose;

/// A way out of the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// Pages, feeds, search.
    Site,
    /// Scripts and bulletins.
    Loudspeaker,
    /// Texts to be shared elsewhere.
    Social,
    /// Paper.
    Print,
}

/// Under which conditions it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BuildOptions {
    /// The day that counts as today.
    pub today: Date,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// Whether it is made for residents: no samples, nothing that is not approved.
    pub release: bool,
    /// Whether it stays in the office, so that nothing is held back.
    pub office: bool,
}

impl BuildOptions {
    /// What residents get on a day.
    #[must_use]
    pub fn release_on(today: Date) -> Self {
        Self {
            today,
            drafts: false,
            release: true,
            office: false,
        }
    }
}

/// An article that asks to leave.
#[derive(Clone, Copy)]
pub struct Submission<'a> {
    /// The article.
    pub document: &'a Document,
    /// What its approval is worth.
    pub approval: ApprovalState,
    /// Whether something was found in it that stops a release.
    pub is_faulty: bool,
}

/// Why an article may not leave by a channel; nothing where it may.
#[must_use]
pub fn refuse(
    submission: Submission<'_>,
    channel: Channel,
    conditions: BuildOptions,
) -> Option<Reason> {
    let Submission {
        document,
        approval,
        is_faulty,
    } = submission;
    let common = &document.common;
    let today = conditions.today;
    if conditions.office {
        return None;
    }
    let is_expired = channel != Channel::Site && document.has_expired_on(today);
    let reasons = [
        (common.scope == Scope::Internal, Reason::Internal),
        (common.draft && !conditions.drafts, Reason::Draft),
        (
            common.publish_at.is_some_and(|day| day > today),
            Reason::NotYet,
        ),
        (is_expired, Reason::Expired),
        (common.sample && conditions.release, Reason::Sample),
    ];
    let first = reasons.into_iter().find(|(holds, _)| *holds);
    first
        .map(|(_, reason)| reason)
        .or_else(|| approval::omission_reason(document, approval).filter(|_| conditions.release))
        .or_else(|| lacks_consent(document, channel).then_some(Reason::NoConsent))
        .or_else(|| (is_faulty && conditions.release).then_some(Reason::Findings))
}

fn lacks_consent(document: &Document, channel: Channel) -> bool {
    let people = document.common.people.iter();
    let mut silent = people.filter(|person| !person.agrees_to(purpose(channel)));
    silent.next().is_some()
}

/// For what a person named there must have agreed.
#[must_use]
pub fn purpose(channel: Channel) -> Purpose {
    match channel {
        Channel::Loudspeaker => Purpose::Loudspeaker,
        // What is shared or printed is what stands on the site.
        Channel::Site | Channel::Social | Channel::Print => Purpose::Site,
    }
}
