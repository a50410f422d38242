//! A station made from files in memory: its articles, settings and pins, and what it composes.

use std::sync::Arc;

use bantin::config::{self, Config};
use bantin::date::Date;
use bantin::diagnostic::Reported;
use bantin::document::{self, Document};
use bantin::markdown::tree::{Block, plain_text};
use bantin::release::BuildOptions;
use bantin::site::{self, Site, SiteInput};
use bantin::source::Sources;
use bantin::speech::broadcast::{self, BroadcastSettings};
use bantin::speech::bulletin::{self, Bulletin, DayRange, pin};
use bantin::speech::reading::{Lexicon, Rules, read};
use bantin::speech::script::paragraph::{Paragraph, Pause, Script};
use bantin::vietnamese::syllable_count;

/// A station of a case.
pub struct Station {
    pub sources: Sources,
    pub today: Date,
}

impl Station {
    /// A station of files written one after the other.
    pub fn read(text: &str) -> Self {
        let mut sources = Sources::default();
        let mut today = Date::new(2026, 11, 23).unwrap();
        for file in text.split("=== ").skip(1) {
            let (path, body) = file.split_once('\n').unwrap();
            match path.trim() {
                "today" => today = body.trim().parse().unwrap(),
                path => sources = sources.with_text(path, body),
            }
        }
        Self { sources, today }
    }

    /// The same with one more file.
    pub fn with(&self, path: &str, text: &str) -> Self {
        let sources = self.sources.clone().with_text(path, text);
        let today = self.today;
        Self { sources, today }
    }

    /// The same on another day.
    pub fn on(&self, today: Date) -> Self {
        let sources = self.sources.clone();
        Self { sources, today }
    }

    pub fn broadcast(&self) -> BroadcastSettings {
        let read = broadcast::parse(&self.sources);
        assert_eq!(read.found, []);
        read.value
    }

    /// The bulletins of the days from today to the horizon.
    pub fn week(&self) -> Reported<Vec<Bulletin>> {
        self.compose(DayRange::from(self.today, self.broadcast().horizon.get()))
    }

    pub fn compose(&self, days: DayRange) -> Reported<Vec<Bulletin>> {
        let broadcast = self.broadcast();
        let mut found = Vec::new();
        let site = self.site(days.last);
        let scripts: Vec<Script> = (0..site.articles.len())
            .map(|id| script(&site, id))
            .collect();
        let lexicon = Lexicon::from_entries(Vec::new());
        let rules = Rules::new(&lexicon);
        let pins = pin::parse_all(&self.sources, &broadcast).take_into(&mut found);
        let pieces = bulletin::item::collect_items(&site, &scripts, &rules);
        let station = bulletin::ScheduleInput {
            broadcast: &broadcast,
            rules: &rules,
            pins: &pins,
        };
        let composed = bulletin::compose(&pieces, station, days).take_into(&mut found);
        Reported::new(composed, found)
    }

    fn site(&self, today: Date) -> Site {
        let config = Arc::new(Config {
            ..config::parse(&self.sources).value
        });
        let documents: Vec<Arc<Document>> = self
            .sources
            .texts_under("content")
            .filter(|(path, ..)| path.extension() == "md")
            .map(|(source, text, hash)| {
                let default_kind = config.default_kind(source);
                let read = document::parse(document::Input {
                    source,
                    text,
                    hash,
                    default_kind,
                });
                assert_eq!(read.found, [], "{source}");
                Arc::new(read.value)
            })
            .collect();
        let input = SiteInput {
            config: &config,
            documents: &documents,
            sources: &self.sources,
        };
        let conditions = BuildOptions {
            today,
            drafts: false,
            release: false,
            office: false,
        };
        site::assemble(input, conditions).value
    }
}

/// The plainest script: each paragraph read as it stands.
fn script(site: &Site, article: usize) -> Script {
    let document = &site.article(article).document;
    let lexicon = Lexicon::from_entries(Vec::new());
    let say = |written: &str| read(written, &Rules::new(&lexicon)).spoken();
    let title = say(document.title());
    let said = document.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(content) => Some(say(&plain_text(content))),
        _ => None,
    });
    let paragraphs: Vec<Paragraph> = said
        .map(|sentence| Paragraph {
            sentences: vec![sentence],
            pause: Pause::Short,
        })
        .collect();
    let words = paragraphs.iter().flat_map(|paragraph| &paragraph.sentences);
    let syllables = syllable_count(&title) + words.map(|said| syllable_count(said)).sum::<usize>();
    Script {
        article,
        name: format!(
            "{}-{}",
            site.article(article).section,
            site.article(article).slug
        ),
        kind: document.kind.name(),
        title,
        paragraphs: paragraphs.into(),
        syllables,
    }
}
