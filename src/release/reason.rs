//! Why an article may not leave, as data.
//!
//! Entry: [`Reason`] and [`Omission`].

use crate::path::SourcePath;

/// An article that is not published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Omission {
    /// Its file.
    pub source: SourcePath,
    /// Its title.
    pub title: String,
    /// Why it is left out.
    pub reason: Reason,
}

/// Why an article may not leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It is still being written.
    Draft,
    /// Its day has not come.
    NotYet,
    /// It is for the office alone.
    Internal,
    /// It is a sample, and this is a release.
    Sample,
    /// Nobody approved it, and this is a release.
    NotApproved,
    /// Its approval cannot be checked, and this is a release.
    ApprovalUnchecked,
    /// It was changed since it was approved, and this is a release.
    ApprovalUndone,
    /// It names a person who has not agreed to this way out.
    NoConsent,
    /// Its time has passed; a page may say so, nothing else may hold it.
    Expired,
    /// Something found in it stops a release.
    Findings,
}
