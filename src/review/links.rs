//! Links to other sites: those that lead into an inner network, and those that other sites answered with no page.
//!
//! Entry: [`check`] and [`check_site`]; [`addresses`] gives what there is to ask.

use std::collections::BTreeSet;

use crate::config::{Config, SITE_FILE};
use crate::diagnostic::{ByteRange, Diagnostic, ReviewProblem};
use crate::document::Document;
use crate::markdown::address::Address;
use crate::markdown::tree::Block;
use crate::markdown::visit::{self, MentionKind, Visited};
use crate::outside::{self, Answers};
use crate::path::{SourcePath, WebAddress};
use crate::yaml::At;

/// An address as it is written, and where.
type WrittenLink<'a> = (&'a str, ByteRange);

/// Tells what is wrong with the links of an article.
pub(super) fn check(document: &Document, answers: &Answers, found: &mut Vec<Diagnostic>) {
    for link in document_links(document) {
        found.extend(judge(&document.source, link, answers));
    }
}

/// Tells what is wrong with the links of the settings and of the sections' own texts, and what was not asked.
pub(super) fn check_site(config: &Config, answers: &Answers, found: &mut Vec<Diagnostic>) {
    let settings = SourcePath::new(SITE_FILE);
    for link in settings_links(config) {
        found.extend(judge(&settings, link, answers));
    }
    for section in config.sections.values() {
        for link in block_links(&section.blocks) {
            found.extend(judge(&section.source, link, answers));
        }
    }
    if let Some((why, count)) = answers.unasked() {
        let problem = ReviewProblem::LinksUnasked { count, why };
        found.push(Diagnostic::file(&settings, problem));
    }
}

/// Every address of another site in the settings and in some articles.
pub(super) fn addresses<'a>(
    config: &'a Config,
    documents: impl Iterator<Item = &'a Document>,
) -> BTreeSet<String> {
    let sections = config.sections.values();
    let sections = sections.flat_map(|section| block_links(&section.blocks));
    let all = settings_links(config).chain(sections);
    all.chain(documents.flat_map(document_links))
        .map(|(written, _)| written.to_owned())
        .collect()
}

fn judge(
    path: &SourcePath,
    (written, span): WrittenLink<'_>,
    answers: &Answers,
) -> Option<Diagnostic> {
    let url = written.to_owned();
    let problem = if outside::is_inner(written) {
        ReviewProblem::LinkInner { url }
    } else {
        let failure = answers.failure(written)?;
        ReviewProblem::LinkDead { url, failure }
    };
    Some(Diagnostic::at(path, span, problem))
}

fn settings_links(config: &Config) -> impl Iterator<Item = WrittenLink<'_>> {
    let site = &config.site;
    let lists = site.links.iter().chain(&site.social);
    let rating = site.contact.rating_url.iter();
    let all = lists.map(|link| &link.url).chain(rating);
    all.map(outside_site)
}

fn document_links(document: &Document) -> impl Iterator<Item = WrittenLink<'_>> {
    let source = document.common.source.iter();
    let sources = document.kind.rebuttal().into_iter();
    let origins = source.chain(sources.flat_map(|rebuttal| &rebuttal.sources));
    let head = origins.filter_map(|origin| origin.url.as_ref().map(outside_site));
    head.chain(block_links(&document.blocks))
}

fn outside_site(address: &At<WebAddress>) -> WrittenLink<'_> {
    (address.as_str(), address.span())
}

fn block_links(blocks: &[Block]) -> impl Iterator<Item = WrittenLink<'_>> {
    let links = visit::mentions(blocks).into_iter();
    let links = links.filter(|mention| mention.kind == MentionKind::Link);
    let links = links.map(|mention| (mention.target, mention.span));
    let all = links.chain(recordings(blocks));
    all.filter(|(written, _)| Address::classify(written) == Address::Outside)
}

/// Films that lie elsewhere.
fn recordings(blocks: &[Block]) -> Vec<WrittenLink<'_>> {
    let mut found = Vec::new();
    visit::walk(blocks, &mut |visited| {
        if let Visited::Block(Block::Sound(media) | Block::Video(media)) = visited {
            let url = media.url.iter();
            found.extend(url.map(|url| (url.as_str(), media.span.clone())));
        }
    });
    found
}
