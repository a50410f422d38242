//! Puts an element that has ended into its parent.
//!
//! Entry: [`close`].

use super::address::Address;
use super::language;
use super::open_element::{ContentModel, ElementKind, OpenElement, is_blank};
use super::picture_rules;
use super::raw_html;
use super::state::ParseState;
use super::tree::{
    Block, ByteRange, Definition, Figure, Heading, Inline, Item, List, NoteKind, Table, plain_text,
};
use crate::diagnostic::MarkdownProblem;

/// Ends an element within its parent.
pub(super) fn close(
    mut element: OpenElement,
    parent: &mut OpenElement,
    state: &mut ParseState<'_>,
) {
    match element.kind.content_model() {
        ContentModel::Blocks => end_paragraph(&mut element, state),
        ContentModel::Inlines => report_in_text(&element.figures, state),
        ContentModel::Parts => {}
    }
    let OpenElement {
        kind,
        span,
        blocks: body,
        inlines: content,
        figures,
    } = element.shrink();
    match kind {
        ElementKind::Article => push_all(parent, body, state),
        ElementKind::Paragraph => close_paragraph(parent, body, state),
        ElementKind::Quote(kind) => push_all(parent, quote(kind, body), state),
        ElementKind::Item { done, loose } => take_item(parent, loose, Item { done, body }),
        ElementKind::Footnote(label) => close_footnote(parent, label, span, body, state),
        ElementKind::Explanation => take_explanation(parent, body),
        ElementKind::Html(html) => state.report_if(span, raw_html::check_html(&html)),
        // A fence is read where it ends.
        ElementKind::Code { .. } => {}
        ElementKind::List {
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
                state,
            );
        }
        ElementKind::Definitions(definitions) => {
            push(parent, Block::Definitions(definitions), state);
        }
        ElementKind::Table {
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
                state,
            );
        }
        ElementKind::Row { head, cells } => take_row(parent, head, cells),
        ElementKind::Heading { level, id } => {
            let heading = heading(level, id, content, span, state).map(Block::Heading);
            push_all(parent, heading.into_iter().collect(), state);
        }
        ElementKind::Term => take_term(parent, content),
        ElementKind::Cell => take_cell(parent, content),
        ElementKind::Image { file, title } => {
            parent.figures.push(picture(file, &title, &content, span));
        }
        // What holds a picture alone was told as such already.
        ElementKind::Link(_) if !figures.is_empty() && is_blank(&content) => {}
        ElementKind::Link(target) => parent.inlines.extend(link(target, content, span, state)),
        ElementKind::Emphasis => parent
            .inlines
            .extend(wrap_if_visible(Inline::Emphasis, content)),
        ElementKind::Strong => parent
            .inlines
            .extend(wrap_if_visible(Inline::Strong, content)),
        ElementKind::Struck => parent
            .inlines
            .extend(wrap_if_visible(Inline::Struck, content)),
    }
}

/// Adds a footnote, unless its label is taken.
fn close_footnote(
    parent: &mut OpenElement,
    label: String,
    span: ByteRange,
    body: Vec<Block>,
    state: &mut ParseState<'_>,
) {
    if state.note(&label, span) {
        let number = 0; // given when all references are known
        let footnote = Block::Footnote {
            label,
            number,
            body,
        };
        push(parent, footnote, state);
    }
}

/// Adds a block; running text before it is a paragraph of its own.
pub(super) fn push(parent: &mut OpenElement, block: Block, state: &mut ParseState<'_>) {
    end_paragraph(parent, state);
    parent.blocks.push(block);
}

fn push_all(parent: &mut OpenElement, blocks: Vec<Block>, state: &mut ParseState<'_>) {
    for block in blocks {
        push(parent, block, state);
    }
}

/// Makes a paragraph of the running text gathered so far, or a figure where a picture stands alone.
pub(super) fn end_paragraph(element: &mut OpenElement, state: &mut ParseState<'_>) {
    let mut figures = std::mem::take(&mut element.figures);
    let mut content = std::mem::take(&mut element.inlines);
    while content.last().is_some_and(is_break) {
        content.pop();
    }
    let blank = is_blank(&content);
    if blank && figures.len() == 1 {
        for figure in figures.drain(..) {
            let words = [&figure.alt, &figure.caption, &figure.credit].map(String::as_str);
            picture_rules::check(words, &figure.span, state);
            element.blocks.push(Block::Figure(Box::new(figure)));
        }
    }
    report_in_text(&figures, state);
    if !blank {
        content.shrink_to_fit();
        element.blocks.push(Block::Paragraph(content));
    }
}

fn is_break(inline: &Inline) -> bool {
    matches!(inline, Inline::SoftBreak | Inline::HardBreak)
}

fn report_in_text(figures: &[Figure], state: &mut ParseState<'_>) {
    for figure in figures {
        state.report(figure.span.clone(), MarkdownProblem::ImageInText);
    }
}

fn close_paragraph(parent: &mut OpenElement, body: Vec<Block>, state: &mut ParseState<'_>) {
    if let ElementKind::Item { loose, .. } = &mut parent.kind {
        *loose = true;
    }
    push_all(parent, body, state);
}

/// A quotation or a note; nothing where it holds nothing.
fn quote(kind: Option<NoteKind>, body: Vec<Block>) -> Vec<Block> {
    match kind {
        _ if body.is_empty() => Vec::new(),
        None => vec![Block::Quote(body)],
        Some(kind) => vec![Block::Note { kind, body }],
    }
}

fn take_item(parent: &mut OpenElement, is_loose: bool, item: Item) {
    if let ElementKind::List { items, loose, .. } = &mut parent.kind {
        *loose |= is_loose;
        items.push(item);
    }
}

fn take_explanation(parent: &mut OpenElement, body: Vec<Block>) {
    if let ElementKind::Definitions(definitions) = &mut parent.kind
        && let Some(last) = definitions.last_mut()
    {
        last.explanations.push(body);
    }
}

fn take_row(parent: &mut OpenElement, is_head: bool, cells: Vec<Vec<Inline>>) {
    if let ElementKind::Table { head, rows, .. } = &mut parent.kind {
        if is_head {
            *head = cells;
        } else {
            rows.push(cells);
        }
    }
}

/// Words under a mark; nothing where there are none.
fn wrap_if_visible(mark: fn(Vec<Inline>) -> Inline, content: Vec<Inline>) -> Option<Inline> {
    (!is_blank(&content)).then(|| mark(content))
}

fn take_term(parent: &mut OpenElement, term: Vec<Inline>) {
    if let ElementKind::Definitions(definitions) = &mut parent.kind {
        let explanations = Vec::new();
        definitions.push(Definition { term, explanations });
    }
}

fn take_cell(parent: &mut OpenElement, content: Vec<Inline>) {
    if let ElementKind::Row { cells, .. } = &mut parent.kind {
        cells.push(content);
    }
}

fn picture(file: String, title: &str, alt: &[Inline], span: ByteRange) -> Figure {
    let (caption, credit) = picture_rules::split_credit(title);
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
    level: u8,
    id: Option<String>,
    content: Vec<Inline>,
    span: ByteRange,
    state: &mut ParseState<'_>,
) -> Option<Heading> {
    if is_blank(&content) {
        state.report(span, MarkdownProblem::EmptyHeading);
        return None;
    }
    if level == 1 {
        state.report(span.clone(), MarkdownProblem::HeadingOne);
    }
    let id = match id {
        Some(written) => state.explicit_id(&written, &span),
        None => state.heading_id(&plain_text(&content)),
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
    state: &mut ParseState<'_>,
) -> Vec<Inline> {
    if target.trim().is_empty() || is_blank(&content) {
        state.report(span, MarkdownProblem::EmptyLink);
        return content;
    }
    if let Some(language) = language::parse_language_link(&target) {
        return match language {
            Ok(language) => vec![Inline::Foreign { language, content }],
            Err(problem) => {
                state.report(span, problem);
                content
            }
        };
    }
    match Address::classify(&target) {
        Address::Forbidden { scheme } => {
            state.report(span, MarkdownProblem::ForbiddenScheme { scheme });
            content
        }
        Address::Inside | Address::Outside | Address::Person => vec![Inline::Link {
            target,
            content,
            span,
        }],
    }
}
