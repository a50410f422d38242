//! A day of the calendar.
//!
//! Entry: [`Date`].

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use jiff::civil;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::time_zone::TimeZone;

/// A day of the calendar, written `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

impl Date {
    /// The day, if the calendar has it.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// The day whose parts are written in digits alone.
    #[must_use]
    pub fn from_digits(year: &str, month: &str, day: &str) -> Option<Self> {
        let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
        let all = [year, month, day].iter().all(is_number);
        all.then(|| Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))?
    }

    /// The day in a time zone at a moment, in seconds since 1970; a moment beyond jiff's calendar (year 9999) counts as its
    /// last.
    #[must_use]
    pub fn at(seconds: i64, zone: &TimeZone) -> Self {
        let moment = jiff::Timestamp::from_second(seconds).unwrap_or(jiff::Timestamp::MAX);
        Self(zone.0.to_datetime(moment).date())
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The day so many days later (earlier where negative); the day itself at the end of the calendar.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        let span = jiff::Span::new().try_days(days);
        let later = span.and_then(|span| self.0.checked_add(span));
        later.map_or(self, Self)
    }

    /// How many days lie between this day and a later one (negative where it is earlier).
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        let span = self.0.until(other.0);
        span.map_or(0, |span| i64::from(span.get_days()))
    }

    /// As news writes it: `14/01/2026`.
    #[must_use]
    pub fn short(self) -> String {
        format!("{:02}/{:02}/{}", self.day(), self.month(), self.year())
    }

    /// As documents write it: `ngày 14 tháng 01 năm 2026`, a leading zero for days below 10 and months 1 and 2 only.
    #[must_use]
    pub fn formal(self) -> String {
        let month = match self.month() {
            month @ 1..=2 => format!("{month:02}"),
            month => month.to_string(),
        };
        format!("ngày {:02} tháng {month} năm {}", self.day(), self.year())
    }

    /// The beginning of the day in a time zone, as RFC 3339 writes it; for the last days of the calendar (year 9999), whose
    /// midnight has no time in UTC, the one in UTC.
    #[must_use]
    pub fn midnight_in(self, zone: &TimeZone) -> String {
        let midnight = self.0.to_zoned_datetime(zone.0.clone());
        midnight.map_or_else(
            |_| format!("{self}T00:00:00+00:00"),
            |moment| moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        )
    }

    /// The day of the week, as people call it: `thứ Hai` … `Chủ nhật`.
    #[must_use]
    pub fn weekday(self) -> &'static str {
        match self.0.weekday() {
            civil::Weekday::Monday => "thứ Hai",
            civil::Weekday::Tuesday => "thứ Ba",
            civil::Weekday::Wednesday => "thứ Tư",
            civil::Weekday::Thursday => "thứ Năm",
            civil::Weekday::Friday => "thứ Sáu",
            civil::Weekday::Saturday => "thứ Bảy",
            civil::Weekday::Sunday => "Chủ nhật",
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}

/// The text is no day of the calendar written `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl fmt::Display for NotADate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("no day of the calendar; write it as YYYY-MM-DD, such as 2026-11-23")
    }
}

impl std::error::Error for NotADate {}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let shaped = text.len() == 10
            && text
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'-');
        let date = shaped.then(|| text.parse::<civil::Date>().ok()).flatten();
        date.map(Self).ok_or(NotADate)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_in_one_form() {
        for text in [
            "2026-02-29",
            "2026-13-01",
            "26-01-14",
            "2026-1-4",
            "14/01/2026",
            "+002026-01-01",
        ] {
            assert_eq!(text.parse::<Date>(), Err(NotADate), "{text}");
        }
        assert_eq!(
            "2026-01-14".parse::<Date>().map(Date::short).as_deref(),
            Ok("14/01/2026")
        );
    }

    #[test]
    fn documents_pad_small_days_and_the_first_two_months_only() {
        let formal = |year, month, day| Date::new(year, month, day).map(Date::formal);
        assert_eq!(
            formal(2026, 1, 14).as_deref(),
            Some("ngày 14 tháng 01 năm 2026")
        );
        assert_eq!(
            formal(2026, 3, 5).as_deref(),
            Some("ngày 05 tháng 3 năm 2026")
        );
    }
}
