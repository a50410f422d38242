//! Why a page of another site could not be had.
//!
//! Entry: [`Failure`] and [`Unasked`]. It must never know how it was asked.

/// Why a page of another site could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Failure {
    /// The server answers, but not with a page: the status of HTTP.
    Status(u16),
    /// There is no machine of that name, or no way to it.
    NoHost,
    /// The machine takes no connection, or breaks it off.
    Refused,
    /// No answer within the time that is given to it.
    Slow,
    /// No connection that keeps what is sent unread and unchanged: a certificate that has run out, or somebody else's.
    Insecure,
    /// One redirection after the other.
    Redirected,
    /// It leads into an inner network.
    Inner,
    /// What comes back is not HTTP.
    Garbled,
    /// The address cannot be one.
    NoAddress,
}

/// Why some addresses were not asked at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unasked {
    /// None of several machines could be reached: that is this machine's network.
    NoNetwork,
    /// The time for all of them was over.
    TimeIsUp,
}
