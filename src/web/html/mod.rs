//! The body of an article as HTML.
//!
//! Entry: [`render`]; all that it asks of the site goes through [`Context`]. What is shown is decided here, block by block,
//! without a default.
//!
//! Words of a block always stand in an element that holds running text (`p`, `th`, `td`, `dt`, `figcaption` …), so that
//! a minifier that drops spaces between blocks can never join two words.

mod fenced_blocks;
mod figures;
mod inlines;

use std::collections::BTreeMap;

use crate::markdown::children::BlockChild;
use crate::markdown::tree::{
    Alignment, Block, Definition, Figure, Inline, Item, List, NoteKind, Table,
};
use crate::vietnamese;
use crate::web::escape::escape;
use crate::web::page::{Context, Word};
use inlines::{HtmlWriter, reference_id};

/// Bytes reserved for a text: as much as most articles need.
const ROOM: usize = 4 * 1024;

/// The blocks as HTML, footnotes last. Ids are those of the headings, `ghi-chu-<n>` and `trich-dan-<n>`.
#[must_use]
pub fn render(blocks: &[Block], page: &dyn Context) -> String {
    let mut writer = HtmlWriter {
        html: String::with_capacity(if blocks.is_empty() { 0 } else { ROOM }),
        page,
        references: BTreeMap::new(),
        tables: 0,
    };
    writer.blocks(blocks);
    let mut notes = BTreeMap::new();
    collect_notes(blocks, &mut notes);
    writer.footnotes(&notes);
    writer.html
}

/// The footnotes that a page shows, by number.
fn collect_notes<'a>(blocks: &'a [Block], notes: &mut BTreeMap<usize, &'a [Block]>) {
    for block in blocks {
        if matches!(block, Block::SpokenOnly(_)) {
            continue;
        }
        if let Block::Footnote { number, body, .. } = block {
            notes.insert(*number, body);
        }
        block.each_child(|child| {
            if let BlockChild::Body(body) = child {
                collect_notes(body, notes);
            }
        });
    }
}

impl HtmlWriter<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => {
                let (level, id) = (heading.level, escape(&heading.id));
                self.raw(&format!("<h{level} id=\"{id}\">"));
                self.inlines(&heading.content);
                self.raw(&format!("</h{level}>\n"));
            }
            Block::Paragraph(content) => self.paragraph("", content),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Quote(body) => {
                self.raw("<blockquote>\n");
                self.blocks(body);
                self.raw("</blockquote>\n");
            }
            Block::Note { kind, body } => self.note(*kind, body),
            Block::Definitions(definitions) => self.definitions(definitions),
            Block::Figure(figure) => self.figure(figure),
            Block::Rule => self.raw("<hr>\n"),
            Block::Code { language, text } => self.code(language, text),
            Block::Chart(chart) => self.chart(chart),
            Block::Gallery(gallery) => self.gallery(gallery),
            Block::Sound(media) => self.sound(media),
            Block::Video(media) => self.video(media),
            Block::DocumentCard(card) => self.document_card(card),
            Block::Contact(contact) => self.contact(contact),
            Block::ShownOnly(body) => self.blocks(body),
            // Footnotes stand together at the end; what is only said is not shown.
            Block::Footnote { .. } | Block::SpokenOnly(_) => {}
        }
    }

    fn paragraph(&mut self, mark: &str, content: &[Inline]) {
        self.raw("<p>");
        self.raw(mark);
        self.inlines(content);
        self.raw("</p>\n");
    }

    fn list(&mut self, list: &List) {
        let name = if list.start.is_some() { "ol" } else { "ul" };
        let tasks = list.items.iter().any(|item| item.done.is_some());
        let class = match (list.tight, tasks) {
            (true, true) => " class=\"tight tasks\"",
            (true, false) => " class=\"tight\"",
            (false, true) => " class=\"tasks\"",
            (false, false) => "",
        };
        let start = match list.start {
            // Browsers count within 32 bits.
            Some(number) if number != 1 => format!(" start=\"{}\"", number.min(i32::MAX as u64)),
            Some(_) | None => String::new(),
        };
        self.raw(&format!("<{name}{class}{start}>\n"));
        for item in &list.items {
            self.item(item);
        }
        self.raw(&format!("</{name}>\n"));
    }

    fn item(&mut self, item: &Item) {
        self.raw("<li>");
        let mark = item.done.map(|done| {
            let (sign, word) = if done { ("☑", Word::Done) } else { ("☐", Word::Open) };
            let word = self.word(word);
            format!("<span class=\"task-mark\"><span aria-hidden=\"true\">{sign}</span> <span class=\"visually-hidden\">{word}:</span></span> ")
        });
        match (mark, item.body.as_slice()) {
            (None, body) => self.blocks(body),
            (Some(mark), [Block::Paragraph(content), rest @ ..]) => {
                self.paragraph(&mark, content);
                self.blocks(rest);
            }
            (Some(mark), body) => {
                self.paragraph(&mark, &[]);
                self.blocks(body);
            }
        }
        self.raw("</li>\n");
    }

    /// Opens the region in which a wide table scrolls; its number tells it from the others.
    pub(super) fn open_table(&mut self) {
        self.tables += 1;
        let (label, number) = (self.word(Word::Table), self.tables);
        self.raw(&format!(
            "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{label} {number}\">\n<table>\n"
        ));
    }

    fn table(&mut self, table: &Table) {
        self.open_table();
        self.raw("<thead>\n<tr>");
        for (at, cell) in table.head.iter().enumerate() {
            let class = column_class(table, at);
            self.raw(&format!("<th scope=\"col\"{class}>"));
            self.inlines(cell);
            self.raw("</th>");
        }
        self.raw("</tr>\n</thead>\n");
        if !table.rows.is_empty() {
            self.raw("<tbody>\n");
            for row in &table.rows {
                self.row(table, row);
            }
            self.raw("</tbody>\n");
        }
        self.raw("</table>\n</div>\n");
    }

    fn row(&mut self, table: &Table, row: &[Vec<Inline>]) {
        self.raw("<tr>");
        for (at, cell) in row.iter().enumerate() {
            let class = column_class(table, at);
            self.raw(&format!("<td{class}>"));
            self.inlines(cell);
            self.raw("</td>");
        }
        self.raw("</tr>\n");
    }

    fn note(&mut self, kind: NoteKind, body: &[Block]) {
        let (class, word) = match kind {
            NoteKind::Note => ("note", Word::Note),
            NoteKind::Tip => ("tip", Word::Tip),
            NoteKind::Important => ("important", Word::Important),
            NoteKind::Warning => ("warning", Word::Warning),
            NoteKind::Caution => ("caution", Word::Caution),
        };
        let word = self.word(word);
        self.raw(&format!(
            "<aside class=\"note note-{class}\" aria-label=\"{word}\">\n<p class=\"note-title\">{word}</p>\n"
        ));
        self.blocks(body);
        self.raw("</aside>\n");
    }

    fn definitions(&mut self, definitions: &[Definition]) {
        self.raw("<dl>\n");
        for definition in definitions {
            self.raw("<dt>");
            self.inlines(&definition.term);
            self.raw("</dt>\n");
            for explanation in &definition.explanations {
                self.raw("<dd>");
                self.blocks(explanation);
                self.raw("</dd>\n");
            }
        }
        self.raw("</dl>\n");
    }

    fn figure(&mut self, figure: &Figure) {
        self.raw("<figure>\n");
        self.image(&figure.file, &figure.alt);
        self.caption(&figure.caption, &figure.credit);
        self.raw("</figure>\n");
    }

    fn code(&mut self, language: &str, text: &str) {
        let class = match vietnamese::slug(language) {
            none if none.is_empty() => String::new(),
            name => format!(" class=\"language-{name}\""),
        };
        self.raw(&format!("<pre tabindex=\"0\"><code{class}>"));
        self.words(text);
        self.raw("</code></pre>\n");
    }

    fn footnotes(&mut self, notes: &BTreeMap<usize, &[Block]>) {
        if notes.is_empty() {
            return;
        }
        let label = self.word(Word::Footnotes);
        self.raw(&format!(
            "<section class=\"footnotes\" aria-label=\"{label}\">\n<ol>\n"
        ));
        for (number, body) in notes {
            self.raw(&format!("<li id=\"ghi-chu-{number}\" value=\"{number}\">"));
            self.blocks(body);
            self.back_links(*number);
            self.raw("</li>\n");
        }
        self.raw("</ol>\n</section>\n");
    }

    fn back_links(&mut self, number: usize) {
        let count = self.references.get(&number).copied().unwrap_or(0);
        if count == 0 {
            return;
        }
        let label = self.word(Word::Back);
        let links: Vec<String> = (1..=count)
            .map(|count| {
                let id = reference_id(number, count);
                format!("<a href=\"#{id}\" aria-label=\"{label} {number}.{count}\">↩</a>")
            })
            .collect();
        self.raw(&format!("<p class=\"note-back\">{}</p>\n", links.join(" ")));
    }
}

fn column_class(table: &Table, at: usize) -> &'static str {
    match table.alignments.get(at) {
        Some(Alignment::Centre) => " class=\"centre\"",
        Some(Alignment::End) => " class=\"end\"",
        Some(Alignment::Start) | None => "",
    }
}
