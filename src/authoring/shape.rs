//! What a JSON Schema says of one value: its kind, and what it is made of.
//!
//! Entry: [`Shape`].

use serde_json::{Map, Value};

/// A part of a schema, with the definitions that it may refer to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape<'a> {
    schema: &'a Value,
    definitions: Option<&'a Map<String, Value>>,
}

/// The kinds of value.
#[derive(Clone, Debug)]
pub(super) enum ValueKind<'a> {
    /// Words.
    Text,
    /// A day.
    Date,
    /// A day, perhaps with a time.
    Moment,
    /// True or false.
    Truth,
    /// A whole number.
    Whole,
    /// A number.
    Number,
    /// One of a few words.
    Choice(Vec<AllowedValue<'a>>),
    /// A list of values of one shape.
    List(Shape<'a>),
    /// Keys, each with its own shape.
    Record,
    /// Keys that the writer chooses, with words as values.
    Table,
}

/// A word that may be chosen.
#[derive(Clone, Copy, Debug)]
pub(super) struct AllowedValue<'a> {
    /// The word.
    pub value: &'a str,
    /// What it means, in Vietnamese.
    pub meaning: &'a str,
}

/// A key of a record.
#[derive(Clone, Copy, Debug)]
pub(super) struct SchemaKey<'a> {
    /// Its name.
    pub name: &'a str,
    /// What it is for, in Vietnamese.
    pub description: &'a str,
    /// What it holds.
    pub shape: Shape<'a>,
}

impl SchemaKey<'_> {
    /// The words that may be chosen, each with its meaning, unless the key's description names them already.
    pub(super) fn choices(&self) -> Option<String> {
        let kind = match self.shape.kind() {
            ValueKind::List(item) => item.kind(),
            kind => kind,
        };
        let ValueKind::Choice(choices) = kind else {
            return None;
        };
        let said = |choice: &AllowedValue<'_>| self.description.contains(choice.value);
        if choices.iter().all(said) {
            return None;
        }
        let each = choices.iter().map(|choice| match choice.meaning {
            "" => choice.value.to_owned(),
            meaning => format!("{} ({meaning})", choice.value),
        });
        Some(format!("{}.", each.collect::<Vec<_>>().join(", ")))
    }
}

impl<'a> Shape<'a> {
    /// The whole of a schema.
    pub(super) fn root(schema: &'a Value) -> Self {
        let definitions = schema.get("$defs").and_then(Value::as_object);
        Self {
            schema,
            definitions,
        }
    }

    /// The kind of the value.
    pub(super) fn kind(self) -> ValueKind<'a> {
        let schema = self.resolved();
        if let Some(choices) = choices(schema) {
            return ValueKind::Choice(choices);
        }
        match type_of(schema) {
            "boolean" => ValueKind::Truth,
            "integer" => ValueKind::Whole,
            "number" => ValueKind::Number,
            "array" => ValueKind::List(self.part(schema.get("items").unwrap_or(&Value::Null))),
            "object" if schema.get("properties").is_some() => ValueKind::Record,
            "object" => ValueKind::Table,
            _ if schema.get("format").is_some_and(|format| format == "date") => ValueKind::Date,
            _ if schema.get("pattern").is_some() => ValueKind::Moment,
            _ => ValueKind::Text,
        }
    }

    /// The keys of a record, in the order of its type.
    pub(super) fn keys(self) -> Vec<SchemaKey<'a>> {
        let properties = self.resolved().get("properties").and_then(Value::as_object);
        let key = |(name, schema): (&'a String, &'a Value)| SchemaKey {
            name,
            description: text(schema, "description"),
            shape: self.part(schema),
        };
        properties
            .map(|known| known.iter().map(key).collect())
            .unwrap_or_default()
    }

    /// Whether the value may be left empty.
    pub(super) fn may_be_empty(self) -> bool {
        let null =
            |schema: &Value| schema == "null" || schema.get("type").is_some_and(|t| t == "null");
        let any = |key| self.schema.get(key).and_then(Value::as_array);
        [any("type"), any("anyOf")]
            .into_iter()
            .flatten()
            .any(|alternatives| alternatives.iter().any(null))
    }

    /// The word that counts where nothing is written.
    pub(super) fn default_word(self) -> Option<&'a str> {
        self.schema.get("default").and_then(Value::as_str)
    }

    fn part(self, schema: &'a Value) -> Self {
        Self { schema, ..self }
    }

    /// The schema itself, behind references and `null` alternatives.
    fn resolved(self) -> &'a Value {
        let mut schema = self.schema;
        loop {
            let alternatives = schema.get("anyOf").and_then(Value::as_array);
            let chosen = alternatives.and_then(|all| all.iter().find(|one| type_of(one) != "null"));
            let referred = || {
                let name = text(schema, "$ref").strip_prefix("#/$defs/")?;
                self.definitions?.get(name)
            };
            match chosen.or_else(referred) {
                Some(next) => schema = next,
                None => return schema,
            }
        }
    }
}

fn text<'a>(schema: &'a Value, key: &str) -> &'a str {
    schema.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The type, where several are allowed the one that is not `null`.
fn type_of(schema: &Value) -> &str {
    match schema.get("type") {
        Some(Value::String(one)) => one,
        Some(Value::Array(several)) => several
            .iter()
            .filter_map(Value::as_str)
            .find(|&one| one != "null")
            .unwrap_or_default(),
        _ => "",
    }
}

fn choices(schema: &Value) -> Option<Vec<AllowedValue<'_>>> {
    if let Some(several) = schema.get("oneOf").and_then(Value::as_array) {
        let choice = |one| AllowedValue {
            value: text(one, "const"),
            meaning: text(one, "description").trim_end_matches('.'),
        };
        return Some(several.iter().map(choice).collect());
    }
    let plain = schema.get("enum").and_then(Value::as_array)?;
    let choice = |value| AllowedValue { value, meaning: "" };
    Some(plain.iter().filter_map(Value::as_str).map(choice).collect())
}
