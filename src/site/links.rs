//! Where the links and files of every article lead; what leads nowhere is told at its line.
//!
//! Entry: [`LinkResolver`].

use std::collections::{BTreeMap, HashMap, HashSet};

use super::addresses::SiteAddresses;
use super::assembled::{Article, ArticleId, SiteInput};
use super::files::ReferredFiles;
use super::link_path::relative_path;
use super::routes;
use super::target::Target;
use crate::config::section::{INDEX_FILE, Section};
use crate::diagnostic::{AddressProblem, Diagnostic, Problem, Span};
use crate::markdown::tree::Block;
use crate::markdown::visit::{self, Mention, MentionKind};
use crate::path::{SourcePath, UrlPath, is_outside, percent_decode};
use crate::release::Omission;
use crate::release::mentions::{head_mentions, mention};
use crate::source::{CONTENT, SourceFile};
use crate::yaml;

/// Resolves links against all that is published.
pub(super) struct LinkResolver<'a> {
    input: SiteInput<'a>,
    pages: HashMap<&'a SourcePath, PageEntry<'a>>,
    unpublished: HashSet<&'a SourcePath>,
    /// The files of all articles, published or not.
    articles: HashSet<&'a SourcePath>,
    /// The pages of the site by the addresses that a browser shows.
    addresses: SiteAddresses<'a>,
}

/// Where what one text refers to leads.
#[derive(Default)]
pub(super) struct ResolvedLinks {
    /// By what is written.
    pub links: BTreeMap<String, Target>,
    /// The related articles.
    pub related: Vec<ArticleId>,
    /// The files that are referred to.
    pub files: ReferredFiles,
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

impl<'a> LinkResolver<'a> {
    pub(super) fn new(input: SiteInput<'a>, omitted: &'a [Omission], articles: &[Article]) -> Self {
        let sections = input.config.sections.values();
        let mut pages: HashMap<&SourcePath, PageEntry<'a>> = sections
            .map(|section| (&section.source, PageEntry::of_section(section)))
            .collect();
        let sources = articles.iter().map(|article| &article.document.source);
        let numbers: HashMap<&SourcePath, ArticleId> = sources
            .enumerate()
            .map(|(id, source)| (source, id))
            .collect();
        for document in input.documents {
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
        let documents = input.documents.iter();
        let addresses = SiteAddresses::new(input, articles);
        Self {
            addresses,
            input,
            pages,
            unpublished: omitted.iter().map(|omission| &omission.source).collect(),
            articles: documents.map(|document| &document.source).collect(),
        }
    }

    /// Resolves all that an article refers to: the links of its text, its files, its related articles.
    pub(super) fn article(&self, article: &Article) -> ResolvedLinks {
        let document = &article.document;
        let mut resolver = TextResolver::new(self, &document.source);
        resolver.blocks(&document.blocks);
        for (written, kind) in head_mentions(document) {
            if let Some(target) = resolver.resolve(&mention(written, kind)) {
                resolver
                    .resolved
                    .links
                    .insert(written.value.clone(), target);
            }
        }
        for written in &document.common.related {
            let related = resolver.related(&mention(written, MentionKind::Article));
            resolver.resolved.related.extend(related);
        }
        resolver.resolved
    }

    /// Resolves the links of a section's own text.
    pub(super) fn section(&self, section: &Section) -> ResolvedLinks {
        let mut resolver = TextResolver::new(self, &section.source);
        resolver.blocks(&section.blocks);
        resolver.resolved
    }
}

/// Whether a page loads what is meant, so that it must be a file of this site.
fn is_loaded(kind: MentionKind) -> bool {
    match kind {
        MentionKind::File
        | MentionKind::Sound
        | MentionKind::Video
        | MentionKind::Picture
        | MentionKind::Lead => true,
        MentionKind::Link | MentionKind::Article | MentionKind::Document => false,
    }
}

/// Resolves what one text refers to, and keeps what it found.
struct TextResolver<'r, 'a> {
    resolver: &'r LinkResolver<'a>,
    source: &'r SourcePath,
    resolved: ResolvedLinks,
}

impl<'r, 'a> TextResolver<'r, 'a> {
    fn new(resolver: &'r LinkResolver<'a>, source: &'r SourcePath) -> Self {
        Self {
            resolver,
            source,
            resolved: ResolvedLinks::default(),
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for mention in visit::mentions(blocks) {
            if let Some(target) = self.resolve(&mention) {
                self.resolved
                    .links
                    .insert(mention.target.to_owned(), target);
            }
        }
    }

    fn related(&mut self, mention: &Mention<'_>) -> Option<ArticleId> {
        self.resolve(mention)?;
        let path = self.source.join(&percent_decode(mention.target))?;
        let entry = self.resolver.pages.get(&path)?;
        entry.article
    }

    fn resolve(&mut self, mention: &Mention<'_>) -> Option<Target> {
        let written = percent_decode(mention.target).into_owned();
        let elsewhere = is_outside(&written); // nothing of another site is loaded
        let loads = is_loaded(mention.kind);
        if mention.kind == MentionKind::Link
            && let Some(below) = self.resolver.addresses.path_below(mention.target)
        {
            return self.address(mention, below);
        }
        if elsewhere && !loads {
            return Some(Target::Outside);
        }
        let (path, anchor) = mention
            .target
            .split_once('#')
            .unwrap_or((mention.target, ""));
        let (path, anchor) = (percent_decode(path), percent_decode(anchor));
        let path = match &*path {
            "" => Some(self.source.clone()),
            _ if elsewhere => None,
            path => self.source.join(path),
        };
        let Some(path) = path.filter(|path| path.as_str().starts_with("content")) else {
            let problem = AddressProblem::OutsideRoot { written };
            self.tell(mention, problem);
            return None;
        };
        if let Some(target) = self.page(mention, &path, &anchor) {
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
        if mention.kind == MentionKind::Link
            && self.resolver.input.sources.get(&path).is_none()
            && let Some(below) = path.as_str().strip_prefix(CONTENT)
            && let Some(target) = self.browser_page(mention, below, &anchor)
        {
            return Some(target);
        }
        self.file(mention, &path)
    }

    /// What an address leads to that counts from the root of the site: a page as a browser shows it, or a file of `content`.
    fn address(&mut self, mention: &Mention<'_>, below: &str) -> Option<Target> {
        let (path, anchor) = below.split_once('#').unwrap_or((below, ""));
        let (path, anchor) = (percent_decode(path), percent_decode(anchor));
        if let Some(target) = self.browser_page(mention, &path, &anchor) {
            return Some(target);
        }
        let source = SourcePath::new(&format!("{CONTENT}/{}", path.trim_matches('/')));
        self.page(mention, &source, &anchor)
            .or_else(|| self.file(mention, &source))
    }

    /// The page that a browser shows at an address below the root of the site.
    fn browser_page(&mut self, mention: &Mention<'_>, below: &str, anchor: &str) -> Option<Target> {
        let (url, source) = self.resolver.addresses.page(below)?;
        match source {
            Some(source) => self.page(mention, source, anchor),
            None => Some(Target::Page {
                url: url.clone(),
                anchor: anchor.to_owned(),
            }),
        }
    }

    /// The page of an article, or of the section that a folder is.
    fn page(&mut self, mention: &Mention<'_>, path: &SourcePath, anchor: &str) -> Option<Target> {
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
        let sources = self.resolver.input.sources;
        let place = Span::at(self.source, mention.span.clone());
        let file = sources.get(path);
        let taken =
            file.and_then(|file| self.resolved.files.include(path, file, place, mention.kind));
        if let Some(taken) = taken {
            for problem in taken.problems {
                self.tell(mention, problem);
            }
            return taken.target;
        }
        if sources.is_refused(path) {
            return None; // what is wrong with the file was told where it was read
        }
        let (written, nearest) = (mention.target.to_owned(), self.nearest(path));
        let problem = if is_loaded(mention.kind) {
            AddressProblem::FileMissing { written, nearest }
        } else {
            AddressProblem::LinkBroken { written, nearest }
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
        let beside = self.resolver.input.sources.iter_under(path.folder());
        let assets = beside
            .filter(|(_, file)| matches!(file, SourceFile::Asset { .. }))
            .map(|(path, _)| path.as_str());
        let best = yaml::nearest(path.as_str(), known.into_iter().chain(assets))?;
        Some(relative_path(self.source, &best))
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
        self.resolved.found.push(diagnostic);
    }
}
