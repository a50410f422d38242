//! The site's own settings: `content/site.yaml`, `content/bodies.yaml` and each section's `_index.md`.
//!
//! Entry: [`parse`]. Plain data on a low floor.

pub mod bodies;
pub mod page_size;
pub mod section;
pub mod site;

use std::collections::BTreeMap;

use crate::diagnostic::{ContentProblem, Diagnostic, Reported};
use crate::document::kind_name::KindName;
use crate::path::SourcePath;
use crate::source::{CONTENT, Sources};
use crate::yaml::{self, Excerpt};
use bodies::Body;
use section::Section;
use site::SiteSettings;

/// Where the settings lie.
pub const SITE_FILE: &str = "content/site.yaml";
/// Where the bodies are listed.
pub const BODIES_FILE: &str = "content/bodies.yaml";

/// All settings of a site.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// What `site.yaml` says.
    pub site: SiteSettings,
    /// The bodies, in the order of their file.
    pub bodies: Vec<Body>,
    /// The sections by id (their folder below `content`, with `/` as it is).
    pub sections: BTreeMap<String, Section>,
}

/// Reads the settings out of the sources.
#[must_use]
pub fn parse(sources: &Sources) -> Reported<Config> {
    let mut found = Vec::new();
    let site = site_settings(sources, &mut found);
    let bodies = sources
        .text_at(BODIES_FILE)
        .map_or_else(Vec::new, |(path, text)| {
            let read = yaml::parse::<Vec<Body>>(Excerpt {
                path,
                text,
                base: 0,
            });
            let bodies = read.take_into(&mut found).unwrap_or_default();
            bodies::check(&bodies, path, &mut found);
            bodies
        });
    let sections = section::parse_all(sources).take_into(&mut found);
    Reported::new(
        Config {
            site,
            bodies,
            sections,
        },
        found,
    )
}

fn site_settings(sources: &Sources, found: &mut Vec<Diagnostic>) -> SiteSettings {
    let Some((path, text)) = sources.text_at(SITE_FILE) else {
        let path = SourcePath::new(SITE_FILE);
        found.push(Diagnostic::file(&path, ContentProblem::ConfigMissing));
        return SiteSettings::default();
    };
    let read = yaml::parse::<SiteSettings>(Excerpt {
        path,
        text,
        base: 0,
    });
    let site = read.take_into(found).unwrap_or_default();
    site::check(&site, path, found);
    site
}

impl Config {
    /// The section of an article: the nearest folder above it that has an `_index.md`, else its first folder;
    /// none (`""`) for a file outside `content`.
    #[must_use]
    pub fn section_of(&self, source: &SourcePath) -> String {
        let below = source.folder().strip_prefix(CONTENT);
        let folder = below.map_or("", |below| below.trim_start_matches('/'));
        let mut nearest = folder;
        while !nearest.is_empty() {
            if self.sections.contains_key(nearest) {
                return nearest.to_owned();
            }
            nearest = nearest.rsplit_once('/').map_or("", |(above, _)| above);
        }
        folder
            .split_once('/')
            .map_or(folder, |(first, _)| first)
            .to_owned()
    }

    /// What a section's `_index.md` says; a section without one is named after the kind that lives there.
    #[must_use]
    pub fn section(&self, id: &str) -> Section {
        self.sections
            .get(id)
            .cloned()
            .unwrap_or_else(|| Section::without_index(id))
    }

    /// The kind of an article whose head names none.
    #[must_use]
    pub fn default_kind(&self, source: &SourcePath) -> KindName {
        let section = self.section_of(source);
        let said = self
            .sections
            .get(&section)
            .and_then(|section| section.head.kind);
        let by_folder = || {
            KindName::ALL
                .into_iter()
                .find(|kind| section.split('/').next() == Some(kind.section()))
        };
        said.or_else(by_folder).unwrap_or(match section.as_str() {
            "" => KindName::Page,
            _ => KindName::Article,
        })
    }

    /// The body of an id.
    #[must_use]
    pub fn body(&self, id: &str) -> Option<&Body> {
        self.bodies.iter().find(|body| body.id.value == id)
    }
}
