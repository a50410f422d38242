//! The keys that only one kind has, asked for by the kind's name.
//!
//! Entry: the functions on [`Kind`]. It must never know what the keys mean.

use super::kind::{Exemplar, Kind, Model, Notice, Rebuttal, Report};
use super::official::Official;
use super::page::Page;

impl Kind {
    /// What it says as a notice, if it is one.
    #[must_use]
    pub fn notice(&self) -> Option<&Notice> {
        if let Self::Notice(own) = self {
            Some(own)
        } else {
            None
        }
    }

    /// What it says as a model programme, if it is one.
    #[must_use]
    pub fn model(&self) -> Option<&Model> {
        if let Self::Model(own) = self {
            Some(own)
        } else {
            None
        }
    }

    /// What it says as an exemplar, if it is one.
    #[must_use]
    pub fn exemplar(&self) -> Option<&Exemplar> {
        if let Self::Exemplar(own) = self {
            Some(own)
        } else {
            None
        }
    }

    /// What it says as an official document, if it is one.
    #[must_use]
    pub fn official(&self) -> Option<&Official> {
        if let Self::Document(own) = self {
            Some(own)
        } else {
            None
        }
    }

    /// What it says as a rebuttal, if it is one.
    #[must_use]
    pub fn rebuttal(&self) -> Option<&Rebuttal> {
        if let Self::Rebuttal(own) = self {
            Some(own)
        } else {
            None
        }
    }

    /// What it says as a report, if it is one.
    #[must_use]
    pub fn report(&self) -> Option<&Report> {
        if let Self::Report(own) = self {
            Some(own)
        } else {
            None
        }
    }

    /// What it says as a standing page, if it is one.
    #[must_use]
    pub fn page(&self) -> Option<&Page> {
        if let Self::Page(own) = self {
            Some(own)
        } else {
            None
        }
    }
}
