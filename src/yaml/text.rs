//! Values that are written as a text and parsed while the YAML is read, so that nobody below sees the text.
//!
//! Entry: [`parse_text`] for a type's own `Deserialize`; the types of the lower floors have theirs here.

use std::borrow::Cow;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error, Unexpected};

use crate::date::{ClockTime, Date, Moment, TimeZone};
use crate::path::{BaseUrl, WebAddress};

/// What a text must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A day, `YYYY-MM-DD`.
    Date,
    /// A day, perhaps with a clock time.
    Moment,
    /// A clock time, `HH:MM`.
    ClockTime,
    /// The IANA name of a time zone.
    TimeZone,
    /// Where a site lives.
    BaseUrl,
    /// The full address of a page.
    WebAddress,
}

impl Form {
    const ALL: [Self; 6] = [
        Self::Date,
        Self::Moment,
        Self::ClockTime,
        Self::TimeZone,
        Self::BaseUrl,
        Self::WebAddress,
    ];

    /// What the parser says was expected; by this its fault is known again.
    fn expected(self) -> &'static str {
        match self {
            Self::Date => "a date YYYY-MM-DD",
            Self::Moment => "a date YYYY-MM-DD, perhaps with HH:MM",
            Self::ClockTime => "a clock time HH:MM",
            Self::TimeZone => "the IANA name of a time zone",
            Self::BaseUrl => "the address of a site, from https:// on",
            Self::WebAddress => "a full address of the web, from https:// on",
        }
    }

    /// The form that a fault of the parser speaks of.
    pub(super) fn from_expected(expected: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|form| form.expected() == expected)
    }
}

/// Reads a text as a value of a form.
///
/// # Errors
/// When it is of another form; [`super::parse`] makes a problem of that.
pub fn parse_text<'de, T: FromStr, D: Deserializer<'de>>(
    deserializer: D,
    form: Form,
) -> Result<T, D::Error> {
    let text = Cow::<'de, str>::deserialize(deserializer)?;
    let value = text.parse();
    value.map_err(|_| D::Error::invalid_value(Unexpected::Other(&text), &form.expected()))
}

macro_rules! parsed_from_text {
    ($($name:ident),*) => {
        $(impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                parse_text(deserializer, Form::$name)
            }
        })*
    };
}

parsed_from_text!(Date, Moment, ClockTime, TimeZone, BaseUrl, WebAddress);
