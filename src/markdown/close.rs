//! A piece that has ended takes its place in the tree.
//!
//! Entry: [`close`]. It must never know how a piece is written down.

use super::address::Address;
use super::draft::Draft;
use super::figure;
use super::frame::{Frame, Opened, is_blank};
use super::raw_html;
use super::tree::{
    Block, Definition, Figure, Heading, Inline, Item, List, Span, Table, plain_text,
};
use crate::diagnostic::MarkdownProblem;

/// Ends a piece within the piece that holds it.
pub(super) fn close(mut frame: Frame, parent: &mut Frame, draft: &mut Draft<'_>) {
    match &frame.opened {
        Opened::Article
        | Opened::Quote(_)
        | Opened::Item { .. }
        | Opened::Footnote(_)
        | Opened::Explanation => {
            end_paragraph(&mut frame, draft);
            close_holder(frame, parent, draft);
        }
        Opened::Paragraph => {
            if let Opened::Item { loose, .. } = &mut parent.opened {
                *loose = true;
            }
            end_paragraph(&mut frame, draft);
            push_all(parent, frame.blocks, draft);
        }
        Opened::Html(html) => {
            if let Some(problem) = raw_html::judge(html) {
                draft.report(frame.span, problem);
            }
        }
        Opened::Code { .. } => {}
        Opened::List { .. }
        | Opened::Definitions(_)
        | Opened::Table { .. }
        | Opened::Row { .. } => close_frame_of_parts(frame, parent, draft),
        Opened::Heading { .. }
        | Opened::Term
        | Opened::Cell
        | Opened::Emphasis
        | Opened::Strong
        | Opened::Struck
        | Opened::Link(_)
        | Opened::Image { .. } => close_words(frame, parent, draft),
    }
}

/// Adds a block; running text before it is a paragraph of its own.
pub(super) fn push(parent: &mut Frame, block: Block, draft: &mut Draft<'_>) {
    end_paragraph(parent, draft);
    parent.blocks.push(block);
}

fn push_all(parent: &mut Frame, blocks: Vec<Block>, draft: &mut Draft<'_>) {
    for block in blocks {
        push(parent, block, draft);
    }
}

/// Makes a paragraph of the running text gathered so far, or a figure where a picture stands alone.
pub(super) fn end_paragraph(frame: &mut Frame, draft: &mut Draft<'_>) {
    let mut figures = std::mem::take(&mut frame.figures);
    let mut content = std::mem::take(&mut frame.inlines);
    while content.last().is_some_and(is_break) {
        content.pop();
    }
    let blank = is_blank(&content);
    if blank && figures.len() == 1 {
        for figure in figures.drain(..) {
            let words = [&figure.alt, &figure.caption, &figure.credit].map(String::as_str);
            figure::check(words, &figure.span, draft);
            frame.blocks.push(Block::Figure(figure));
        }
    }
    report_in_text(&figures, draft);
    if !blank {
        frame.blocks.push(Block::Paragraph(content));
    }
}

fn is_break(inline: &Inline) -> bool {
    matches!(inline, Inline::SoftBreak | Inline::HardBreak)
}

fn report_in_text(figures: &[Figure], draft: &mut Draft<'_>) {
    for figure in figures {
        draft.report(figure.span.clone(), MarkdownProblem::ImageInText);
    }
}

/// Ends a piece that is made of blocks.
fn close_holder(frame: Frame, parent: &mut Frame, draft: &mut Draft<'_>) {
    let body = frame.blocks;
    match frame.opened {
        Opened::Quote(_) if body.is_empty() => {}
        Opened::Quote(None) => push(parent, Block::Quote(body), draft),
        Opened::Quote(Some(kind)) => push(parent, Block::Note { kind, body }, draft),
        Opened::Item { done, loose } => {
            if let Opened::List {
                items, loose: any, ..
            } = &mut parent.opened
            {
                *any |= loose;
                items.push(Item { done, body });
            }
        }
        Opened::Footnote(label) => {
            if draft.note(&label, frame.span) {
                let number = 0;
                let note = Block::Footnote {
                    label,
                    number,
                    body,
                };
                push(parent, note, draft);
            }
        }
        Opened::Explanation => {
            if let Opened::Definitions(definitions) = &mut parent.opened
                && let Some(last) = definitions.last_mut()
            {
                last.explanations.push(body);
            }
        }
        _ => push_all(parent, body, draft),
    }
}

/// Ends a piece that is made of items, rows or cells.
fn close_frame_of_parts(frame: Frame, parent: &mut Frame, draft: &mut Draft<'_>) {
    let span = frame.span;
    match frame.opened {
        Opened::List {
            start,
            loose,
            items,
        } => {
            let tight = !loose;
            let list = List {
                start,
                tight,
                items,
            };
            push(parent, Block::List(list), draft);
        }
        Opened::Definitions(definitions) => push(parent, Block::Definitions(definitions), draft),
        Opened::Table {
            alignments,
            head,
            rows,
        } => {
            let table = Table {
                alignments,
                head,
                rows,
                span,
            };
            push(parent, Block::Table(table), draft);
        }
        Opened::Row {
            head: is_head,
            cells,
        } => {
            if let Opened::Table { head, rows, .. } = &mut parent.opened {
                if is_head {
                    *head = cells;
                } else {
                    rows.push(cells);
                }
            }
        }
        _ => {}
    }
}

/// Ends a piece that is made of running text.
fn close_words(frame: Frame, parent: &mut Frame, draft: &mut Draft<'_>) {
    let Frame {
        opened,
        span,
        inlines: content,
        figures,
        ..
    } = frame;
    report_in_text(&figures, draft);
    match opened {
        Opened::Heading { level, id } => {
            if let Some(heading) = heading((level, id), content, span, draft) {
                push(parent, Block::Heading(heading), draft);
            }
        }
        Opened::Term => {
            if let Opened::Definitions(definitions) = &mut parent.opened {
                let explanations = Vec::new();
                definitions.push(Definition {
                    term: content,
                    explanations,
                });
            }
        }
        Opened::Cell => {
            if let Opened::Row { cells, .. } = &mut parent.opened {
                cells.push(content);
            }
        }
        Opened::Image { file, title } => {
            let (caption, credit) = figure::split_credit(&title);
            parent.figures.push(Figure {
                file,
                alt: plain_text(&content).trim().to_owned(),
                caption,
                credit,
                span,
            });
        }
        Opened::Link(target) if !figures.is_empty() && is_blank(&content) => drop(target),
        Opened::Link(target) => parent.inlines.extend(link(target, content, span, draft)),
        _ if is_blank(&content) => {}
        Opened::Emphasis => parent.inlines.push(Inline::Emphasis(content)),
        Opened::Strong => parent.inlines.push(Inline::Strong(content)),
        Opened::Struck => parent.inlines.push(Inline::Struck(content)),
        _ => parent.inlines.extend(content),
    }
}

fn heading(
    (level, id): (u8, Option<String>),
    content: Vec<Inline>,
    span: Span,
    draft: &mut Draft<'_>,
) -> Option<Heading> {
    if is_blank(&content) {
        draft.report(span, MarkdownProblem::EmptyHeading);
        return None;
    }
    if level == 1 {
        draft.report(span.clone(), MarkdownProblem::HeadingOne);
    }
    let id = match id {
        Some(written) => draft.explicit_id(&written, &span),
        None => draft.heading_id(&plain_text(&content)),
    };
    Some(Heading {
        level: level.max(2),
        id,
        content,
        span,
    })
}

/// A link, or its bare words where its address cannot be had.
fn link(target: String, content: Vec<Inline>, span: Span, draft: &mut Draft<'_>) -> Vec<Inline> {
    if target.trim().is_empty() || is_blank(&content) {
        draft.report(span, MarkdownProblem::EmptyLink);
        return content;
    }
    match Address::of(&target) {
        Address::Forbidden { scheme } => {
            draft.report(span, MarkdownProblem::ForbiddenScheme { scheme });
            content
        }
        Address::Inside | Address::Outside | Address::Person => vec![Inline::Link {
            target,
            content,
            span,
        }],
    }
}
