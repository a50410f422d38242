//! The lexer: a line cut into words, numbers, white space and marks, and what is known of each.
//!
//! Entry: [`line::LexedLine::lex`]; [`capitals::mark_runs`] for runs of words in capitals, [`origin::OriginMap`] for places in the line as given,
//! [`syllable::is_syllable`] for what a Vietnamese syllable can be. No class of the reading is known here.

pub mod capitals;
pub mod cutter;
pub mod lexeme;
pub mod line;
pub mod origin;
pub mod syllable;
