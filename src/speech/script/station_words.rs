//! What the station's own words leave unsettled: its name, the names of its slots, its phrases.
//!
//! Entry: [`doubts`]; `used` for the entries of the lexicon behind them.

use crate::diagnostic::{Diagnostic, Offset};
use crate::path::SourcePath;
use crate::source::Sources;
use crate::speech::broadcast::{BroadcastSettings, FILE};
use crate::speech::reading::{Lexicon, UsedEntry, read};
use crate::speech::script::mapped_line::MappedLine;
use crate::speech::script::script_writer::ScriptWriter;
use crate::yaml::At;

/// What could not be settled in the station's own words, each at its place in the settings.
#[must_use]
pub fn doubts(
    sources: &Sources,
    broadcast: &BroadcastSettings,
    lexicon: &Lexicon,
) -> Vec<Diagnostic> {
    let Some((_, text)) = sources.text_at(FILE) else {
        return Vec::new();
    };
    let path = SourcePath::new(FILE);
    let mut writer = ScriptWriter::new(broadcast.reading_rules(lexicon), &path);
    for words in own(broadcast) {
        writer.collect_doubts(&locate(words, text));
    }
    writer.finish().0
}

/// The site's entries that the station's own words use.
pub(in crate::speech) fn used(broadcast: &BroadcastSettings, lexicon: &Lexicon) -> Vec<UsedEntry> {
    let rules = broadcast.reading_rules(lexicon);
    let read = |words| read(words, &rules);
    let used = own(broadcast).flat_map(|words| read(words).used().collect::<Vec<_>>());
    used.collect()
}

fn own(broadcast: &BroadcastSettings) -> impl Iterator<Item = &str> {
    let phrases = &broadcast.phrases;
    let fixed = [
        &broadcast.station,
        &phrases.greeting,
        &phrases.headlines,
        &phrases.urgent,
        &phrases.priority,
        &phrases.corrections,
        &phrases.news,
        &phrases.features,
        &phrases.notices,
        &phrases.repeat,
        &phrases.close,
    ];
    let slots = broadcast.slots.iter().map(|slot| &slot.name);
    fixed.into_iter().chain(slots).map(String::as_str)
}

/// The words at their place; what is filled in is no word of the station's.
fn locate(words: &str, text: &str) -> MappedLine {
    let start = text.find(words).unwrap_or(0);
    let offset = |at: usize| Offset::try_from(at).unwrap_or(0);
    MappedLine::from_value(&At {
        value: words.to_owned(),
        start: offset(start),
        end: offset(start + words.len()),
    })
}
