//! A theme: templates, words, settings, and files that pages need. A theme may be laid over another (`extends`).
//!
//! Entry: [`load`] and [`Theme::render`], which returns the finished page. With `fault` the one door of the template engine.
//! A template sees what a view holds and nothing else.

mod colour;
mod fault;
mod layers;
mod style;

use std::collections::BTreeMap;
use std::fmt::Write;

use tera::{Context, Tera, Value};

use crate::diagnostic::{Diagnostic, Reported};
use crate::memo::{KeyMaker, MemoKey};
use crate::output::Output;
use crate::source::Sources;
use crate::web::asset::Asset;
use crate::web::escape::escape;
use crate::web::policy;
use crate::web::view::{SiteView, View};
use crate::web::words::Words;
use fault::TemplateFiles;

pub use colour::Colour;
pub(crate) use layers::icon_pixels;
pub use layers::{FOLDER, ThemeSettings};

/// The memory that a page is given to begin with, in bytes: most pages need less.
const PAGE: usize = 32 * 1024;

/// A theme, ready to render.
pub struct Theme {
    /// What `theme.yaml` says.
    pub settings: ThemeSettings,
    /// The words of `strings.vi.yaml`.
    pub words: Words,
    /// The files below `static/`, by their path there.
    pub assets: BTreeMap<String, Asset>,
    engine: Tera,
    files: TemplateFiles,
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
    let mut files = TemplateFiles::new(name);
    for (layer, _) in &layers {
        words.extend(layers::strings(sources, layer, &mut found));
        let statics = format!("{FOLDER}/{layer}/static/");
        assets.extend(sources.iter_under(&statics).map(|(path, file)| {
            let name = path.as_str()[statics.len()..].to_owned();
            (name, Asset::of(path, file))
        }));
        found.extend(style::faults(sources, &statics));
        for template in layers::templates(sources, layer) {
            files.insert(&template);
            templates.push((template.name, template.text));
        }
    }
    if let Some(settings) = &settings {
        found.extend(layers::check_icons(settings, name, &assets));
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
        files,
        key: key(&templates),
    };
    if let Err(error) = theme.engine.add_raw_templates(templates.iter().cloned()) {
        found.extend(theme.files.faults(&error, &templates));
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
    ///
    /// # Panics
    /// Never: what pages share is plain data.
    #[expect(clippy::expect_used, reason = "plain data with text for keys")]
    pub fn set_site(&mut self, site: &SiteView) {
        let assets: BTreeMap<&str, &str> = self
            .assets
            .iter()
            .map(|(name, asset)| (name.as_str(), asset.url.as_str()))
            .collect();
        let version = self.version();
        let shared = (site, &self.words, &assets, &self.settings.colour);
        let seen = serde_json::to_vec(&shared).expect("what pages share becomes JSON");
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
    pub fn key(&self) -> MemoKey {
        self.key.key()
    }

    /// Renders one page.
    ///
    /// # Errors
    /// A fault of the template, at its place there.
    pub fn render(&self, view: &View) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut html = Vec::with_capacity(PAGE);
        let made = Context::from_serialize(view)
            .and_then(|context| self.engine.render_to(view.template, &context, &mut html));
        made.map_err(|error| self.fault(&error, view.template))?;
        Ok(html)
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
        html.map_err(|error| self.fault(&error, REDIRECT))
    }

    /// Renders the service worker, if the theme has one.
    ///
    /// # Errors
    /// A fault of the template, at its place there.
    pub fn render_worker(&self) -> Result<Option<String>, Box<Diagnostic>> {
        if !self.files.contains(WORKER) {
            return Ok(None);
        }
        let script = self.engine.render(WORKER, &Context::new());
        let script = script.map_err(|error| self.fault(&error, WORKER))?;
        Ok(Some(script))
    }

    /// What tells the theme's files from those of another version: a hash of their names, which hold the hashes of what they
    /// contain.
    fn version(&self) -> String {
        let names = self.assets.values().map(|asset| asset.url.as_str());
        let key = names.fold(KeyMaker::default(), KeyMaker::part).key();
        let bytes = key.as_ref().iter().take(8);
        bytes.fold(String::new(), |mut version, byte| {
            let _ = write!(version, "{byte:02x}");
            version
        })
    }

    /// The theme's files, ready to be published.
    pub fn outputs(&self) -> impl Iterator<Item = Output> {
        self.assets.values().map(Asset::output)
    }

    #[expect(
        clippy::unnecessary_box_returns,
        reason = "a diagnostic is large for a Result"
    )]
    fn fault(&self, error: &tera::Error, template: &str) -> Box<Diagnostic> {
        Box::new(self.files.fault(error, template))
    }
}
