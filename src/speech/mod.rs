//! What is said: the reading of written Vietnamese, scripts of articles, bulletins of a station.
//!
//! - [`reading`]: written Vietnamese put into the words that are said; entry [`reading::read`]
//! - [`script`]: what is said of an article; entry [`script::site_scripts::scripts`]
//! - [`bulletin`]: what is said in the slots of a day; entry [`bulletin::compose`]
//! - [`output`]: scripts and bulletins as files of text and SSML
//! - [`broadcast`]: the station's settings, `content/broadcast.yaml`; [`site_lexicon`]: the site's own table of spoken forms,
//!   `content/lexicon.yaml`
//!
//! Pages are not known here; a page may show a finished script.

pub mod broadcast;
pub mod bulletin;
pub mod output;
pub mod reading;
pub mod script;
pub mod site_lexicon;
