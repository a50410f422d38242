//! A value read from keys and values, and the keys themselves with their places.
//!
//! Entry: [`WithKeys`].

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use crate::yaml::At;

/// A value, and all keys that stood there, in their order.
#[derive(Default)]
pub(super) struct WithKeys<T> {
    pub value: T,
    pub keys: Vec<At<String>>,
}

/// Values that nobody asks for.
#[derive(Default)]
pub(super) struct Ignored;

impl<'de> Deserialize<'de> for Ignored {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Self)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for WithKeys<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Reader(PhantomData))
    }
}

struct Reader<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Reader<T> {
    type Value = WithKeys<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("keys and values")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<WithKeys<T>, A::Error> {
        let mut keys = Vec::new();
        let noting = Noting {
            map,
            keys: &mut keys,
        };
        let value = T::deserialize(MapAccessDeserializer::new(noting))?;
        Ok(WithKeys { value, keys })
    }
}

/// Hands on what it is given, and notes the keys.
struct Noting<'a, A> {
    map: A,
    keys: &'a mut Vec<At<String>>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Noting<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        let Some(key) = self.map.next_key::<At<String>>()? else {
            return Ok(None);
        };
        let value = seed.deserialize(StrDeserializer::new(&key.value))?;
        self.keys.push(key);
        Ok(Some(value))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}
