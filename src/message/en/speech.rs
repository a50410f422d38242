//! Problems of what is said, in English.

use crate::diagnostic::SpeechProblem;
use crate::message::sentence::Message;

const WRITE_OUT: &str =
    "write it in full, or add it to content/lexicon.yaml, or to the article: loudspeaker: say:";

/// What is wrong and what to do.
#[must_use]
pub fn say(problem: &SpeechProblem) -> Message {
    match problem {
        SpeechProblem::Pace { pace } => Message::new(
            format!("nobody reads at {pace} syllables a minute"),
            "set pace between 180 and 200",
        ),
        SpeechProblem::Slot { slot } => Message::new(
            format!(
                "the slot «{slot}» needs an id in lower-case ASCII that no other has, and a length"
            ),
            "mend slots in content/broadcast.yaml",
        ),
        SpeechProblem::UnknownSlot { slot, nearest } => Message::new(
            unknown_slot(slot, nearest.as_deref()),
            "use an id from slots in content/broadcast.yaml",
        ),
        SpeechProblem::PinName { proposed } => Message::new(
            "the file's name does not fit the day and slot that it holds",
            format!("rename it to {proposed}, or mend date and slot"),
        ),
        SpeechProblem::PinSilent => Message::new(
            "the pinned bulletin has no words to read",
            "write them into text, or delete the file so that the bulletin is composed again",
        ),
        SpeechProblem::RunUnsaid { said, days, .. } => Message::new(
            format!("it is to be said on {days} days in a row, but fits on {said} only"),
            "shorten other articles, give this one priority: priority, or let it hold longer",
        ),
        SpeechProblem::ScriptLongerThanSlot {
            slot,
            seconds,
            limit,
        } => Message::new(
            format!(
                "it takes {seconds} s, but the slot «{slot}» has {limit} s; it goes alone and exceeds its slot"
            ),
            "shorten what is read (loudspeaker.text), lower repeat, or part it into several articles",
        ),
        SpeechProblem::NoSpokenForm { written } => Message::new(
            format!("«{written}» has no spoken form"),
            "give the written and the spoken form, or take the entry out",
        ),
        SpeechProblem::WrittenTwice { written } => Message::new(
            format!("«{written}» already has a spoken form above"),
            "keep one entry",
        ),
        SpeechProblem::UnusedEntry { written } => Message::new(
            format!("no article uses the spoken form of «{written}»"),
            "look at its spelling, case and sections; take it out if it is not needed",
        ),
        SpeechProblem::AmbiguousAbbreviation {
            written,
            candidates,
            spelled,
        } => Message::new(
            format!(
                "«{written}» has several meanings ({}); spelled meanwhile: {spelled}",
                candidates.join("; ")
            ),
            WRITE_OUT,
        ),
        SpeechProblem::UnknownAbbreviation { written, spelled } => Message::new(
            format!("the abbreviation «{written}» is unknown; spelled meanwhile: {spelled}"),
            WRITE_OUT,
        ),
        SpeechProblem::StrangeNumber { written, spoken } => Message::new(
            format!(
                "the number «{written}» is written against the rules; said meanwhile: {spoken}"
            ),
            "write points between groups of three digits, a comma before decimals",
        ),
        SpeechProblem::ImpossibleDay { written, spoken } => Message::new(
            format!("there is no day «{written}»; said meanwhile: {spoken}"),
            "mend the day",
        ),
        SpeechProblem::UncertainDay { written, spoken } => Message::new(
            format!("is «{written}» a day or a part of a whole? said meanwhile: {spoken}"),
            "write «ngày 15/3», or the part in words",
        ),
        SpeechProblem::Unsaid { written } => Message::new(
            format!("«{written}» has no reading and is left out"),
            WRITE_OUT,
        ),
        SpeechProblem::CodeUnsaid => Message::new(
            "the code after this place is left out of the script",
            "put it in a chi-tren-web block, and words to be said in a loa block",
        ),
        SpeechProblem::SentenceTooLong { syllables } => Message::new(
            format!("a sentence of {syllables} syllables without a mark where it can be parted"),
            "part it, or add a comma; best below 35 syllables, never above 50",
        ),
        SpeechProblem::NothingToSay => Message::new(
            "there is nothing in the article that can be said",
            "write a description or loudspeaker: text:, or set loudspeaker: include: false",
        ),
        SpeechProblem::UrgentTooLong {
            syllables,
            seconds,
            official: true,
        } => Message::new(
            too_long(*syllables, *seconds),
            "an official text is read as issued; a short loudspeaker: text: is better where it may be had",
        ),
        SpeechProblem::UrgentTooLong {
            syllables,
            seconds,
            official: false,
        } => Message::new(
            too_long(*syllables, *seconds),
            "keep who, what, where, what to do now, until when, which number to call",
        ),
    }
}

fn too_long(syllables: usize, seconds: u32) -> String {
    format!(
        "an urgent notice of {syllables} syllables, {seconds} seconds; more than 150 or 60 seconds"
    )
}

fn unknown_slot(slot: &str, nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("the station has no slot «{slot}»; did you mean «{nearest}»?"),
        None => format!("the station has no slot «{slot}»"),
    }
}
