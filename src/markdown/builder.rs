//! Builds the tree from events: elements are kept on a stack from their begin to their end.
//!
//! Entry: [`TreeBuilder`]. It knows nothing of the parser whose events drive it.

use std::mem;
use std::ops::Range;

use super::close::{close, end_paragraph, push};
use super::fenced_block::{self, Fence, FenceBody, FenceContent};
use super::open_element::{ElementKind, OpenElement};
use super::raw_html;
use super::row;
use super::source_map::SourceMap;
use super::state::ParseState;
use super::tree::{Block, ByteRange, Inline, Text};
use crate::diagnostic::MarkdownProblem;

/// The nesting limit.
const DEEPEST: usize = 32;

/// What an event does to the nesting.
#[derive(Clone, Copy)]
pub(super) enum Nesting {
    /// It begins an element.
    Begins,
    /// It ends an element.
    Ends,
    /// It lies within one.
    Stays,
}

/// A fenced block whose body is Markdown, still to be parsed.
pub(super) struct NestedMarkdown {
    /// The block that is made of its blocks.
    pub(super) wrap: fn(Vec<Block>) -> Block,
    /// Its text.
    pub(super) body: FenceBody,
    /// How deep it lies.
    pub(super) depth: usize,
}

/// A text in parsing: the elements that are open.
pub(super) struct TreeBuilder<'a, 'b> {
    text: &'a str,
    map: &'a SourceMap,
    /// How deep the text itself lies.
    depth: usize,
    pub(super) state: &'a mut ParseState<'b>,
    article: OpenElement,
    stack: Vec<OpenElement>,
    /// Elements begun within one that is left out.
    skipped: usize,
    too_deep: bool,
    open_tags: usize,
}

impl<'a, 'b> TreeBuilder<'a, 'b> {
    /// A text of which nothing is parsed yet, at a nesting depth.
    pub(super) fn new(
        text: &'a str,
        map: &'a SourceMap,
        depth: usize,
        state: &'a mut ParseState<'b>,
    ) -> Self {
        Self {
            text,
            map,
            depth,
            state,
            article: OpenElement::new(ElementKind::Article, map.span(0..text.len())),
            stack: Vec::new(),
            skipped: 0,
            too_deep: false,
            open_tags: 0,
        }
    }

    fn top(&mut self) -> &mut OpenElement {
        self.stack.last_mut().unwrap_or(&mut self.article)
    }

    /// Marks the item of a task list. In a loose list, the mark stands within the item's first paragraph.
    pub(super) fn mark_task(&mut self, is_done: bool) {
        let items = self.stack.iter_mut().rev();
        let item = items.map(|element| &mut element.kind).find_map(|kind| {
            if let ElementKind::Item { done, .. } = kind {
                Some(done)
            } else {
                None
            }
        });
        if let Some(done) = item {
            *done = Some(is_done);
        }
    }

    /// Adds what is no mere words.
    pub(super) fn inline(&mut self, inline: Inline) {
        self.top().inlines.push(inline);
    }

    /// Adds text set as it is written.
    pub(super) fn code(&mut self, value: String, range: Range<usize>) {
        let span = self.map.span(range);
        self.inline(Inline::Code(Text { value, span }));
    }

    /// Adds a reference to a footnote.
    pub(super) fn reference(&mut self, label: String) {
        let number = self.state.reference(&label);
        self.inline(Inline::FootnoteReference { label, number });
    }

    /// Adds a line of a block of HTML.
    pub(super) fn html(&mut self, line: &str) {
        if let ElementKind::Html(text) = &mut self.top().kind {
            text.push_str(line);
        }
    }

    /// Whether an event lies within an element that is left out; to be asked of every event.
    pub(super) fn skips(&mut self, nesting: Nesting) -> bool {
        if self.skipped == 0 {
            return false;
        }
        match nesting {
            Nesting::Begins => self.skipped += 1,
            Nesting::Ends => self.skipped -= 1,
            Nesting::Stays => {}
        }
        true
    }

    /// Begins an element; what is nothing or nested too deep is left out to its end.
    pub(super) fn begin(&mut self, kind: Option<ElementKind>, range: Range<usize>) {
        let span = self.map.span(range);
        if self.depth + self.stack.len() >= DEEPEST {
            self.skipped = 1;
            if !self.too_deep {
                self.too_deep = true;
                let limit = DEEPEST;
                self.state.report(span, MarkdownProblem::TooDeep { limit });
            }
            return;
        }
        match kind {
            Some(kind) => self.stack.push(OpenElement::new(kind, span)),
            None => self.skipped = 1,
        }
    }

    /// Ends the element begun last. A fenced block whose body is Markdown is handed back, to be parsed and given to
    /// [`TreeBuilder::block`].
    pub(super) fn end(&mut self, range: Range<usize>) -> Option<NestedMarkdown> {
        let mut element = self.stack.pop()?;
        if let ElementKind::Code { info, text, map } = &mut element.kind {
            if text.is_empty() {
                map.add(0, element.span.start, true);
            }
            let (info, text, map) = (info.take(), mem::take(text), mem::take(map));
            let body = FenceBody { text, map };
            return self.end_code(info, body, range, element.span);
        }
        if matches!(element.kind, ElementKind::Link(_)) && self.is_within_link() {
            // A link within a link is words.
            self.top().inlines.extend(element.inlines);
            return None;
        }
        if let ElementKind::Row { cells, .. } = &element.kind {
            self.check_row(cells.len(), range);
        }
        self.close(element);
        None
    }

    fn close(&mut self, element: OpenElement) {
        let parent = self.stack.last_mut().unwrap_or(&mut self.article);
        close(element, parent, self.state);
    }

    fn is_within_link(&self) -> bool {
        let is_link = |element: &OpenElement| matches!(element.kind, ElementKind::Link(_));
        self.stack.iter().any(is_link)
    }

    fn check_row(&mut self, columns: usize, range: Range<usize>) {
        let written = &self.text[range.clone()];
        let cells = row::count_cells(written.lines().next().unwrap_or(""));
        if cells > columns {
            let problem = MarkdownProblem::TableRowTooLong { columns, cells };
            let end = range.start + written.trim_end().len();
            self.state.report(self.map.span(range.start..end), problem);
        }
    }

    /// Adds words.
    pub(super) fn words(&mut self, words: &str, range: Range<usize>) {
        let outer = self.map;
        if let ElementKind::Code { text, map, .. } = &mut self.top().kind {
            if words.len() != range.len() {
                // Spaces that are what is left of a tab, part of which was the indent of the fence.
                map.add(text.len(), outer.offset(range.start), false);
                text.push_str(words);
                return;
            }
            let mut at = range.start;
            for line in words.split_inclusive('\n') {
                map.add_from(text.len(), outer, at);
                text.push_str(line);
                at += line.len();
            }
            // Its end too: the last line may end with what does not stand in the file.
            map.add_from(text.len(), outer, at);
            return;
        }
        self.check_note(range.start);
        let span = self.map.span(range);
        self.top().push_text(words, span);
    }

    /// Tells of `[^label]` that came as mere words because no such note is written.
    fn check_note(&mut self, at: usize) {
        const LONGEST: usize = 80;
        let rest = &self.text[at..];
        let image = usize::from(rest.starts_with("![^"));
        let Some(label) = rest[image..].strip_prefix("[^") else {
            return;
        };
        let ends = |letter: char| letter == ']' || letter == '[' || letter.is_whitespace();
        let end = label
            .char_indices()
            .take(LONGEST)
            .find(|&(_, letter)| ends(letter));
        if let Some((length, ']')) = end
            && length > 0
            && !self.text[..at].ends_with('\\')
        {
            let start = at + image;
            let label = label[..length].to_owned();
            let span = self.map.span(start..start + length + 3);
            self.state
                .report(span, MarkdownProblem::UndefinedFootnote { label });
        }
    }

    /// Adds a piece of HTML within a line: a fault, or a comment.
    pub(super) fn inline_html(&mut self, html: &str, range: Range<usize>) {
        let Some(problem) = raw_html::check_html(html) else {
            return;
        };
        // The closing tag of an element that is already told of is no news.
        if html.starts_with("</") && self.open_tags > 0 {
            self.open_tags -= 1;
            return;
        }
        self.open_tags += 1;
        self.state.report(self.map.span(range), problem);
    }

    fn end_code(
        &mut self,
        info: Option<String>,
        body: FenceBody,
        range: Range<usize>,
        span: ByteRange,
    ) -> Option<NestedMarkdown> {
        let written = &self.text[range];
        if info.is_some() && !fenced_block::is_closed(written) {
            self.state
                .report(span.clone(), MarkdownProblem::FenceNotClosed);
        }
        let words = info.unwrap_or_default();
        let name = words.split_whitespace().next().unwrap_or("");
        let name = name.to_owned();
        let depth = self.depth + self.stack.len() + 1;
        let (wrap, body): (fn(Vec<Block>) -> Block, FenceBody) =
            match fenced_block::parse_fence(Fence { name, body, span }, self.state) {
                FenceContent::Block(block) => {
                    self.block(block);
                    return None;
                }
                FenceContent::Nothing => return None,
                FenceContent::Spoken(body) => (Block::SpokenOnly, body),
                FenceContent::Shown(body) => (Block::ShownOnly, body),
            };
        Some(NestedMarkdown { wrap, body, depth })
    }

    /// Adds a block.
    pub(super) fn block(&mut self, block: Block) {
        let parent = self.stack.last_mut().unwrap_or(&mut self.article);
        push(parent, block, self.state);
    }

    /// All blocks of the text.
    pub(super) fn finish(mut self) -> Vec<Block> {
        end_paragraph(&mut self.article, self.state);
        self.article.shrink().blocks
    }
}
