//! Times of day to the minute, as a clock shows them: `05:00`, `5:00`.
//!
//! Entry: [`ClockTime`].

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use jiff::civil;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

/// A time of day: hours and minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClockTime(civil::Time);

impl ClockTime {
    /// The time, if a clock shows it.
    #[must_use]
    pub fn new(hour: i8, minute: i8) -> Option<Self> {
        civil::Time::new(hour, minute, 0, 0).ok().map(Self)
    }

    /// The hour, 0 to 23.
    #[must_use]
    pub fn hour(self) -> i8 {
        self.0.hour()
    }

    /// The minute, 0 to 59.
    #[must_use]
    pub fn minute(self) -> i8 {
        self.0.minute()
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.hour(), self.minute())
    }
}

/// The text is no time that a clock shows, written `HH:MM`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAClockTime;

impl FromStr for ClockTime {
    type Err = NotAClockTime;

    fn from_str(text: &str) -> Result<Self, NotAClockTime> {
        // The reader of `jiff` skips blanks before a number.
        let is_plain = |byte: u8| byte.is_ascii_digit() || byte == b':';
        if !text.bytes().all(is_plain) {
            return Err(NotAClockTime);
        }
        let time = civil::Time::strptime("%H:%M", text);
        time.map(Self).map_err(|_| NotAClockTime)
    }
}

impl JsonSchema for ClockTime {
    fn schema_name() -> Cow<'static, str> {
        "ClockTime".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": r"^\d{1,2}:\d{2}$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_times_of_a_clock_without_signs() {
        for (text, shown) in [("05:00", "05:00"), ("5:07", "05:07"), ("23:59", "23:59")] {
            let time = text.parse::<ClockTime>().map(|time| time.to_string());
            assert_eq!(time.as_deref(), Ok(shown));
        }
        for text in [
            "25:99", "24:00", "12:60", "5 giờ", "+5:+7", "+5:07", "5: 7", "-1:00", "5", ":", "",
            "005:00", "05:00:00", "٥:٠٧",
        ] {
            assert_eq!(text.parse::<ClockTime>(), Err(NotAClockTime), "{text}");
        }
    }
}
