//! A table of a web page as it grows, cells over several rows or columns laid out on the grid.
//!
//! Entry: [`Grid`].

use super::super::draft::{DraftCell, DraftParagraph, Merged};

/// The most rows or columns that one cell may fill; beyond it a page is no table.
const MOST: usize = 64;
/// The most cells that merging may add to a table.
const MOST_ADDED: usize = 100_000;

/// A table being read.
#[derive(Default)]
pub(super) struct Grid {
    rows: Vec<Vec<DraftCell>>,
    /// For each column, how many rows more the cell above fills, and how it stands there.
    hanging: Vec<(usize, Merged)>,
    /// Where the cell being read stands in its row.
    at: usize,
    added: usize,
}

impl Grid {
    /// A row begins.
    pub fn row(&mut self) {
        self.fill();
        self.rows.push(Vec::new());
        self.at = 0;
    }

    /// A cell begins.
    pub fn cell(&mut self, columns: usize, rows: usize) {
        if self.rows.is_empty() {
            self.row();
        }
        self.fill();
        let (columns, rows) = (columns.clamp(1, MOST), rows.clamp(1, MOST));
        let columns = if self.added > MOST_ADDED { 1 } else { columns };
        self.added += columns - 1;
        let Some(row) = self.rows.last_mut() else {
            return;
        };
        self.at = row.len();
        for place in 0..columns {
            let merged = if place == 0 {
                Merged::Own
            } else {
                Merged::Left
            };
            let below = if place == 0 {
                Merged::Above
            } else {
                Merged::Left
            };
            let at = row.len();
            row.push(DraftCell {
                merged,
                ..DraftCell::default()
            });
            if self.hanging.len() <= at {
                self.hanging.resize(at + 1, (0, Merged::Own));
            }
            self.hanging[at] = (rows - 1, below);
        }
    }

    /// A paragraph of the cell being read; one outside of any cell belongs to the next best.
    pub fn put(&mut self, paragraph: DraftParagraph) {
        if self.rows.last().is_none_or(Vec::is_empty) {
            self.cell(1, 1);
        }
        let cell = self.rows.last_mut().and_then(|row| row.get_mut(self.at));
        if let Some(cell) = cell {
            cell.paragraphs.push(paragraph);
        }
    }

    /// The rows.
    pub fn finish(mut self) -> Vec<Vec<DraftCell>> {
        self.fill();
        self.rows.retain(|row| !row.is_empty());
        self.rows
    }

    /// Lays out the cells that hang down from above, up to the next free place.
    fn fill(&mut self) {
        let Some(row) = self.rows.last_mut() else {
            return;
        };
        while let Some((left, merged)) = self.hanging.get_mut(row.len()) {
            if *left == 0 {
                return;
            }
            *left -= 1;
            let merged = *merged;
            row.push(DraftCell {
                merged,
                ..DraftCell::default()
            });
        }
    }
}
