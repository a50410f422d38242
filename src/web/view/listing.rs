//! The articles that a standing page lists below its text.
//!
//! Entry: `Views::listed`. It must never know which page asks.

use std::sync::Arc;

use super::card::Card;
use super::gathering::{self, SHOWN};
use super::views::Views;
use crate::document::page::Listing;

impl Views<'_> {
    /// The first articles that fit a listing.
    pub(super) fn listed(&self, listing: &Listing) -> Vec<Arc<Card>> {
        self.cards(gathering::ids(self.site, listing).into_iter().take(SHOWN))
    }
}
