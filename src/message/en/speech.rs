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
    }
}
