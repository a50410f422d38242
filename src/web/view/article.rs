//! An article's page.
//!
//! Entry: `Views::article`. The HTML of its text is made by `web::html`.

use std::sync::Arc;

use serde::Serialize;

use super::card::{Card, DateView, LinkView};
use super::contents::{ContentsEntry, contents};
use super::head::PageHeading;
use super::kind::KindView;
use super::listing_pages::ListingLink;
use super::listings::ListingOwner;
use super::page::PageView;
use super::page::TypedView;
use super::people::BodyGroup;
use super::picture::{self, PictureView};
use super::views::Views;
use crate::document::Document;
use crate::document::key_groups::{Correction, Disclosure, Origin};
use crate::document::kind_name::KindName;
use crate::document::page::{Listing, PageKeys, StandingPage};
use crate::site::{Article, ArticleId, routes};
use crate::speech::output::text;
use crate::speech::reading::ReadingStyle;

/// What an article's template sees as `article`.
#[derive(Clone, Debug, Serialize)]
pub struct ArticleView {
    /// What lists show of it.
    pub card: Arc<Card>,
    /// The text.
    pub html: String,
    /// Its headings of the second and third level.
    pub contents: Vec<ContentsEntry>,
    /// Its picture.
    pub image: Option<ImageView>,
    /// Where it was taken from.
    pub source: Option<Origin>,
    /// Its topics.
    pub topics: Vec<LinkView>,
    /// The models that it is about.
    pub models: Vec<LinkView>,
    /// The bodies that it is about.
    pub bodies: Vec<LinkView>,
    /// Related articles.
    pub related: Vec<Arc<Card>>,
    /// Its corrections, the newest first.
    pub corrections: Vec<CorrectionView>,
    /// Under which clause it is disclosed.
    pub disclosure: Option<Disclosure>,
    /// The body that approved it.
    pub approved_by: Option<LinkView>,
    /// The day of approval.
    pub approved_on: Option<DateView>,
    /// Whether it is a standing page whose content is not known yet.
    pub open: bool,
    /// For a page that lists articles: those that fit.
    pub listing: Option<Vec<Arc<Card>>>,
    /// All that a model or a standing page gathers, where it does not show all of it.
    pub all: Option<ListingLink>,
    /// For a page that lists assignments: the bodies with duties.
    pub assignments: Vec<BodyGroup>,
    /// The pages of the mini-site that it belongs to.
    pub doors: Vec<Arc<Card>>,
    /// Its script for the loudspeaker.
    pub script: Option<ScriptView>,
    /// What only its kind has, under the kind's name.
    #[serde(flatten)]
    pub kind: KindView,
}

/// An article's picture.
#[derive(Clone, Debug, Serialize)]
pub struct ImageView {
    /// Its files.
    pub picture: PictureView,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// What it shows, for everybody.
    pub caption: String,
    /// Who made it.
    pub credit: String,
}

/// An article's script, as its page names it.
#[derive(Clone, Debug, Serialize)]
pub struct ScriptView {
    /// The file's path.
    pub path: String,
    /// The path of the same all in words, for the browser's voice.
    pub spoken: String,
    /// How long it takes, in words.
    pub length: String,
}

/// A correction on the page.
#[derive(Clone, Debug, Serialize)]
pub struct CorrectionView {
    /// Its day.
    pub on: DateView,
    /// What it says.
    pub text: String,
}

impl From<&Correction> for CorrectionView {
    fn from(correction: &Correction) -> Self {
        Self {
            on: correction.on.into(),
            text: correction.text.value.clone(),
        }
    }
}

impl Views<'_> {
    pub(super) fn article(&self, id: ArticleId) -> TypedView<ArticleView> {
        let article = self.site.article(id);
        let template = template(article.document.kind.name());
        let (page, url) = (self.article_head(id), article.url.clone());
        let content = self.article_view(id);
        TypedView {
            template,
            url,
            page,
            content,
        }
    }

    fn article_view(&self, id: ArticleId) -> ArticleView {
        let article = self.site.article(id);
        let document = &article.document;
        let common = &document.common;
        let approval = article.approved();
        ArticleView {
            card: Arc::clone(&self.cards[id]),
            html: self.article_html(article),
            contents: contents(&document.blocks),
            image: self.image(article),
            source: common.source.clone(),
            topics: self.topic_links(document),
            models: self.model_links(common.models.iter().map(|id| &id.value)),
            bodies: self.body_links(common.bodies.iter().map(|id| &id.value)),
            related: self.related(id),
            corrections: corrections(document),
            disclosure: common
                .disclosure
                .as_ref()
                .map(|disclosure| disclosure.value.clone()),
            approved_by: approval.and_then(|approval| self.body_links([&approval.by]).pop()),
            approved_on: approval.map(|approval| approval.on.into()),
            open: is_open(document),
            listing: self.page_listing(document.listing()),
            all: self.all_of(ListingOwner::Article(id)),
            assignments: self.page_assignments(document.listing()),
            doors: self.doors(article),
            script: self.script(id),
            kind: self.kind_view(id),
        }
    }

    fn topic_links(&self, document: &Document) -> Vec<LinkView> {
        let topics = document.common.topics.iter();
        topics
            .map(|name| self.link(name.as_str().to_owned(), &routes::topic(name)))
            .collect()
    }

    /// The pages of the mini-site that an article belongs to.
    fn doors(&self, article: &Article) -> Vec<Arc<Card>> {
        let list = self.site.sections.get(&article.section);
        let mini_site = list.filter(|list| list.section.head.mini_site);
        mini_site.map_or_else(Vec::new, |list| self.cards(list.articles.iter().copied()))
    }

    fn article_head(&self, id: ArticleId) -> PageView {
        let article = self.site.article(id);
        let document = &article.document;
        let common = &document.common;
        let crumbs = self.crumbs(self.section_link(&article.section));
        let description = common
            .description
            .as_ref()
            .map_or("", |lead| lead.value.as_str());
        let heading = PageHeading {
            url: &article.url,
            title: document.title(),
            description,
            crumbs,
        };
        let is_page = document.kind.name() == KindName::Page;
        let mut page = if is_page {
            self.head(heading)
        } else {
            let url = self.full(&article.url);
            let json_ld = self.article_data(article, &heading, &url);
            self.head_with(heading, json_ld)
        };
        page.date = document.date().map(DateView::from);
        page.updated = common.updated.map(DateView::from);
        page.dated = page.updated.clone().or(page.date.clone()).or(page.dated);
        page.author.clone_from(&common.author);
        page.indexed = !common.sample;
        page.image = self.share_picture(article).or(page.image);
        if !is_page {
            page.sort = "article";
        }
        page
    }

    fn image(&self, article: &Article) -> Option<ImageView> {
        let image = article.document.common.image.as_ref()?;
        let picture = self.picture(picture::lead(article)?, PictureView::WIDE)?;
        Some(ImageView {
            picture,
            alt: image.alt.clone(),
            caption: image.caption.clone(),
            credit: image.credit.clone(),
        })
    }

    fn script(&self, id: ArticleId) -> Option<ScriptView> {
        let script = self.broadcasts.scripts.for_article(id)?;
        if !self.site.is_news(id) {
            return None;
        }
        let path = self.path(&routes::script(&script.name));
        let spoken = match self.broadcasts.broadcast.style {
            ReadingStyle::Spoken => path.clone(),
            ReadingStyle::Announcer => self.path(&routes::spoken_script(&script.name)),
        };
        let length = text::length(script.seconds(self.broadcasts.broadcast.pace.value));
        Some(ScriptView {
            path,
            spoken,
            length,
        })
    }

    fn page_listing(&self, listing: Option<&Listing>) -> Option<Vec<Arc<Card>>> {
        let listing = listing.filter(|listing| !listing.assignments)?;
        Some(self.listed_cards(listing))
    }

    fn page_assignments(&self, listing: Option<&Listing>) -> Vec<BodyGroup> {
        listing
            .filter(|listing| listing.assignments)
            .map_or_else(Vec::new, |_| self.assignments())
    }
}

/// Whether a standing page has nothing to show yet; the one for contact shows the site's settings.
fn is_open(document: &Document) -> bool {
    let shows = |page: &PageKeys| {
        page.listing.is_some()
            || page
                .slot
                .as_ref()
                .is_some_and(|slot| slot.value == StandingPage::Contact)
    };
    document.blocks.is_empty() && document.kind.page().is_some_and(|page| !shows(page))
}

/// The newest first.
fn corrections(document: &Document) -> Vec<CorrectionView> {
    let mut corrections: Vec<CorrectionView> = document
        .common
        .correction
        .iter()
        .map(CorrectionView::from)
        .collect();
    corrections.sort_by(|left, right| right.on.iso.cmp(&left.on.iso));
    corrections
}

fn template(kind: KindName) -> &'static str {
    match kind {
        KindName::Article => "article.html",
        KindName::Notice => "notice.html",
        KindName::Model => "model.html",
        KindName::Exemplar => "exemplar.html",
        KindName::GoodPractice => "good-practice.html",
        KindName::Document => "document.html",
        KindName::Rebuttal => "rebuttal.html",
        KindName::Question => "question.html",
        KindName::Report => "report.html",
        KindName::Page => "page.html",
    }
}
