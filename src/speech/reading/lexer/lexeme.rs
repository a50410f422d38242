//! A lexeme: a word, a number, a stretch of white space or a single mark of a line.

/// What a lexeme is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LexemeKind {
    /// Letters.
    Word,
    /// ASCII digits.
    Number,
    /// White space.
    Space,
    /// One character of any other sort.
    Mark,
}

/// A stretch of the text; it ends where the next one begins.
#[derive(Debug)]
pub struct Lexeme {
    /// What it is made of.
    pub kind: LexemeKind,
    /// Where it begins, in bytes.
    pub start: usize,
    /// The character, where it is a mark.
    pub mark: Option<char>,
    /// Where its key ends in the keys of the line; the key begins where the one before ends, and is empty where it would be
    /// the word as written.
    pub key_end: usize,
    /// Is a word of more than one letter, with no capital among them but the first and no digit before it.
    pub is_regular_word: bool,
    /// Has capitals and no small letters.
    pub is_all_caps: bool,
    /// Stands in a run of words in capitals.
    pub is_in_caps_run: bool,
}
