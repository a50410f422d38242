//! The layers of a theme: its own folder, and the folders of the themes that it is laid over.
//!
//! Entry: [`layers`], then [`templates`] and [`strings`] of each.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use serde::Deserialize;

use super::colour::Colour;
use crate::diagnostic::{Diagnostic, ThemeProblem};
use crate::path::SourcePath;
use crate::source::Sources;
use crate::web::asset::Asset;
use crate::web::words::Words;
use crate::yaml::{self, At, Excerpt};

/// Where themes lie.
pub const FOLDER: &str = "themes";

/// What `theme.yaml` says.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ThemeSettings {
    /// The theme's name, for people.
    pub name: String,
    /// The theme that this one is laid over.
    pub extends: Option<String>,
    /// The site's icon, a file below `static/`.
    pub icon: Option<At<String>>,
    /// Larger icons for the web manifest, files below `static/` named `…-<pixels>.png`.
    pub icons: Vec<At<String>>,
    /// The colour of the browser's frame.
    pub colour: Option<Colour>,
    /// The colour of an empty page.
    pub background: Option<Colour>,
}

/// A template under a name by which others may call it.
pub(super) struct Template<'a> {
    /// The name.
    pub(super) name: String,
    /// Its file.
    pub(super) path: &'a SourcePath,
    /// Its text.
    pub(super) text: &'a str,
}

/// The templates of one layer, each also under its theme's name, so that a theme laid over this one can extend the
/// template it replaces; but components are known by their own names, each only once.
pub(super) fn templates<'a>(sources: &'a Sources, layer: &str) -> Vec<Template<'a>> {
    let folder = format!("{FOLDER}/{layer}/templates/");
    let mut templates = Vec::new();
    for (path, text, _) in sources.texts_under(&folder) {
        let name = path.as_str()[folder.len()..].to_owned();
        if !defines_components(text) {
            let name = format!("{layer}/{name}");
            templates.push(Template { name, path, text });
        }
        templates.push(Template { name, path, text });
    }
    templates
}

/// The names and settings of a theme and those below it, the lowest first.
pub(super) fn layers(
    sources: &Sources,
    name: &str,
    found: &mut Vec<Diagnostic>,
) -> Vec<(String, ThemeSettings)> {
    let mut layers: Vec<(String, ThemeSettings)> = Vec::new();
    let mut next = Some(name.to_owned());
    while let Some(name) = next.take() {
        let path = SourcePath::new(&format!("{FOLDER}/{name}/theme.yaml"));
        if layers.iter().any(|(known, _)| *known == name) {
            found.push(Diagnostic::file(&path, ThemeProblem::ThemeLoop { name }));
            break;
        }
        let Some((path, text)) = sources.text_at(path.as_str()) else {
            found.push(Diagnostic::file(&path, ThemeProblem::ThemeUnknown { name }));
            break;
        };
        let settings: ThemeSettings = yaml::parse(Excerpt {
            path,
            text,
            base: 0,
        })
        .take_into(found)
        .unwrap_or_default();
        next.clone_from(&settings.extends);
        layers.push((name, settings));
    }
    layers.reverse();
    layers
}

/// Tells of icons that no layer has, and of those whose names do not say their size.
pub(super) fn check_icons(
    settings: &ThemeSettings,
    theme: &str,
    assets: &BTreeMap<String, Asset>,
) -> Vec<Diagnostic> {
    let path = SourcePath::new(&format!("{FOLDER}/{theme}/theme.yaml"));
    let missing = settings.icon.iter().chain(&settings.icons);
    let missing = missing.filter(|name| !assets.contains_key(&name.value));
    let missing = missing.map(|name| {
        let problem = ThemeProblem::IconMissing {
            name: name.value.clone(),
        };
        Diagnostic::at(&path, name.span(), problem)
    });
    let unsized_icons = settings.icons.iter();
    let unsized_icons = unsized_icons.filter(|name| icon_pixels(name).is_none());
    let unsized_icons = unsized_icons.map(|name| {
        let problem = ThemeProblem::IconSize {
            name: name.value.clone(),
        };
        Diagnostic::at(&path, name.span(), problem)
    });
    missing.chain(unsized_icons).collect()
}

/// The width of an icon by its name, `icon-192.png`.
pub(crate) fn icon_pixels(name: &str) -> Option<NonZeroU32> {
    let (_, size) = name.rsplit_once('-')?;
    let digits = size.strip_suffix(".png")?;
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.parse().ok()).flatten()
}

/// Whether a template defines components.
fn defines_components(template: &str) -> bool {
    let is_definition = |tag: &str| {
        tag.trim_start_matches('-')
            .trim_start()
            .starts_with("component ")
    };
    template.split("{%").skip(1).any(is_definition)
}

/// The words of one layer.
pub(super) fn strings(
    sources: &Sources,
    layer: &str,
    found: &mut Vec<Diagnostic>,
) -> BTreeMap<String, String> {
    let path = format!("{FOLDER}/{layer}/strings.vi.yaml");
    let Some((path, text)) = sources.text_at(&path) else {
        return BTreeMap::new();
    };
    yaml::parse(Excerpt {
        path,
        text,
        base: 0,
    })
    .take_into(found)
    .unwrap_or_default()
}

/// The words that every theme must have and this one lacks.
pub(super) fn missing_words(words: &Words, theme: &str) -> Vec<Diagnostic> {
    let strings = SourcePath::new(&format!("{FOLDER}/{theme}/strings.vi.yaml"));
    let fault = |key: &str| {
        let key = key.to_owned();
        Diagnostic::file(&strings, ThemeProblem::StringMissing { key })
    };
    words.missing().map(fault).collect()
}
