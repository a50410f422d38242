//! What the days to come are reckoned from.
//!
//! Entry: [`ahead`].

use std::sync::Arc;

use super::assembly;
use super::broadcasts;
use super::memos::Memos;
use super::settings::BuildSettings;
use crate::config::Config;
use crate::date::Date;
use crate::diagnostic::Reported;
use crate::document::Document;
use crate::source::Sources;
use crate::speech::bulletin::{Bulletin, DayRange};
use crate::speech::script::site_scripts;

/// The site on some days to come.
pub struct Ahead {
    /// The settings.
    pub config: Arc<Config>,
    /// The articles, published or not.
    pub documents: Vec<Arc<Document>>,
    /// The day that counts as today.
    pub today: Date,
    /// The bulletins of these days and of the one after, and every pinned one.
    pub bulletins: Vec<Bulletin>,
}

/// The site from today on for some days, today among them; what cannot be said in these days is among what is found.
#[must_use]
pub fn ahead(sources: &Sources, settings: &BuildSettings, days: u32) -> Reported<Ahead> {
    let mut found = Vec::new();
    let station = broadcasts::station(sources).take_into(&mut found);
    let assembled = assembly::assemble(sources, settings, &mut Memos::default());
    let assembled = assembled.take_into(&mut found);
    let voice = broadcasts::voice(&station, sources);
    let (scripts, _) = site_scripts::scripts(
        &assembled.site,
        voice,
        &site_scripts::ScriptCache::default(),
    );
    let scripts = scripts.take_into(&mut found);
    let today = assembled.site.today();
    // With the day after, so that a run that goes on is known from one that ends.
    let span = DayRange::from(today, days.saturating_add(2));
    let bulletins = broadcasts::bulletins(sources, &assembled, &station, &scripts, span);
    let bulletins = bulletins.take_into(&mut found);
    found.sort_unstable();
    found.dedup();
    let ahead = Ahead {
        config: assembled.config,
        documents: assembled.documents,
        today,
        bulletins,
    };
    Reported::new(ahead, found)
}
