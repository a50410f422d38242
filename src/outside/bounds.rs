//! How much may be asked of other sites.
//!
//! Entry: [`Bounds`].

use std::time::Duration;

/// Limits of time and number for one inquiry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// How many servers are asked at the same time.
    pub servers: usize,
    /// How long one answer may take, with all its redirections.
    pub answer: Duration,
    /// How long everything may take.
    pub all: Duration,
    /// How long a server is left in peace after a question.
    pub pause: Duration,
    /// How far questions may go.
    pub reach: Reach,
}

/// How far questions may go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// To the open internet only.
    #[default]
    Public,
    /// To this machine and its network too: for tests, which have servers of their own.
    Inner,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            servers: 8,
            answer: Duration::from_secs(8),
            all: Duration::from_mins(2),
            pause: Duration::from_millis(250),
            reach: Reach::Public,
        }
    }
}
