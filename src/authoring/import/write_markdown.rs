//! A draft as Markdown.
//!
//! Entry: [`markdown`].

use std::fmt::Write;

use super::draft::{
    DraftBlock, DraftInline, DraftParagraph, DraftTable, ImportDraft, Role, TextRun,
};
use crate::markdown::escape::{escape_line_start, escape_text};

/// The body of an article. Pictures are named by their number: `tên-1.jpg`.
pub(super) fn markdown(draft: &ImportDraft, name: &str) -> String {
    let mut page = MarkdownWriter {
        draft,
        name,
        text: String::new(),
        indents: Vec::new(),
        list_is_numbered: None,
    };
    for piece in &draft.blocks {
        match piece {
            DraftBlock::Paragraph(paragraph) => page.paragraph(paragraph),
            DraftBlock::Table(table) => page.table(table),
        }
    }
    page.footnotes();
    page.text
}

/// The name of a picture's file.
pub(super) fn picture_name(name: &str, at: usize, ending: &str) -> String {
    format!("{name}-{}.{ending}", at + 1)
}

struct MarkdownWriter<'a> {
    draft: &'a ImportDraft,
    name: &'a str,
    text: String,
    /// How far the text of each open item stands in.
    indents: Vec<usize>,
    /// Whether the open list is numbered; nothing where none is open.
    list_is_numbered: Option<bool>,
}

impl MarkdownWriter<'_> {
    fn paragraph(&mut self, paragraph: &DraftParagraph) {
        let is_item = matches!(paragraph.role, Role::Item(..));
        // A list of the other kind begins after an empty line.
        let list_is_numbered = if let Role::Item(0, number) = paragraph.role {
            Some(number.is_some())
        } else {
            None
        };
        let is_other = list_is_numbered.is_some() && self.list_is_numbered != list_is_numbered;
        let goes_on = is_item && !self.indents.is_empty() && !is_other;
        self.list_is_numbered = list_is_numbered.or(self.list_is_numbered.filter(|_| is_item));
        if !is_item {
            self.indents.clear();
        }
        let words = inline(
            &paragraph.inlines,
            matches!(paragraph.role, Role::Heading(_)),
        );
        if !words.is_empty() {
            if !self.text.is_empty() && !goes_on {
                self.text.push('\n');
            }
            self.words(paragraph.role, &words);
        }
        self.pictures(&paragraph.inlines);
    }

    fn words(&mut self, role: Role, words: &str) {
        let lines = || {
            words
                .split("  \n")
                .map(escape_line_start)
                .collect::<Vec<_>>()
        };
        let text = match role {
            Role::Heading(level) => {
                let signs = "#".repeat(usize::from(level.min(5)) + 1);
                format!("{signs} {}", words.replace("  \n", " "))
            }
            Role::Item(depth, number) => {
                let sign = number.map_or("- ".to_owned(), |number| format!("{number}. "));
                self.indents.truncate(usize::from(depth));
                let before = self.indents.last().copied().unwrap_or(0);
                self.indents.push(before + sign.len());
                let inner = format!("  \n{}", " ".repeat(before + sign.len()));
                format!("{}{sign}{}", " ".repeat(before), lines().join(&inner))
            }
            Role::Quote => format!("> {}", lines().join("  \n> ")),
            Role::Text | Role::Title => lines().join("  \n"),
        };
        self.text.push_str(&text);
        self.text.push('\n');
    }

    /// Pictures stand for themselves; what they show is for a person to say.
    fn pictures(&mut self, inlines: &[DraftInline]) {
        for inline in inlines {
            if let DraftInline::Picture(at) = inline
                && let Some(picture) = self.draft.pictures.get(*at)
            {
                let file = picture_name(self.name, *at, picture.ending);
                let _ = write!(self.text, "\n![]({file})\n");
                self.indents.clear();
            }
        }
    }

    fn table(&mut self, table: &DraftTable) {
        self.indents.clear();
        let cell = |paragraphs: &[DraftParagraph]| {
            let texts = paragraphs
                .iter()
                .map(|paragraph| inline(&paragraph.inlines, false));
            texts.collect::<Vec<_>>().join(" ").replace("  \n", " ")
        };
        for (number, row) in table.rows.iter().enumerate() {
            let cells: Vec<String> = row
                .iter()
                .map(|one| {
                    if number == 0 {
                        plain(&one.paragraphs)
                    } else {
                        cell(&one.paragraphs)
                    }
                })
                .collect();
            if number == 0 && !self.text.is_empty() {
                self.text.push('\n');
            }
            let _ = writeln!(self.text, "| {} |", cells.join(" | "));
            if number == 0 {
                let _ = writeln!(self.text, "|{}", " --- |".repeat(row.len()));
            }
        }
        let cells = table
            .rows
            .iter()
            .flatten()
            .flat_map(|cell| &cell.paragraphs);
        cells.for_each(|paragraph| self.pictures(&paragraph.inlines));
    }

    fn footnotes(&mut self) {
        let cited = |at: usize| {
            let inlines = self
                .draft
                .paragraphs()
                .flat_map(|paragraph| &paragraph.inlines);
            let of_notes = self.draft.footnotes.iter().flatten();
            inlines
                .chain(of_notes)
                .any(|inline| *inline == DraftInline::Footnote(at))
        };
        let footnotes = self
            .draft
            .footnotes
            .iter()
            .enumerate()
            .filter(|(at, _)| cited(*at));
        let written = footnotes.map(|(at, note)| {
            let words = inline(note, false).replace("  \n", "  \n    ");
            let words = if words.is_empty() {
                "…".to_owned()
            } else {
                words
            };
            format!("\n[^{}]: {words}\n", at + 1)
        });
        let written: String = written.collect();
        self.text.push_str(&written);
    }
}

/// A cell of the head: bold as it is, it needs no mark.
fn plain(paragraphs: &[DraftParagraph]) -> String {
    let texts = paragraphs
        .iter()
        .map(|paragraph| inline(&paragraph.inlines, true));
    texts.collect::<Vec<_>>().join(" ").replace("  \n", " ")
}

/// A line; `is_bold_anyway` where the place makes it bold.
fn inline(inlines: &[DraftInline], is_bold_anyway: bool) -> String {
    let mut out = String::new();
    for (at, inline) in inlines.iter().enumerate() {
        match inline {
            DraftInline::Text(span) => {
                let next = inlines.get(at + 1);
                let next = next.and_then(|next| match next {
                    DraftInline::Text(span) => span.text.chars().next(),
                    DraftInline::Footnote(_) => Some('['),
                    DraftInline::Break | DraftInline::Picture(_) => None,
                });
                write_run(span, is_bold_anyway, next, &mut out);
            }
            DraftInline::Break => {
                out.truncate(out.trim_end().len());
                if !out.is_empty() {
                    out.push_str("  \n");
                }
            }
            DraftInline::Footnote(at) => {
                let _ = write!(out, "[^{}]", at + 1);
            }
            DraftInline::Picture(_) => {}
        }
    }
    out.trim().to_owned()
}

/// A piece of text with the marks of its look: they stand at words, never at spaces, nor between a sign and a letter,
/// where Markdown would not take them.
fn write_run(span: &TextRun, is_bold_anyway: bool, next: Option<char>, out: &mut String) {
    let space = |letter: char| letter.is_whitespace();
    let text = span.text.replace(space, " ");
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let starts = text.starts_with(' ') && !out.ends_with([' ', '\n']) && !out.is_empty();
    out.push_str(if starts { " " } else { "" });
    if words.is_empty() {
        return;
    }
    let words = words.join(" ");
    let ends_word = !text.ends_with(' ') && next.is_some_and(char::is_alphanumeric);
    let begins_word = out.chars().next_back().is_some_and(char::is_alphanumeric);
    let has_look = (span.bold && !is_bold_anyway) || span.italic;
    let (before, inner, after) =
        split_signs(&words, begins_word && has_look, ends_word && has_look);
    let mark = mark(span.bold && !is_bold_anyway, span.italic);
    let mark = if out.ends_with('*') && !out.ends_with("\\*") {
        ""
    } else {
        mark
    };
    out.push_str(&escape_text(before, inner.chars().next()));
    if !inner.is_empty() {
        let inner = format!("{mark}{}{mark}", escape_text(inner, after.chars().next()));
        out.push_str(&link_text(&inner, span.link.as_deref()));
    }
    out.push_str(&escape_text(after, next));
    out.push_str(if text.ends_with(' ') { " " } else { "" });
}

fn mark(is_bold: bool, is_italic: bool) -> &'static str {
    match (is_bold, is_italic) {
        (true, true) => "***",
        (true, false) => "**",
        (false, true) => "*",
        (false, false) => "",
    }
}

/// Words that lead somewhere; brackets among them would end them early.
fn link_text(words: &str, link: Option<&str>) -> String {
    let Some(link) = link else {
        return words.to_owned();
    };
    let bare = words.replace("\\[", "[").replace("\\]", "]");
    let marked = bare.replace('[', "\\[").replace(']', "\\]");
    format!("[{marked}](<{link}>)")
}

/// Words with the signs at their ends apart, where a letter touches them there; all before where nothing else is left.
fn split_signs(words: &str, at_start: bool, at_end: bool) -> (&str, &str, &str) {
    let sign = |letter: char| !letter.is_alphanumeric();
    let (mut start, mut end) = (0, words.len());
    if at_start {
        start = words.len() - words.trim_start_matches(sign).len();
    }
    if at_end {
        end = words.trim_end_matches(sign).len();
    }
    if start < end {
        (&words[..start], &words[start..end], &words[end..])
    } else {
        (words, "", "")
    }
}
