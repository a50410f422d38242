//! How an article is set: headings, tables, the tone marks.
//!
//! Entry: [`check`].

use super::passages::Passage;
use crate::diagnostic::{Diagnostic, ReviewProblem};
use crate::document::Document;
use crate::markdown::tree::{Block, plain_text};
use crate::markdown::visit::{self, Visited};
use crate::vietnamese;

/// Tells what is set awry.
pub(super) fn check(document: &Document, passages: &[Passage], found: &mut Vec<Diagnostic>) {
    check_blocks(document, found);
    let verbatim = document.kind.official().is_some_and(|own| own.verbatim);
    if !verbatim {
        check_tones(document, passages, found);
    }
}

fn check_blocks(document: &Document, found: &mut Vec<Diagnostic>) {
    let mut before = 1;
    visit::walk(&document.blocks, &mut |visited| {
        let Visited::Block(block) = visited else {
            return;
        };
        if let Block::Heading(heading) = block {
            if heading.level > before + 1 {
                let wanted = before + 1;
                let problem = ReviewProblem::HeadingSkip { wanted };
                let span = heading.span.clone();
                found.push(Diagnostic::at(&document.source, span, problem));
            }
            before = heading.level;
        }
        if let Block::Table(table) = block
            && table
                .head
                .iter()
                .all(|cell| plain_text(cell).trim().is_empty())
        {
            let problem = ReviewProblem::TableHeader;
            let span = table.span.clone();
            found.push(Diagnostic::at(&document.source, span, problem));
        }
    });
}

/// Where a word with the other placement of the tone mark than the article's first one stands; told once an article.
#[expect(
    clippy::expect_used,
    reason = "each word is a part of what is left of the words"
)]
fn check_tones(document: &Document, passages: &[Passage], found: &mut Vec<Diagnostic>) {
    let mut first: Option<(bool, String)> = None;
    for passage in passages.iter().filter(|passage| !passage.quoted) {
        let mut at = 0;
        for word in passage.words.split(|letter: char| !letter.is_alphabetic()) {
            let start = at
                + passage.words[at..]
                    .find(word)
                    .expect("a word of these words");
            at = start + word.len();
            let Some(on_first) = placement(word) else {
                continue;
            };
            match &first {
                None => first = Some((on_first, word.to_owned())),
                Some((placed, other)) if *placed != on_first => {
                    let problem = ReviewProblem::ToneMixed {
                        written: word.to_owned(),
                        other: other.clone(),
                    };
                    let span = passage.span(start, at);
                    found.push(Diagnostic::at(&document.source, span, problem));
                    return;
                }
                Some(_) => {}
            }
        }
    }
}

/// Whether the mark stands on the first vowel (`hòa`) or the second (`hoà`); nothing where there is one placement only.
fn placement(word: &str) -> Option<bool> {
    let lower = word.to_lowercase();
    if vietnamese::unify_tone_placement(&lower) != lower {
        return Some(false);
    }
    let open = lower.strip_suffix(['a', 'e', 'y'])?;
    let (ending, vowel) = (lower.chars().next_back()?, open.chars().next_back()?);
    let toned = "òóỏõọùúủũụ".contains(vowel);
    let base = vietnamese::base_letter(vowel);
    let pair = matches!((base, ending), ('o', 'a' | 'e') | ('u', 'y'));
    let after_q = open.starts_with('q');
    (toned && pair && !after_q).then_some(true)
}
