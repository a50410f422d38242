//! The pieces of a text as they begin and end, kept on a stack until they take their place in the tree.
//!
//! Entry: [`Reader`]. It must never know the parser whose events drive it.

use std::mem;
use std::ops::Range;

use super::close::{close, end_paragraph, push};
use super::draft::Draft;
use super::fence::{self, Body, Content, Fence};
use super::frame::{Frame, Opened};
use super::place::Places;
use super::raw_html;
use super::row;
use super::tree::{Block, ByteRange, Inline, Text};
use crate::diagnostic::MarkdownProblem;

/// How deep pieces may lie within each other.
const DEEPEST: usize = 32;

/// What an event does to the nesting.
#[derive(Clone, Copy)]
pub(super) enum Nesting {
    /// It begins a piece.
    Begins,
    /// It ends a piece.
    Ends,
    /// It lies within one.
    Stays,
}

/// A fenced block whose body is Markdown, still to be read.
pub(super) struct Nested {
    /// The block that is made of its blocks.
    pub(super) wrap: fn(Vec<Block>) -> Block,
    /// Its text.
    pub(super) body: Body,
    /// How deep it lies.
    pub(super) depth: usize,
}

/// A text in reading: the pieces that are begun.
pub(super) struct Reader<'a, 'b> {
    text: &'a str,
    places: &'a Places,
    /// How deep the text itself lies.
    depth: usize,
    pub(super) draft: &'a mut Draft<'b>,
    article: Frame,
    stack: Vec<Frame>,
    /// Pieces begun within one that is left out.
    skipped: usize,
    too_deep: bool,
    open_tags: usize,
}

impl<'a, 'b> Reader<'a, 'b> {
    /// A text of which nothing is read, lying so deep.
    pub(super) fn new(
        text: &'a str,
        places: &'a Places,
        depth: usize,
        draft: &'a mut Draft<'b>,
    ) -> Self {
        Self {
            text,
            places,
            depth,
            draft,
            article: Frame::new(Opened::Article, places.span(0..text.len())),
            stack: Vec::new(),
            skipped: 0,
            too_deep: false,
            open_tags: 0,
        }
    }

    fn top(&mut self) -> &mut Frame {
        self.stack.last_mut().unwrap_or(&mut self.article)
    }

    /// Marks the item of a task list. In a loose list, the mark stands within the item's first paragraph.
    pub(super) fn mark_task(&mut self, is_done: bool) {
        let items = self.stack.iter_mut().rev();
        let item = items.map(|frame| &mut frame.opened).find_map(|opened| {
            if let Opened::Item { done, .. } = opened {
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
        let span = self.places.span(range);
        self.inline(Inline::Code(Text { value, span }));
    }

    /// Adds a reference to a footnote.
    pub(super) fn reference(&mut self, label: String) {
        let number = self.draft.reference(&label);
        self.inline(Inline::FootnoteReference { label, number });
    }

    /// Adds a line of a block of HTML.
    pub(super) fn html(&mut self, line: &str) {
        if let Opened::Html(text) = &mut self.top().opened {
            text.push_str(line);
        }
    }

    /// Whether an event lies within a piece that is left out; to be asked of every event.
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

    /// Begins a piece; what is nothing or lies too deep is left out to its end.
    pub(super) fn begin(&mut self, opened: Option<Opened>, range: Range<usize>) {
        let span = self.places.span(range);
        if self.depth + self.stack.len() >= DEEPEST {
            self.skipped = 1;
            if !self.too_deep {
                self.too_deep = true;
                let limit = DEEPEST;
                self.draft.report(span, MarkdownProblem::TooDeep { limit });
            }
            return;
        }
        match opened {
            Some(opened) => self.stack.push(Frame::new(opened, span)),
            None => self.skipped = 1,
        }
    }

    /// Ends the piece begun last. A fenced block whose body is Markdown is handed back, to be read and given to
    /// [`Reader::block`].
    pub(super) fn end(&mut self, range: Range<usize>) -> Option<Nested> {
        let mut frame = self.stack.pop()?;
        if let Opened::Code { info, text, places } = &mut frame.opened {
            if text.is_empty() {
                places.add(0, frame.span.start, true);
            }
            let (info, text, places) = (info.take(), mem::take(text), mem::take(places));
            return self.end_code((info, Body { text, places }), (range, frame.span));
        }
        if matches!(frame.opened, Opened::Link(_)) && self.is_within_link() {
            // A link within a link is words.
            self.top().inlines.extend(frame.inlines);
            return None;
        }
        if let Opened::Row { cells, .. } = &frame.opened {
            self.check_row(cells.len(), range);
        }
        self.close(frame);
        None
    }

    fn close(&mut self, frame: Frame) {
        let parent = self.stack.last_mut().unwrap_or(&mut self.article);
        close(frame, parent, self.draft);
    }

    fn is_within_link(&self) -> bool {
        let is_link = |frame: &Frame| matches!(frame.opened, Opened::Link(_));
        self.stack.iter().any(is_link)
    }

    fn check_row(&mut self, columns: usize, range: Range<usize>) {
        let written = self.text.get(range.clone()).unwrap_or_default();
        let cells = row::cells(written.lines().next().unwrap_or_default());
        if cells > columns {
            let problem = MarkdownProblem::TableRowTooLong { columns, cells };
            let end = range.start + written.trim_end().len();
            self.draft
                .report(self.places.span(range.start..end), problem);
        }
    }

    /// Adds words.
    pub(super) fn words(&mut self, words: &str, range: Range<usize>) {
        let outer = self.places;
        if let Opened::Code { text, places, .. } = &mut self.top().opened {
            if words.len() != range.len() {
                // Spaces that are what is left of a tab, part of which was the indent of the fence.
                places.add(text.len(), outer.offset(range.start), false);
                text.push_str(words);
                return;
            }
            let mut at = range.start;
            for line in words.split_inclusive('\n') {
                places.add_from(text.len(), outer, at);
                text.push_str(line);
                at += line.len();
            }
            // Its end too: the last line may end with what does not stand in the file.
            places.add_from(text.len(), outer, at);
            return;
        }
        self.check_note(range.start);
        let span = self.places.span(range);
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
            let span = self.places.span(start..start + length + 3);
            self.draft
                .report(span, MarkdownProblem::UndefinedFootnote { label });
        }
    }

    /// Adds a piece of HTML within a line: a fault, or a comment.
    pub(super) fn inline_html(&mut self, html: &str, range: Range<usize>) {
        let Some(problem) = raw_html::judge(html) else {
            return;
        };
        // The closing tag of an element that is already told of is no news.
        if html.starts_with("</") && self.open_tags > 0 {
            self.open_tags -= 1;
            return;
        }
        self.open_tags += 1;
        self.draft.report(self.places.span(range), problem);
    }

    fn end_code(
        &mut self,
        (info, body): (Option<String>, Body),
        (range, span): (Range<usize>, ByteRange),
    ) -> Option<Nested> {
        let written = self.text.get(range).unwrap_or_default();
        if info.is_some() && !fence::is_closed(written) {
            self.draft
                .report(span.clone(), MarkdownProblem::FenceNotClosed);
        }
        let words = info.unwrap_or_default();
        let name = words.split_whitespace().next().unwrap_or_default();
        let name = name.to_owned();
        let depth = self.depth + self.stack.len() + 1;
        let (wrap, body): (fn(Vec<Block>) -> Block, Body) =
            match fence::read(Fence { name, body, span }, self.draft) {
                Content::Block(block) => {
                    self.block(block);
                    return None;
                }
                Content::Nothing => return None,
                Content::Spoken(body) => (Block::SpokenOnly, body),
                Content::Shown(body) => (Block::ShownOnly, body),
            };
        Some(Nested { wrap, body, depth })
    }

    /// Adds a block.
    pub(super) fn block(&mut self, block: Block) {
        let parent = self.stack.last_mut().unwrap_or(&mut self.article);
        push(parent, block, self.draft);
    }

    /// All blocks of the text.
    pub(super) fn finish(mut self) -> Vec<Block> {
        end_paragraph(&mut self.article, self.draft);
        self.article.shrunk().blocks
    }
}
