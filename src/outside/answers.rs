//! What other sites answered, as plain data.
//!
//! Entry: [`Answers`].

use std::collections::BTreeMap;

use super::address;
use super::inquiry::{Answer, InquiryResult};
use crate::diagnostic::{FetchFailure, UnaskedReason};

/// What other sites answered; nothing where nobody asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    failed: BTreeMap<String, FetchFailure>,
    unasked: Option<(UnaskedReason, usize)>,
    /// Whether links to other sites were checked at all.
    pub wanted: bool,
    /// How many addresses were asked now.
    pub asked: usize,
    /// For how many addresses a cached answer was still valid.
    pub recalled: usize,
}

impl Answers {
    /// Records what came of an address: no failure where its page can be had.
    pub fn record(&mut self, written: &str, failure: Option<FetchFailure>) {
        if let Some(failure) = failure {
            let form = address::normalize(written).unwrap_or_else(|| written.to_owned());
            self.failed.insert(form, failure);
        }
    }

    /// Records that addresses were not asked.
    pub fn record_unasked(&mut self, why: UnaskedReason, count: usize) {
        self.unasked = (count > 0).then_some((why, count));
    }

    /// Why the page of a written address could not be had; nothing where it could, or nobody knows.
    #[must_use]
    pub fn failure(&self, written: &str) -> Option<FetchFailure> {
        let form = address::normalize(written);
        self.failed.get(form.as_deref().unwrap_or(written)).copied()
    }

    /// How many addresses were not asked, and why.
    #[must_use]
    pub fn unasked(&self) -> Option<(UnaskedReason, usize)> {
        self.unasked
    }

    /// How many pages cannot be had.
    #[must_use]
    pub fn failures(&self) -> usize {
        self.failed.len()
    }

    /// Records an answer from the cache.
    pub(super) fn record_cached(&mut self, form: &str, answer: Answer) {
        self.record(form, answer.err());
        self.recalled += 1;
    }

    /// Records what was asked now.
    pub(super) fn record_inquiry(&mut self, asked: InquiryResult) {
        self.asked = asked.answered.len();
        for (form, answer) in asked.answered {
            self.record(&form, answer.err());
        }
        if let Some((why, count)) = asked.unasked {
            self.record_unasked(why, count);
        }
    }
}
