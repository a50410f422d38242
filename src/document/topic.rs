//! What an article is about, by name.
//!
//! Entry: [`Topic`].

use std::borrow::Cow;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer};

use crate::vietnamese;
use crate::yaml::{self, Form};

/// The name of a topic: it has a letter or digit, so that the topic's page can have an address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Topic(String);

/// The text leaves nothing for an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATopic;

impl Topic {
    /// The name as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Topic {
    type Err = NotATopic;

    fn from_str(written: &str) -> Result<Self, NotATopic> {
        let has_address = !vietnamese::slug(written).is_empty();
        has_address
            .then(|| Self(written.to_owned()))
            .ok_or(NotATopic)
    }
}

impl<'de> Deserialize<'de> for Topic {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        yaml::parse_text(deserializer, Form::Topic)
    }
}

impl JsonSchema for Topic {
    fn schema_name() -> Cow<'static, str> {
        "Topic".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        String::json_schema(generator)
    }
}
