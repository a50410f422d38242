//! Problems of pictures: those that cannot be shown, and where what is made of them cannot be kept.

use super::severity::Severity;

/// A picture that cannot be made ready for pages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PictureProblem {
    /// By its name it is of a kind that is not published, or no picture at all.
    Kind {
        /// The ending of its name.
        ending: String,
    },
    /// Its bytes are none of JPEG, PNG and WebP, whatever its name says.
    Unknown,
    /// It cannot be read to its end.
    Broken,
    /// It moves.
    Moves,
    /// It has more pixels than any page could want, or claims to.
    TooManyPixels {
        /// Its width.
        width: u32,
        /// Its height.
        height: u32,
    },
    /// Its file is too large.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The largest size that is read.
        limit: u64,
    },
    /// What was made of pictures cannot be kept for the next build.
    CacheClosed {
        /// The system's reason.
        reason: String,
    },
}

impl PictureProblem {
    pub(super) fn id(&self) -> &'static str {
        match self {
            Self::Kind { .. } => "picture-kind",
            Self::Unknown => "picture-unknown",
            Self::Broken => "picture-broken",
            Self::Moves => "picture-moves",
            Self::TooManyPixels { .. } => "picture-too-many-pixels",
            Self::TooLarge { .. } => "picture-too-large",
            Self::CacheClosed { .. } => "cache-closed",
        }
    }

    pub(super) fn severity(&self) -> Severity {
        match self {
            Self::CacheClosed { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
