//! A fact as a sentence: what is wrong, and what to do about it, in Vietnamese and in English.
//!
//! Entry: [`say`], and [`say_machine`] for what the machine could not do. Exhaustive matches, so that a missing
//! translation does not compile. The Vietnamese is for people who know Word and Zalo, not programming. It must never
//! know where a sentence is shown.

pub mod en;
pub mod vi;

use crate::diagnostic::Problem;
use crate::machine::MachineError;

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
}

impl Message {
    /// What is wrong, and what to do about it.
    pub fn new(text: impl Into<String>, advice: impl Into<String>) -> Self {
        let (text, advice) = (text.into(), advice.into());
        Self { text, advice }
    }
}

/// A problem in words.
#[must_use]
pub fn say(problem: &Problem, language: Language) -> Message {
    match (problem, language) {
        (Problem::Source(problem), Language::Vi) => vi::source::say(problem),
        (Problem::Source(problem), Language::En) => en::source::say(problem),
        (Problem::Yaml(problem), Language::Vi) => vi::yaml::say(problem),
        (Problem::Yaml(problem), Language::En) => en::yaml::say(problem),
        (Problem::Markdown(problem), Language::Vi) => vi::markdown::say(problem),
        (Problem::Markdown(problem), Language::En) => en::markdown::say(problem),
        (Problem::Content(problem), Language::Vi) => vi::content::say(problem),
        (Problem::Content(problem), Language::En) => en::content::say(problem),
        (Problem::Theme(problem), Language::Vi) => vi::theme::say(problem),
        (Problem::Theme(problem), Language::En) => en::theme::say(problem),
    }
}

/// What the machine could not do, in words.
#[must_use]
pub fn say_machine(error: &MachineError, language: Language) -> Message {
    match language {
        Language::Vi => vi::machine::say(error),
        Language::En => en::machine::say(error),
    }
}

/// A size as people say it: kB under a million bytes, else MB, rounded up so that a size over a limit never shows as the
/// limit.
fn size(bytes: u64) -> String {
    if bytes < 1_000_000 {
        format!("{} kB", bytes.div_ceil(1_000))
    } else {
        format!("{} MB", bytes.div_ceil(1_000_000))
    }
}
