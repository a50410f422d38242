//! `bantin schema`: what every file may hold, as one JSON Schema for editors.
//!
//! Entry: [`document`]. It is made from the types that read the files, so that editor and program never disagree. It
//! must never know a site.

use schemars::{JsonSchema, schema_for};
use serde_json::{Map, Value, json};

use crate::config::bodies::Body;
use crate::config::section::SectionHead;
use crate::config::site::SiteSettings;
use crate::document::front_matter::{KindSchema, required};
use crate::document::kind_name::KindName;
use crate::speech::broadcast::Broadcast;

/// The dialect.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The whole schema. The root takes the front matter of any kind; `$defs` has each kind by its id, and `site`, `bodies`,
/// `section` and `broadcast` for `site.yaml`, `bodies.yaml`, `_index.md` and `broadcast.yaml`.
///
/// The root says `anyOf`: a head that leaves its kind to its section may fit several kinds, which `oneOf` would refuse.
#[must_use]
pub fn document() -> Value {
    let mut definitions = Map::new();
    let mut any = Vec::new();
    for kind in KindName::ALL {
        let schema = of_kind(kind, &mut definitions);
        any.push(json!({ "$ref": format!("#/$defs/{}", kind.id()) }));
        definitions.insert(kind.id().to_owned(), schema);
    }
    add_file::<SiteSettings>("site", "content/site.yaml", &mut definitions);
    add_file::<Vec<Body>>("bodies", "content/bodies.yaml", &mut definitions);
    add_file::<SectionHead>("section", "_index.md", &mut definitions);
    add_file::<Broadcast>("broadcast", "content/broadcast.yaml", &mut definitions);
    definitions.values_mut().for_each(only_known_formats);
    json!({
        "$schema": DIALECT,
        "title": "bantin",
        "description": "Phần khai báo đầu bài, theo từng loại bài; các tệp khác ở $defs: site, bodies, section, broadcast.",
        "anyOf": any,
        "$defs": definitions,
    })
}

/// The front matter of a kind: the shared keys and its own, and no other.
fn of_kind(kind: KindName, definitions: &mut Map<String, Value>) -> Value {
    let schema = KindSchema::of(kind);
    let mut properties = Map::new();
    for part in [&schema.common, &schema.own] {
        let mut part = part.as_value().clone();
        keep_definitions(&mut part, definitions);
        if let Some(Value::Object(own)) = part.get_mut("properties").map(Value::take) {
            properties.extend(own);
        }
    }
    if let Some(named) = properties.get_mut("kind") {
        let description = named.get("description").cloned();
        *named = json!({ "description": description, "enum": [kind.id(), null] });
    }
    json!({
        "title": kind.id(),
        "description": format!("{}.", kind.title()),
        "type": "object",
        "properties": properties,
        "required": required(kind),
        "additionalProperties": false,
    })
}

/// Adds what a file may hold, under an id.
fn add_file<T: JsonSchema>(id: &str, file: &str, definitions: &mut Map<String, Value>) {
    let mut schema = schema_for!(T).to_value();
    keep_definitions(&mut schema, definitions);
    if let Some(schema) = schema.as_object_mut() {
        schema.remove("$schema");
        schema.insert("title".to_owned(), id.into());
        schema.insert("description".to_owned(), format!("Tệp {file}.").into());
    }
    definitions.insert(id.to_owned(), schema);
}

/// Moves the definitions of a schema to the others. What they say of a type is for engineers and goes; what their keys
/// and words mean stays.
fn keep_definitions(schema: &mut Value, definitions: &mut Map<String, Value>) {
    let Some(Value::Object(own)) = schema.get_mut("$defs").map(Value::take) else {
        return;
    };
    if let Some(schema) = schema.as_object_mut() {
        schema.remove("$defs");
    }
    for (name, mut definition) in own {
        if let Some(definition) = definition.as_object_mut() {
            definition.remove("description");
        }
        definitions.insert(name, definition);
    }
}

/// Takes away the formats that only Rust knows (`int64` …).
fn only_known_formats(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            let is_ours = |format: &Value| format.as_str().is_some_and(|format| format != "date");
            if object.get("format").is_some_and(is_ours) {
                object.remove("format");
            }
            object.values_mut().for_each(only_known_formats);
        }
        Value::Array(items) => items.iter_mut().for_each(only_known_formats),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
