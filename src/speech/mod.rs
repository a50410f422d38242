//! What is said: the reading of written Vietnamese, scripts of articles, bulletins of a station.
//!
//! Entry: [`reading::read`] for a line, `broadcast` for the station's settings, `script` for what is said of an article,
//! `bulletin` for what is said in a slot.
//! It must never know that pages exist; a page may show a finished script.

pub mod broadcast;
pub mod bulletin;
pub mod reading;
pub mod script;
