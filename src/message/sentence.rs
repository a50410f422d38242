//! What every domain says: a sentence and an advice.
//!
//! Entry: [`Message`]. It must never know which problem it is.

use crate::diagnostic::Lapsed;

/// What is wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What is wrong: a sentence without the place, which is shown beside it.
    pub text: String,
    /// What to do: one sentence or two.
    pub advice: String,
    /// Which law or practice asks for it; empty where the fault speaks for itself.
    pub reason: &'static str,
}

impl Message {
    /// What is wrong, and what to do about it.
    pub fn new(text: impl Into<String>, advice: impl Into<String>) -> Self {
        let (text, advice) = (text.into(), advice.into());
        let reason = "";
        Self {
            text,
            advice,
            reason,
        }
    }

    /// The same, with the law or practice that asks for it.
    #[must_use]
    pub fn because(self, reason: &'static str) -> Self {
        Self { reason, ..self }
    }
}

/// A size as people say it: kB under a million bytes, else MB, rounded up so that a size over a limit never shows as the
/// limit.
pub(super) fn size(bytes: u64) -> String {
    if bytes < 1_000_000 {
        format!("{} kB", bytes.div_ceil(1_000))
    } else {
        format!("{} MB", bytes.div_ceil(1_000_000))
    }
}

/// The command by which an article is approved anew, ready to be typed.
pub(super) fn command(lapsed: &Lapsed) -> String {
    let file = lapsed.file.as_str();
    let mark = if file.contains(' ') { "\"" } else { "" };
    format!("bantin approve {mark}{file}{mark} --by {}", lapsed.by)
}
