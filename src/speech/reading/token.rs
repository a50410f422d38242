//! What the reading hands back: classes, tokens, doubts. Data only.

use std::borrow::Cow;
use std::ops::Range;

use serde::Serialize;

use crate::vietnamese::Syllables;

/// What a piece of the line was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// A whole number that counts.
    Cardinal,
    /// `thứ 1`: a place in an order.
    Ordinal,
    /// A number with digits after the decimal comma, or a numbering such as `2.1`.
    Decimal,
    /// `98,5%`, `3‰`.
    Percent,
    /// `3/4`, `10/12`: parts of a whole.
    Fraction,
    /// `1:500`, `2-1`, `16-16-8`: numbers set against each other.
    Ratio,
    /// A day, a month or a span of years.
    Date,
    /// A time of day or a duration written with `h`, `:` or `giờ`.
    Time,
    /// From one number to another.
    Range,
    /// A number with a unit.
    Measure,
    /// A sum of money.
    Money,
    /// A telephone number or hotline.
    Phone,
    /// Number and symbol of an official paper.
    DocumentNumber,
    /// `XIV`.
    RomanNumeral,
    /// A written abbreviation.
    Abbreviation,
    /// An e-mail or web address.
    Address,
    /// A mark that is said (`&`, `+`) or that joins (`/`, the dash of a range).
    Symbol,
    /// Letters and digits mixed: plates, rooms, classes, roads.
    Code,
    /// Letters said by their names.
    Letters,
    /// The marker of a list item or of a heading at the start of a line.
    Marker,
    /// A word, said as it is written.
    Word,
    /// A mark of punctuation, kept for its pause.
    Punctuation,
    /// Something that is not said: controls, bullets, pictures.
    Silent,
}

/// What the rules could not settle; facts only, the sentences for a writer are made elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Doubt {
    /// An abbreviation with several meanings: spelled out meanwhile.
    AmbiguousAbbreviation {
        /// As it stands in the text.
        written: String,
        /// What it can mean, the likeliest first.
        candidates: Vec<String>,
        /// What is said meanwhile.
        spelled: String,
    },
    /// A run of capitals that no table knows: spelled out meanwhile.
    UnknownAbbreviation {
        /// As it stands in the text.
        written: String,
        /// What is said meanwhile.
        spelled: String,
    },
    /// A number written against the rules (`1.5`, `1,234,567`).
    StrangeNumber {
        /// As it stands in the text.
        written: String,
        /// How it was taken.
        spoken: String,
    },
    /// The shape of a date, but of a day that no calendar has (`31/02/2026`).
    ImpossibleDate {
        /// As it stands in the text.
        written: String,
        /// What is said meanwhile.
        spoken: String,
    },
    /// `15/3` with nothing around it that tells a date from a part of a whole.
    UncertainDate {
        /// As it stands in the text.
        written: String,
        /// What is said meanwhile.
        spoken: String,
    },
    /// A picture or a mark without a reading: left out.
    Unreadable {
        /// As it stands in the text.
        written: String,
    },
}

/// Which table of the writer's own gave a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layer {
    /// The article's own `say`.
    Article,
    /// The site's lexicon.
    Site,
}

/// The entry of a writer's table that gave a token its reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct UsedEntry {
    /// The table.
    pub layer: Layer,
    /// Place of the entry in the list the table was made from.
    pub index: usize,
}

/// One piece of the line and what is said for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Token<'t> {
    /// What it was taken for.
    pub class: Class,
    /// Where it stands, in bytes of the line as given.
    pub span: Range<usize>,
    /// What is said; empty where nothing is. A word is said as it stands in the line.
    pub spoken: Cow<'t, str>,
    /// What the rules could not settle; boxed, since hardly any token has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Box<Doubt>>,
    /// The writer's own entry behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub used: Option<UsedEntry>,
}

impl Token<'_> {
    /// The same token, of the line no more.
    #[must_use]
    pub fn into_owned<'o>(self) -> Token<'o> {
        Token {
            class: self.class,
            span: self.span,
            spoken: Cow::Owned(self.spoken.into_owned()),
            doubt: self.doubt,
            used: self.used,
        }
    }

    /// How many syllables it has by itself.
    #[must_use]
    pub fn syllables(&self) -> usize {
        let mut syllables = Syllables::default();
        self.add_to(&mut syllables);
        syllables.count()
    }

    fn add_to(&self, syllables: &mut Syllables) {
        if self.class == Class::Word {
            syllables.add_words(&self.spoken);
        } else {
            syllables.add(&self.spoken);
        }
    }
}

/// A line, read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LineReading<'t> {
    /// The pieces in order; white space belongs to none.
    pub tokens: Vec<Token<'t>>,
}

impl LineReading<'_> {
    /// The line in words: tokens joined by single spaces, punctuation where it stood.
    #[must_use]
    pub fn spoken(&self) -> String {
        spoken(&self.tokens)
    }

    /// What the rules could not settle, with its place in the line as given.
    pub fn doubts(&self) -> impl Iterator<Item = (&Range<usize>, &Doubt)> {
        self.tokens
            .iter()
            .filter_map(|token| Some((&token.span, token.doubt.as_deref()?)))
    }

    /// The writer's own entries that gave a reading, as often as they did.
    pub fn used(&self) -> impl Iterator<Item = UsedEntry> {
        self.tokens.iter().filter_map(|token| token.used)
    }
}

/// Tokens in words, joined by single spaces, punctuation where it stood.
#[must_use]
pub fn spoken(tokens: &[Token<'_>]) -> String {
    counted(tokens).0
}

/// Tokens in words, with the number of their syllables.
#[must_use]
pub fn counted(tokens: &[Token<'_>]) -> (String, usize) {
    // A word is said as it is written; a number takes more room, and grows the line.
    let (start, end) = (tokens.first(), tokens.last());
    let written = end.map_or(0, |end| end.span.end) - start.map_or(0, |start| start.span.start);
    let mut line = String::with_capacity(written + written / 4);
    let mut syllables = Syllables::default();
    let mut before: Option<&Token<'_>> = None;
    for token in tokens.iter().filter(|token| !token.spoken.is_empty()) {
        if before.is_some_and(|before| is_apart(before, token)) {
            line.push(' ');
            syllables.space();
        }
        line.push_str(&token.spoken);
        token.add_to(&mut syllables);
        before = Some(token);
    }
    (line, syllables.count())
}

/// Whether a space stands between two said tokens.
fn is_apart(left: &Token<'_>, right: &Token<'_>) -> bool {
    if left.class == Class::Word && right.class == Class::Word {
        return true;
    }
    if right.spoken == "," && right.class != Class::Word {
        return false;
    }
    if right.spoken == "(" && left.class != Class::Punctuation {
        return true;
    }
    if left.spoken == ")" && right.class == Class::Symbol {
        return true;
    }
    let touching = left.span.end >= right.span.start;
    let marks = left.class == Class::Punctuation || right.class == Class::Punctuation;
    !touching || !marks
}
