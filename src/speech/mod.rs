//! What is said: the reading of written Vietnamese, scripts of articles, bulletins of a station.
//!
//! Entry: [`reading::read`] for a line, `broadcast` for the station's settings, `lexicon` for the site's own table,
//! [`scripts::scripts`] for what is said of articles, `text` and `ssml` for scripts as files, [`bulletin::compose`] for
//! what is said in the slots of a day. The way of an article:
//! `facts` and `utterance` (head and tree as written lines), `say` (lines as spoken sentences), `script` (the whole).
//! It must never know that pages exist; a page may show a finished script.

pub mod aloud;
pub mod broadcast;
pub mod bulletin;
mod cards;
mod columns;
pub mod facts;
mod file_name;
pub mod files;
pub mod framing;
pub mod lexicon;
pub mod names;
mod own;
pub mod reading;
pub mod say;
pub mod script;
pub mod scripts;
pub mod sentences;
pub mod ssml;
mod tables;
pub mod text;
pub mod utterance;
pub mod written;
