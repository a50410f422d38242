//! Articles related to an article.
//!
//! Entry: `Views::related`.

use std::sync::Arc;

use super::card::Card;
use super::views::Views;
use crate::document::kind_name::KindName;
use crate::site::{ArticleId, Site};

impl Views<'_> {
    /// Three related articles: those that the article names, then those on its models, its topics, in its section.
    pub(super) fn related(&self, id: ArticleId) -> Vec<Arc<Card>> {
        const SHOWN: usize = 3;
        let article = self.site.article(id);
        if !shows_related(article.document.kind.name()) {
            return Vec::new();
        }
        let common = &article.document.common;
        let site: &Site = self.site;
        let models = common
            .models
            .iter()
            .filter_map(|model| site.by_model.get(&model.value))
            .flatten();
        let section = site
            .sections
            .get(&article.section)
            .into_iter()
            .flat_map(|list| &list.articles);
        let fitting = models
            .chain(section)
            .copied()
            .filter(|&other| other != id && site.is_news(other));
        let mut chosen: Vec<ArticleId> = article.related.clone();
        for other in fitting {
            if chosen.len() >= SHOWN {
                break;
            }
            if !chosen.contains(&other) {
                chosen.push(other);
            }
        }
        self.cards(chosen)
    }
}

fn shows_related(kind: KindName) -> bool {
    !matches!(kind, KindName::Page | KindName::Model)
}
