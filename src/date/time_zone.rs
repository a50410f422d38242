//! Time zones by their IANA names.
//!
//! Entry: [`TimeZone`].

use std::borrow::Cow;
use std::str::FromStr;

use jiff::tz;
use schemars::{JsonSchema, Schema, SchemaGenerator};

/// The time zone of a site, such as `Asia/Ho_Chi_Minh`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeZone(pub(super) tz::TimeZone);

/// The time zone of Việt Nam.
impl Default for TimeZone {
    #[expect(clippy::expect_used, reason = "the database is part of the program")]
    fn default() -> Self {
        "Asia/Ho_Chi_Minh"
            .parse()
            .expect("the bundled database has Việt Nam")
    }
}

impl JsonSchema for TimeZone {
    fn schema_name() -> Cow<'static, str> {
        "TimeZone".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        String::json_schema(generator)
    }
}

/// No time zone of the IANA database has this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATimeZone;

impl FromStr for TimeZone {
    type Err = NotATimeZone;

    fn from_str(name: &str) -> Result<Self, NotATimeZone> {
        let zone = tz::TimeZone::get(name).map_err(|_| NotATimeZone)?;
        // `Etc/Unknown` is a name for not having one.
        (!zone.is_unknown())
            .then_some(Self(zone))
            .ok_or(NotATimeZone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_the_database() {
        assert_eq!("Asia/Ho_Chi_Minh".parse(), Ok(TimeZone::default()));
        for name in ["Asia/Hanoi", "", "+7", "Etc/Unknown", "GMT+7 "] {
            assert_eq!(name.parse::<TimeZone>(), Err(NotATimeZone), "{name}");
        }
    }
}
