//! What a preview is asked for, as data.
//!
//! Entry: [`PreviewOptions`].

use std::path::PathBuf;

use super::watch::WatchMethod;
use crate::message::Language;
use crate::pipeline::BuildSettings;

/// What a preview is asked for.
#[derive(Clone, Debug)]
pub struct PreviewOptions {
    /// The site's folder.
    pub root: PathBuf,
    /// What is asked of each build.
    pub settings: BuildSettings,
    /// The address to answer on.
    pub host: String,
    /// The first port to try; 0 takes any.
    pub port: u16,
    /// How word of changed files comes.
    pub method: WatchMethod,
    /// The language of the preview's own words.
    pub language: Language,
}
