//! What is shown to people about a problem: a sentence, an advice and its legal basis, in one of two languages.
//!
//! Entries: [`Language`] and [`Message`]. The sentences themselves stand beside what they are about: those of problems in
//! `diagnostic`, those of failures of the system in `machine`. Vietnamese is written for people who know Word and Zalo,
//! not programming.

/// The languages of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

/// What is wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What is wrong: a sentence without the place, which is shown beside it.
    pub text: String,
    /// What to do: one sentence or two.
    pub advice: String,
    /// Which law or practice asks for it; empty where there is none.
    pub reason: &'static str,
}

impl Message {
    /// What is wrong, and what to do about it.
    pub fn new(text: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            advice: advice.into(),
            reason: "",
        }
    }

    /// The same, with the law or practice that asks for it.
    #[must_use]
    pub fn because(self, reason: &'static str) -> Self {
        Self { reason, ..self }
    }
}

impl<Text: Into<String>, Advice: Into<String>> From<(Text, Advice)> for Message {
    fn from((text, advice): (Text, Advice)) -> Self {
        Self::new(text, advice)
    }
}

/// A size in kB under a million bytes, else in MB, rounded up so that a size over a limit never shows as the limit.
#[must_use]
pub fn file_size(bytes: u64) -> String {
    if bytes < 1_000_000 {
        format!("{} kB", bytes.div_ceil(1_000))
    } else {
        format!("{} MB", bytes.div_ceil(1_000_000))
    }
}
