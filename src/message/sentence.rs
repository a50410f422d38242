//! What a message is made of.
//!
//! Entry: [`Message`]. It must never know a language.

/// A problem in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What is wrong.
    pub text: String,
    /// What to do about it.
    pub advice: String,
}

impl Message {
    /// What is wrong, and what to do about it.
    pub fn new(text: impl Into<String>, advice: impl Into<String>) -> Self {
        let (text, advice) = (text.into(), advice.into());
        Self { text, advice }
    }
}
