//! Where the links and files of every article lead; what leads nowhere is told at its line.
//!
//! Entry: [`Resolver`]. It must never know how a link is written on a page.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::assembled::{Article, ArticleId, Ingredients};
use super::files::Files;
use super::mentioned::{mention, of_head};
use super::omission::Omission;
use super::routes;
use super::target::Target;
use super::written::{is_outside, relative};
use crate::config::section::{INDEX_FILE, Section};
use crate::diagnostic::{AddressProblem, Diagnostic, Problem, Span};
use crate::markdown::tree::Block;
use crate::markdown::visit::{self, Mention, MentionKind};
use crate::path::{SourcePath, UrlPath, percent_decode};
use crate::source::SourceFile;
use crate::yaml;

/// Resolves links against all that is published.
pub(super) struct Resolver<'a> {
    ingredients: Ingredients<'a>,
    pages: HashMap<&'a SourcePath, PageEntry<'a>>,
    unpublished: HashSet<&'a SourcePath>,
    /// The files of all articles, published or not.
    articles: HashSet<&'a SourcePath>,
}

/// Where what one text refers to leads.
#[derive(Default)]
pub(super) struct Led {
    /// By what is written.
    pub links: BTreeMap<String, Target>,
    /// The related articles.
    pub related: Vec<ArticleId>,
    /// The files that are referred to.
    pub files: Files,
    /// What leads nowhere.
    pub found: Vec<Diagnostic>,
}

/// What a link may lead to on one page.
struct PageEntry<'a> {
    url: UrlPath,
    article: Option<ArticleId>,
    blocks: &'a [Block],
}

impl<'a> PageEntry<'a> {
    fn of_section(section: &'a Section) -> Self {
        let (url, article, blocks) = (routes::section(&section.id), None, &section.blocks[..]);
        Self {
            url,
            article,
            blocks,
        }
    }
}

impl<'a> Resolver<'a> {
    pub(super) fn new(
        ingredients: Ingredients<'a>,
        omitted: &'a [Omission],
        articles: &[Article],
    ) -> Self {
        let sections = ingredients.config.sections.values();
        let mut pages: HashMap<&SourcePath, PageEntry<'a>> = sections
            .map(|section| (&section.source, PageEntry::of_section(section)))
            .collect();
        let sources = articles.iter().map(|article| &article.document.source);
        let numbers: HashMap<&SourcePath, ArticleId> = sources
            .enumerate()
            .map(|(id, source)| (source, id))
            .collect();
        for document in ingredients.documents {
            let Some(&id) = numbers.get(&document.source) else {
                continue;
            };
            let (url, article, blocks) = (articles[id].url.clone(), Some(id), &document.blocks[..]);
            pages.insert(
                &document.source,
                PageEntry {
                    url,
                    article,
                    blocks,
                },
            );
        }
        let documents = ingredients.documents.iter();
        Self {
            ingredients,
            pages,
            unpublished: omitted.iter().map(|omission| &omission.source).collect(),
            articles: documents.map(|document| &document.source).collect(),
        }
    }

    /// Resolves all that an article refers to: the links of its text, its files, its related articles.
    pub(super) fn article(&self, article: &Article) -> Led {
        let document = &article.document;
        let mut leading = Leading::new(self, &document.source);
        leading.blocks(&document.blocks);
        for (written, kind) in of_head(document) {
            if let Some(target) = leading.resolve(&mention(written, kind)) {
                leading.led.links.insert(written.value.clone(), target);
            }
        }
        for written in &document.common.related {
            let related = leading.related(&mention(written, MentionKind::Article));
            leading.led.related.extend(related);
        }
        leading.led
    }

    /// Resolves the links of a section's own text.
    pub(super) fn section(&self, section: &Section) -> Led {
        let mut leading = Leading::new(self, &section.source);
        leading.blocks(&section.blocks);
        leading.led
    }
}

/// The links of one text, being resolved.
struct Leading<'r, 'a> {
    resolver: &'r Resolver<'a>,
    source: &'r SourcePath,
    led: Led,
}

impl<'r, 'a> Leading<'r, 'a> {
    fn new(resolver: &'r Resolver<'a>, source: &'r SourcePath) -> Self {
        let led = Led::default();
        Self {
            resolver,
            source,
            led,
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for mention in visit::mentions(blocks) {
            if let Some(target) = self.resolve(&mention) {
                self.led.links.insert(mention.target.to_owned(), target);
            }
        }
    }

    fn related(&mut self, mention: &Mention<'_>) -> Option<ArticleId> {
        self.resolve(mention)?;
        let path = self.source.join(mention.target)?;
        let entry = self.resolver.pages.get(&path)?;
        entry.article
    }

    fn resolve(&mut self, mention: &Mention<'_>) -> Option<Target> {
        let written = percent_decode(mention.target).into_owned();
        let elsewhere = is_outside(&written); // nothing of another site is loaded
        let loads = matches!(
            mention.kind,
            MentionKind::File | MentionKind::Picture | MentionKind::Lead
        );
        if elsewhere && !loads {
            return Some(Target::Outside);
        }
        let (path, anchor) = written.split_once('#').unwrap_or((&written, ""));
        let path = match path {
            "" => Some(self.source.clone()),
            _ if elsewhere => None,
            path => self.source.join(path),
        };
        let Some(path) = path.filter(|path| path.as_str().starts_with("content")) else {
            let problem = AddressProblem::OutsideRoot { written };
            self.tell(mention, problem);
            return None;
        };
        if let Some(target) = self.page(mention, (&path, anchor)) {
            return Some(target);
        }
        if self.resolver.unpublished.contains(&path) {
            let written = mention.target.to_owned();
            self.tell(mention, AddressProblem::LinkUnpublished { written });
            return None;
        }
        if self.resolver.articles.contains(&path) {
            return None; // its address is another's, which was told where it stands
        }
        self.file(mention, &path)
    }

    /// The page of an article, or of the section that a folder is.
    fn page(
        &mut self,
        mention: &Mention<'_>,
        (path, anchor): (&SourcePath, &str),
    ) -> Option<Target> {
        let pages = &self.resolver.pages;
        let of_folder = || pages.get(&SourcePath::new(&format!("{path}/{INDEX_FILE}")));
        let entry = pages.get(path).or_else(of_folder)?;
        let (url, article, anchor) = (entry.url.clone(), entry.article, anchor.to_owned());
        if !anchor.is_empty() && !visit::has_anchor(entry.blocks, &anchor) {
            self.tell_anchor(mention, path);
        }
        Some(match (mention.kind, article) {
            (MentionKind::Document, Some(id)) => Target::Document(id),
            _ => Target::Page { url, anchor },
        })
    }

    fn file(&mut self, mention: &Mention<'_>, path: &SourcePath) -> Option<Target> {
        let sources = self.resolver.ingredients.sources;
        let place = Span::at(self.source, mention.span.clone());
        let file = sources.get(path);
        let taken = file.and_then(|file| self.led.files.take((path, file), place, mention.kind));
        match taken {
            Some(Ok(target)) => return Some(target),
            Some(Err(problem)) => {
                self.tell(mention, problem);
                return None;
            }
            None => {}
        }
        if sources.is_refused(path) {
            return None; // what is wrong with the file was told where it was read
        }
        let (written, nearest) = (mention.target.to_owned(), self.nearest(path));
        let problem = match mention.kind {
            MentionKind::File | MentionKind::Picture | MentionKind::Lead => {
                AddressProblem::FileMissing { written, nearest }
            }
            MentionKind::Link | MentionKind::Article | MentionKind::Document => {
                AddressProblem::LinkBroken { written, nearest }
            }
        };
        self.tell(mention, problem);
        None
    }

    /// The file most like a missing one, as a link from the same text would name it.
    fn nearest(&self, path: &SourcePath) -> Option<String> {
        let mut known: Vec<&str> = self
            .resolver
            .pages
            .keys()
            .map(|path| path.as_str())
            .collect();
        known.sort_unstable();
        let beside = self.resolver.ingredients.sources.iter_under(path.folder());
        let assets = beside
            .filter(|(_, file)| matches!(file, SourceFile::Asset { .. }))
            .map(|(path, _)| path.as_str());
        let best = yaml::nearest(path.as_str(), known.into_iter().chain(assets))?;
        Some(relative(self.source, &best))
    }

    fn tell_anchor(&mut self, mention: &Mention<'_>, path: &SourcePath) {
        let anchor = mention
            .target
            .split_once('#')
            .map_or("", |(_, anchor)| anchor);
        let entry = self.resolver.pages.get(path);
        let blocks = entry.map_or(&[][..], |entry| entry.blocks);
        let problem = AddressProblem::AnchorBroken {
            written: mention.target.to_owned(),
            nearest: yaml::nearest(anchor, visit::anchors(blocks).into_iter()),
        };
        self.tell(mention, problem);
    }

    fn tell(&mut self, mention: &Mention<'_>, problem: impl Into<Problem>) {
        let diagnostic = Diagnostic::at(self.source, mention.span.clone(), problem);
        self.led.found.push(diagnostic);
    }
}
