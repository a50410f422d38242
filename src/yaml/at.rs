//! A value together with its place.
//!
//! Entry: [`At`]. It must never know which file the value stands in.

use std::borrow::Cow;
use std::ops::{Deref, Range};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer};
use serde::{Serialize, Serializer};
use serde_yaml::{Location, Spanned};

use crate::diagnostic::Offset;

/// A value and where it stands, in bytes from the start of the file.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it begins.
    pub start: Offset,
    /// Where it ends.
    pub end: Offset,
}

impl<T> At<T> {
    /// The stretch of the file that holds the value.
    #[must_use]
    pub fn span(&self) -> Range<Offset> {
        self.start..self.end
    }
}

impl<T> Deref for At<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<T>::deserialize(deserializer)?;
        let (start, end) = stretch(spanned.referenced);
        let value = spanned.value;
        Ok(Self { value, start, end })
    }
}

/// The value alone: a reader of a page has no file to look into.
impl<T: Serialize> Serialize for At<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<T: JsonSchema> JsonSchema for At<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// Where the parser stands, in bytes.
pub(super) fn stretch(location: Location) -> (Offset, Offset) {
    let span = location.span();
    let offset = |bytes: Option<u64>| Offset::try_from(bytes.unwrap_or(0)).unwrap_or(0);
    let start = offset(span.byte_offset());
    (start, start.saturating_add(offset(span.byte_len())))
}
