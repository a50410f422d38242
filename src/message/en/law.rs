//! Problems of law, in English.

use crate::diagnostic::{Lapsed, LawProblem};
use crate::message::sentence::{Message, command};

/// What is wrong and what to do.
#[must_use]
pub fn say(problem: &LawProblem) -> Message {
    match problem {
        LawProblem::NoSiteConsent { name } => Message::new(
            format!("{name} has not agreed to stand on the site; the article is left out"),
            "record the consent (site: true), or write the article without the name",
        ),
        LawProblem::NoPhotoConsent { name } => Message::new(
            format!("{name} has not agreed to a portrait"),
            "record the consent (photo: true), or take another picture",
        ),
        LawProblem::NoLoudspeakerConsent { name } => Message::new(
            format!("{name} has not agreed to the loudspeaker; the article has no script"),
            "record the consent (loudspeaker: true), or set loudspeaker / include: false",
        ),
        LawProblem::WithdrawnName {
            name,
            same_article: true,
        } => Message::new(
            format!("{name} withdrew consent but still stands in the article"),
            "delete the name from the text and from the file",
        ),
        LawProblem::WithdrawnName {
            name,
            same_article: false,
        } => Message::new(
            format!("{name} is the name of somebody who withdrew consent in another article"),
            "if it is the same person, delete the name",
        ),
        LawProblem::ChildConsent { name, key } => Message::new(
            format!("the child {name}: «{key}: true» is missing in consent"),
            "the guardian must agree, and from 7 years on the child too",
        ),
        LawProblem::ConsentNotProvable { name } => Message::new(
            format!("the consent of {name} lacks the number of its paper (record) or its day (on)"),
            "write both into consent",
        ),
        LawProblem::SampleLooksReal { key } => Message::new(
            format!("the sample's key «{key}» looks real"),
            "use bracketed placeholders such as [tên tập thể], or delete sample: true if the article is real",
        ),
        LawProblem::ApprovalUnchecked(lapsed) => Message::new(
            format!(
                "the approval by {} on {} cannot be checked: it has no fingerprint (hash){}",
                lapsed.name,
                lapsed.on.short(),
                outcome(lapsed)
            ),
            format!("when the article is as approved, run: {}", command(lapsed)),
        ),
        LawProblem::ApprovalUndone(lapsed) => Message::new(
            format!(
                "changed since {} approved it on {}{}",
                lapsed.name,
                lapsed.on.short(),
                outcome(lapsed)
            ),
            format!(
                "undo the change, or have it approved again: {}",
                command(lapsed)
            ),
        ),
        LawProblem::OpenSlot { slot } => Message::new(
            format!("nothing is known yet for «{slot}»; the page says so"),
            "fill it in when it is official; a release waits for it",
        ),
        LawProblem::DocumentWithoutNumber { key } => Message::new(
            format!("the document has no «{key}»"),
            "add it when it is official",
        ),
        LawProblem::StandingPageMissing { slot } => Message::new(
            format!("the required page «{slot}» is missing"),
            format!("make a page in content/gioi-thieu with «slot: {slot}»"),
        ),
    }
}

fn outcome(lapsed: &Lapsed) -> &'static str {
    if lapsed.left_out {
        "; a release leaves the article out"
    } else {
        ""
    }
}
