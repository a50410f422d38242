//! A value together with its place.
//!
//! Entry: [`At`].

use std::borrow::Cow;
use std::num::TryFromIntError;
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
    /// The bytes of the file that hold the value.
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
        let (start, end) = byte_range(spanned.referenced);
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

/// A place of the parser, as start and end in bytes; the start of the text where the parser knows no place.
pub(super) fn byte_range(location: Location) -> (Offset, Offset) {
    let span = location.span();
    let start = offset(span.byte_offset().unwrap_or(0));
    (start, start + offset(span.byte_len().unwrap_or(0)))
}

#[expect(clippy::expect_used, reason = "`source` takes in no text of 4 GiB")]
pub(super) fn offset(bytes: impl TryInto<Offset, Error = TryFromIntError>) -> Offset {
    bytes.try_into().expect("a text is smaller than 4 GiB")
}
