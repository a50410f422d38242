//! The tokeniser: a line in normal form C cut into lexemes (words, digits, white space, single marks).
//!
//! Entry: [`Line::of`] and the questions below; all of them are total, a place outside the line is simply empty. It
//! must never know what a lexeme means.

use std::borrow::Cow;

use crate::vietnamese::{is_combining, is_letter, unify_tone_placement};

/// What a lexeme is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters.
    Word,
    /// ASCII digits.
    Number,
    /// White space.
    Space,
    /// One character of any other sort.
    Mark,
}

/// A stretch of the text, with its key: lower case, tone marks in the house place.
#[derive(Debug)]
struct Lexeme {
    kind: Kind,
    start: usize,
    end: usize,
    /// Only where it differs from the text.
    key: Option<Box<str>>,
    /// Stands in a run of words in capitals.
    shouted: bool,
    /// The character, where it is a mark.
    mark: Option<char>,
}

/// A line, cut.
#[derive(Debug)]
pub struct Line<'t> {
    text: &'t str,
    lexemes: Vec<Lexeme>,
}

impl<'t> Line<'t> {
    /// Cuts a text in normal form C.
    pub fn of(text: &'t str) -> Self {
        let mut lexemes: Vec<Lexeme> = Vec::new();
        for (start, letter) in text.char_indices() {
            let end = start + letter.len_utf8();
            let kind = kind_of(letter);
            match lexemes.last_mut() {
                Some(last) if joins(last.kind, kind, letter) => last.end = end,
                _ => lexemes.push(Lexeme {
                    kind,
                    start,
                    end,
                    key: None,
                    shouted: false,
                    mark: (kind == Kind::Mark).then_some(letter),
                }),
            }
        }
        for lexeme in lexemes
            .iter_mut()
            .filter(|lexeme| lexeme.kind == Kind::Word)
        {
            lexeme.key = key_of(text.get(lexeme.start..lexeme.end).unwrap_or_default());
        }
        Self { text, lexemes }
    }

    /// How many lexemes there are.
    pub fn len(&self) -> usize {
        self.lexemes.len()
    }

    /// What the lexeme is made of.
    pub fn kind(&self, at: usize) -> Option<Kind> {
        self.lexemes.get(at).map(|lexeme| lexeme.kind)
    }

    /// The lexeme as written.
    pub fn text(&self, at: usize) -> &'t str {
        self.slice(at, at + 1)
    }

    /// The text from one lexeme up to another.
    pub fn slice(&self, from: usize, to: usize) -> &'t str {
        let (start, end) = self.bytes(from, to);
        self.text.get(start..end).unwrap_or_default()
    }

    /// The place of these lexemes in the text.
    pub fn bytes(&self, from: usize, to: usize) -> (usize, usize) {
        let place = |at: usize| {
            self.lexemes
                .get(at)
                .map_or(self.text.len(), |lexeme| lexeme.start)
        };
        let start = place(from);
        let end = to.checked_sub(1).filter(|&last| last >= from);
        let end = end
            .and_then(|last| self.lexemes.get(last))
            .map_or(start, |lexeme| lexeme.end);
        (start, end)
    }

    /// The word in lower case with its tone in the house place; other lexemes as they are.
    pub fn key(&self, at: usize) -> &str {
        let lexeme = self.lexemes.get(at);
        lexeme
            .and_then(|lexeme| lexeme.key.as_deref())
            .unwrap_or_else(|| self.text(at))
    }

    /// Whether a word in lower case, of more than one letter, stands here by itself: white space before it, white space
    /// or a mark of punctuation behind.
    pub fn is_plain(&self, at: usize) -> bool {
        let ends = |at: usize| {
            self.lexemes
                .get(at)
                .is_none_or(|one| one.kind == Kind::Space)
        };
        let stopped =
            |at: usize| matches!(self.mark(at), Some(',' | '.' | ';' | ':')) && ends(at + 1);
        self.lexemes.get(at).is_some_and(|lexeme| {
            lexeme.kind == Kind::Word && lexeme.key.is_none() && lexeme.end - lexeme.start > 2
        }) && (ends(at + 1) || stopped(at + 1))
            && at
                .checked_sub(1)
                .is_some_and(|left| self.is(left, Kind::Space))
    }

    /// The digits standing here.
    pub fn number(&self, at: usize) -> Option<&'t str> {
        self.is(at, Kind::Number).then(|| self.text(at))
    }

    /// Whether the lexeme is of this kind.
    pub fn is(&self, at: usize, kind: Kind) -> bool {
        self.kind(at) == Some(kind)
    }

    /// The mark standing here.
    pub fn mark(&self, at: usize) -> Option<char> {
        self.lexemes.get(at)?.mark
    }

    /// Whether this very mark stands here.
    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.mark(at) == Some(mark)
    }

    /// Whether a dash of any length stands here.
    pub fn is_dash(&self, at: usize) -> bool {
        self.mark(at).is_some_and(is_dash)
    }

    /// The first place from here on that is no white space.
    pub fn skip_space(&self, at: usize) -> usize {
        if self.is(at, Kind::Space) { at + 1 } else { at }
    }

    /// The last place before this one that is no white space.
    pub fn before(&self, at: usize) -> Option<usize> {
        let last = at.checked_sub(1)?;
        if self.is(last, Kind::Space) {
            last.checked_sub(1)
        } else {
            Some(last)
        }
    }

    /// Whether a letter or digit touches this place from the left.
    pub fn glued_left(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|left| self.is_solid(left))
    }

    /// Whether a letter or a digit stands here.
    pub fn is_solid(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(Kind::Word | Kind::Number))
    }

    /// The keys of the last words before this place, nearest first, up to a mark or a number.
    pub fn words_before(&self, at: usize) -> impl Iterator<Item = &str> {
        let mut place = at;
        std::iter::from_fn(move || {
            place = self
                .before(place)
                .filter(|&before| self.is(before, Kind::Word))?;
            Some(self.key(place))
        })
    }

    /// The key of the word before this place, if a word stands there.
    pub fn word_before(&self, at: usize) -> &str {
        self.words_before(at).next().unwrap_or_default()
    }

    /// The key of the word after white space, if a word stands there.
    pub fn word_from(&self, at: usize) -> &str {
        let at = self.skip_space(at);
        if self.is(at, Kind::Word) {
            self.key(at)
        } else {
            ""
        }
    }

    /// Whether nothing but white space stands before this place.
    pub fn is_first(&self, at: usize) -> bool {
        at == 0 || (at == 1 && self.is(0, Kind::Space))
    }

    /// Whether nothing but white space stands from here on.
    pub fn is_last(&self, at: usize) -> bool {
        self.skip_space(at) >= self.len()
    }

    /// Whether the word stands in a run of words in capitals.
    pub fn is_shouted(&self, at: usize) -> bool {
        self.lexemes.get(at).is_some_and(|lexeme| lexeme.shouted)
    }

    /// Says of these lexemes that they stand in a run of words in capitals.
    pub fn shout(&mut self, from: usize, to: usize) {
        for lexeme in self.lexemes.get_mut(from..to).into_iter().flatten() {
            lexeme.shouted = true;
        }
    }
}

/// Hyphen, minus and the dashes.
pub fn is_dash(mark: char) -> bool {
    matches!(mark, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn kind_of(letter: char) -> Kind {
    if letter.is_ascii_digit() {
        Kind::Number
    } else if is_letter(letter) && !matches!(letter, 'º' | 'ª') {
        Kind::Word
    } else if letter.is_whitespace() {
        Kind::Space
    } else {
        Kind::Mark
    }
}

/// A combining mark that normal form C left alone belongs to its word.
fn joins(last: Kind, next: Kind, letter: char) -> bool {
    match last {
        Kind::Word => next == Kind::Word || is_combining(letter),
        Kind::Number | Kind::Space => next == last,
        Kind::Mark => false,
    }
}

/// The key of a word, where it differs from the word.
fn key_of(word: &str) -> Option<Box<str>> {
    let small = |letter: char| letter.is_ascii_lowercase() || letter.is_lowercase();
    let key = if word.chars().all(small) {
        unify_tone_placement(word)
    } else {
        let lower = word.to_lowercase();
        Cow::Owned(unify_tone_placement(&lower).into_owned())
    };
    (key != word).then(|| key.into())
}
