//! The files of the scripts: a text each, and beside it what a synthesiser reads, where the station wants that.
//!
//! Entry: [`files`]. It hands over outputs and never writes them.

use rayon::prelude::*;

use crate::output::Output;
use crate::release::Channel;
use crate::site::{Site, routes};
use crate::speech::broadcast::BroadcastSettings;
use crate::speech::output::{ssml, text};
use crate::speech::reading::ReadingStyle;
use crate::speech::script::paragraph::Script;
use crate::speech::script::site_scripts::Scripts;

/// The files of all scripts; `voiced` holds the same scripts all in words, for synthesis.
#[must_use]
pub fn files(
    site: &Site,
    broadcast: &BroadcastSettings,
    scripts: &Scripts,
    voiced: &Scripts,
) -> Vec<Output> {
    let texts = published(site, scripts).map(|script| {
        let bytes = text::bytes(text::text(script, site, broadcast), broadcast.encoding);
        Output::bytes(routes::script(&script.name).output(), bytes)
    });
    // What may not be read out is given to no synthesiser.
    let may_be_said =
        |script: &&Script| site.refusal(script.article, Channel::Loudspeaker).is_none();
    let spoken = published(site, voiced).filter(|_| broadcast.ssml);
    let spoken = spoken.filter(may_be_said);
    let spoken =
        spoken.map(|script| Output::text(routes::ssml(&script.name).output(), ssml::ssml(script)));
    let heard = published(site, voiced).filter(|_| broadcast.style == ReadingStyle::Announcer);
    let heard = heard.map(|script| {
        let bytes = text::bytes(text::text(script, site, broadcast), broadcast.encoding);
        Output::bytes(routes::spoken_script(&script.name).output(), bytes)
    });
    texts.chain(spoken).chain(heard).collect()
}

/// The scripts of what has not ended.
fn published<'a>(
    site: &'a Site,
    scripts: &'a Scripts,
) -> impl ParallelIterator<Item = &'a Script> + 'a {
    let all = scripts.all.par_iter();
    all.filter(|script| site.is_news(script.article))
}
