//! Source map: where a piece of text stands in its file, when it was collected from lines with quote or list marks.
//!
//! Entry: [`SourceMap`].

use super::tree::ByteRange;
use crate::diagnostic::Offset;

/// Maps offsets in a text to offsets in the file it was taken from.
#[derive(Clone, Debug, Default)]
pub(super) struct SourceMap {
    /// Ascending by `from`.
    segments: Vec<Segment>,
}

/// A stretch of a text.
#[derive(Clone, Copy, Debug, Default)]
struct Segment {
    /// Where it begins in the text.
    from: usize,
    /// Where it begins in the file.
    file: Offset,
    /// Whether it stands in the file letter by letter; otherwise only the place where it begins is known.
    exact: bool,
}

impl SourceMap {
    /// A text that stands in the file as it is, from `base` on.
    pub(super) fn from_base(base: Offset) -> Self {
        let mut map = Self::default();
        map.add(0, base, true);
        map
    }

    /// From `from` in the text on, the text stands at `file` in the file.
    pub(super) fn add(&mut self, from: usize, file: Offset, exact: bool) {
        // A stretch without length gives way to what stands at its place.
        if self.segments.last().is_some_and(|last| last.from == from) {
            self.segments.pop();
        }
        self.segments.push(Segment { from, file, exact });
    }

    /// From `from` in the text on, the text is what stands at `at` in another text.
    pub(super) fn add_from(&mut self, from: usize, other: &Self, at: usize) {
        let exact = other.segment_at(at).exact;
        self.add(from, other.offset(at), exact);
    }

    /// Where an offset of the text lies in the file.
    pub(super) fn offset(&self, at: usize) -> Offset {
        let piece = self.segment_at(at);
        let length = if piece.exact {
            at.saturating_sub(piece.from)
        } else {
            0
        };
        let length = Offset::try_from(length).unwrap_or(Offset::MAX);
        piece.file.saturating_add(length)
    }

    fn segment_at(&self, at: usize) -> Segment {
        let next = self.segments.partition_point(|piece| piece.from <= at);
        let piece = self.segments[..next].last().or(self.segments.first());
        piece.copied().unwrap_or_default()
    }

    /// Where a stretch of the text lies in the file; it ends in the line that holds its last byte.
    pub(super) fn span(&self, range: std::ops::Range<usize>) -> ByteRange {
        let start = self.offset(range.start);
        match range.end.checked_sub(1) {
            Some(last) if last >= range.start => {
                let width = Offset::from(self.segment_at(last).exact);
                start..self.offset(last).saturating_add(width).max(start)
            }
            _ => start..start,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SourceMap;

    #[test]
    fn a_stretch_over_quoted_lines_lies_where_its_ends_do() {
        let mut map = SourceMap::default();
        map.add(0, 12, true);
        map.add(3, 17, true);
        assert_eq!(map.span(0..3), 12..15);
        assert_eq!(map.span(1..5), 13..19);
        assert_eq!(map.span(3..3), 17..17);
    }
}
