//! What other sites answered, as plain data.
//!
//! Entry: [`Answers`]. It must never know when or how they were asked.

use std::collections::BTreeMap;

use super::address;
use super::inquiry::{Answer, Asked};
use crate::diagnostic::{Failure, Unasked};

/// What other sites answered; nothing where nobody asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    failed: BTreeMap<String, Failure>,
    unasked: Option<(Unasked, usize)>,
    /// Whether anybody wanted to know.
    pub wanted: bool,
    /// How many addresses were asked for now.
    pub asked: usize,
    /// Of how many an answer was still good.
    pub recalled: usize,
}

impl Answers {
    /// Puts down what came of an address: nothing where its page can be had.
    pub fn tell(&mut self, written: &str, failure: Option<Failure>) {
        if let Some(failure) = failure {
            let form = address::normal(written).unwrap_or_else(|| written.to_owned());
            self.failed.insert(form, failure);
        }
    }

    /// Puts down that addresses were not asked.
    pub fn leave(&mut self, why: Unasked, count: usize) {
        self.unasked = (count > 0).then_some((why, count));
    }

    /// Why the page of a written address could not be had; nothing where it could, or nobody knows.
    #[must_use]
    pub fn failure(&self, written: &str) -> Option<Failure> {
        let form = address::normal(written);
        self.failed.get(form.as_deref().unwrap_or(written)).copied()
    }

    /// How many addresses were not asked, and why.
    #[must_use]
    pub fn unasked(&self) -> Option<(Unasked, usize)> {
        self.unasked
    }

    /// How many pages cannot be had.
    #[must_use]
    pub fn failures(&self) -> usize {
        self.failed.len()
    }

    /// Takes an answer that was kept.
    pub(super) fn recall(&mut self, form: &str, answer: Answer) {
        self.tell(form, answer.err());
        self.recalled += 1;
    }

    /// Takes what was asked now.
    pub(super) fn take(&mut self, asked: Asked) {
        self.asked = asked.answered.len();
        for (form, answer) in asked.answered {
            self.tell(&form, answer.err());
        }
        if let Some((why, count)) = asked.unasked {
            self.leave(why, count);
        }
    }
}
