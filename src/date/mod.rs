//! Days, clock times and time zones, each parsed once.
//!
//! Entry: [`Date`], [`Moment`], [`ClockTime`], [`TimeZone`]. The one door of `jiff`. Publication and expiry are days;
//! today's date is always given, never asked of a clock here.

mod clock_time;
mod day;
mod moment;
mod time_zone;

pub use clock_time::{ClockTime, NotAClockTime};
pub use day::{Date, NotADate};
pub use moment::{Moment, NotAMoment};
pub use time_zone::{NotATimeZone, TimeZone};
