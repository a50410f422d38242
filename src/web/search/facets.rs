//! What results can be narrowed by: sections and models, and the pages that belong to each.
//!
//! Entry: [`Facets`]. It must never know a page's text.

use super::entry::Entry;
use super::figures::push_pieces;
use super::files;
use crate::site::Site;

/// What results can be narrowed by.
pub(super) struct Facets {
    /// The ids and titles of the sections that have a page.
    pub sections: Vec<(String, String)>,
    /// The ids and titles of the models.
    pub models: Vec<(String, String)>,
}

impl Facets {
    /// The sections and models that some page belongs to.
    pub fn of(site: &Site, entries: &[Entry<'_>]) -> Self {
        let has = |id: &String| entries.iter().any(|entry| entry.section == *id);
        let sections = site.sections.iter().filter(|(id, _)| has(id));
        let models = site.models.iter().map(|&id| site.article(id));
        let models = models.map(|model| (model.slug.clone(), model.document.title().to_owned()));
        Self {
            sections: sections
                .map(|(id, list)| (id.clone(), list.section.head.title.clone()))
                .collect(),
            models: models.collect(),
        }
    }

    /// The number of a page's section, or none.
    pub fn section(&self, entry: &Entry<'_>) -> Option<usize> {
        self.sections
            .iter()
            .position(|(id, _)| *id == entry.section)
    }

    /// The numbers of the models that a page is about.
    pub fn models(&self, entry: &Entry<'_>) -> Vec<usize> {
        let numbers = self
            .models
            .iter()
            .enumerate()
            .filter(|(_, (id, _))| entry.models.contains(&id.as_str()));
        numbers.map(|(number, _)| number).collect()
    }

    /// The files of lists: the pages of each section, then of each model.
    pub fn lists(&self, name: &str, entries: &[Entry<'_>]) -> Vec<String> {
        let pages = |holds: &dyn Fn(&Entry<'_>) -> bool| {
            let numbers = entries
                .iter()
                .zip(0_u32..)
                .filter(|(entry, _)| holds(entry));
            let mut list = "`".to_owned();
            push_pieces(&mut list, numbers.map(|(_, number)| number));
            list + "`"
        };
        let sections = self
            .sections
            .iter()
            .map(|(id, _)| pages(&|entry| entry.section == *id));
        let models = self
            .models
            .iter()
            .map(|(id, _)| pages(&|entry| entry.models.contains(&id.as_str())));
        let lists = sections.chain(models).enumerate();
        lists
            .map(|(number, list)| files::opened(name, number) + &list)
            .collect()
    }
}
