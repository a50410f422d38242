//! From an article to its script: its head and its tree as written lines, the lines as spoken sentences.
//!
//! Entry: [`site_scripts::scripts`] for a site, [`site_scripts::script`] for one article, [`paragraph::Script`] for what comes out. The way of an
//! article: `facts` and `utterance` (head and tree as written lines), `script_writer` (lines as spoken sentences).

pub mod breath;
pub mod cards;
pub mod facts;
pub mod mapped_line;
pub mod negation;
pub mod overrides;
pub mod paragraph;
pub mod reference_names;
pub mod script_writer;
pub mod sentences;
pub mod site_scripts;
pub mod spell_out;
pub mod station_words;
pub mod tables;
pub mod utterance;
