//! Problems of what is said: readings in doubt, the lexicon, scripts, bulletins.

use super::Severity;

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
    /// A slot that the station does not have.
    UnknownSlot {
        /// As written.
        slot: String,
        /// The nearest that there is.
        nearest: Option<String>,
    },
    /// A pinned bulletin whose file has another name than its day and slot ask for.
    PinName {
        /// The right name.
        proposed: String,
    },
    /// A pinned bulletin without words.
    PinSilent,
    /// What was to be said on some days in a row, and could not be.
    RunUnsaid {
        /// On how many days in a row it is said.
        said: u32,
        /// On how many it was to be.
        days: u32,
    },
    /// A script that takes longer than the slot in which it goes alone.
    ScriptLongerThanSlot {
        /// The slot's id.
        slot: String,
        /// How long it takes with greeting and close, in seconds.
        seconds: u32,
        /// How long the slot is, in seconds.
        limit: u32,
    },
    /// An urgent notice that takes too long to be understood.
    UrgentTooLong {
        /// Its syllables.
        syllables: usize,
        /// How long it takes to read once, in seconds.
        seconds: u32,
        /// Whether it is an official text, which is read as issued.
        official: bool,
    },
}

impl SpeechProblem {
    pub(super) fn id(&self) -> &'static str {
        match self {
            Self::Pace { .. } => "pace",
            Self::Slot { .. } => "slot",
            Self::UnknownSlot { .. } => "slot-unknown",
            Self::PinName { .. } => "bulletin-name",
            Self::PinSilent => "bulletin-silent",
            Self::RunUnsaid { .. } => "run-unsaid",
            Self::ScriptLongerThanSlot { .. } => "script-longer-than-slot",
            Self::UrgentTooLong { .. } => "urgent-too-long",
        }
    }

    pub(super) fn severity(&self) -> Severity {
        match self {
            Self::Pace { .. }
            | Self::Slot { .. }
            | Self::UnknownSlot { .. }
            | Self::PinName { .. }
            | Self::PinSilent
            | Self::UrgentTooLong {
                official: false, ..
            } => Severity::Error,
            Self::RunUnsaid { .. }
            | Self::ScriptLongerThanSlot { .. }
            | Self::UrgentTooLong { official: true, .. } => Severity::Warning,
        }
    }
}
