//! What an import knows of the head of its article.
//!
//! Entry: [`fills`] and [`issuer`].

use serde_json::json;

use super::heading_block::Stated;
use crate::config::Config;
use crate::vietnamese::slug;
use crate::yaml;

/// Keys with their values as YAML: what the document states, and nothing else.
pub(in crate::authoring::import) fn fills(
    stated: &Stated,
    issuer: Option<String>,
) -> Vec<(&'static str, String)> {
    let quoted = |text: &String| yaml::quote(text);
    let signer = stated.signer.as_ref().map(|signer| {
        let mut flow = json!({"name": signer.name});
        let parts = [
            ("position", &signer.position),
            ("on_behalf", &signer.on_behalf),
        ];
        for (key, value) in parts {
            if let Some(value) = value {
                flow[key] = json!(value);
            }
        }
        flow.to_string()
    });
    let all = [
        ("number", stated.number.as_ref().map(quoted)),
        ("issued_on", stated.issued_on.map(|day| day.to_string())),
        ("issuer", issuer),
        ("type", stated.document_type.map(str::to_owned)),
        ("signer", signer),
        ("verbatim", Some("true".to_owned())),
    ];
    let known = all
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)));
    known.collect()
}

/// The id of the body whose name the lines are: all of them in either order, or the last of them.
pub(in crate::authoring::import) fn issuer(lines: &[String], config: &Config) -> Option<String> {
    let folded = |name: &str| {
        let folded = slug(name);
        let folded = folded
            .strip_prefix("ubnd-")
            .map(|rest| format!("uy-ban-nhan-dan-{rest}"))
            .unwrap_or(folded);
        folded
            .strip_prefix("hdnd-")
            .map(|rest| format!("hoi-dong-nhan-dan-{rest}"))
            .unwrap_or(folded)
    };
    let ends = (0..lines.len()).map(|from| lines[from..].join(" "));
    let turned = lines.iter().rev().cloned().collect::<Vec<_>>().join(" ");
    let candidates = ends.chain([turned]).map(|name| folded(&name));
    let mut candidates = candidates.filter(|name| !name.is_empty());
    candidates.find_map(|name| {
        let of_name = |body: &&crate::config::bodies::Body| {
            let short = body.short.as_deref().map(folded);
            folded(&body.name) == name || short.as_ref() == Some(&name)
        };
        let body = config.bodies.iter().find(of_name);
        body.map(|body| body.id.value.clone())
    })
}
