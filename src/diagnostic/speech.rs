//! Problems of what is said: readings in doubt, the lexicon, scripts, bulletins.

use super::severity::Severity;

/// Something that the loudspeaker cannot say as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SpeechProblem {
    /// A pace that nobody reads at.
    Pace {
        /// As written, in syllables a minute.
        pace: u32,
    },
    /// A slot whose id is no piece of an address, stands twice, or has no length.
    Slot {
        /// The slot's id.
        slot: String,
    },
}

impl SpeechProblem {
    pub(super) fn id(&self) -> &'static str {
        match self {
            Self::Pace { .. } => "pace",
            Self::Slot { .. } => "slot",
        }
    }

    #[allow(clippy::unused_self)] // every domain answers the same question
    pub(super) fn severity(&self) -> Severity {
        Severity::Error
    }
}
