//! Markdown text into the tree.
//!
//! Entry: [`parse`]. The one door of pulldown-cmark. It must never know what is made of an article.
//!
//! The events come in the order of the text; pieces that are begun wait on a stack. Nothing here calls itself but for
//! fenced blocks whose body is Markdown, and those count towards the same depth.

use std::cell::RefCell;
use std::ops::Range;

use pulldown_cmark::{
    Alignment as Column, BlockQuoteKind, BrokenLink, CodeBlockKind, CowStr, Event, LinkType,
    Options, Parser, Tag,
};

use super::draft::Draft;
use super::frame::Opened;
use super::place::Places;
use super::reader::{Nested, Nesting, Reader};
use super::tree::{Alignment, Block, Inline, NoteKind};
use crate::diagnostic::{MarkdownProblem, Reported};
use crate::yaml::Excerpt;

/// Reads the body of an article. There is always a tree; what could not be taken is left out of it and told.
#[must_use]
pub fn parse(excerpt: Excerpt<'_>) -> Reported<Vec<Block>> {
    let mut draft = Draft::new(excerpt.path);
    let places = Places::from_base(excerpt.base);
    let mut blocks = read(excerpt.text, &places, 0, &mut draft);
    draft.number_notes(&mut blocks);
    draft.found.sort();
    Reported::new(blocks, draft.found)
}

fn read(text: &str, places: &Places, depth: usize, draft: &mut Draft<'_>) -> Vec<Block> {
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
    let mut reader = Reader::new(text, places, depth, draft);
    for (event, range) in events {
        take(&mut reader, event, range);
    }
    let blocks = reader.finish();
    for (range, label) in undefined.take() {
        let problem = MarkdownProblem::UndefinedReference { label };
        draft.report(places.span(range), problem);
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

fn take(reader: &mut Reader<'_, '_>, event: Event<'_>, range: Range<usize>) {
    let nesting = match event {
        Event::Start(_) => Nesting::Begins,
        Event::End(_) => Nesting::Ends,
        _ => Nesting::Stays,
    };
    if reader.skips(nesting) {
        return;
    }
    match event {
        Event::Start(tag) => reader.begin(opened(tag), range),
        Event::End(_) => {
            if let Some(Nested { wrap, body, depth }) = reader.end(range) {
                let blocks = read(&body.text, &body.places, depth, reader.draft);
                reader.block(wrap(blocks));
            }
        }
        Event::Text(words) | Event::InlineMath(words) | Event::DisplayMath(words) => {
            reader.words(&words, range);
        }
        Event::Code(words) => reader.code(words.into_string(), range),
        Event::Html(line) => reader.html(&line),
        Event::InlineHtml(html) => reader.inline_html(&html, range),
        Event::FootnoteReference(label) => reader.reference(label.into_string()),
        Event::SoftBreak => reader.inline(Inline::SoftBreak),
        Event::HardBreak => reader.inline(Inline::HardBreak),
        Event::Rule => reader.block(Block::Rule),
        Event::TaskListMarker(done) => reader.mark_task(done),
    }
}

fn opened(tag: Tag<'_>) -> Option<Opened> {
    Some(match tag {
        Tag::Paragraph => Opened::Paragraph,
        Tag::Heading { level, id, .. } => Opened::Heading {
            level: level as u8,
            id: id.map(CowStr::into_string),
        },
        Tag::BlockQuote(kind) => Opened::Quote(kind.map(note_kind)),
        Tag::CodeBlock(kind) => Opened::Code {
            info: info(kind),
            text: String::new(),
            places: Places::default(),
        },
        Tag::HtmlBlock => Opened::Html(String::new()),
        Tag::List(start) => Opened::List {
            start,
            loose: false,
            items: Vec::new(),
        },
        Tag::Item => Opened::Item {
            done: None,
            loose: false,
        },
        Tag::FootnoteDefinition(label) => Opened::Footnote(label.into_string()),
        Tag::DefinitionList => Opened::Definitions(Vec::new()),
        Tag::DefinitionListTitle => Opened::Term,
        Tag::DefinitionListDefinition => Opened::Explanation,
        Tag::Table(columns) => Opened::Table {
            alignments: columns.into_iter().map(alignment).collect(),
            head: Vec::new(),
            rows: Vec::new(),
        },
        Tag::TableHead => Opened::Row {
            head: true,
            cells: Vec::new(),
        },
        Tag::TableRow => Opened::Row {
            head: false,
            cells: Vec::new(),
        },
        Tag::TableCell => Opened::Cell,
        Tag::Emphasis => Opened::Emphasis,
        Tag::Strong => Opened::Strong,
        Tag::Strikethrough => Opened::Struck,
        Tag::Link {
            link_type,
            dest_url,
            ..
        } => Opened::Link(address(link_type, &dest_url)),
        Tag::Image {
            dest_url, title, ..
        } => Opened::Image {
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
