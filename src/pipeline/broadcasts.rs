//! What is said: scripts, bulletins and their files.
//!
//! Entry: [`station`], [`bulletins`], [`script_files`], [`bulletin_files`].

use super::assembly::Assembled;
use super::checked_pins;
use crate::config;
use crate::diagnostic::Reported;
use crate::memo::KeyMaker;
use crate::output::Output;
use crate::path::SourcePath;
use crate::site::{Site, routes};
use crate::source::{SourceFile, Sources};
use crate::speech::broadcast::{self, BroadcastSettings, TextEncoding};
use crate::speech::bulletin::pin::Pin;
use crate::speech::bulletin::{self, pin};
use crate::speech::bulletin::{Bulletin, DayRange, item};

use crate::speech::output::{bulletin_ssml, bulletin_text, files, text};
use crate::speech::reading::ReadingStyle;
use crate::speech::script::paragraph::Script;
use crate::speech::script::site_scripts::{self, ScriptSettings, Scripts};
use crate::speech::script::station_words;
use crate::speech::site_lexicon::{self, SiteLexicon};

/// How the station reads: its settings and the site's own table.
#[derive(Clone, Debug, Default)]
pub struct StationSettings {
    /// The settings.
    pub broadcast: BroadcastSettings,
    /// The table.
    pub lexicon: SiteLexicon,
    /// The bulletins that staff keep as they are.
    pub pins: Vec<Pin>,
}

/// Reads how the station reads.
#[must_use]
pub fn station(sources: &Sources) -> Reported<StationSettings> {
    let mut found = Vec::new();
    let broadcast = broadcast::parse(sources).take_into(&mut found);
    let lexicon = site_lexicon::parse(sources).take_into(&mut found);
    found.extend(station_words::doubts(sources, &broadcast, &lexicon.table));
    let pins = pin::parse_all(sources, &broadcast).take_into(&mut found);
    let station = StationSettings {
        broadcast,
        lexicon,
        pins,
    };
    Reported::new(station, found)
}

/// The bulletins of some days, and every pinned one.
pub(super) fn bulletins(
    sources: &Sources,
    assembled: &Assembled,
    station: &StationSettings,
    scripts: &Scripts,
    days: DayRange,
) -> Reported<Vec<Bulletin>> {
    let mut found = Vec::new();
    let (broadcast, site) = (&station.broadcast, &assembled.site);
    let pins = checked_pins::checked(&station.pins, &assembled.documents, sources, site.options);
    let pins = pins.take_into(&mut found);
    let rules = broadcast.reading_rules(&station.lexicon.table);
    let mut pieces = item::collect_items(site, &scripts.all, &rules);
    let ahead = assembled.ahead(sources, days.last);
    let waiting = ahead
        .as_ref()
        .map_or_else(Vec::new, |ahead| waiting(site, ahead, station));
    if let Some(ahead) = &ahead {
        pieces.extend(item::collect_items(ahead, &waiting, &rules));
    }
    let station = bulletin::ScheduleInput {
        broadcast,
        rules: &rules,
        pins: &pins,
    };
    let mut bulletins = bulletin::compose(&pieces, station, days).take_into(&mut found);
    for bulletin in bulletins.iter_mut().filter(|bulletin| !bulletin.pinned) {
        // What is composed for a preview may hold what no release holds.
        bulletin.rehearsal = !site.options.release;
    }
    Reported::new(bulletins, found)
}

/// The pinned bulletins as far as they may still be said, by day and slot.
pub(super) fn pinned(
    station: &StationSettings,
    sources: &Sources,
    assembled: &Assembled,
) -> Reported<Vec<Bulletin>> {
    let slots = &station.broadcast.slots;
    let conditions = assembled.site.options;
    let checked = checked_pins::checked(&station.pins, &assembled.documents, sources, conditions);
    let mut pins: Vec<_> = checked
        .value
        .iter()
        .filter_map(|pin| {
            let at = slots.iter().position(|slot| *slot.id == pin.slot)?;
            Some((pin.date, at, pin))
        })
        .collect();
    pins.sort_by_key(|(date, at, _)| (*date, *at));
    let bulletin = |(_, at, pin): (_, usize, &Pin)| pin.bulletin(&slots[at], &station.broadcast);
    Reported::new(pins.into_iter().map(bulletin).collect(), checked.found)
}

/// The scripts of the articles whose day comes before a later one; what is wrong with them is told on their day.
fn waiting(site: &Site, ahead: &Site, station: &StationSettings) -> Vec<Script> {
    let today = site.today();
    let ids = (0..ahead.articles.len()).filter(|&id| {
        let publish_at = ahead.article(id).document.common.publish_at;
        publish_at.is_some_and(|day| day > today)
    });
    ids.filter_map(|id| site_scripts::script(ahead, id, &station.broadcast, &station.lexicon).value)
        .collect()
}

/// The files of the bulletins that may be seen on a day.
pub(super) fn bulletin_files(
    bulletins: &[Bulletin],
    broadcast: &BroadcastSettings,
    site: &Site,
) -> Vec<Output> {
    let mut files = Vec::new();
    for bulletin in bulletins
        .iter()
        .filter(|bulletin| bulletin.is_open_on(site.today()))
    {
        let name = bulletin.name();
        let bytes = text::bytes(bulletin_text::page(bulletin), broadcast.encoding);
        files.push(Output::bytes(routes::bulletin_text(&name).output(), bytes));
        // What may not be read out is given to no synthesiser.
        if broadcast.ssml && !bulletin.rehearsal {
            let bytes = text::bytes(
                bulletin_ssml::document(&bulletin.lines),
                TextEncoding::Plain,
            );
            files.push(Output::bytes(routes::bulletin_ssml(&name).output(), bytes));
        }
    }
    files
}

/// The voice of a station, with the key of the files that make it, and of the names of bodies.
pub(super) fn voice<'a>(station: &'a StationSettings, sources: &Sources) -> ScriptSettings<'a> {
    let files = [broadcast::FILE, site_lexicon::FILE, config::BODIES_FILE];
    let key = files.iter().fold(KeyMaker::default(), |key, file| {
        let file = sources.get(&SourcePath::new(file));
        key.part(file.map_or([0; 32], SourceFile::hash))
    });
    ScriptSettings {
        broadcast: &station.broadcast,
        lexicon: &station.lexicon,
        key: key.key(),
    }
}

/// The files of the scripts. What a synthesiser reads is all in words, whatever the announcer likes to see; what an earlier
/// run put into words need not be made again.
pub(super) fn script_files(
    site: &Site,
    voice: ScriptSettings<'_>,
    scripts: &Scripts,
    earlier: &site_scripts::ScriptCache,
) -> (Vec<Output>, site_scripts::ScriptCache) {
    let broadcast = voice.broadcast;
    if broadcast.style == ReadingStyle::Spoken {
        let files = files::files(site, broadcast, scripts, scripts);
        return (files, site_scripts::ScriptCache::default());
    }
    let in_words = BroadcastSettings {
        style: ReadingStyle::Spoken,
        ..broadcast.clone()
    };
    let voice = ScriptSettings {
        broadcast: &in_words,
        ..voice
    };
    // What is wrong was told with the scripts for the announcer.
    let (voiced, kept) = site_scripts::scripts(site, voice, earlier);
    let files = files::files(site, broadcast, scripts, &voiced.value);
    (files, kept)
}
