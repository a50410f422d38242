//! Tags of a web page, one after the other, into a draft.
//!
//! Entry: [`HtmlReader`].

use super::super::draft::{
    DraftBlock, DraftCell, DraftInline, DraftParagraph, DraftTable, ImportDraft, Role, TextRun,
};
use super::super::inline_builder::FontEncoding;
use super::super::inline_builder::InlineBuilder;
use super::super::notes::ImportIssue;
use super::grid::Grid;

/// What is read of a tag's attributes.
pub(super) struct Attributes {
    pub style: String,
    pub font: Option<String>,
    pub address: Option<String>,
    pub columns: usize,
    pub rows: usize,
}

/// A page as far as it is read.
#[derive(Default)]
pub(super) struct HtmlReader {
    draft: ImportDraft,
    line: InlineBuilder,
    has_text: bool,
    place: usize,
    role: Role,
    /// The tags that are open and change the look of text, innermost last.
    open: Vec<TextStyle>,
    /// The lists that are open: the next number of a numbered one.
    lists: Vec<Option<u32>>,
    /// The tables that are open.
    grids: Vec<Grid>,
    /// How many tags are open whose text is not shown.
    hidden: Vec<String>,
}

#[derive(Clone, Default)]
struct TextStyle {
    tag: String,
    bold: bool,
    italic: bool,
    coding: FontEncoding,
    link: Option<String>,
}

/// The most tags that are remembered as open: what is nested deeper has the look of what is around it.
const DEEPEST: usize = 256;

impl HtmlReader {
    /// A tag opens.
    pub fn open(&mut self, tag: &str, attributes: Attributes) {
        let is_hidden = attributes.style.replace(' ', "").contains("display:none");
        match tag {
            "script" | "style" | "noscript" | "iframe" | "title" | "textarea" | "template" => {
                self.hidden.push(tag.to_owned());
            }
            "p" | "div" | "section" | "article" | "blockquote" | "h1" | "h2" | "h3" | "h4"
            | "h5" | "h6" => {
                self.end_paragraph();
                self.begin(tag);
            }
            "br" => self.line.put(DraftInline::Break),
            "ul" | "ol" if self.lists.len() < DEEPEST => {
                self.end_paragraph();
                self.lists.push((tag == "ol").then_some(1));
            }
            "li" => self.item(),
            "table" if self.grids.len() < DEEPEST => {
                self.end_paragraph();
                self.grids.push(Grid::default());
            }
            "tr" => self.row(),
            "td" | "th" => self.cell(&attributes),
            "img" => self
                .draft
                .note(self.place + 1, picture(attributes.address.as_deref())),
            "svg" | "math" | "object" | "video" | "audio" => {
                self.draft.note(self.place + 1, ImportIssue::Drawing);
            }
            _ => {}
        }
        if is_hidden && tag == "span" {
            self.hidden.push(tag.to_owned());
        }
        if !matches!(tag, "br" | "img" | "hr" | "meta" | "link" | "input" | "col")
            && self.open.len() < DEEPEST
        {
            self.open.push(self.look(tag, attributes));
        }
    }

    /// A tag closes.
    pub fn close(&mut self, tag: &str) {
        if let Some(at) = self.hidden.iter().rposition(|known| known == tag) {
            self.hidden.truncate(at);
        }
        match tag {
            "p" | "div" | "section" | "article" | "blockquote" | "li" | "h1" | "h2" | "h3"
            | "h4" | "h5" | "h6" => {
                self.end_paragraph();
            }
            "ul" | "ol" => {
                self.end_paragraph();
                self.lists.pop();
            }
            "td" | "th" | "tr" => self.end_paragraph(),
            "table" => self.end_table(),
            _ => {}
        }
        if let Some(at) = self.open.iter().rposition(|known| known.tag == tag) {
            self.open.truncate(at);
        }
    }

    /// Text, its line ends as spaces.
    pub fn text(&mut self, text: &str) {
        if !self.hidden.is_empty() {
            return;
        }
        let space = |letter: char| matches!(letter, '\n' | '\r' | '\t');
        self.has_text |= !text.trim().is_empty();
        let look = self.open.last().cloned().unwrap_or_default();
        let span = TextRun {
            text: text.replace(space, " "),
            bold: look.bold,
            italic: look.italic,
            link: look.link,
        };
        self.line.text(span, look.coding);
    }

    /// The whole page.
    pub fn finish(mut self) -> ImportDraft {
        self.end_paragraph();
        while !self.grids.is_empty() {
            self.end_table();
        }
        self.draft
    }

    fn begin(&mut self, tag: &str) {
        let level = tag.strip_prefix('h').and_then(|level| level.parse().ok());
        self.role = match level {
            Some(level) => Role::Heading(level),
            None if tag == "blockquote" => Role::Quote,
            // A paragraph within an item goes on in the item.
            None if matches!(self.role, Role::Item(..)) && !self.lists.is_empty() => self.role,
            None => Role::Text,
        };
    }

    fn item(&mut self) {
        self.end_paragraph();
        let depth = u8::try_from(self.lists.len().saturating_sub(1))
            .unwrap_or(u8::MAX)
            .min(6);
        let number = self.lists.last_mut().and_then(|number| {
            let own = *number;
            *number = number.map(|number| number.saturating_add(1));
            own
        });
        self.role = Role::Item(depth, number);
    }

    fn row(&mut self) {
        self.end_paragraph();
        if let Some(grid) = self.grids.last_mut() {
            grid.row();
        }
    }

    fn cell(&mut self, attributes: &Attributes) {
        self.end_paragraph();
        self.role = Role::Text;
        if let Some(grid) = self.grids.last_mut() {
            grid.cell(attributes.columns, attributes.rows);
        }
    }

    fn look(&self, tag: &str, attributes: Attributes) -> TextStyle {
        let around = self.open.last().cloned().unwrap_or_default();
        let style = attributes.style.to_ascii_lowercase();
        let said = |key: &str| {
            let rules = style.split(';').filter_map(|rule| rule.split_once(':'));
            rules
                .filter(|(name, _)| name.trim() == key)
                .map(|(_, value)| value.trim().to_owned())
                .next()
        };
        let weight = said("font-weight").map(|weight| {
            weight == "bold" || weight.parse::<u32>().is_ok_and(|weight| weight >= 600)
        });
        let font = attributes.font.or_else(|| said("font-family"));
        let coding = font.map(|font| {
            FontEncoding::from_font(
                font.split_once(',')
                    .map_or(font.as_str(), |(first, _)| first),
            )
        });
        let is_slanted = said("font-style").map(|slant| slant == "italic");
        TextStyle {
            tag: tag.to_owned(),
            bold: weight.unwrap_or(matches!(tag, "b" | "strong") || around.bold),
            italic: is_slanted.unwrap_or(matches!(tag, "i" | "em") || around.italic),
            coding: coding.unwrap_or(around.coding),
            link: if tag == "a" {
                attributes.address.filter(|to| !to.starts_with('#'))
            } else {
                around.link
            },
        }
    }

    fn end_paragraph(&mut self) {
        let (inlines, notes) = std::mem::take(&mut self.line).finish();
        let role = self.role;
        if !std::mem::take(&mut self.has_text) {
            return;
        }
        self.place += 1;
        let place = self.place;
        for issue in notes {
            self.draft.note(place, issue);
        }
        let paragraph = DraftParagraph {
            place,
            role,
            inlines,
        };
        match self.grids.last_mut() {
            Some(grid) => grid.put(paragraph),
            None => self.draft.blocks.push(DraftBlock::Paragraph(paragraph)),
        }
        self.role = if self.lists.is_empty() {
            Role::Text
        } else {
            self.role
        };
    }

    fn end_table(&mut self) {
        self.end_paragraph();
        let Some(grid) = self.grids.pop() else { return };
        let rows: Vec<Vec<DraftCell>> = grid.finish();
        if let Some(around) = self.grids.last_mut() {
            let cells = rows.into_iter().flatten();
            cells
                .flat_map(|cell| cell.paragraphs)
                .for_each(|paragraph| around.put(paragraph));
            self.draft.note(self.place, ImportIssue::TableInTable);
        } else if !rows.is_empty() {
            let place = self.place;
            self.draft
                .blocks
                .push(DraftBlock::Table(DraftTable { place, rows }));
        }
    }
}

fn picture(address: Option<&str>) -> ImportIssue {
    const LONGEST: usize = 80;
    let name = address
        .filter(|address| !address.starts_with("data:"))
        .unwrap_or_default();
    let name = name.rsplit_once(['/', '\\']).map_or(name, |(_, file)| file);
    let name = name.chars().take(LONGEST).collect();
    ImportIssue::Picture { name }
}
