//! What is said of one article: sentences in paragraphs, with pauses, counted.
//!
//! Entry: [`Script`]. Plain data; a page may show it, a bulletin is made of many.

use std::sync::Arc;

use crate::document::kind_name::KindName;
use crate::site::ArticleId;

/// What is said of one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// The article.
    pub article: ArticleId,
    /// The file's name below `phat-thanh/bai/`, without its ending: `<section>-<slug>`.
    pub name: String,
    /// The kind of the article, which decides its place in a bulletin.
    pub kind: KindName,
    /// The title as it is said.
    pub title: String,
    /// The paragraphs, in their order; the title is not among them.
    pub paragraphs: Arc<[Paragraph]>,
    /// How many syllables title and paragraphs have.
    pub syllables: usize,
}

/// Sentences said in one breath of thought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The sentences as they are said, each with its full stop; `breath` parts the long ones for the voice.
    pub sentences: Vec<String>,
    /// What follows.
    pub pause: Pause,
}

/// How long the announcer is silent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pause {
    /// After a paragraph: 1 second.
    Short,
    /// After a heading, or between two pieces: 2 seconds.
    Long,
}

impl Pause {
    /// The silence in seconds.
    #[must_use]
    pub fn seconds(self) -> u32 {
        match self {
            Self::Short => 1,
            Self::Long => 2,
        }
    }
}

impl Script {
    /// How long title and paragraphs take at a pace in syllables a minute, in whole seconds, rounded up.
    #[must_use]
    pub fn seconds(&self, pace: u32) -> u32 {
        let pauses: u32 = self
            .paragraphs
            .iter()
            .map(|paragraph| paragraph.pause.seconds())
            .sum();
        seconds(self.syllables, pace) + Pause::Long.seconds() + pauses
    }
}

/// How long some syllables take at a pace in syllables a minute, in whole seconds, rounded up.
#[must_use]
pub fn seconds(syllables: usize, pace: u32) -> u32 {
    let syllables = u32::try_from(syllables).unwrap_or(u32::MAX / 60);
    syllables.saturating_mul(60).div_ceil(pace.max(1))
}
