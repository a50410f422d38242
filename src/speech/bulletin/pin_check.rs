//! Pinned bulletins held against the articles as they are now: what may no longer be said is taken out and told.
//!
//! Entry: [`check`]. A bulletin of the past keeps its record, with a mark in the place of what was taken out; of one that is
//! still to come the item goes, and the bulletin with its last item.

use crate::date::Date;
use crate::diagnostic::{Diagnostic, PinFault, Reported, SpeechProblem};
use crate::document::people::Purpose;
use crate::path::SourcePath;
use crate::release::gate;
use crate::release::{BuildOptions, Channel, Reason, Submission};
use crate::speech::bulletin::body::BulletinLine;
use crate::speech::bulletin::pin::{self, Pin};
use crate::speech::bulletin::pin_file::{PinItem, below};
use crate::speech::script::paragraph::Pause;

/// What stands in the place of an item that was taken out of the record.
pub const REMOVED: &str = "đã gỡ theo yêu cầu";

/// Where the articles of pins are looked up.
pub trait Articles {
    /// The article of a file as it stands now; nothing where there is none.
    fn submission(&self, file: &SourcePath) -> Option<Submission<'_>>;
    /// The article's fingerprint as it stands now, in the way of another one.
    fn fingerprint(&self, file: &SourcePath, like: &str) -> Option<String>;
    /// The file whose name is nearest.
    fn nearest(&self, file: &str) -> Option<String>;
}

/// Holds pins against the articles, for a site under some conditions.
#[must_use]
pub fn check(
    pins: &[Pin],
    articles: &impl Articles,
    conditions: BuildOptions,
) -> Reported<Vec<Pin>> {
    let (mut kept, mut found) = (Vec::new(), Vec::new());
    for pin in pins {
        let mut falls = vec![false; pin.items.len()];
        let mut pin = pin.clone();
        for (at, falls) in falls.iter_mut().enumerate() {
            let Some(fault) = fault(&pin, at, articles, conditions.today) else {
                continue;
            };
            let is_past = pin.date < conditions.today;
            let is_rehearsal = !conditions.release && is_unreleased(&fault, is_past);
            pin.rehearsal |= is_rehearsal;
            *falls = !is_rehearsal;
            found.push(tell(&pin, at, fault));
        }
        let is_past = pin.date < conditions.today;
        match falls.contains(&true) {
            false => kept.push(pin),
            true if is_past => kept.push(masked(pin, &falls)),
            true => kept.extend(without(pin, &falls)),
        }
    }
    Reported::new(kept, found)
}

/// What no release takes, and a preview shows.
fn is_unreleased(fault: &PinFault, is_past: bool) -> bool {
    match fault {
        PinFault::NotApproved => true,
        PinFault::Changed => is_past,
        PinFault::Gone { .. } | PinFault::NoConsent | PinFault::OutOfTime => false,
    }
}

/// What stands against an item of a pin now.
fn fault(pin: &Pin, at: usize, articles: &impl Articles, today: Date) -> Option<PinFault> {
    let (pinned, item) = (&pin.items[at], &pin.file.items[at]);
    let Some(submission) = articles.submission(&pinned.article) else {
        let nearest = articles.nearest(below(&item.article));
        return Some(PinFault::Gone { nearest });
    };
    let is_past = pin.date < today;
    let refused = gate::refuse(
        submission,
        Channel::Loudspeaker,
        BuildOptions::release_on(pin.date),
    );
    match refused {
        Some(Reason::NoConsent) => Some(PinFault::NoConsent),
        // What was said in time has been said.
        Some(Reason::NotYet | Reason::Expired) if is_past => None,
        Some(Reason::NotYet | Reason::Expired) => Some(PinFault::OutOfTime),
        Some(
            Reason::Draft
            | Reason::Internal
            | Reason::Sample
            | Reason::NotApproved
            | Reason::ApprovalUnchecked
            | Reason::ApprovalUndone
            | Reason::Findings,
        ) => Some(if has_changed(pin, at, articles) {
            PinFault::Changed
        } else {
            PinFault::NotApproved
        }),
        None => None,
    }
    .or_else(|| lost_consent(item, submission))
    .or_else(|| (!is_past && has_changed(pin, at, articles)).then_some(PinFault::Changed))
}

/// Whether somebody on whose consent the words rest is no longer among those who agree.
fn lost_consent(item: &PinItem, submission: Submission<'_>) -> Option<PinFault> {
    let agrees = |name: &str| {
        let people = &submission.document.common.people;
        let mut named = people.iter().filter(|person| person.name.value == name);
        named.any(|person| person.agrees_to(Purpose::Loudspeaker))
    };
    let is_lost = item.people.iter().any(|person| !agrees(&person.name));
    is_lost.then_some(PinFault::NoConsent)
}

/// Whether the article is another than when the bulletin was made, where the pin tells.
fn has_changed(pin: &Pin, at: usize, articles: &impl Articles) -> bool {
    let Some(hash) = &pin.file.items[at].hash else {
        return false;
    };
    let now = articles.fingerprint(&pin.items[at].article, hash);
    now.is_none_or(|now| !now.eq_ignore_ascii_case(hash.trim()))
}

fn tell(pin: &Pin, at: usize, fault: PinFault) -> Diagnostic {
    let item = &pin.file.items[at];
    let path = pin::path_of(pin.date, &pin.slot);
    let article = below(&item.article);
    let name = match item.title.as_str() {
        "" => article,
        title => title,
    };
    let problem = SpeechProblem::PinnedItem {
        name: name.to_owned(),
        article: article.to_owned(),
        fault,
        whole: !pin.is_apart,
    };
    Diagnostic::at(&path, item.article.span(), problem)
}

/// The record of a bulletin of the past, without what was taken out.
fn masked(mut pin: Pin, falls: &[bool]) -> Pin {
    let mark = BulletinLine::new(format!("[{REMOVED}]"), Pause::Long);
    let mut lines: Vec<BulletinLine> = Vec::new();
    if pin.is_apart {
        for line in pin.lines {
            let falls = !line.items.is_empty() && line.items.iter().all(|&at| falls[at]);
            if !falls {
                lines.push(line);
                continue;
            }
            let marked = mark.clone().said_for(line.items.iter().copied());
            if lines.last() != Some(&marked) {
                lines.push(marked);
            }
        }
    } else {
        lines.push(mark);
    }
    pin.lines = lines;
    for (at, _) in falls.iter().enumerate().filter(|(_, falls)| **falls) {
        pin.items[at].withdrawn = true;
        let item = &mut pin.file.items[at];
        REMOVED.clone_into(&mut item.title);
        item.note = None;
        item.hash = None;
        item.people = Vec::new();
    }
    pin
}

/// A bulletin that is still to come, without what may not be said; nothing where nothing is left, or nobody can tell which
/// words go.
fn without(mut pin: Pin, falls: &[bool]) -> Option<Pin> {
    if !pin.is_apart || falls.iter().all(|falls| *falls) {
        return None;
    }
    // The new place of each item that stays.
    let mut next = 0..;
    let places: Vec<Option<usize>> = falls
        .iter()
        .map(|falls| if *falls { None } else { next.next() })
        .collect();
    let stays = |line: BulletinLine| {
        let is_frame = line.items.is_empty();
        let items: Vec<usize> = line.items.iter().filter_map(|&at| places[at]).collect();
        (is_frame || !items.is_empty()).then_some(BulletinLine { items, ..line })
    };
    pin.lines = pin.lines.into_iter().filter_map(stays).collect();
    let mut at = falls.iter();
    pin.items.retain(|_| at.next().is_some_and(|falls| !falls));
    let mut at = falls.iter();
    pin.file
        .items
        .retain(|_| at.next().is_some_and(|falls| !falls));
    Some(pin)
}
