//! A day, with the time of day where it is known.
//!
//! Entry: [`Moment`].

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::clock_time::ClockTime;
use super::day::Date;

/// A day, with the time of day where it is known: `2026-11-23` or `2026-11-23 14:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The time of day.
    pub time: Option<ClockTime>,
}

impl Moment {
    /// As a notice writes it: `14 giờ 30 phút ngày 23/11/2026`, or the day alone.
    #[must_use]
    pub fn short(self) -> String {
        let day = format!("ngày {}", self.date.short());
        match self.time.map(|time| (time.hour(), time.minute())) {
            Some((hour, 0)) => format!("{hour} giờ {day}"),
            Some((hour, minute)) => format!("{hour} giờ {minute:02} phút {day}"),
            None => day,
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.time {
            Some(time) => write!(formatter, "{}T{time}", self.date),
            None => self.date.fmt(formatter),
        }
    }
}

/// The text is neither a day nor a day with a clock time after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAMoment;

impl FromStr for Moment {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        let (date, time) = match text.split_once([' ', 'T']) {
            Some((date, time)) => (date, Some(time.parse().map_err(|_| NotAMoment)?)),
            None => (text, None),
        };
        let date = date.parse().map_err(|_| NotAMoment)?;
        Ok(Self { date, time })
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Moment {
    fn schema_name() -> Cow<'static, str> {
        "Moment".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}([ T]\d{1,2}:\d{2})?$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_makes_no_number() {
        assert_eq!("2027-11-23 +5:+7".parse::<Moment>(), Err(NotAMoment));
        let moment = "2027-11-23 5:07".parse::<Moment>();
        assert_eq!(
            moment.map(Moment::short).as_deref(),
            Ok("5 giờ 07 phút ngày 23/11/2027")
        );
    }
}
