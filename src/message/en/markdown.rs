//! Problems in the text of an article, in English.
//!
//! Entry: [`say`]. It must never know where the problem was found.

use crate::diagnostic::MarkdownProblem;
use crate::message::sentence::Message;

/// The problem in words.
#[must_use]
#[allow(clippy::too_many_lines)] // one flat match
pub fn say(problem: &MarkdownProblem) -> Message {
    use MarkdownProblem as P;
    match problem {
        P::RawHtml { written } => Message::new(
            format!("raw HTML `{written}` is left out of the page"),
            "write it as Markdown; a remark for writers may stand in <!-- … -->",
        ),
        P::TooDeep { limit } => Message::new(
            format!("lists, quotes or emphasis nested more than {limit} levels deep"),
            "nest less, in several paragraphs",
        ),
        P::HeadingOne => Message::new(
            "level 1 (`# …`) is the title's; this heading is taken for level 2",
            "write `## …`",
        ),
        P::DuplicateId { id } => Message::new(
            format!("the id `{id}` is taken by another heading or note"),
            "choose another one; an id is used once in an article",
        ),
        P::UndefinedReference { label } => Message::new(
            format!("the link's label `{label}` has no address in this article"),
            format!("add a line `[{label}]: address`, or write `[words](address)`"),
        ),
        P::UndefinedFootnote { label } => Message::new(
            format!("the footnote `[^{label}]` is written nowhere"),
            format!("add a line `[^{label}]: words`, or remove the reference"),
        ),
        P::UnusedFootnote { label } => Message::new(
            format!("nothing refers to the footnote `{label}`"),
            format!("put `[^{label}]` where it belongs, or remove the note"),
        ),
        P::ImageInText => Message::new(
            "a picture amid text is left out of the page",
            "give the picture a paragraph of its own, with a blank line before and after",
        ),
        P::ImageWithoutAlt => Message::new(
            "the picture is not described for those who do not see it",
            "say what it shows: `![description](file \"caption. Ảnh: author\")`",
        ),
        P::ImageWithoutCaption => Message::new(
            "the picture has no caption",
            "write one after the file: `![description](file \"caption. Ảnh: author\")`",
        ),
        P::ImageWithoutCredit => Message::new(
            "the picture names no author or source",
            "end the caption with `Ảnh: author`",
        ),
        P::EmptyLink => Message::new(
            "a link without an address or without words",
            "write both: `[words](address)`",
        ),
        P::TableRowTooLong { columns, cells } => Message::new(
            format!(
                "this row has {cells} cells, the table {columns} columns; the rest would be lost"
            ),
            "add columns to the head, or remove a `|`; within words write `\\|`",
        ),
        P::EmptyBlock { block } => Message::new(
            format!("the block `{block}` lacks what it is made for"),
            "fill in its fields, or remove the block",
        ),
        P::FenceNotClosed => Message::new(
            "nothing closes this fenced block; all that follows is taken for its body",
            "end the block with a line of ```",
        ),
        P::CommentNotClosed => Message::new(
            "nothing closes this comment; all that follows would be lost",
            "end it with -->",
        ),
        P::ForbiddenScheme { scheme } => Message::new(
            format!("links to `{scheme}` addresses are not allowed; only the words are kept"),
            "use https://, mailto:, tel: or the path of a .md file of this site",
        ),
        P::UnknownLanguage { written } => Message::new(
            format!("`{written}` is not the code of a language"),
            "write its two letters: `[Green Park](lang:en)`; en English, fr French, zh Chinese, ja Japanese, ko Korean",
        ),
        P::WrongId { id, slug } => Message::new(
            format!("the id `{id}` is not plain lower-case ASCII; `{slug}` is used"),
            format!("write `{{#{slug}}}`"),
        ),
        P::EmptyHeading => Message::new(
            "a heading without words",
            "write its words, or remove the line",
        ),
        P::SeriesLength {
            series,
            labels,
            values,
        } => Message::new(
            format!("the series `{series}` has {values} figures for {labels} labels"),
            "give one figure a label; write null where it is not known",
        ),
        P::NotANumber { series } => Message::new(
            format!("the series `{series}` has a value that is no number"),
            "write a number, or null where it is not known",
        ),
        P::WithoutTranscript => Message::new(
            "the recording has no transcript for those who do not hear it",
            "put all that is said into `transcript`",
        ),
    }
}
