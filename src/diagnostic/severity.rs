//! How much a problem weighs.
//!
//! Entry: [`Severity`].

/// How much a problem weighs; the order is the order in which problems are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site is not made.
    Error,
    /// A preview is made, but a release stops: law, consent or approval asks for it.
    Law,
    /// Something that its writer should look at.
    Warning,
}
