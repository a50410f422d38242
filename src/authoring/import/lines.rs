//! Lines as the eye sees them.
//!
//! Entry: [`lines`]. It must never know what a line means.

use super::draft::{Inline, Paragraph, Piece};
use crate::vietnamese::squeezed;

/// The lines of a piece: a break or a tabulator parts them, and so does a cell.
pub(super) fn lines(piece: &Piece) -> Vec<String> {
    let of = |paragraph: &Paragraph| {
        let parts = paragraph.inlines.iter().map(|inline| match inline {
            Inline::Text(span) => span.text.as_str(),
            Inline::Break => "\n",
            Inline::Note(_) | Inline::Picture(_) => "",
        });
        let text: String = parts.collect();
        let lines = text
            .split(['\n', '\t'])
            .map(|line| squeezed(line).into_owned());
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>()
    };
    match piece {
        Piece::Paragraph(paragraph) => of(paragraph),
        Piece::Table(table) => {
            let cells = table.rows.iter().flatten();
            cells
                .flat_map(|cell| &cell.paragraphs)
                .flat_map(of)
                .collect()
        }
    }
}
