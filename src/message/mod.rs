//! A fact as a sentence: what is wrong, and what to do about it, in Vietnamese and in English.
//!
//! Entry: [`say`], and [`say_machine`] for what the machine could not do. Exhaustive matches, so that a missing
//! translation does not compile. The Vietnamese is for people who know Word and Zalo, not programming. It must never
//! know where a sentence is shown.

pub mod en;
mod sentence;
pub mod vi;

use crate::diagnostic::Problem;
use crate::machine::MachineError;

pub use sentence::Message;

/// The languages of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

/// A problem in words, with the law or practice that it rests on.
#[must_use]
pub fn say(problem: &Problem, language: Language) -> Message {
    let message = sentence(problem, language);
    match (problem.basis(), language) {
        (Some(basis), Language::Vi) => message.because(vi::basis::reason(basis)),
        (Some(basis), Language::En) => message.because(en::basis::reason(basis)),
        (None, Language::Vi | Language::En) => message,
    }
}

fn sentence(problem: &Problem, language: Language) -> Message {
    match (problem, language) {
        (Problem::Source(problem), Language::Vi) => vi::source::say(problem),
        (Problem::Source(problem), Language::En) => en::source::say(problem),
        (Problem::Yaml(problem), Language::Vi) => vi::yaml::say(problem),
        (Problem::Yaml(problem), Language::En) => en::yaml::say(problem),
        (Problem::Markdown(problem), Language::Vi) => vi::markdown::say(problem),
        (Problem::Markdown(problem), Language::En) => en::markdown::say(problem),
        (Problem::Picture(problem), Language::Vi) => vi::picture::say(problem),
        (Problem::Picture(problem), Language::En) => en::picture::say(problem),
        (Problem::Content(problem), Language::Vi) => vi::content::say(problem),
        (Problem::Content(problem), Language::En) => en::content::say(problem),
        (Problem::Address(problem), Language::Vi) => vi::address::say(problem),
        (Problem::Address(problem), Language::En) => en::address::say(problem),
        (Problem::Law(problem), Language::Vi) => vi::law::say(problem),
        (Problem::Law(problem), Language::En) => en::law::say(problem),
        (Problem::Speech(problem), Language::Vi) => vi::speech::say(problem),
        (Problem::Speech(problem), Language::En) => en::speech::say(problem),
        (Problem::Review(problem), Language::Vi) => vi::review::say(problem),
        (Problem::Review(problem), Language::En) => en::review::say(problem),
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
