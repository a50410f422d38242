//! What the head of an article lacks, and what stands beside the article.
//!
//! Entry: [`check`] and [`check_files`].

use super::passages::Passage;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, ReviewProblem};
use crate::document::Document;
use crate::document::kind_name::KindName;
use crate::markdown::visit::{self, MentionKind};
use crate::source::{SourceFile, Sources};
use crate::vietnamese;

/// The most syllables of a lead.
const LEAD: usize = 50;
/// The most syllables of a summary of somebody else's text; our judgement.
const SUMMARY: usize = 200;
/// The most bytes of a picture's file; our judgement: a photo of a good phone, unedited.
const PICTURE: u64 = 5_000_000;

/// Tells what is missing and what is too long.
pub(super) fn check(
    document: &Document,
    config: &Config,
    passages: &[Passage],
    found: &mut Vec<Diagnostic>,
) {
    let common = &document.common;
    let filled = |text: Option<&str>| text.is_some_and(|text| !text.trim().is_empty());
    let lead = common.description.as_ref();
    if !common.sample {
        if is_written(document) && !filled(lead.map(|lead| lead.as_str())) {
            found.push(document.problem(ReviewProblem::DescriptionMissing));
        }
        if is_written(document) && !filled(common.author.as_deref()) && common.source.is_none() {
            found.push(document.problem(ReviewProblem::AuthorMissing));
        }
        if document.kind.name().needs_approval() && common.approved.is_none() {
            found.push(document.problem(ReviewProblem::ApprovalMissing));
        }
    }
    if let Some(lead) = lead {
        let syllables = vietnamese::syllable_count(lead);
        if syllables > LEAD {
            let problem = ReviewProblem::LeadLong { syllables };
            found.push(Diagnostic::at(&document.source, lead.span(), problem));
        }
    }
    check_press(document, config, passages, found);
}

/// Whether staff write it themselves, as a piece with a lead and an author.
fn is_written(document: &Document) -> bool {
    match document.kind.name() {
        KindName::Article
        | KindName::Exemplar
        | KindName::GoodPractice
        | KindName::Rebuttal
        | KindName::Report => true,
        KindName::Notice
        | KindName::Model
        | KindName::Document
        | KindName::Question
        | KindName::Page => false,
    }
}

/// Pieces from the press are title, source, link and an own summary only; a body of the commune is no press.
fn check_press(
    document: &Document,
    config: &Config,
    passages: &[Passage],
    found: &mut Vec<Diagnostic>,
) {
    let Some(source) = document.common.source.as_ref() else {
        return;
    };
    let own = config
        .bodies
        .iter()
        .any(|body| body.name == source.name || body.short.as_ref() == Some(&source.name));
    let syllables: usize = passages
        .iter()
        .map(|passage| vietnamese::syllable_count(&passage.words))
        .sum();
    if !own && is_written(document) && syllables > SUMMARY {
        let source = source.name.clone();
        found.push(document.problem(ReviewProblem::PressCopied { source, syllables }));
    }
}

/// Tells pictures that are too large, and a text in another normal form.
pub(super) fn check_files(document: &Document, sources: &Sources, found: &mut Vec<Diagnostic>) {
    let image = document.common.image.as_ref();
    let head = image.map(|image| (image.file.as_str(), image.file.span()));
    let body = visit::mentions(&document.blocks);
    let body = body
        .iter()
        .filter(|mention| mention.kind == MentionKind::Picture)
        .map(|mention| (mention.target, mention.span.clone()));
    for (file, span) in head.into_iter().chain(body) {
        let picture = document
            .source
            .join(file)
            .filter(|path| ["jpg", "jpeg", "png", "webp", "gif"].contains(&&*path.extension()));
        let size = match picture.as_ref().and_then(|path| sources.get(path)) {
            Some(SourceFile::Asset { size, .. }) => *size,
            Some(SourceFile::Text { .. }) | None => 0,
        };
        if size > PICTURE {
            let (file, bytes) = (file.to_owned(), size);
            let problem = ReviewProblem::ImageLarge { file, bytes };
            found.push(Diagnostic::at(&document.source, span, problem));
        }
    }
    if sources.was_decomposed(&document.source) {
        found.push(document.problem(ReviewProblem::NotNfc));
    }
}
