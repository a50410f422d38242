//! What a new article may be, and what it may be about, on a site.
//!
//! Entry: [`from_site`].

use super::choice::NamedChoice;
use super::destination;
use crate::config::Config;
use crate::document::kind_name::KindName;
use crate::pipeline::{self, BuildSettings};
use crate::source::Sources;
use crate::vietnamese::slug;

/// What may be chosen for a new article.
#[derive(Clone, Debug, Default)]
pub struct Offer {
    /// The kinds, each with its section.
    pub kinds: Vec<OfferedKind>,
    /// The models by number, by the ids that articles name them by.
    pub models: Vec<NamedChoice>,
    /// The bodies, in the order of `bodies.yaml`.
    pub bodies: Vec<NamedChoice>,
}

/// A kind, and where such articles live.
#[derive(Clone, Debug)]
pub struct OfferedKind {
    /// The kind.
    pub kind: KindName,
    /// Its section, as a folder below `content`.
    pub section: String,
    /// The section's title.
    pub title: String,
}

/// What a site offers at a moment, in seconds since 1970; models that are still being written too.
#[must_use]
pub fn from_site(sources: &Sources, now: i64) -> Offer {
    let settings = BuildSettings {
        now,
        drafts: true,
        ..BuildSettings::default()
    };
    // What is wrong with the site is for `bantin check` to tell.
    let site = pipeline::site(sources, &settings).value;
    let config = &*site.config;
    let models = site.models.iter().map(|&id| {
        let model = site.article(id);
        choice(&model.slug, model.document.title())
    });
    let bodies = config.bodies.iter().map(|body| NamedChoice {
        also: body.short.iter().map(|short| slug(short)).collect(),
        ..choice(&body.id, &body.name)
    });
    Offer {
        kinds: kinds(config),
        models: models.collect(),
        bodies: bodies.collect(),
    }
}

/// The kinds, as a site keeps them, or as they are kept where there is none.
#[must_use]
pub fn kinds(config: &Config) -> Vec<OfferedKind> {
    let kinds = KindName::ALL.into_iter().map(|kind| {
        let section = destination::home(kind, config).section;
        let title = config.section(&section).head.title;
        OfferedKind {
            kind,
            section,
            title,
        }
    });
    kinds.collect()
}

impl OfferedKind {
    /// The kind as something that may be chosen.
    #[must_use]
    pub fn choice(&self) -> NamedChoice {
        let also = destination::words(self.kind);
        let also = also.into_iter().map(str::to_owned).collect();
        NamedChoice {
            also,
            ..choice(self.kind.id(), self.kind.called())
        }
    }
}

fn choice(id: &str, name: &str) -> NamedChoice {
    NamedChoice {
        id: id.to_owned(),
        name: name.to_owned(),
        also: Vec::new(),
    }
}
