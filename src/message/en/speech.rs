//! Problems of what is said, in English.

use crate::diagnostic::SpeechProblem;
use crate::message::sentence::Message;

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
            match nearest {
                Some(nearest) => {
                    format!("the station has no slot «{slot}»; did you mean «{nearest}»?")
                }
                None => format!("the station has no slot «{slot}»"),
            },
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
        SpeechProblem::RunUnsaid { said, days } => Message::new(
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
        SpeechProblem::UrgentTooLong {
            syllables,
            seconds,
            official,
        } => Message::new(
            format!(
                "the urgent notice has {syllables} syllables and takes {seconds} s to read once"
            ),
            if *official {
                "an official text is read as issued; say first what people must do now"
            } else {
                "at most 150 syllables and 60 s: who, what, where, what to do now, until when"
            },
        ),
    }
}
