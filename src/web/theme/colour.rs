//! Colours of the browser's frame and of an empty page.
//!
//! Entry: [`Colour`].

use std::str::FromStr;

use serde::Serialize;
use serde::de::{Deserialize, Deserializer};

use crate::yaml::{self, Form};

/// A colour as CSS writes it in hexadecimal digits: `#7d0d15` or `#fff`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Colour(String);

/// The text is no such colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAColour;

impl FromStr for Colour {
    type Err = NotAColour;

    fn from_str(written: &str) -> Result<Self, NotAColour> {
        let digits = written.strip_prefix('#').ok_or(NotAColour)?;
        let is_colour =
            matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_colour
            .then(|| Self(written.to_owned()))
            .ok_or(NotAColour)
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        yaml::parse_text(deserializer, Form::Colour)
    }
}
