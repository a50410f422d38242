//! The assembled site, as data.
//!
//! Entry: [`Site`].

use std::collections::BTreeMap;
use std::sync::Arc;

use super::target::{PublishedFile, Target};
use crate::config::Config;
use crate::config::section::Section;
use crate::date::Date;
use crate::document::Document;
use crate::document::key_groups::Approval;
use crate::document::page::StandingPage;
use crate::path::{SourcePath, UrlPath};
use crate::picture::PictureRequest;
use crate::release::approval::ApprovalState;
use crate::release::gate::{self, BuildOptions, Channel};
use crate::release::{Omission, Reason, Submission};
use crate::source::Sources;

/// What a site is made from.
#[derive(Clone, Copy, Debug)]
pub struct SiteInput<'a> {
    /// The settings.
    pub config: &'a Arc<Config>,
    /// Every article, by its file.
    pub documents: &'a [Arc<Document>],
    /// The files, for what articles refer to.
    pub sources: &'a Sources,
}

/// The number of an article in [`Site::articles`].
pub type ArticleId = usize;

/// The assembled site.
#[derive(Clone, Debug)]
pub struct Site {
    /// The settings.
    pub config: Arc<Config>,
    /// The options.
    pub options: BuildOptions,
    /// The published articles, by their file.
    pub articles: Vec<Article>,
    /// The sections by id, each with its articles in order.
    pub sections: BTreeMap<String, SectionList>,
    /// The topics by address, in dictionary order of their names.
    pub topics: Vec<TopicList>,
    /// What each body does, in the order of `bodies.yaml`.
    pub roles: Vec<Roles>,
    /// The model programmes by number.
    pub models: Vec<ArticleId>,
    /// What is about a model, by the model's id, the newest first.
    pub by_model: BTreeMap<String, Vec<ArticleId>>,
    /// All dated articles, the newest first.
    pub newest: Vec<ArticleId>,
    /// Old addresses and where they lead now.
    pub redirects: BTreeMap<UrlPath, UrlPath>,
    /// The files beside articles that pages refer to, pictures aside.
    pub files: BTreeMap<SourcePath, PublishedFile>,
    /// The pictures that pages show or link to.
    pub pictures: BTreeMap<SourcePath, PictureRequest>,
    /// What is not published, and why.
    pub omitted: Vec<Omission>,
}

/// A published article.
#[derive(Clone, Debug)]
pub struct Article {
    /// What its writer made.
    pub document: Arc<Document>,
    /// Where it lives.
    pub url: UrlPath,
    /// Its section's id.
    pub section: String,
    /// Its id: the last part of the address (for a model, what others name it by).
    pub slug: String,
    /// Where each of its links and files leads, as written there.
    pub links: BTreeMap<String, Target>,
    /// Whether its time has passed.
    pub expired: bool,
    /// Whether it is what was approved.
    pub approval: ApprovalState,
    /// The articles that its head names as related.
    pub related: Vec<ArticleId>,
}

/// A section with its articles in their order.
#[derive(Clone, Debug)]
pub struct SectionList {
    /// What `_index.md` says.
    pub section: Section,
    /// The section's address.
    pub url: UrlPath,
    /// Its articles.
    pub articles: Vec<ArticleId>,
    /// Where each link of its own text leads.
    pub links: BTreeMap<String, Target>,
}

/// A topic with its articles, the newest first.
#[derive(Clone, Debug)]
pub struct TopicList {
    /// The name as first written.
    pub name: String,
    /// Where it lives.
    pub url: UrlPath,
    /// Its articles.
    pub articles: Vec<ArticleId>,
}

/// What a body does.
#[derive(Clone, Debug, Default)]
pub struct Roles {
    /// Models that it leads.
    pub leads: Vec<ArticleId>,
    /// Models on which it advises.
    pub advises: Vec<ArticleId>,
    /// Models in which it coordinates.
    pub coordinates: Vec<ArticleId>,
    /// Documents that it issued, the newest first.
    pub issued: Vec<ArticleId>,
    /// Other articles about it, the newest first.
    pub articles: Vec<ArticleId>,
}

impl Article {
    /// Who approved it and when, if what stands there is what they approved.
    #[must_use]
    pub fn approved(&self) -> Option<&Approval> {
        let approval = self.document.common.approved.as_ref()?;
        (self.approval == ApprovalState::Holds).then_some(&approval.value)
    }
}

impl Site {
    /// The article of a number.
    #[must_use]
    pub fn article(&self, id: ArticleId) -> &Article {
        &self.articles[id]
    }

    /// The page that fills a required slot.
    #[must_use]
    pub fn standing_page(&self, slot: StandingPage) -> Option<&Article> {
        let fills = |article: &&Article| {
            let page = article.document.kind.page();
            page.and_then(|page| page.slot.as_ref())
                .is_some_and(|at| at.value == slot)
        };
        self.articles.iter().find(fills)
    }

    /// An address as it is written after the way to the site's own; in a portable site it ends in a file.
    #[must_use]
    pub fn path(&self, url: &UrlPath) -> String {
        if self.config.site.portable {
            url.output().as_str().to_owned()
        } else {
            url.as_str().to_owned()
        }
    }

    /// The day that counts as today.
    #[must_use]
    pub fn today(&self) -> Date {
        self.options.today
    }

    /// All articles, the newest first, those without a day last.
    pub fn newest_first(&self) -> impl Iterator<Item = ArticleId> {
        let undated =
            (0..self.articles.len()).filter(|&id| self.articles[id].document.date().is_none());
        self.newest.iter().copied().chain(undated)
    }

    /// Why an article may not reach residents by a channel today; nothing where it may.
    #[must_use]
    pub fn refusal(&self, id: ArticleId, channel: Channel) -> Option<Reason> {
        let article = &self.articles[id];
        let submission = Submission {
            document: &article.document,
            approval: article.approval,
            is_faulty: false,
        };
        gate::refuse(submission, channel, BuildOptions::release_on(self.today()))
    }

    /// Whether feeds and scripts may hold the article: no sample, nothing whose time has passed.
    #[must_use]
    pub fn is_news(&self, id: ArticleId) -> bool {
        let article = &self.articles[id];
        !article.expired && !article.document.common.sample
    }
}
