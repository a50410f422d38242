//! Problems of what is said: readings in doubt, the lexicon, scripts, bulletins.

use super::basis::Basis;
use super::severity::Severity;
use crate::date::Date;

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
        /// The last day on which it may be said.
        until: Date,
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
    /// An entry of the lexicon, or of an article's `say`, without a spoken or a written form.
    NoSpokenForm {
        /// The written form.
        written: String,
    },
    /// An entry of the lexicon that stands there before.
    WrittenTwice {
        /// The written form.
        written: String,
    },
    /// An entry of the lexicon, or of an article's `say`, that nothing uses.
    UnusedEntry {
        /// The written form.
        written: String,
    },
    /// An abbreviation with several meanings; it is spelled meanwhile.
    AmbiguousAbbreviation {
        /// As it stands in the text.
        written: String,
        /// What it can mean, the likeliest first.
        candidates: Vec<String>,
        /// What is said meanwhile.
        spelled: String,
    },
    /// A run of capitals that no table knows; it is spelled meanwhile.
    UnknownAbbreviation {
        /// As it stands in the text.
        written: String,
        /// What is said meanwhile.
        spelled: String,
    },
    /// A number written against the rules.
    StrangeNumber {
        /// As it stands in the text.
        written: String,
        /// What is said meanwhile.
        spoken: String,
    },
    /// A day that no calendar has.
    ImpossibleDay {
        /// As it stands in the text.
        written: String,
        /// What is said meanwhile.
        spoken: String,
    },
    /// A day or a part of a whole: nothing tells which.
    UncertainDay {
        /// As it stands in the text.
        written: String,
        /// What is said meanwhile.
        spoken: String,
    },
    /// A picture or a mark without a reading; it is left out.
    Unsaid {
        /// As it stands in the text.
        written: String,
    },
    /// Text set as it is written, which nobody can listen to; it is left out.
    CodeUnsaid,
    /// A sentence that listeners lose, and that has no mark where it could be parted.
    SentenceTooLong {
        /// How many syllables it has.
        syllables: usize,
    },
    /// An article meant for the loudspeaker of which nothing can be said.
    NothingToSay,
    /// An urgent notice that takes too long.
    UrgentTooLong {
        /// How many syllables it has.
        syllables: usize,
        /// How long it takes.
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
            Self::NoSpokenForm { .. } => "no-spoken-form",
            Self::WrittenTwice { .. } => "written-twice",
            Self::UnusedEntry { .. } => "unused-entry",
            Self::AmbiguousAbbreviation { .. } => "ambiguous-abbreviation",
            Self::UnknownAbbreviation { .. } => "unknown-abbreviation",
            Self::StrangeNumber { .. } => "strange-number",
            Self::ImpossibleDay { .. } => "impossible-day",
            Self::UncertainDay { .. } => "uncertain-day",
            Self::Unsaid { .. } => "unsaid",
            Self::CodeUnsaid => "code-unsaid",
            Self::SentenceTooLong { .. } => "sentence-too-long",
            Self::NothingToSay => "nothing-to-say",
            Self::UrgentTooLong { .. } => "urgent-too-long",
        }
    }

    /// How long listeners can follow.
    pub(super) fn basis(&self) -> Option<Basis> {
        matches!(self, Self::SentenceTooLong { .. }).then_some(Basis::Practice)
    }

    pub(super) fn severity(&self) -> Severity {
        match self {
            Self::Pace { .. }
            | Self::Slot { .. }
            | Self::UnknownSlot { .. }
            | Self::PinName { .. }
            | Self::PinSilent
            | Self::NoSpokenForm { .. }
            | Self::WrittenTwice { .. }
            | Self::UrgentTooLong {
                official: false, ..
            } => Severity::Error,
            Self::UnusedEntry { .. }
            | Self::AmbiguousAbbreviation { .. }
            | Self::UnknownAbbreviation { .. }
            | Self::StrangeNumber { .. }
            | Self::ImpossibleDay { .. }
            | Self::UncertainDay { .. }
            | Self::Unsaid { .. }
            | Self::CodeUnsaid
            | Self::SentenceTooLong { .. }
            | Self::NothingToSay
            | Self::RunUnsaid { .. }
            | Self::ScriptLongerThanSlot { .. }
            | Self::UrgentTooLong { official: true, .. } => Severity::Warning,
        }
    }
}
