//! Where the links and files of every article lead; what leads nowhere is told at its line.
//!
//! Entry: [`Resolver`]. It must never know how a link is written on a page.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::assembled::{Article, ArticleId, Ingredients};
use super::files::Files;
use super::mentioned::{mention, of_head};
use super::omission::Omission;
use super::routes;
use super::target::Target;
use super::written::{decoded, is_outside, relative};
use crate::config::section::{INDEX_FILE, Section};
use crate::diagnostic::{AddressProblem, Diagnostic, Offset, Place, Problem, Reference};
use crate::markdown::tree::Block;
use crate::markdown::visit::{self, Mention, MentionKind};
use crate::path::{SourcePath, UrlPath};
use crate::source::SourceFile;
use crate::yaml;

/// Resolves links against all that is published.
pub(super) struct Resolver<'a> {
    ingredients: Ingredients<'a>,
    pages: BTreeMap<&'a SourcePath, PageEntry<'a>>,
    unpublished: BTreeSet<&'a SourcePath>,
    files: Files,
    found: Vec<Diagnostic>,
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

type Links = BTreeMap<String, Target>;

impl<'a> Resolver<'a> {
    pub(super) fn new(
        ingredients: Ingredients<'a>,
        omitted: &'a [Omission],
        articles: &[Article],
    ) -> Self {
        let sections = ingredients.config.sections.values();
        let mut pages: BTreeMap<&SourcePath, PageEntry<'a>> = sections
            .map(|section| (&section.source, PageEntry::of_section(section)))
            .collect();
        let sources = articles.iter().map(|article| &article.document.source);
        let numbers: BTreeMap<&SourcePath, ArticleId> = sources
            .enumerate()
            .map(|(id, source)| (source, id))
            .collect();
        let unpublished = omitted.iter().map(|omission| &omission.source).collect();
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
        let (files, found) = (Files::default(), Vec::new());
        Self {
            ingredients,
            pages,
            unpublished,
            files,
            found,
        }
    }

    /// Resolves all that an article refers to: the links of its text, its files, its related articles.
    pub(super) fn article(&mut self, article: &Article) -> (Links, Vec<ArticleId>) {
        let document = &article.document;
        let mut links = self.blocks(&document.source, &document.blocks);
        for (written, kind) in of_head(document) {
            if let Some(target) = self.resolve(&document.source, &mention(written, kind)) {
                links.insert(written.value.clone(), target);
            }
        }
        let mut related = Vec::new();
        for written in &document.common.related {
            let mention = mention(written, MentionKind::Article);
            related.extend(self.related(&document.source, &mention));
        }
        (links, related)
    }

    /// Resolves the links of a section's own text.
    pub(super) fn section(&mut self, section: &Section) -> Links {
        self.blocks(&section.source, &section.blocks)
    }

    /// The files that are referred to, and what led nowhere.
    pub(super) fn finish(self) -> (Files, Vec<Diagnostic>) {
        (self.files, self.found)
    }

    fn blocks(&mut self, source: &SourcePath, blocks: &[Block]) -> Links {
        let mut links = Links::new();
        for mention in visit::mentions(blocks) {
            if let Some(target) = self.resolve(source, &mention) {
                links.insert(mention.target.to_owned(), target);
            }
        }
        links
    }

    fn related(&mut self, source: &SourcePath, mention: &Mention<'_>) -> Option<ArticleId> {
        self.resolve(source, mention)?;
        let path = source.join(mention.target)?;
        self.pages.get(&path).and_then(|entry| entry.article)
    }

    fn resolve(&mut self, source: &SourcePath, mention: &Mention<'_>) -> Option<Target> {
        let written = decoded(mention.target);
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
            "" => Some(source.clone()),
            _ if elsewhere => None,
            path => source.join(path),
        };
        let Some(path) = path.filter(|path| path.as_str().starts_with("content")) else {
            let problem = AddressProblem::OutsideRoot { written };
            self.tell(source, mention.span.clone(), problem);
            return None;
        };
        if let Some(target) = self.page(source, mention, (&path, anchor)) {
            return Some(target);
        }
        if self.unpublished.contains(&path) {
            let written = mention.target.to_owned();
            let problem = AddressProblem::LinkToUnpublished { written };
            self.tell(source, mention.span.clone(), problem);
            return None;
        }
        if self
            .ingredients
            .documents
            .iter()
            .any(|document| document.source == path)
        {
            return None; // its address is another's, which was told where it stands
        }
        self.file(source, mention, &path)
    }

    /// The page of an article, or of the section that a folder is.
    fn page(
        &mut self,
        source: &SourcePath,
        mention: &Mention<'_>,
        (path, anchor): (&SourcePath, &str),
    ) -> Option<Target> {
        let index = SourcePath::new(&format!("{path}/{INDEX_FILE}"));
        let entry = self.pages.get(path).or_else(|| self.pages.get(&index))?;
        let (url, article, anchor) = (entry.url.clone(), entry.article, anchor.to_owned());
        if !anchor.is_empty() && !visit::has_anchor(entry.blocks, &anchor) {
            self.tell_anchor(source, mention, path);
        }
        Some(match (mention.kind, article) {
            (MentionKind::Document, Some(id)) => Target::Document(id),
            _ => Target::Page { url, anchor },
        })
    }

    fn file(
        &mut self,
        source: &SourcePath,
        mention: &Mention<'_>,
        path: &SourcePath,
    ) -> Option<Target> {
        let file = self.ingredients.sources.get(path);
        let place = Place::at(source, mention.span.clone());
        let taken = file.and_then(|file| self.files.take((path, file), place, mention.kind));
        match taken {
            Some(Ok(target)) => return Some(target),
            Some(Err(problem)) => {
                self.tell(source, mention.span.clone(), problem);
                return None;
            }
            None => {}
        }
        if self.ingredients.sources.is_refused(path) {
            return None; // what is wrong with the file was told where it was read
        }
        let what = match mention.kind {
            MentionKind::File | MentionKind::Picture | MentionKind::Lead => Reference::File,
            MentionKind::Link | MentionKind::Article | MentionKind::Document => Reference::Article,
        };
        let (written, nearest) = (mention.target.to_owned(), self.nearest(source, path));
        self.tell(
            source,
            mention.span.clone(),
            AddressProblem::Missing {
                what,
                written,
                nearest,
            },
        );
        None
    }

    /// The file most like a missing one, as a link from the same article would name it.
    fn nearest(&self, source: &SourcePath, path: &SourcePath) -> Option<String> {
        let known = self.pages.keys().map(|path| path.as_str());
        let beside = self.ingredients.sources.iter_under(path.folder());
        let assets = beside
            .filter(|(_, file)| matches!(file, SourceFile::Asset { .. }))
            .map(|(path, _)| path.as_str());
        let best = yaml::nearest(path.as_str(), known.chain(assets))?;
        Some(relative(source, &best))
    }

    fn tell_anchor(&mut self, source: &SourcePath, mention: &Mention<'_>, path: &SourcePath) {
        let anchor = mention
            .target
            .split_once('#')
            .map_or("", |(_, anchor)| anchor);
        let blocks = self.pages.get(path).map_or(&[][..], |entry| entry.blocks);
        let problem = AddressProblem::Missing {
            what: Reference::Anchor,
            written: mention.target.to_owned(),
            nearest: yaml::nearest(anchor, visit::anchors(blocks).into_iter()),
        };
        self.tell(source, mention.span.clone(), problem);
    }

    fn tell(&mut self, source: &SourcePath, span: Range<Offset>, problem: impl Into<Problem>) {
        self.found.push(Diagnostic::at(source, span, problem));
    }
}
