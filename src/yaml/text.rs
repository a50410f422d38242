//! Values that are written as a text and parsed while the YAML is read, so that nobody below sees the text.
//!
//! Entry: [`parse_text`] for a type's own `Deserialize`; the types of the lower floors have theirs here.

use std::borrow::Cow;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error, Unexpected};

use super::at::At;
use crate::date::{ClockTime, Date, Moment, TimeZone};
use crate::diagnostic::{AddressProblem, Problem, ValueProblem, YamlProblem};
use crate::path::{self, BaseUrl, MailAddress, Slug, Telephone, WebAddress};
use crate::vietnamese;

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
    /// A part of an address.
    Slug,
    /// A telephone number.
    Telephone,
    /// The address of a mail box.
    MailAddress,
    /// The name of a topic.
    Topic,
    /// A colour in hexadecimal digits.
    Colour,
    /// Any text that is not blank.
    Filled,
}

impl Form {
    const ALL: [Self; 12] = [
        Self::Date,
        Self::Moment,
        Self::ClockTime,
        Self::TimeZone,
        Self::BaseUrl,
        Self::WebAddress,
        Self::Slug,
        Self::Telephone,
        Self::MailAddress,
        Self::Topic,
        Self::Colour,
        Self::Filled,
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
            Self::Slug => "a part of an address",
            Self::Telephone => "a telephone number",
            Self::MailAddress => "an e-mail address",
            Self::Topic => "the name of a topic",
            Self::Colour => "a colour #rrggbb",
            Self::Filled => "a text that is not blank",
        }
    }

    /// What is wrong with a text that is of another form.
    pub(super) fn problem(self, written: &str) -> Problem {
        let proposed = path::complete_address(written);
        let written = written.trim().to_owned();
        match self {
            Self::Date => YamlProblem::ImpossibleDate { written }.into(),
            Self::Moment => ValueProblem::ImpossibleMoment { written }.into(),
            Self::ClockTime => ValueProblem::ClockTimeBad { written }.into(),
            Self::TimeZone => ValueProblem::TimeZoneUnknown { written }.into(),
            Self::BaseUrl => ValueProblem::BaseUrlBad { written, proposed }.into(),
            Self::WebAddress => ValueProblem::WebAddressBad { written, proposed }.into(),
            Self::Slug => {
                let proposed = vietnamese::slug(&written);
                if proposed.is_empty() {
                    AddressProblem::SlugEmpty.into()
                } else {
                    AddressProblem::AddressBad { written, proposed }.into()
                }
            }
            Self::Telephone => ValueProblem::TelephoneBad { written }.into(),
            Self::MailAddress => ValueProblem::MailAddressBad { written }.into(),
            Self::Topic => ValueProblem::TopicEmpty { written }.into(),
            Self::Colour => ValueProblem::ColourBad { written }.into(),
            Self::Filled => ValueProblem::ValueEmpty.into(),
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

parsed_from_text!(
    Date,
    Moment,
    ClockTime,
    TimeZone,
    BaseUrl,
    WebAddress,
    Slug,
    Telephone,
    MailAddress
);

/// Reads a text that must say something, for `deserialize_with`.
///
/// # Errors
/// When there is nothing but blanks.
pub fn filled<'de, T: Deserialize<'de> + AsText, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    // A key without a value is as empty as one with blanks.
    let text = Option::<T>::deserialize(deserializer)?;
    let filled = text.filter(|text| !text.text().trim().is_empty());
    filled.ok_or_else(|| D::Error::invalid_value(Unexpected::Other(""), &Form::Filled.expected()))
}

/// What [`filled`] can look into.
pub trait AsText {
    /// The text.
    fn text(&self) -> &str;
}

impl AsText for String {
    fn text(&self) -> &str {
        self
    }
}

impl AsText for At<String> {
    fn text(&self) -> &str {
        &self.value
    }
}
