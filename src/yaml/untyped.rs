//! YAML as it was written, of no type: words, lists and tables.
//!
//! Entry: [`parse_untyped`]. Two texts that differ only in comments, the order of keys, quotes or line ends are written alike;
//! `012` and `12`, `1.50` and `1.5` are not, whatever a typed reader would make of them. No type is guessed.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_yaml::{Location, Spanned};

use super::at::byte_range;

/// A value as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UntypedValue {
    /// Nothing, or `null`.
    Nothing,
    /// Words, without their quotes; a number or a truth value letter by letter.
    Words(String),
    /// One after the other.
    List(Vec<UntypedValue>),
    /// By key; keys without a value are left out, since they say nothing.
    Table(BTreeMap<String, UntypedValue>),
}

/// What a text of YAML holds; nothing where it cannot be read whole.
#[must_use]
pub fn parse_untyped(text: &str) -> Option<UntypedValue> {
    let read = serde_yaml::from_str_with_options::<Node>(text, options()).ok()?;
    resolve(read, text)
}

/// How the house reads YAML.
pub(super) fn options() -> serde_yaml::Options {
    serde_yaml::options! { with_snippet: false }
}

/// A value as it is read: what looks like a number is known by its place alone, since its letters count.
enum Node {
    Nothing,
    Words(String),
    Plain(Location),
    List(Vec<Node>),
    Table(Vec<(Node, Node)>),
}

/// The same before its place is known.
enum Bare {
    Nothing,
    Words(String),
    Number,
    List(Vec<Node>),
    Table(Vec<(Node, Node)>),
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = Spanned::<Bare>::deserialize(deserializer)?;
        Ok(match read.value {
            Bare::Nothing => Self::Nothing,
            Bare::Words(words) => Self::Words(words),
            Bare::Number => Self::Plain(read.defined),
            Bare::List(items) => Self::List(items),
            Bare::Table(entries) => Self::Table(entries),
        })
    }
}

impl<'de> Deserialize<'de> for Bare {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Bare;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Bare, E> {
        Ok(Bare::Nothing)
    }

    fn visit_none<E: Error>(self) -> Result<Bare, E> {
        Ok(Bare::Nothing)
    }

    fn visit_str<E: Error>(self, words: &str) -> Result<Bare, E> {
        Ok(Bare::Words(words.to_owned()))
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Bare, E> {
        Ok(Bare::Number)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Bare, E> {
        Ok(Bare::Number)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Bare, E> {
        Ok(Bare::Number)
    }

    fn visit_i128<E: Error>(self, _: i128) -> Result<Bare, E> {
        Ok(Bare::Number)
    }

    fn visit_u128<E: Error>(self, _: u128) -> Result<Bare, E> {
        Ok(Bare::Number)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Bare, E> {
        Ok(Bare::Number)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Bare, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Bare::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Bare, A::Error> {
        let mut table = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            table.push(entry);
        }
        Ok(Bare::Table(table))
    }
}

fn resolve(node: Node, text: &str) -> Option<UntypedValue> {
    Some(match node {
        Node::Nothing => UntypedValue::Nothing,
        Node::Words(words) => UntypedValue::Words(words.trim_end().to_owned()),
        Node::Plain(place) => {
            let (start, end) = byte_range(place);
            UntypedValue::Words(text.get(start as usize..end as usize)?.trim().to_owned())
        }
        Node::List(items) => {
            let items = items.into_iter().map(|item| resolve(item, text));
            UntypedValue::List(items.collect::<Option<_>>()?)
        }
        Node::Table(entries) => {
            let mut table = BTreeMap::new();
            for (key, value) in entries {
                let key = match resolve(key, text)? {
                    UntypedValue::Words(words) => words,
                    UntypedValue::Nothing => String::new(),
                    UntypedValue::List(_) | UntypedValue::Table(_) => return None, // no key of ours
                };
                let value = resolve(value, text)?;
                if value != UntypedValue::Nothing {
                    table.insert(key, value);
                }
            }
            UntypedValue::Table(table)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> UntypedValue {
        parse_untyped(text).unwrap_or_else(|| panic!("not read: {text}"))
    }

    #[test]
    fn comments_order_quotes_and_shape_do_not_matter() {
        let one = "# c\ntitle: Bài\ndate: 2026-11-23\npeople:\n  - name: A # c\n    child: no\nauthor:\nlead: |\n  Một\n";
        let other = "date: \"2026-11-23\"\nlead: 'Một'\npeople: [{child: 'no', name: \"A\"}]\ntitle: \"B\\u00e0i\"\n";
        assert_eq!(read(one), read(other));
    }

    #[test]
    fn letters_of_numbers_and_truth_count() {
        let values = [
            "012", "12", "1.50", "1.5", "yes", "true", "True", "0x0c", "1e3", "1000", "-0", "0",
        ];
        for (at, left) in values.iter().enumerate() {
            assert_eq!(
                read(&format!("a: {left} # c")),
                read(&format!("a: '{left}'"))
            );
            for right in &values[at + 1..] {
                assert_ne!(read(&format!("a: {left}")), read(&format!("a: {right}")));
            }
        }
    }

    #[test]
    fn anchors_are_followed_and_what_cannot_be_read_is_nothing() {
        assert_eq!(read("a: &x 012\nb: *x\n"), read("a: 012\nb: '012'\n"));
        for broken in ["a: [1", "a: 1\na: 2\n", "? [a]\n: b\n"] {
            assert_eq!(parse_untyped(broken), None, "{broken}");
        }
    }
}
