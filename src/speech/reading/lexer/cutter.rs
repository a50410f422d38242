//! Cuts a text in normal form C into lexemes.
//!
//! Entry: [`cut`].

use crate::speech::reading::lexer::lexeme::{Lexeme, LexemeKind};
use crate::vietnamese::{
    LetterCase, is_combining, is_letter, letter_case, move_tones, unify_tone_placement,
};

/// The lexemes of a text, and the keys of its words one after the other.
pub struct Cut {
    pub lexemes: Vec<Lexeme>,
    pub keys: String,
}

/// Cuts a text in normal form C.
pub fn cut(text: &str) -> Cut {
    // Words and the spaces between them have about three bytes each.
    let mut lexemes: Vec<Lexeme> = Vec::with_capacity(text.len() / 2 + 1);
    let mut keys = String::new();
    let mut characters = text.char_indices().map(|(start, letter)| Character {
        start,
        letter,
        kind_and_case: kind_and_case(letter),
    });
    let mut next = characters.next();
    while let Some(first) = next {
        let (kind, case) = first.kind_and_case;
        let (start, first) = (first.start, first.letter);
        let mut cases = WordCase::new(case);
        next = characters.next();
        while let Some(inner) = next.filter(|inner| inner.continues(kind)) {
            cases.add(inner.kind_and_case.1);
            next = characters.next();
        }
        let end = next.map_or(text.len(), |behind| behind.start);
        let written = &text[start..end];
        let is_word = kind == LexemeKind::Word;
        if is_word {
            push_key(&mut keys, written, cases);
        }
        let follows_number = (lexemes.last()).is_some_and(|last| last.kind == LexemeKind::Number);
        lexemes.push(Lexeme {
            kind,
            start,
            mark: (kind == LexemeKind::Mark).then_some(first),
            key_end: keys.len(),
            is_regular_word: is_word && cases.is_regular() && !follows_number,
            is_all_caps: is_word && cases.is_all_caps(),
            is_in_caps_run: false,
        });
    }
    Cut { lexemes, keys }
}

/// A character of the text, looked at once.
#[derive(Clone, Copy)]
struct Character {
    /// Where it stands, in bytes.
    start: usize,
    letter: char,
    kind_and_case: (LexemeKind, LetterCase),
}

impl Character {
    /// Whether a lexeme goes on with it; a combining mark that normal form C left alone belongs to its word.
    fn continues(self, kind: LexemeKind) -> bool {
        let is_same = self.kind_and_case.0 == kind;
        match kind {
            LexemeKind::Mark => false,
            LexemeKind::Word => is_same || is_combining(self.letter),
            LexemeKind::Number | LexemeKind::Space => is_same,
        }
    }
}

/// Which letters a word has: the first one, and those behind it.
#[derive(Clone, Copy)]
struct WordCase {
    first: LetterCase,
    has_small: bool,
    has_capital: bool,
    /// A letter of a script without case, or a combining mark.
    has_other: bool,
}

impl WordCase {
    fn new(first: LetterCase) -> Self {
        Self {
            first,
            has_small: false,
            has_capital: false,
            has_other: first == LetterCase::None,
        }
    }

    fn add(&mut self, case: LetterCase) {
        match case {
            LetterCase::Small => self.has_small = true,
            LetterCase::Capital => self.has_capital = true,
            LetterCase::None => self.has_other = true,
        }
    }

    /// More than one letter, some of them small, and no capital behind the first.
    fn is_regular(self) -> bool {
        self.has_small && !self.has_capital
    }

    fn is_all_caps(self) -> bool {
        self.has_any_capital() && !self.has_small && self.first != LetterCase::Small
    }

    fn has_any_capital(self) -> bool {
        self.has_capital || self.first == LetterCase::Capital
    }
}

/// Appends the key of a word: lower case, tone marks in the house place; nothing where that is the word as written.
fn push_key(keys: &mut String, word: &str, case: WordCase) {
    // Small letters stay, and the tone that may be moved is on the last letter.
    let ends_plain = word.as_bytes().last().is_some_and(u8::is_ascii);
    if ends_plain && !case.has_any_capital() && !case.has_other {
        return;
    }
    if case.has_any_capital() {
        push_changed(keys, &unify_tone_placement(&word.to_lowercase()), word);
    } else {
        push_changed(keys, &move_tones(word), word);
    }
}

fn push_changed(keys: &mut String, key: &str, word: &str) {
    if key != word {
        keys.push_str(key);
    }
}

fn kind_and_case(character: char) -> (LexemeKind, LetterCase) {
    match character {
        'a'..='z' => (LexemeKind::Word, LetterCase::Small),
        'A'..='Z' => (LexemeKind::Word, LetterCase::Capital),
        ' ' => (LexemeKind::Space, LetterCase::None),
        '0'..='9' => (LexemeKind::Number, LetterCase::None),
        // Letters for Unicode.
        'º' | 'ª' => (LexemeKind::Mark, LetterCase::None),
        _ => match letter_case(character) {
            LetterCase::None if is_letter(character) => (LexemeKind::Word, LetterCase::None),
            LetterCase::None if character.is_whitespace() => (LexemeKind::Space, LetterCase::None),
            LetterCase::None => (LexemeKind::Mark, LetterCase::None),
            case => (LexemeKind::Word, case),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_of_the_kind_that_unicode_says() {
        for letter in '\0'..='\u{2fff}' {
            let kind = match letter {
                'º' | 'ª' => LexemeKind::Mark,
                _ if letter.is_alphabetic() => LexemeKind::Word,
                _ if letter.is_ascii_digit() => LexemeKind::Number,
                _ if letter.is_whitespace() => LexemeKind::Space,
                _ => LexemeKind::Mark,
            };
            assert_eq!(kind_and_case(letter).0, kind, "{letter:?}");
        }
    }
}
