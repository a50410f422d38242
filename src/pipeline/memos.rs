//! What the stages made in the last run of one program: `serve` keeps it from one edit to the next, `build` keeps
//! nothing, and both go the same way.
//!
//! Entry: [`Memos`]. Each memo holds what its stage used in the last run and nothing else.

use std::sync::Arc;

use crate::diagnostic::Reported;
use crate::document::Document;
use crate::memo::Memo;
use crate::speech::script::site_scripts;
use crate::web;

/// The memos of the stages that go article by article, or page by page.
#[derive(Default)]
pub struct Memos {
    pub(super) documents: Memo<Reported<Arc<Document>>>,
    pub(super) scripts: site_scripts::ScriptCache,
    /// The scripts for synthesis, where the announcer's are written otherwise.
    pub(super) voiced: site_scripts::ScriptCache,
    pub(super) pages: web::PageCache,
}

impl Memos {
    /// Memos that keep nothing, for a program that makes the site once.
    #[must_use]
    pub fn off() -> Self {
        Self {
            documents: Memo::off(),
            scripts: Memo::off(),
            voiced: Memo::off(),
            pages: Memo::off(),
        }
    }

    /// How many things are kept in all.
    #[must_use]
    pub fn len(&self) -> usize {
        let speech = self.scripts.len() + self.voiced.len();
        self.documents.len() + speech + self.pages.len()
    }

    /// Whether nothing is kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
