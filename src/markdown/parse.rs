//! Markdown text into the tree.
//!
//! Entry: [`parse`]. The one door of pulldown-cmark.
//!
//! Events come in the order of the text; open elements wait on a stack. Only fenced blocks whose body is Markdown recurse, and
//! those count towards the same depth limit.

use std::cell::RefCell;
use std::ops::Range;

use pulldown_cmark::{
    Alignment as Column, BlockQuoteKind, BrokenLink, CodeBlockKind, CowStr, Event, LinkType,
    Options, Parser, Tag,
};

use super::builder::{NestedMarkdown, Nesting, TreeBuilder};
use super::open_element::ElementKind;
use super::source_map::SourceMap;
use super::state::ParseState;
use super::tree::{Alignment, Block, Inline, NoteKind};
use crate::diagnostic::{MarkdownProblem, Reported};
use crate::yaml::Excerpt;

/// Parses the body of an article. There is always a tree; what could not be parsed is left out of it and reported.
#[must_use]
pub fn parse(excerpt: Excerpt<'_>) -> Reported<Vec<Block>> {
    let mut state = ParseState::new(excerpt.path);
    let map = SourceMap::from_base(excerpt.base);
    let mut blocks = parse_text(excerpt.text, &map, 0, &mut state);
    state.number_notes(&mut blocks);
    state.found.sort();
    Reported::new(blocks, state.found)
}

fn parse_text(text: &str, map: &SourceMap, depth: usize, state: &mut ParseState<'_>) -> Vec<Block> {
    let undefined = RefCell::new(Vec::new());
    let note_undefined = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        // `[words]` alone is no reference but brackets: articles hold placeholders such as `[tên tập thể]`.
        if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
            let found = (link.span, link.reference.to_string());
            undefined.borrow_mut().push(found);
        }
        None
    };
    let events = Parser::new_with_broken_link_callback(text, options(), Some(note_undefined))
        .into_offset_iter();
    let mut builder = TreeBuilder::new(text, map, depth, state);
    for (event, range) in events {
        handle_event(&mut builder, event, range);
    }
    let blocks = builder.finish();
    for (range, label) in undefined.take() {
        let problem = MarkdownProblem::UndefinedReference { label };
        state.report(map.span(range), problem);
    }
    blocks
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
}

fn handle_event(builder: &mut TreeBuilder<'_, '_>, event: Event<'_>, range: Range<usize>) {
    let nesting = match event {
        Event::Start(_) => Nesting::Begins,
        Event::End(_) => Nesting::Ends,
        _ => Nesting::Stays,
    };
    if builder.skips(nesting) {
        return;
    }
    match event {
        Event::Start(tag) => builder.begin(element_kind(tag), range),
        Event::End(_) => {
            if let Some(NestedMarkdown { wrap, body, depth }) = builder.end(range) {
                let blocks = parse_text(&body.text, &body.map, depth, builder.state);
                builder.block(wrap(blocks));
            }
        }
        Event::Text(words) | Event::InlineMath(words) | Event::DisplayMath(words) => {
            builder.words(&words, range);
        }
        Event::Code(words) => builder.code(words.into_string(), range),
        Event::Html(line) => builder.html(&line),
        Event::InlineHtml(html) => builder.inline_html(&html, range),
        Event::FootnoteReference(label) => builder.reference(label.into_string()),
        Event::SoftBreak => builder.inline(Inline::SoftBreak),
        Event::HardBreak => builder.inline(Inline::HardBreak),
        Event::Rule => builder.block(Block::Rule),
        Event::TaskListMarker(done) => builder.mark_task(done),
    }
}

fn element_kind(tag: Tag<'_>) -> Option<ElementKind> {
    Some(match tag {
        Tag::Paragraph => ElementKind::Paragraph,
        Tag::Heading { level, id, .. } => ElementKind::Heading {
            level: level as u8,
            id: id.map(CowStr::into_string),
        },
        Tag::BlockQuote(kind) => ElementKind::Quote(kind.map(note_kind)),
        Tag::CodeBlock(kind) => ElementKind::Code {
            info: info(kind),
            text: String::new(),
            map: SourceMap::default(),
        },
        Tag::HtmlBlock => ElementKind::Html(String::new()),
        Tag::List(start) => ElementKind::List {
            start,
            loose: false,
            items: Vec::new(),
        },
        Tag::Item => ElementKind::Item {
            done: None,
            loose: false,
        },
        Tag::FootnoteDefinition(label) => ElementKind::Footnote(label.into_string()),
        Tag::DefinitionList => ElementKind::Definitions(Vec::new()),
        Tag::DefinitionListTitle => ElementKind::Term,
        Tag::DefinitionListDefinition => ElementKind::Explanation,
        Tag::Table(columns) => ElementKind::Table {
            alignments: columns.into_iter().map(alignment).collect(),
            head: Vec::new(),
            rows: Vec::new(),
        },
        Tag::TableHead => ElementKind::Row {
            head: true,
            cells: Vec::new(),
        },
        Tag::TableRow => ElementKind::Row {
            head: false,
            cells: Vec::new(),
        },
        Tag::TableCell => ElementKind::Cell,
        Tag::Emphasis => ElementKind::Emphasis,
        Tag::Strong => ElementKind::Strong,
        Tag::Strikethrough => ElementKind::Struck,
        Tag::Link {
            link_type,
            dest_url,
            ..
        } => ElementKind::Link(address(link_type, &dest_url)),
        Tag::Image {
            dest_url, title, ..
        } => ElementKind::Image {
            file: dest_url.into_string(),
            title: title.into_string(),
        },
        // Not asked for in `options`.
        Tag::Superscript | Tag::Subscript | Tag::MetadataBlock(_) => return None,
    })
}

fn info(kind: CodeBlockKind<'_>) -> Option<String> {
    match kind {
        CodeBlockKind::Indented => None,
        CodeBlockKind::Fenced(info) => Some(info.into_string()),
    }
}

fn address(kind: LinkType, written: &str) -> String {
    match kind {
        LinkType::Email => format!("mailto:{written}"),
        _ => written.to_owned(),
    }
}

fn note_kind(kind: BlockQuoteKind) -> NoteKind {
    match kind {
        BlockQuoteKind::Note => NoteKind::Note,
        BlockQuoteKind::Tip => NoteKind::Tip,
        BlockQuoteKind::Important => NoteKind::Important,
        BlockQuoteKind::Warning => NoteKind::Warning,
        BlockQuoteKind::Caution => NoteKind::Caution,
    }
}

fn alignment(column: Column) -> Alignment {
    match column {
        Column::None | Column::Left => Alignment::Start,
        Column::Center => Alignment::Centre,
        Column::Right => Alignment::End,
    }
}
