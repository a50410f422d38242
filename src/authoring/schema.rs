//! `bantin schema`: what every file may hold, as one JSON Schema for editors.
//!
//! Entry: [`document`], and [`of_file`] for one data file alone. It is made from the types that read the files, so that
//! editor and program never disagree.

use std::collections::BTreeMap;

use schemars::{JsonSchema, schema_for};
use serde_json::{Map, Value, json};

use crate::config::bodies::Body;
use crate::config::section::SectionHead;
use crate::config::site::SiteSettings;
use crate::document::front_matter::{KindSchema, required};
use crate::document::kind_name::KindName;
use crate::speech::broadcast::BroadcastSettings;
use crate::speech::bulletin::pin_file::PinFile;
use crate::speech::site_lexicon::WrittenEntry;

/// The dialect.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The dialect that editors know best; it holds the very same rules.
const EDITORS_DIALECT: &str = "http://json-schema.org/draft-07/schema#";

/// The data files that staff edit, each by the id of its schema, as a pattern below the site's folder.
pub const FILES: [(&str, &str); 5] = [
    ("site", "content/site.yaml"),
    ("bodies", "content/bodies.yaml"),
    ("broadcast", "content/broadcast.yaml"),
    ("pin", "content/broadcast/*.yaml"),
    ("lexicon", "content/lexicon.yaml"),
];

/// The schema of one data file alone, for an editor that checks a file against one schema; nothing for another id.
#[must_use]
pub fn of_file(id: &str) -> Option<Value> {
    FILES.iter().find(|(known, _)| *known == id)?;
    let whole = document();
    let definitions = whole.get("$defs")?.as_object()?;
    let mut schema = definitions.get(id)?.as_object()?.clone();
    let mut needed = BTreeMap::new();
    let mut open = references(&Value::Object(schema.clone()));
    while let Some(name) = open.pop() {
        let definition = definitions.get(&name)?;
        if needed.insert(name, definition.clone()).is_none() {
            open.extend(references(definition));
        }
    }
    schema.shift_insert(0, "$schema".to_owned(), EDITORS_DIALECT.into());
    schema.insert("$defs".to_owned(), json!(needed));
    Some(Value::Object(schema))
}

/// The names of the definitions that a schema refers to.
fn references(schema: &Value) -> Vec<String> {
    match schema {
        Value::Object(object) => {
            let own = object.get("$ref").and_then(Value::as_str);
            let own = own.and_then(|name| name.strip_prefix("#/$defs/"));
            let inside = object.values().flat_map(references);
            own.map(str::to_owned).into_iter().chain(inside).collect()
        }
        Value::Array(items) => items.iter().flat_map(references).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    }
}

/// The whole schema. The root takes the front matter of any kind; `$defs` has each kind by its id, `section` for `_index.md`,
/// and the data files of [`FILES`].
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
    add_file::<BroadcastSettings>("broadcast", "content/broadcast.yaml", &mut definitions);
    add_file::<PinFile>("pin", "content/broadcast/*.yaml", &mut definitions);
    add_file::<Option<Vec<WrittenEntry>>>("lexicon", "content/lexicon.yaml", &mut definitions);
    definitions.values_mut().for_each(only_known_formats);
    json!({
        "$schema": DIALECT,
        "title": "bantin",
        "description": "Phần khai báo đầu bài, theo từng loại bài; các tệp khác ở $defs: site, bodies, section, broadcast, pin, lexicon.",
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
