//! What time it is.
//!
//! Entry: [`now`], the only place where the program asks a clock for the day.

use std::time::{SystemTime, UNIX_EPOCH};

/// The moment, in seconds since 1970.
pub(crate) fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = since.map_or(0, |since| since.as_secs());
    i64::try_from(seconds).unwrap_or(i64::MAX)
}
