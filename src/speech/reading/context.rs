//! What every recogniser is given: the line, the rules of the house, and what was recognised just before.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::speech::reading::lexer::line::LexedLine;
use crate::speech::reading::lexicon::Lexicon;
use crate::speech::reading::numbers::numeral;
use crate::speech::reading::token::Class;

/// How much of a script is put into words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Style")]
pub enum ReadingStyle {
    /// All of it.
    #[schemars(description = "Viết tất cả thành chữ.")]
    #[default]
    Spoken,
    /// Abbreviations and symbols; plain numbers and dates stay.
    #[schemars(description = "Giữ số và ngày thường.")]
    Announcer,
}

/// Whose committee `TU` is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Authority {
    /// Thành ủy.
    #[default]
    City,
    /// Tỉnh ủy.
    Province,
}

/// How days 1 to 10 are said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DayPrefix {
    /// ngày một
    #[default]
    Plain,
    /// ngày mùng một
    Mung,
}

/// How the symbol of a paper is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentNumbers {
    /// By the body that issued it.
    #[schemars(description = "Đọc cơ quan ban hành.")]
    #[default]
    Issuer,
    /// Letter by letter.
    #[schemars(description = "Đọc từng chữ.")]
    Letters,
}

/// What `1.` at the start of a line is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Markers {
    /// The marker of a list item: một là.
    #[default]
    List,
    /// The number of a heading: một.
    Heading,
}

/// The rules of one reading.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'a> {
    /// How much is put into words.
    pub style: ReadingStyle,
    /// The site's table.
    pub lexicon: &'a Lexicon,
    /// The article's own table, which comes first.
    pub say: Option<&'a Lexicon>,
    /// Whose committee `TU` is.
    pub authority: Authority,
    /// How days 1 to 10 are said.
    pub day_prefix: DayPrefix,
    /// How the symbol of a paper is said.
    pub document_numbers: DocumentNumbers,
    /// What `1.` at the start of a line is.
    pub markers: Markers,
    /// The section of the article, for entries that hold for some sections only.
    pub section: Option<&'a str>,
}

impl<'a> Rules<'a> {
    /// The default reading with this lexicon.
    #[must_use]
    pub fn new(lexicon: &'a Lexicon) -> Self {
        Self {
            style: ReadingStyle::default(),
            lexicon,
            say: None,
            authority: Authority::default(),
            day_prefix: DayPrefix::default(),
            document_numbers: DocumentNumbers::default(),
            markers: Markers::default(),
            section: None,
        }
    }
}

/// Numbers as the style wants them: in words, or as written.
#[derive(Clone, Copy, Debug)]
pub struct NumeralStyle(pub ReadingStyle);

impl NumeralStyle {
    /// A whole number.
    pub fn cardinal(self, written: &str) -> String {
        self.choose(written, numeral::cardinal)
    }

    /// Digit by digit.
    pub fn digits(self, written: &str) -> String {
        self.choose(written, numeral::digits)
    }

    /// A number in a name, leading zeros said.
    pub fn named(self, written: &str) -> String {
        self.choose(written, numeral::named)
    }

    /// After `thứ`.
    pub fn ordinal(self, written: &str) -> String {
        self.choose(written, numeral::ordinal)
    }

    /// The month: 4 is `tư`.
    pub fn month(self, written: &str) -> String {
        match (self.0, written.trim_start_matches('0')) {
            (ReadingStyle::Spoken, "4") => "tư".to_owned(),
            _ => self.cardinal(written),
        }
    }

    /// The written form in the style that keeps it, else the words.
    pub fn choose(self, written: &str, words: impl Fn(&str) -> String) -> String {
        match self.0 {
            ReadingStyle::Spoken => words(written),
            ReadingStyle::Announcer => written.to_owned(),
        }
    }
}

/// A line under reading.
#[derive(Debug)]
pub struct ReadingContext<'s, 'r> {
    /// The line.
    pub line: &'s LexedLine<'s>,
    /// The rules.
    pub rules: &'s Rules<'r>,
    /// The last piece that was no plain word or punctuation, and the lexeme after it.
    pub last: Option<(Class, usize)>,
}

/// How many lexemes may stand between two members of a list (`14, 15 và 16`).
const LIST_GAP: usize = 5;

impl ReadingContext<'_, '_> {
    /// Numbers in the style of this reading.
    pub fn voice(&self) -> NumeralStyle {
        NumeralStyle(self.rules.style)
    }

    /// Whether this place continues a list whose last member was of the class: only commas, `và`, `hoặc`, `đến`,
    /// dashes stand between.
    pub fn continues(&self, class: Class, at: usize) -> bool {
        self.last.is_some_and(|(last, end)| {
            last == class
                && end < at
                && at - end <= LIST_GAP
                && (end..at).all(|gap| self.joins(gap))
        })
    }

    fn joins(&self, at: usize) -> bool {
        let line = self.line;
        line.kind(at) == Some(crate::speech::reading::lexer::line::LexemeKind::Space)
            || line.is_dash(at)
            || line
                .mark(at)
                .is_some_and(|mark| matches!(mark, ',' | '/' | '&' | '(' | ')'))
            || matches!(line.key(at), "và" | "hoặc" | "hay" | "đến" | "tới")
    }
}
