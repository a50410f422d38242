//! The body that is meant by a word.
//!
//! Entry: [`find`].

use crate::config::Config;
use crate::config::bodies::Body;
use crate::vietnamese::slug;
use crate::yaml;

/// A word that names no body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The nearest id that there is.
    pub nearest: Option<String>,
    /// All ids.
    pub known: Vec<String>,
}

/// The body of an id, or of a name that is only one body's.
///
/// # Errors
/// There is no such body.
pub fn find<'a>(written: &str, config: &'a Config) -> Result<&'a Body, Unknown> {
    if let Some(body) = config.body(written.trim()) {
        return Ok(body);
    }
    let bare = slug(written);
    let is_named = |body: &&Body| {
        let names = [Some(&body.name), body.short.as_ref()];
        names.into_iter().flatten().any(|name| slug(name) == bare)
    };
    let named: Vec<&Body> = config.bodies.iter().filter(is_named).collect();
    if let [body] = named[..] {
        return Ok(body);
    }
    let ids = || config.bodies.iter().map(|body| body.id.value.as_str());
    Err(Unknown {
        nearest: yaml::nearest(&bare, ids()),
        known: ids().map(str::to_owned).collect(),
    })
}
