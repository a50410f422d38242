//! What a preview is asked for, as data.
//!
//! Entry: [`Wish`]. It must never know a flag of the command line.

use std::path::PathBuf;

use super::watch::Means;
use crate::message::Language;
use crate::pipeline::Settings;

/// What a preview is asked for.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The site's folder.
    pub root: PathBuf,
    /// What is asked of each build.
    pub settings: Settings,
    /// The address to answer on.
    pub host: String,
    /// The first port to try; 0 takes any.
    pub port: u16,
    /// How word of changed files comes.
    pub means: Means,
    /// The language of the preview's own words.
    pub language: Language,
}
