//! What the renderer of an article's text asks of the page: where links lead, what files are called, words.
//!
//! Entry: `Views::article_html` and `Views::section_html`.

use std::collections::BTreeMap;

use super::page::root;
use super::picture::{PictureView, srcset};
use super::views::Views;
use crate::markdown::tree::Block;
use crate::path::UrlPath;
use crate::site::Target;
use crate::site::{Article, SectionList, routes};
use crate::web::html;
use crate::web::page::{BodyCard, Context, Href, LinkedDocument, Picture, Word};

/// The text of one page, as seen from it.
struct PageText<'a> {
    views: &'a Views<'a>,
    links: &'a BTreeMap<String, Target>,
    own: &'a UrlPath,
    root: String,
}

impl Views<'_> {
    /// An article's text as HTML.
    pub(super) fn article_html(&self, article: &Article) -> String {
        html::render(&article.document.blocks, &self.page_text(article))
    }

    fn page_text<'b>(&'b self, article: &'b Article) -> PageText<'b> {
        PageText {
            views: self,
            links: &article.links,
            own: &article.url,
            root: root(&article.url),
        }
    }

    /// Charts on an article's page that do not stand in its text, as HTML.
    pub(super) fn charts_html(&self, article: &Article, charts: &[Block]) -> String {
        html::render(charts, &self.page_text(article))
    }

    /// The text above a section's list as HTML.
    pub(super) fn section_html(&self, list: &SectionList) -> String {
        let page = PageText {
            views: self,
            links: &list.links,
            own: &list.url,
            root: root(&list.url),
        };
        html::render(&list.section.blocks, &page)
    }
}

impl PageText<'_> {
    fn href(&self, url: &UrlPath) -> String {
        format!("{}{}", self.root, self.views.path(url))
    }
}

impl Context for PageText<'_> {
    fn link(&self, target: &str) -> Option<Href> {
        let inside = |href: String| Href {
            href,
            outside: false,
        };
        Some(match self.links.get(target)? {
            Target::Page { url, anchor } if url == self.own && !anchor.is_empty() => {
                inside(format!("#{anchor}"))
            }
            Target::Page { url, anchor } if anchor.is_empty() => inside(self.href(url)),
            Target::Page { url, anchor } => inside(format!("{}#{anchor}", self.href(url))),
            Target::Document(id) => inside(self.href(&self.views.site.article(*id).url)),
            Target::File(url) => inside(self.href(url)),
            Target::Picture(file) => inside(self.href(&self.views.largest(file)?.0)),
            Target::Outside => Href {
                href: target.to_owned(),
                outside: true,
            },
        })
    }

    fn file(&self, file: &str) -> Option<String> {
        match self.links.get(file)? {
            Target::File(url) => Some(self.href(url)),
            Target::Picture(file) => Some(self.href(&self.views.largest(file)?.0)),
            Target::Page { .. } | Target::Document(_) | Target::Outside => None,
        }
    }

    fn picture(&self, file: &str) -> Option<Picture> {
        let Target::Picture(file) = self.links.get(file)? else {
            return None;
        };
        let picture = self.views.picture(file, PictureView::WIDE)?;
        Some(Picture {
            src: format!("{}{}", self.root, picture.path),
            srcset: srcset(&picture.plain, &self.root),
            webp: srcset(&picture.webp, &self.root),
            size: Some((picture.width, picture.height)),
        })
    }

    fn document(&self, file: &str) -> Option<LinkedDocument> {
        let Some(Target::Document(id)) = self.links.get(file) else {
            return None;
        };
        let card = &self.views.cards[*id];
        let href = self.href(&self.views.site.article(*id).url);
        Some(LinkedDocument {
            href,
            title: card.title.clone(),
            number: card.number.clone().unwrap_or_default(),
        })
    }

    fn body(&self, id: &str) -> Option<BodyCard> {
        let body = self.views.site.config.body(id)?;
        Some(BodyCard {
            href: self.href(&routes::body(id)),
            name: body.name.clone(),
        })
    }

    fn word(&self, word: Word) -> &str {
        self.views.words.get(word.key())
    }
}
