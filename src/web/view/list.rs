//! Pages that list articles: sections, mini-sites, topics.
//!
//! Entry: `Views::section` and `Views::topic`.

use std::sync::Arc;

use serde::Serialize;

use super::card::{Card, LinkView};
use super::head::PageHeading;
use super::model::ModelCard;
use super::page::PageView;
use super::page::TypedView;
use super::views::Views;
use crate::document::kind_name::KindName;
use crate::path::UrlPath;
use crate::site::{ArticleId, SectionList, routes};

/// What a list's template sees as `list`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ListView {
    /// The section's own text, as HTML; may be empty.
    pub html: String,
    /// The articles of this page.
    pub items: Vec<Arc<Card>>,
    /// For a section of models: the models with who leads them.
    pub models: Vec<ModelCard>,
    /// The other pages of the list.
    pub pager: Pager,
    /// For a mini-site: its pages, in their order.
    pub doors: Vec<Arc<Card>>,
    /// For a mini-site: its newest articles, from the whole site.
    pub news: Vec<Arc<Card>>,
}

/// Where a page of a list stands among the others.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Pager {
    /// The number of this page, from 1.
    pub number: usize,
    /// How many pages there are.
    pub pages: usize,
    /// How many articles there are on all pages.
    pub total: usize,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// The first page.
    pub first: String,
    /// The last page.
    pub last: String,
}

fn template(kind: KindName, mini_site: bool) -> &'static str {
    match kind {
        _ if mini_site => "mini-site.html",
        KindName::Model => "models.html",
        KindName::Document => "register.html",
        KindName::Article
        | KindName::Notice
        | KindName::Exemplar
        | KindName::GoodPractice
        | KindName::Rebuttal
        | KindName::Question
        | KindName::Report
        | KindName::Page => "section.html",
    }
}

/// How many pages a list fills; an empty list has one.
pub(super) fn page_count(articles: usize, size: usize) -> usize {
    articles.div_ceil(size.max(1)).max(1)
}

impl Views<'_> {
    /// How many articles a page of a section lists; models and the doors of a mini-site stand on one page, all of them.
    pub(super) fn section_size(&self, list: &SectionList) -> usize {
        let head = &list.section.head;
        let kind = self.site.config.default_kind(&list.section.source);
        if head.mini_site || kind == KindName::Model {
            return usize::MAX;
        }
        head.paginate
            .unwrap_or(self.site.config.site.page_size())
            .get()
    }

    pub(super) fn section(&self, id: &str, number: usize) -> TypedView<ListView> {
        let list = &self.site.sections[id];
        let head = &list.section.head;
        let kind = self.site.config.default_kind(&list.section.source);
        let url = routes::list_page(&list.url, number);
        let mut page = self.list_head(&url, &head.title, number);
        page.description.clone_from(&head.description);
        if head.feed {
            page.feed = Some(self.link(head.title.clone(), &routes::feed(&list.url)));
        }
        let (template, content) = (
            template(kind, head.mini_site),
            self.section_list(list, kind, number),
        );
        TypedView {
            template,
            url,
            page,
            content,
        }
    }

    fn section_list(&self, list: &SectionList, kind: KindName, number: usize) -> ListView {
        let head = &list.section.head;
        let size = self.section_size(list);
        let (items, pager) = self.slice(&list.articles, size, &list.url, number);
        let html = if number == 1 {
            self.section_html(list)
        } else {
            String::new()
        };
        let models = if kind == KindName::Model {
            self.model_cards()
        } else {
            Vec::new()
        };
        let (doors, news) = if head.mini_site {
            self.mini_site(list)
        } else {
            (Vec::new(), Vec::new())
        };
        ListView {
            html,
            items,
            models,
            pager,
            doors,
            news,
        }
    }

    pub(super) fn topic(&self, index: usize, number: usize) -> TypedView<ListView> {
        let topic = &self.site.topics[index];
        let size = self.site.config.site.page_size().get();
        let (items, pager) = self.slice(&topic.articles, size, &topic.url, number);
        let url = routes::list_page(&topic.url, number);
        let mut page = self.list_head(&url, &topic.name, number);
        let all = self.link(
            self.words.get("topics"),
            &routes::builtin_page(routes::BuiltinPage::Topics),
        );
        page.crumbs.push(all);
        let list = ListView {
            html: String::new(),
            items,
            models: Vec::new(),
            pager,
            doors: Vec::new(),
            news: Vec::new(),
        };
        TypedView {
            template: "topic.html",
            url,
            page,
            content: list,
        }
    }

    pub(super) fn list_head(&self, url: &UrlPath, title: &str, number: usize) -> PageView {
        let title = match number {
            1 => title.to_owned(),
            _ => format!("{title} ({} {number})", self.words.get("page")),
        };
        let heading = PageHeading {
            url,
            title: &title,
            description: "",
            crumbs: self.crumbs([]),
        };
        self.head(heading)
    }

    /// The articles of one page of a list, and where that page stands.
    pub(super) fn slice(
        &self,
        ids: &[ArticleId],
        size: usize,
        first: &UrlPath,
        number: usize,
    ) -> (Vec<Arc<Card>>, Pager) {
        let count = page_count(ids.len(), size);
        let page = |number: usize| self.path(&routes::list_page(first, number));
        let pager = Pager {
            number,
            pages: count,
            total: ids.len(),
            previous: (number > 1).then(|| page(number - 1)),
            next: (number < count).then(|| page(number + 1)),
            first: page(1),
            last: page(count),
        };
        let from = (number - 1).saturating_mul(size);
        let items = self.cards(ids.iter().copied().skip(from).take(size));
        (items, pager)
    }

    /// The pages of a mini-site and the newest articles on its topics.
    fn mini_site(&self, list: &SectionList) -> (Vec<Arc<Card>>, Vec<Arc<Card>>) {
        const NEWEST: usize = 5;
        let about = |id: &ArticleId| !self.site.article(*id).document.common.topics.is_empty();
        let news = self
            .site
            .newest
            .iter()
            .copied()
            .filter(|id| self.site.is_news(*id) && about(id));
        (
            self.cards(list.articles.iter().copied()),
            self.cards(news.take(NEWEST)),
        )
    }

    /// A section by its id, as a link.
    pub(super) fn section_link(&self, id: &str) -> Option<LinkView> {
        let list = self.site.sections.get(id)?;
        Some(self.link(list.section.head.title.clone(), &list.url))
    }
}
