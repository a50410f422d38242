//! Problems in the text of an article.

use super::basis::Basis;
use super::severity::Severity;

/// Something in the text of an article that cannot be published as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkdownProblem {
    /// Raw HTML, which articles may not hold.
    RawHtml {
        /// The piece as written, shortened.
        written: String,
    },
    /// Quotes, lists or brackets nested deeper than the generator follows.
    TooDeep {
        /// The greatest depth.
        limit: usize,
    },
    /// A heading of the first level: that is the title's place.
    HeadingOne,
    /// Two headings or notes bear the same explicit id.
    DuplicateId {
        /// The id.
        id: String,
    },
    /// `[text][label]` whose label is defined nowhere.
    UndefinedReference {
        /// The label.
        label: String,
    },
    /// `[^label]` whose note is written nowhere.
    UndefinedFootnote {
        /// The label.
        label: String,
    },
    /// A note that nothing refers to.
    UnusedFootnote {
        /// The label.
        label: String,
    },
    /// A picture in the middle of a line.
    ImageInText,
    /// A picture without a description for those who do not see it.
    ImageWithoutAlt,
    /// A picture without a caption.
    ImageWithoutCaption,
    /// A picture whose author is not named (`Ảnh: …` at the end of its caption).
    ImageWithoutCredit,
    /// A link without an address or without words.
    EmptyLink,
    /// A table row with more cells than the head, which would be lost.
    TableRowTooLong {
        /// Cells of the head.
        columns: usize,
        /// Cells of the row.
        cells: usize,
    },
    /// A block with a YAML body that lacks what it is made for (such as a chart without values).
    EmptyBlock {
        /// The block's name as written after the fence.
        block: &'static str,
    },
    /// A fenced block that nothing closes.
    FenceNotClosed,
    /// A comment `<!--` that nothing closes: all that follows would be lost.
    CommentNotClosed,
    /// A link to an address of a sort that pages may not hold (`javascript:`, `file:` …).
    ForbiddenScheme {
        /// The sort of address as written, such as `javascript`.
        scheme: String,
    },
    /// `[words](lang:…)` that names no language.
    UnknownLanguage {
        /// What is written in its place.
        written: String,
    },
    /// An explicit id that is not made of lower-case ASCII letters, digits and hyphens.
    WrongId {
        /// The id as written.
        id: String,
        /// The id that it was taken for.
        slug: String,
    },
    /// A heading without words.
    EmptyHeading,
    /// A series of a chart with more or fewer figures than the chart has labels.
    SeriesLength {
        /// The name of the series.
        series: String,
        /// Labels of the chart.
        labels: usize,
        /// Figures of the series.
        values: usize,
    },
    /// A figure of a chart that is no finite number (`.nan`, `.inf`).
    NotANumber {
        /// The name of the series.
        series: String,
    },
    /// A recording without its words.
    WithoutTranscript,
}

impl MarkdownProblem {
    pub(super) fn id(&self) -> &'static str {
        match self {
            Self::RawHtml { .. } => "raw-html",
            Self::TooDeep { .. } => "too-deep",
            Self::HeadingOne => "heading-one",
            Self::DuplicateId { .. } => "duplicate-id",
            Self::UndefinedReference { .. } => "undefined-reference",
            Self::UndefinedFootnote { .. } => "undefined-footnote",
            Self::UnusedFootnote { .. } => "unused-footnote",
            Self::ImageInText => "image-in-text",
            Self::ImageWithoutAlt => "image-without-alt",
            Self::ImageWithoutCaption => "image-without-caption",
            Self::ImageWithoutCredit => "image-without-credit",
            Self::EmptyLink => "empty-link",
            Self::TableRowTooLong { .. } => "table-row-too-long",
            Self::EmptyBlock { .. } => "empty-block",
            Self::FenceNotClosed => "fence-not-closed",
            Self::CommentNotClosed => "comment-not-closed",
            Self::ForbiddenScheme { .. } => "forbidden-scheme",
            Self::UnknownLanguage { .. } => "unknown-language",
            Self::WrongId { .. } => "wrong-id",
            Self::EmptyHeading => "empty-heading",
            Self::SeriesLength { .. } => "series-length",
            Self::NotANumber { .. } => "not-a-number",
            Self::WithoutTranscript => "without-transcript",
        }
    }

    /// What pictures must say of themselves.
    pub(super) fn basis(&self) -> Option<Basis> {
        if matches!(self, Self::ImageWithoutAlt) {
            Some(Basis::Accessible)
        } else if matches!(self, Self::ImageWithoutCredit) {
            Some(Basis::Copyright)
        } else {
            matches!(self, Self::ImageWithoutCaption).then_some(Basis::Practice)
        }
    }

    pub(super) fn severity(&self) -> Severity {
        match self {
            Self::UnusedFootnote { .. } | Self::HeadingOne => Severity::Warning,
            Self::RawHtml { .. }
            | Self::TooDeep { .. }
            | Self::DuplicateId { .. }
            | Self::UndefinedReference { .. }
            | Self::UndefinedFootnote { .. }
            | Self::ImageInText
            | Self::ImageWithoutAlt
            | Self::ImageWithoutCaption
            | Self::ImageWithoutCredit
            | Self::EmptyLink
            | Self::TableRowTooLong { .. }
            | Self::EmptyBlock { .. }
            | Self::FenceNotClosed
            | Self::CommentNotClosed
            | Self::ForbiddenScheme { .. }
            | Self::UnknownLanguage { .. }
            | Self::WrongId { .. }
            | Self::EmptyHeading
            | Self::SeriesLength { .. }
            | Self::NotANumber { .. }
            | Self::WithoutTranscript => Severity::Error,
        }
    }
}
