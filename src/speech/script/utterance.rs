//! What is said of an article's text, as it is written: the tree as lines, with the pause after each.
//!
//! Entry: [`from_blocks`]. It matches the whole tree, so that a new block does not compile until someone has decided how it
//! sounds.

use crate::markdown::tree::{Block, ByteRange, Definition, Heading, Item, List, NoteKind};
use crate::speech::script::cards;
use crate::speech::script::mapped_line::MappedLine;
use crate::speech::script::paragraph::Pause;
use crate::speech::script::reference_names::ReferenceNames;
use crate::speech::script::tables;

/// A line with its place in the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utterance {
    /// The line.
    pub line: MappedLine,
    /// Its level, where it is a heading.
    pub heading: Option<u8>,
    /// What follows; nothing where the next line goes on in the same paragraph.
    pub pause: Option<Pause>,
}

impl Utterance {
    /// A paragraph.
    #[must_use]
    pub fn paragraph(line: MappedLine) -> Self {
        Self {
            line,
            heading: None,
            pause: Some(Pause::Short),
        }
    }

    /// A sentence of a paragraph that goes on.
    #[must_use]
    pub fn sentence(line: MappedLine) -> Self {
        Self {
            line,
            heading: None,
            pause: None,
        }
    }
}

/// The lines of a text, and where something stands that cannot be said.
#[derive(Clone, Debug, Default)]
pub struct Utterances {
    /// The lines, in their order.
    pub lines: Vec<Utterance>,
    /// Where code was left out.
    pub unsaid: Vec<ByteRange>,
}

/// The lines of a text.
#[must_use]
pub fn from_blocks(blocks: &[Block], names: &ReferenceNames<'_>) -> Utterances {
    let mut speaker = Speaker {
        names,
        made: Utterances::default(),
        depth: 0,
        hidden: false,
    };
    speaker.blocks(blocks);
    speaker.drop_empty_heading(0);
    speaker.made
}

struct Speaker<'n> {
    names: &'n ReferenceNames<'n>,
    made: Utterances,
    /// How many ordered lists stand around this place.
    depth: usize,
    /// Whether something was left out since the last line.
    hidden: bool,
}

impl Speaker<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(content) => self.paragraph(MappedLine::from_inlines(content)),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.paragraph_of(tables::table(table)),
            Block::Quote(body) => self.quote(body),
            Block::Note { kind, body } => self.introduced(note(*kind), body),
            Block::Definitions(definitions) => {
                for one in definitions {
                    self.definition(one);
                }
            }
            Block::Figure(figure) => {
                self.paragraph(MappedLine::from_generated(&figure.caption, &figure.span));
            }
            Block::Rule => self.long_pause(),
            Block::Code { .. } => {
                self.made.unsaid.push(self.last_place());
                self.hidden = true;
            }
            Block::Footnote { .. } | Block::ShownOnly(_) => self.hidden = true,
            Block::Chart(chart) => self.paragraph_of(tables::chart(chart)),
            Block::Gallery(gallery) => {
                let captions = gallery.images.iter();
                let line = |caption: &str| {
                    MappedLine::from_generated(caption, &gallery.span).without_join()
                };
                self.paragraph_of(captions.map(|image| line(&image.caption)).collect());
            }
            Block::Sound(media) | Block::Video(media) => {
                self.paragraph(MappedLine::from_generated(&media.title, &media.span));
            }
            Block::DocumentCard(card) => self.paragraph_of(cards::document(card, self.names)),
            Block::Contact(contact) => self.paragraph_of(cards::contact(contact, self.names)),
            Block::SpokenOnly(body) => self.blocks(body),
        }
    }

    fn heading(&mut self, heading: &Heading) {
        self.drop_empty_heading(heading.level);
        let line = MappedLine::from_inlines(&heading.content);
        if !line.is_blank() {
            let (heading, pause) = (Some(heading.level), Some(Pause::Long));
            self.made.lines.push(Utterance {
                line,
                heading,
                pause,
            });
        }
        self.hidden = false;
    }

    /// A heading under which everything was left out is not announced.
    fn drop_empty_heading(&mut self, next: u8) {
        let empty = |last: &Utterance| last.heading.is_some_and(|level| level >= next);
        while self.hidden && self.made.lines.last().is_some_and(empty) {
            self.made.lines.pop();
        }
    }

    fn paragraph(&mut self, line: MappedLine) {
        if line.is_blank() {
            self.hidden = true;
        } else {
            self.made.lines.push(Utterance::paragraph(line));
        }
    }

    /// Lines that are said as one paragraph.
    fn paragraph_of(&mut self, lines: Vec<MappedLine>) {
        let begin = self.made.lines.len();
        let said = lines.into_iter().filter(|line| !line.is_blank());
        self.made.lines.extend(said.map(Utterance::sentence));
        self.close(begin);
    }

    /// The paragraph that began there ends here.
    fn close(&mut self, begin: usize) {
        match self
            .made
            .lines
            .get_mut(begin..)
            .and_then(<[Utterance]>::last_mut)
        {
            Some(last) => last.pause = last.pause.or(Some(Pause::Short)),
            None => self.hidden = true,
        }
    }

    fn list(&mut self, list: &List) {
        let begin = self.made.lines.len();
        for (place, item) in list.items.iter().enumerate() {
            let number = list.start.map(|start| start.saturating_add(place as u64));
            self.item(item, number, list.tight);
        }
        self.close(begin);
    }

    fn item(&mut self, item: &Item, number: Option<u64>, tight: bool) {
        let begin = self.made.lines.len();
        self.depth += usize::from(number.is_some());
        self.blocks(&item.body);
        self.depth -= usize::from(number.is_some());
        let mark = match item.done {
            Some(true) => "Việc đã xong: ",
            Some(false) => "Việc chưa xong: ",
            None => "",
        };
        let mark = number.map_or_else(
            || mark.to_owned(),
            |number| marker(number, self.depth) + mark,
        );
        self.prefix(begin, &mark);
        for said in self.made.lines.iter_mut().skip(begin) {
            said.line = std::mem::take(&mut said.line).without_join();
            said.pause = said.pause.filter(|_| !tight);
        }
    }

    /// Words of the house before the first line since a place.
    fn prefix(&mut self, begin: usize, words: &str) {
        if let Some(first) = self.made.lines.get_mut(begin).filter(|_| !words.is_empty()) {
            first.line = std::mem::take(&mut first.line).after(words);
        }
    }

    /// A quotation is introduced, unless the line before it does so; a longer one is ended in words too.
    fn quote(&mut self, body: &[Block]) {
        let begin = self.made.lines.len();
        let before = self.made.lines.last();
        let opened = before.is_some_and(|last| last.line.text().trim_end().ends_with(':'));
        self.blocks(body);
        self.prefix(begin, if opened { "" } else { "Trích: " });
        if self.made.lines.len() > begin + 1 {
            self.paragraph(MappedLine::from_words("Hết lời trích."));
        }
    }

    fn introduced(&mut self, words: &str, body: &[Block]) {
        let begin = self.made.lines.len();
        self.blocks(body);
        self.prefix(begin, words);
    }

    fn definition(&mut self, definition: &Definition) {
        let begin = self.made.lines.len();
        definition
            .explanations
            .iter()
            .for_each(|body| self.blocks(body));
        if let Some(first) = self.made.lines.get_mut(begin) {
            let explained = std::mem::take(&mut first.line);
            first.line = MappedLine::from_inlines(&definition.term);
            first.line.push_words(": ");
            first.line.append(explained);
        }
    }

    fn long_pause(&mut self) {
        if let Some(last) = self.made.lines.last_mut() {
            last.pause = Some(Pause::Long);
        }
    }

    fn last_place(&self) -> ByteRange {
        self.made
            .lines
            .last()
            .map_or(0..0, |last| last.line.whole())
    }
}

/// The marker of an ordered list's item, for the reading: `1.` is said «một là», inside another list `Thứ 1` is said
/// «thứ nhất».
fn marker(number: u64, depth: usize) -> String {
    match (number, depth) {
        (1..=99, 0) => format!("{number}. "),
        _ => format!("Thứ {number}, "),
    }
}

fn note(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Note => "Ghi chú: ",
        NoteKind::Tip => "Gợi ý: ",
        NoteKind::Important => "Quan trọng: ",
        NoteKind::Warning => "Lưu ý: ",
        NoteKind::Caution => "Cảnh báo: ",
    }
}
