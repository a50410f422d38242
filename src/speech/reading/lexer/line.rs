//! A line in normal form C, cut into lexemes (words, digits, white space, single marks), and what recognisers ask of it.
//!
//! Entry: [`LexedLine::lex`] and the questions below; all of them are total, a place outside the line is simply empty.

use crate::speech::reading::lexer::cutter::{self, Cut};
use crate::speech::reading::lexer::lexeme::Lexeme;
pub use crate::speech::reading::lexer::lexeme::LexemeKind;

/// A line, cut.
#[derive(Debug)]
pub struct LexedLine<'t> {
    text: &'t str,
    lexemes: Vec<Lexeme>,
    /// The keys of words, one after the other: lower case, tone marks in the house place.
    keys: String,
}

impl<'t> LexedLine<'t> {
    /// Cuts a text in normal form C.
    pub fn lex(text: &'t str) -> Self {
        let Cut { lexemes, keys } = cutter::cut(text);
        Self {
            text,
            lexemes,
            keys,
        }
    }

    /// How many lexemes there are.
    pub fn len(&self) -> usize {
        self.lexemes.len()
    }

    /// What the lexeme is made of.
    pub fn kind(&self, at: usize) -> Option<LexemeKind> {
        self.lexemes.get(at).map(|lexeme| lexeme.kind)
    }

    /// The lexeme as written.
    pub fn text(&self, at: usize) -> &'t str {
        let Some(lexeme) = self.lexemes.get(at) else {
            return "";
        };
        let next = self.lexemes.get(at + 1);
        let end = next.map_or(self.text.len(), |next| next.start);
        &self.text[lexeme.start..end]
    }

    /// The text from one lexeme up to another.
    pub fn slice(&self, from: usize, to: usize) -> &'t str {
        let (start, end) = self.bytes(from, to);
        self.text.get(start..end).unwrap_or_default()
    }

    /// The place of these lexemes in the text.
    pub fn bytes(&self, from: usize, to: usize) -> (usize, usize) {
        let place = |at: usize| {
            let lexeme = self.lexemes.get(at);
            lexeme.map_or(self.text.len(), |lexeme| lexeme.start)
        };
        let start = place(from);
        let held = from < to && to <= self.lexemes.len();
        (start, if held { place(to) } else { start })
    }

    /// The word in lower case with its tone in the house place; other lexemes as they are.
    pub fn key(&self, at: usize) -> &str {
        let end = |at: usize| self.lexemes.get(at).map_or(0, |lexeme| lexeme.key_end);
        let (start, end) = (at.checked_sub(1).map_or(0, end), end(at));
        if start < end {
            &self.keys[start..end]
        } else {
            self.text(at)
        }
    }

    /// Whether a word in small letters, perhaps with a capital at its beginning, stands here by itself: no letter or digit
    /// touches it, nor a mark that may join it to one.
    pub fn is_separate_word(&self, at: usize) -> bool {
        let is_regular = |lexeme: &Lexeme| lexeme.is_regular_word;
        self.lexemes.get(at).is_some_and(is_regular) && self.ends(at + 1)
    }

    /// Whether a mark of punctuation stands here that ends words, touching a word or a number and nothing behind.
    pub fn is_stop(&self, at: usize) -> bool {
        self.mark(at).is_some_and(is_stop) && self.glued_left(at) && self.is_blank(at + 1)
    }

    /// Whether words end here: at white space, or at marks of punctuation that no word goes on after.
    fn ends(&self, at: usize) -> bool {
        match self.mark(at) {
            Some(')' | ']' | '"' | '”' | '»' | '…') => !self.is_solid(at + 1),
            Some(mark) if is_stop(mark) => self.is_blank(at + 1),
            Some(_) => false,
            None => self.is_blank(at),
        }
    }

    fn is_blank(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(LexemeKind::Space) | None)
    }

    /// The digits standing here.
    pub fn number(&self, at: usize) -> Option<&'t str> {
        self.is(at, LexemeKind::Number).then(|| self.text(at))
    }

    /// Whether the lexeme is of this kind.
    pub fn is(&self, at: usize, kind: LexemeKind) -> bool {
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
        if self.is(at, LexemeKind::Space) {
            at + 1
        } else {
            at
        }
    }

    /// The last place before this one that is no white space.
    pub fn before(&self, at: usize) -> Option<usize> {
        let last = at.checked_sub(1)?;
        if self.is(last, LexemeKind::Space) {
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
        matches!(self.kind(at), Some(LexemeKind::Word | LexemeKind::Number))
    }

    /// The keys of the last words before this place, nearest first, up to a mark or a number.
    pub fn words_before(&self, at: usize) -> impl Iterator<Item = &str> {
        let mut place = at;
        std::iter::from_fn(move || {
            place = self
                .before(place)
                .filter(|&before| self.is(before, LexemeKind::Word))?;
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
        if self.is(at, LexemeKind::Word) {
            self.key(at)
        } else {
            ""
        }
    }

    /// Whether nothing but white space stands before this place.
    pub fn is_first(&self, at: usize) -> bool {
        at == 0 || (at == 1 && self.is(0, LexemeKind::Space))
    }

    /// Whether nothing but white space stands from here on.
    pub fn is_last(&self, at: usize) -> bool {
        self.skip_space(at) >= self.len()
    }

    /// Whether the word has capitals and no small letters.
    pub fn is_all_caps(&self, at: usize) -> bool {
        self.lexemes
            .get(at)
            .is_some_and(|lexeme| lexeme.is_all_caps)
    }

    /// Whether the word stands in a run of words in capitals.
    pub fn is_in_caps_run(&self, at: usize) -> bool {
        self.lexemes
            .get(at)
            .is_some_and(|lexeme| lexeme.is_in_caps_run)
    }

    /// Says of these lexemes that they stand in a run of words in capitals.
    pub fn mark_caps_run(&mut self, from: usize, to: usize) {
        for lexeme in self.lexemes.get_mut(from..to).into_iter().flatten() {
            lexeme.is_in_caps_run = true;
        }
    }
}

/// Hyphen, minus and the dashes.
pub fn is_dash(mark: char) -> bool {
    matches!(mark, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn is_stop(mark: char) -> bool {
    matches!(mark, ',' | '.' | ';' | ':' | '!' | '?')
}
