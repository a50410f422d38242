//! A piece that has ended takes its place in the tree.
//!
//! Entry: [`close`]. It must never know how a piece is written down.

use super::address::Address;
use super::draft::Draft;
use super::figure;
use super::frame::{Frame, Nature, Opened, is_blank};
use super::language;
use super::raw_html;
use super::tree::{
    Block, ByteRange, Definition, Figure, Heading, Inline, Item, List, NoteKind, Table, plain_text,
};
use crate::diagnostic::MarkdownProblem;

/// Ends a piece within the piece that holds it.
pub(super) fn close(mut frame: Frame, parent: &mut Frame, draft: &mut Draft<'_>) {
    match frame.opened.nature() {
        Nature::Blocks => end_paragraph(&mut frame, draft),
        Nature::Words => report_in_text(&frame.figures, draft),
        Nature::Parts => {}
    }
    let Frame {
        opened,
        span,
        blocks: body,
        inlines: content,
        figures,
    } = frame.shrunk();
    match opened {
        Opened::Article => push_all(parent, body, draft),
        Opened::Paragraph => close_paragraph(parent, body, draft),
        Opened::Quote(kind) => push_all(parent, quote(kind, body), draft),
        Opened::Item { done, loose } => take_item(parent, loose, Item { done, body }),
        Opened::Footnote(label) => close_footnote((label, span), body, parent, draft),
        Opened::Explanation => take_explanation(parent, body),
        Opened::Html(html) => draft.report_all(span, raw_html::judge(&html)),
        // A fence is read where it ends.
        Opened::Code { .. } => {}
        Opened::List {
            start,
            loose,
            items,
        } => {
            push(
                parent,
                Block::List(List {
                    start,
                    tight: !loose,
                    items,
                }),
                draft,
            );
        }
        Opened::Definitions(definitions) => push(parent, Block::Definitions(definitions), draft),
        Opened::Table {
            alignments,
            head,
            rows,
        } => {
            push(
                parent,
                Block::Table(Table {
                    alignments,
                    head,
                    rows,
                    span,
                }),
                draft,
            );
        }
        Opened::Row { head, cells } => take_row(parent, head, cells),
        Opened::Heading { level, id } => {
            let heading = heading((level, id), content, span, draft).map(Block::Heading);
            push_all(parent, heading.into_iter().collect(), draft);
        }
        Opened::Term => take_term(parent, content),
        Opened::Cell => take_cell(parent, content),
        Opened::Image { file, title } => {
            parent.figures.push(picture((file, &title), &content, span));
        }
        // What holds a picture alone was told as such already.
        Opened::Link(_) if !figures.is_empty() && is_blank(&content) => {}
        Opened::Link(target) => parent.inlines.extend(link(target, content, span, draft)),
        Opened::Emphasis => parent.inlines.extend(marked(Inline::Emphasis, content)),
        Opened::Strong => parent.inlines.extend(marked(Inline::Strong, content)),
        Opened::Struck => parent.inlines.extend(marked(Inline::Struck, content)),
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
            frame.blocks.push(Block::Figure(Box::new(figure)));
        }
    }
    report_in_text(&figures, draft);
    if !blank {
        content.shrink_to_fit();
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

fn close_paragraph(parent: &mut Frame, body: Vec<Block>, draft: &mut Draft<'_>) {
    if let Opened::Item { loose, .. } = &mut parent.opened {
        *loose = true;
    }
    push_all(parent, body, draft);
}

/// A quotation or a note; nothing where it holds nothing.
fn quote(kind: Option<NoteKind>, body: Vec<Block>) -> Vec<Block> {
    match kind {
        _ if body.is_empty() => Vec::new(),
        None => vec![Block::Quote(body)],
        Some(kind) => vec![Block::Note { kind, body }],
    }
}

fn take_item(parent: &mut Frame, is_loose: bool, item: Item) {
    if let Opened::List { items, loose, .. } = &mut parent.opened {
        *loose |= is_loose;
        items.push(item);
    }
}

fn close_footnote(
    (label, span): (String, ByteRange),
    body: Vec<Block>,
    parent: &mut Frame,
    draft: &mut Draft<'_>,
) {
    if draft.note(&label, span) {
        let number = 0; // given when all references are known
        push(
            parent,
            Block::Footnote {
                label,
                number,
                body,
            },
            draft,
        );
    }
}

fn take_explanation(parent: &mut Frame, body: Vec<Block>) {
    if let Opened::Definitions(definitions) = &mut parent.opened
        && let Some(last) = definitions.last_mut()
    {
        last.explanations.push(body);
    }
}

fn take_row(parent: &mut Frame, is_head: bool, cells: Vec<Vec<Inline>>) {
    if let Opened::Table { head, rows, .. } = &mut parent.opened {
        if is_head {
            *head = cells;
        } else {
            rows.push(cells);
        }
    }
}

/// Words under a mark; nothing where there are none.
fn marked(mark: fn(Vec<Inline>) -> Inline, content: Vec<Inline>) -> Option<Inline> {
    (!is_blank(&content)).then(|| mark(content))
}

fn take_term(parent: &mut Frame, term: Vec<Inline>) {
    if let Opened::Definitions(definitions) = &mut parent.opened {
        let explanations = Vec::new();
        definitions.push(Definition { term, explanations });
    }
}

fn take_cell(parent: &mut Frame, content: Vec<Inline>) {
    if let Opened::Row { cells, .. } = &mut parent.opened {
        cells.push(content);
    }
}

fn picture((file, title): (String, &str), alt: &[Inline], span: ByteRange) -> Figure {
    let (caption, credit) = figure::split_credit(title);
    let alt = plain_text(alt).trim().to_owned();
    Figure {
        file,
        alt,
        caption,
        credit,
        span,
    }
}

fn heading(
    (level, id): (u8, Option<String>),
    content: Vec<Inline>,
    span: ByteRange,
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

/// A link or words of another language, or their bare words where its address cannot be had.
fn link(
    target: String,
    content: Vec<Inline>,
    span: ByteRange,
    draft: &mut Draft<'_>,
) -> Vec<Inline> {
    if target.trim().is_empty() || is_blank(&content) {
        draft.report(span, MarkdownProblem::EmptyLink);
        return content;
    }
    if let Some(language) = language::of(&target) {
        return match language {
            Ok(language) => vec![Inline::Foreign { language, content }],
            Err(problem) => {
                draft.report(span, problem);
                content
            }
        };
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
