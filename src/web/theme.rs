//! A theme: templates, words, settings, and files that pages need. A theme may be laid over another (`extends`).
//!
//! Entry: [`load`] and [`Theme::render`]. The one door of the template engine. A theme must never know the site: it sees
//! what a view holds.

use std::collections::BTreeMap;

use tera::{Context, Tera, Value};

use super::asset::Asset;
use super::escape::escape;
use super::layers;
use super::policy;
use super::style;
use super::view::{Place, SiteView, View};
use super::words::Words;
use crate::diagnostic::{Diagnostic, Offset, Reported, ThemeProblem};
use crate::memo::{Key, KeyMaker};
use crate::output::Output;
use crate::path::SourcePath;
use crate::source::Sources;

pub use super::layers::{FOLDER, Settings};

/// The room that a page is given to begin with, in bytes: most pages need less.
const PAGE: usize = 16 * 1024;

/// A theme, ready to render.
pub struct Theme {
    /// What `theme.yaml` says.
    pub settings: Settings,
    /// The words of `strings.vi.yaml`.
    pub words: Words,
    /// The files below `static/`, by their path there.
    pub assets: BTreeMap<String, Asset>,
    engine: Tera,
    /// The templates that others put in by a mark (`<?name?>`), once for many pages.
    parts: Vec<String>,
    /// The name of its folder.
    folder: String,
    /// The theme whose folder holds each template.
    origins: BTreeMap<String, SourcePath>,
    /// Of its templates, and of all that every page sees.
    key: KeyMaker,
}

/// The templates that a theme must have beside those that a site's pages ask for.
const REDIRECT: &str = "redirect.html";

/// The template of the service worker, which a theme need not have.
const WORKER: &str = "sw.js";

/// Loads a theme and those that it is laid over.
#[must_use]
pub fn load(sources: &Sources, name: &str) -> Reported<Theme> {
    let mut found = Vec::new();
    let layers = layers::layers(sources, name, &mut found);
    let settings = layers.last().map(|(_, settings)| settings.clone());
    let mut words = BTreeMap::new();
    let mut assets = BTreeMap::new();
    let mut templates: Vec<(String, &str)> = Vec::new();
    let mut origins = BTreeMap::new();
    for (layer, _) in &layers {
        words.extend(layers::strings(sources, layer, &mut found));
        let statics = format!("{FOLDER}/{layer}/static/");
        assets.extend(sources.iter_under(&statics).map(|(path, file)| {
            let name = path.as_str()[statics.len()..].to_owned();
            (name, Asset::of(path, file))
        }));
        found.extend(style::faults(sources, &statics));
        for template in layers::templates(sources, layer) {
            origins.insert(template.name.clone(), template.path.clone());
            templates.push((template.name, template.text));
        }
    }
    let words = Words::new(words);
    if found.is_empty() {
        found.extend(layers::missing_words(&words, name));
    }
    let mut theme = Theme {
        settings: settings.unwrap_or_default(),
        words,
        assets,
        engine: engine(),
        parts: layers::parts(&templates),
        folder: name.to_owned(),
        origins,
        key: key(&templates),
    };
    if let Err(error) = theme.engine.add_raw_templates(templates) {
        found.push(theme.fault(&error, name));
    }
    Reported::new(theme, found)
}

/// The engine, which escapes what templates print as all else in pages is.
fn engine() -> Tera {
    let mut engine = Tera::default();
    engine.set_escape_fn(|text, html| html.write_all(escape(text).as_bytes()));
    engine
}

/// What all templates together are known by.
fn key(templates: &[(String, &str)]) -> KeyMaker {
    let parts = templates.iter();
    parts.fold(KeyMaker::default(), |key, (name, text)| {
        key.part(name).part(text)
    })
}

impl Theme {
    /// Makes known what all pages share.
    pub fn set_site(&mut self, site: &SiteView) {
        let assets: BTreeMap<&str, &str> = self
            .assets
            .iter()
            .map(|(name, asset)| (name.as_str(), asset.url.as_str()))
            .collect();
        let version = self.version();
        let shared = (site, &self.words, &assets, &self.settings.colour);
        let seen = serde_json::to_vec(&shared).unwrap_or_default();
        self.key = std::mem::take(&mut self.key).part(seen);
        let context = self.engine.global_context();
        context.insert("site", site);
        context.insert("t", &self.words);
        context.insert("assets", &assets);
        context.insert("policy", &policy::page_policy());
        context.insert("version", &version);
        context.insert("theme_colour", &self.settings.colour);
    }

    /// The key of all that pages see beside their views.
    #[must_use]
    pub fn key(&self) -> Key {
        self.key.key()
    }

    /// Renders one page.
    ///
    /// # Errors
    /// A fault of the template, at its place there.
    pub fn render(&self, view: &View) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut html = Vec::with_capacity(PAGE);
        let context = Context::from_serialize(view);
        let made =
            context.and_then(|context| self.engine.render_to(view.template, &context, &mut html));
        made.map_err(|error| Box::new(self.fault(&error, view.template)))?;
        Ok(html)
    }

    /// The names of the templates that are put in by a mark.
    #[must_use]
    pub fn parts(&self) -> &[String] {
        &self.parts
    }

    fn has(&self, template: &str) -> bool {
        self.origins.contains_key(template)
    }

    /// Renders a part that many pages share.
    ///
    /// # Errors
    /// A fault of the template, at its place there.
    pub fn render_part(&self, template: &str, page: &Place) -> Result<String, Box<Diagnostic>> {
        let mut context = Context::new();
        context.insert("page", page);
        let html = self.engine.render(template, &context);
        html.map_err(|error| Box::new(self.fault(&error, template)))
    }

    /// Renders the page that leads from an old address to the new one.
    ///
    /// # Errors
    /// A fault of the template, at its place there.
    pub fn render_redirect(&self, target: &str, full: &str) -> Result<String, Box<Diagnostic>> {
        let mut context = Context::new();
        context.insert_value(
            "redirect",
            Value::from_serializable(&BTreeMap::from([("target", target), ("url", full)])),
        );
        let html = self.engine.render(REDIRECT, &context);
        html.map_err(|error| Box::new(self.fault(&error, REDIRECT)))
    }

    /// Renders the service worker, if the theme has one.
    ///
    /// # Errors
    /// A fault of the template, at its place there.
    pub fn render_worker(&self) -> Result<Option<String>, Box<Diagnostic>> {
        if !self.has(WORKER) {
            return Ok(None);
        }
        let script = self.engine.render(WORKER, &Context::new());
        let script = script.map_err(|error| Box::new(self.fault(&error, WORKER)))?;
        Ok(Some(script))
    }

    /// What tells the theme's files from those of another version: it follows from their names, which hold their hashes.
    fn version(&self) -> String {
        let marks = self.assets.values().filter_map(|asset| {
            let (_, mark) = asset.url.as_str().rsplit_once('-')?;
            u64::from_str_radix(mark.split('.').next()?, 16).ok()
        });
        let version = marks.fold(0_u64, |sum, mark| sum.rotate_left(7) ^ mark);
        format!("{version:016x}")
    }

    /// The theme's files, ready to be published.
    pub fn outputs(&self) -> impl Iterator<Item = Output> {
        self.assets.values().map(Asset::output)
    }

    /// What the engine found, at its place in the template's file.
    fn fault(&self, error: &tera::Error, template: &str) -> Diagnostic {
        use tera::ErrorKind;
        let (name, span, detail) = match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let range = report.span().range.clone();
                (
                    report.filename().to_owned(),
                    range,
                    report.message().to_owned(),
                )
            }
            ErrorKind::TemplateNotFound(name) => {
                let file = SourcePath::new(&format!("{FOLDER}/{}/templates/{name}", self.folder));
                let template = name.clone();
                return Diagnostic::file(&file, ThemeProblem::MissingTemplate { template });
            }
            ErrorKind::MissingParent { current, parent } => {
                let template = parent.clone();
                let file = self
                    .origins
                    .get(current)
                    .cloned()
                    .unwrap_or_else(|| SourcePath::new(FOLDER));
                return Diagnostic::file(&file, ThemeProblem::MissingTemplate { template });
            }
            _ => (template.to_owned(), 0..0, error.to_string()),
        };
        let file = self
            .origins
            .get(&name)
            .cloned()
            .unwrap_or_else(|| SourcePath::new(FOLDER));
        let offset = |at: usize| Offset::try_from(at).unwrap_or(0);
        let span = offset(span.start)..offset(span.end);
        Diagnostic::at(&file, span, ThemeProblem::Template { detail })
    }
}
