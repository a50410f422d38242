//! What a period report counts: the site as a release holds it, its scripts, the pinned bulletins.
//!
//! Entry: [`account`]. What is published is what a release publishes, by the same stage, so that a report never counts by
//! rules of its own.

use super::assembly::{self, Assembled};
use super::broadcasts;
use super::memos::Memos;
use super::pinned::PinnedBulletins;
use super::settings::BuildSettings;
use crate::config;
use crate::date::Date;
use crate::diagnostic::Reported;
use crate::site::Site;
use crate::source::Sources;
use crate::speech::script::site_scripts::{self, Scripts};

/// What a period report counts.
pub struct Account {
    /// The site on the last day that counts, without samples and without what nobody approved.
    pub site: Site,
    /// Its scripts.
    pub scripts: Scripts,
    /// At how many syllables a minute they are read.
    pub pace: u32,
    /// What staff pinned, and every article, published or not.
    pub prepared: PinnedBulletins,
    /// The day on which it is made.
    pub today: Date,
}

/// Makes the site as a release holds it on a day, or today where that day is still to come.
#[must_use]
pub fn account(sources: &Sources, settings: &BuildSettings, last: Date) -> Reported<Account> {
    let mut found = Vec::new();
    // What is wrong with the settings is told where the site is assembled.
    let today = settings.conditions(&config::parse(sources).value).today;
    let settings = BuildSettings {
        today: Some(today.min(last)),
        release: true,
        ..settings.clone()
    };
    let station = broadcasts::station(sources).take_into(&mut found);
    let assembled = assembly::assemble(sources, &settings, &mut Memos::default());
    let assembled = assembled.take_into(&mut found);
    let pinned = broadcasts::pinned(&station, sources, &assembled).take_into(&mut found);
    let Assembled {
        site, documents, ..
    } = assembled;
    let voice = broadcasts::voice(&station, sources);
    let (scripts, _) = site_scripts::scripts(&site, voice, &site_scripts::ScriptCache::default());
    let account = Account {
        scripts: scripts.take_into(&mut found),
        site,
        pace: station.broadcast.pace.value,
        prepared: PinnedBulletins::new(pinned, documents),
        today,
    };
    found.sort_unstable();
    found.dedup();
    Reported::new(account, found)
}
