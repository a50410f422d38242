//! Problems of the theme: its templates, its words, its settings.

use super::severity::Severity;

/// Something in the theme that stops pages from being made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ThemeProblem {
    /// No folder of that name under `themes/`.
    UnknownTheme {
        /// The name asked for.
        name: String,
    },
    /// Themes that extend each other in a ring.
    ThemeLoop {
        /// The name met twice.
        name: String,
    },
    /// A page kind has no template.
    MissingTemplate {
        /// The template's file name.
        template: String,
    },
    /// A template that does not parse, or fails while a page is made (an unknown variable, say).
    Template {
        /// The engine's own words (English).
        detail: String,
    },
    /// A style that names another file, whose published name it cannot know.
    StyleReference {
        /// What is written: `url(` or `@import`.
        written: String,
    },
    /// A word of the page that `strings.vi.yaml` does not have.
    MissingString {
        /// The key.
        key: String,
    },
}

impl ThemeProblem {
    pub(super) fn id(&self) -> &'static str {
        match self {
            Self::UnknownTheme { .. } => "theme-unknown",
            Self::ThemeLoop { .. } => "theme-loop",
            Self::MissingTemplate { .. } => "template-missing",
            Self::Template { .. } => "template",
            Self::StyleReference { .. } => "style-reference",
            Self::MissingString { .. } => "string-missing",
        }
    }

    #[allow(clippy::unused_self)] // every domain answers the same question
    pub(super) fn severity(&self) -> Severity {
        Severity::Error
    }
}
