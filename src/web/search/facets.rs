//! What results can be narrowed by: sections and models, and the pages that belong to each.
//!
//! Entry: [`Facets`].

use super::encoding::push_gaps;
use super::entry::SearchEntry;
use super::shards;
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
    pub fn from_entries(site: &Site, entries: &[SearchEntry<'_>]) -> Self {
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

    /// The index of a page's section.
    pub fn section_index(&self, entry: &SearchEntry<'_>) -> Option<usize> {
        self.sections
            .iter()
            .position(|(id, _)| *id == entry.section)
    }

    /// The indices of the models that a page is about.
    pub fn model_indices(&self, entry: &SearchEntry<'_>) -> Vec<usize> {
        let numbers = self
            .models
            .iter()
            .enumerate()
            .filter(|(_, (id, _))| entry.models.contains(&id.as_str()));
        numbers.map(|(number, _)| number).collect()
    }

    /// The scripts of the lists: the pages of each section, then of each model.
    pub fn render_lists(&self, name: &str, entries: &[SearchEntry<'_>]) -> Vec<String> {
        let pages = |holds: &dyn Fn(&SearchEntry<'_>) -> bool| {
            let numbers = entries
                .iter()
                .zip(0_u32..)
                .filter(|(entry, _)| holds(entry));
            let mut list = "`".to_owned();
            push_gaps(&mut list, numbers.map(|(_, number)| number));
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
            .map(|(number, list)| shards::open_script(name, number) + &list)
            .collect()
    }
}
