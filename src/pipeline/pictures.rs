//! The pictures of a site, those of articles and those that are drawn.
//!
//! Entry: [`pictures`].

use std::collections::BTreeSet;

use crate::cache::Cache;
use crate::diagnostic::Reported;
use crate::picture::{self, DrawingRequest, Pictures};
use crate::site::Site;

/// Makes the pictures that pages show, and those that stand for pages without one: one for the site, one for each section,
/// one for each model.
pub(super) fn pictures(site: &Site, cache: &Cache) -> Reported<Pictures> {
    let sections = site.sections.values();
    let sections = sections.map(|list| list.section.head.title.as_str());
    let models = site.models.iter().map(|&id| site.article(id));
    let models = models.map(|article| article.document.title());
    let own = site.config.site.title.as_str();
    let titles: BTreeSet<&str> = sections.chain(models).chain([own]).collect();
    let name = &site.config.site.name;
    let drawing = |title: &str| DrawingRequest {
        name: name.clone(),
        title: title.to_owned(),
    };
    let drawings: Vec<DrawingRequest> = titles.into_iter().map(drawing).collect();
    picture::pictures(&site.pictures, &drawings, cache)
}
