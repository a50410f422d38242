//! What was found wrong: a [`Diagnostic`] is a [`Problem`] and the [`Span`] where it was found.
//!
//! Entries: [`Diagnostic`] and [`Reported`]; [`all_ids`] and its neighbours for lists. A domain has one file, in which each of its problems
//! has one entry (`table.rs` says how): id, severity, legal basis, and both languages' sentence and advice.

use std::ops::Range;

use crate::message::{Language, Message};
use crate::path::SourcePath;

mod address;
mod attachment;
mod basis;
mod content;
mod fetch_failure;
mod law;
mod markdown;
mod picture;
pub mod position;
mod review;
mod severity;
mod source;
mod speech;
mod table;
mod theme;
mod value;
mod yaml;

pub use address::AddressProblem;
pub use attachment::AttachmentProblem;
pub use basis::Basis;
pub use content::ContentProblem;
pub use fetch_failure::{FetchFailure, UnaskedReason};
pub use law::{LapsedApproval, LawProblem};
pub use markdown::MarkdownProblem;
pub use picture::PictureProblem;
pub use review::ReviewProblem;
pub use severity::Severity;
pub use source::{Encoding, SourceProblem};
pub use speech::{PinFault, SpeechProblem};
pub use table::ProblemKind;
pub use theme::ThemeProblem;
pub use value::ValueProblem;
pub use yaml::YamlProblem;

/// A range of bytes of a source file, or the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub path: SourcePath,
    /// Where the stretch begins, in bytes of the file's text; with `end`, 0 and 0 mean the file as a whole.
    pub start: Offset,
    /// Where it ends.
    pub end: Offset,
}

/// A count of bytes from the start of a text; texts are far smaller than 4 GiB (see `source`).
pub type Offset = u32;

/// A place in a text as an [`Offset`].
///
/// # Panics
/// Never: `source` refuses files that an offset cannot count.
#[must_use]
#[expect(clippy::expect_used, reason = "no text that long is read")]
pub fn offset(bytes: usize) -> Offset {
    Offset::try_from(bytes).expect("a text below 4 GiB")
}

/// A range of bytes of a text.
pub type ByteRange = Range<Offset>;

impl Span {
    /// The file as a whole.
    #[must_use]
    pub fn file(path: &SourcePath) -> Self {
        Self::at(path, 0..0)
    }

    /// A stretch of the file.
    #[must_use]
    pub fn at(path: &SourcePath, span: Range<Offset>) -> Self {
        Self {
            path: path.clone(),
            start: span.start,
            end: span.end,
        }
    }
}

/// One thing that is wrong, by domain.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// A file that cannot be taken in.
    Source(SourceProblem),
    /// YAML that cannot be read as what is expected there.
    Yaml(YamlProblem),
    /// Something in the text of an article.
    Markdown(MarkdownProblem),
    /// A picture.
    Picture(PictureProblem),
    /// Another file beside an article.
    Attachment(AttachmentProblem),
    /// A key of an article or of the settings.
    Content(ContentProblem),
    /// A reference or an address.
    Address(AddressProblem),
    /// Consent, approval, samples, what law asks for.
    Law(LawProblem),
    /// Something that is to be said.
    Speech(SpeechProblem),
    /// A remark of the second reader.
    Review(ReviewProblem),
    /// Something in the theme.
    Theme(ThemeProblem),
    /// A value that cannot be what its key takes.
    Value(ValueProblem),
}

macro_rules! domains {
    ($($domain:ident($inner:ident)),*) => {
        $(impl From<$inner> for Problem {
            fn from(problem: $inner) -> Self {
                Self::$domain(problem)
            }
        })*

        impl Problem {
            /// What all problems of its id have in common.
            #[must_use]
            pub fn kind(&self) -> ProblemKind {
                match self { $(Self::$domain(problem) => problem.kind(),)* }
            }

            /// How much it weighs.
            #[must_use]
            pub fn severity(&self) -> Severity {
                match self { $(Self::$domain(problem) => problem.severity(),)* }
            }

            /// The law or practice that it rests on; nothing for what is wrong to the machine alone.
            #[must_use]
            pub fn basis(&self) -> Option<Basis> {
                match self { $(Self::$domain(problem) => problem.basis(),)* }
            }

            fn sentence(&self, language: Language) -> Message {
                match self { $(Self::$domain(problem) => problem.message(language),)* }
            }
        }

        /// Every kind of problem, domain by domain.
        pub fn all_kinds() -> impl Iterator<Item = &'static ProblemKind> {
            [$($inner::KINDS),*].into_iter().flatten()
        }
    };
}

domains!(
    Source(SourceProblem),
    Yaml(YamlProblem),
    Markdown(MarkdownProblem),
    Picture(PictureProblem),
    Attachment(AttachmentProblem),
    Content(ContentProblem),
    Address(AddressProblem),
    Law(LawProblem),
    Speech(SpeechProblem),
    Review(ReviewProblem),
    Theme(ThemeProblem),
    Value(ValueProblem)
);

/// Every id of a problem.
pub fn all_ids() -> impl Iterator<Item = &'static str> {
    all_kinds().map(|kind| kind.id)
}

/// The ids of what law or practice asks for; each has a section in the guide for staff.
pub fn founded_ids() -> impl Iterator<Item = &'static str> {
    all_kinds()
        .filter(|kind| kind.is_founded)
        .map(|kind| kind.id)
}

/// The ids that `allow` in an article's head may name.
pub fn allowable_ids() -> impl Iterator<Item = &'static str> {
    all_kinds()
        .filter(|kind| kind.may_be_allowed)
        .map(|kind| kind.id)
}

impl Problem {
    /// The stable name of this sort of problem, such as `link-broken`.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.kind().id
    }

    /// The problem in words, with the law or practice that it rests on.
    #[must_use]
    pub fn message(&self, language: Language) -> Message {
        let message = self.sentence(language);
        match self.basis() {
            Some(basis) => message.because(basis.citation(language)),
            None => message,
        }
    }
}

/// A problem and where it was found. Ordered by place, so that a sorted list reads file by file, from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Where.
    pub place: Span,
    /// What.
    pub problem: Problem,
    /// Whether it stands in a draft, where nothing weighs more than a remark.
    pub in_draft: bool,
}

impl Diagnostic {
    /// A problem found in a stretch of a file.
    #[must_use]
    pub fn at(path: &SourcePath, span: Range<Offset>, problem: impl Into<Problem>) -> Self {
        Self::within(Span::at(path, span), problem)
    }

    /// A problem found at a place.
    #[must_use]
    pub fn within(place: Span, problem: impl Into<Problem>) -> Self {
        Self {
            place,
            problem: problem.into(),
            in_draft: false,
        }
    }

    /// A problem of a file as a whole.
    #[must_use]
    pub fn file(path: &SourcePath, problem: impl Into<Problem>) -> Self {
        Self::at(path, 0..0, problem)
    }

    /// How much it weighs.
    #[must_use]
    pub fn severity(&self) -> Severity {
        if self.in_draft {
            return Severity::Warning;
        }
        self.problem.severity()
    }
}

/// A value, always there, with what was found wrong while making it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Reported<T> {
    /// What was made, as good as it could be.
    pub value: T,
    /// What was wrong.
    pub found: Vec<Diagnostic>,
}

impl<T> Reported<T> {
    /// A value with nothing wrong about it.
    pub fn clean(value: T) -> Self {
        Self::new(value, Vec::new())
    }

    /// A value and its faults.
    pub fn new(value: T, found: Vec<Diagnostic>) -> Self {
        Self { value, found }
    }

    /// Gives the value, and puts its faults with the others.
    pub fn take_into(self, into: &mut Vec<Diagnostic>) -> T {
        into.extend(self.found);
        self.value
    }

    /// The same faults, another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Reported<U> {
        Reported::new(change(self.value), self.found)
    }
}
