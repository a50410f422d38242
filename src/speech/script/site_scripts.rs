//! The scripts of a site: what is said of every article that is meant for the loudspeaker.
//!
//! Entry: [`scripts`] for all of them, [`script`] for one.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, LawProblem, Reported, SpeechProblem};
use crate::document::Document;
use crate::document::kind::Kind;
use crate::document::loudspeaker::Priority;
use crate::document::people::Purpose;
use crate::memo::{KeyMaker, Memo, MemoKey};
use crate::release::gate;
use crate::release::{Channel, Reason, Submission};
use crate::site::{Article, ArticleId, Site};
use crate::speech::broadcast::BroadcastSettings;
use crate::speech::output::file_name::{name, name_apart};
use crate::speech::reading::{Layer, Rules, UsedEntry};
use crate::speech::script::mapped_line::MappedLine;
use crate::speech::script::overrides::{lines, own_words, title, unused_words};
use crate::speech::script::paragraph::Script;
use crate::speech::script::reference_names::ReferenceNames;
use crate::speech::script::script_writer::ScriptWriter;
use crate::speech::script::spell_out;
use crate::speech::script::station_words;
use crate::speech::script::utterance::Utterance;
use crate::speech::site_lexicon::SiteLexicon;
use crate::yaml::At;

/// The most syllables of an urgent notice.
const URGENT_SYLLABLES: usize = 150;
/// The most seconds that an urgent notice takes.
const URGENT_SECONDS: u32 = 60;

/// All scripts of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scripts {
    /// The scripts, in the order of their articles.
    pub all: Vec<Script>,
}

impl Scripts {
    /// The script of an article, if it has one.
    #[must_use]
    pub fn for_article(&self, article: ArticleId) -> Option<&Script> {
        let place = self
            .all
            .binary_search_by_key(&article, |script| script.article);
        place.ok().and_then(|place| self.all.get(place))
    }
}

/// How the station speaks.
#[derive(Clone, Copy)]
pub struct ScriptSettings<'a> {
    /// Its settings.
    pub broadcast: &'a BroadcastSettings,
    /// Its table.
    pub lexicon: &'a SiteLexicon,
    /// The key of both, and of all else that scripts may call by name.
    pub key: MemoKey,
}

/// The scripts of an earlier run.
pub type ScriptCache = Memo<Arc<ScriptResult>>;

/// A script, or why there is none, and the entries of the lexicon that it used.
#[derive(Clone)]
pub struct ScriptResult {
    script: Option<Script>,
    found: Vec<Diagnostic>,
    used: Vec<UsedEntry>,
}

/// Makes the scripts of all articles that are meant for the loudspeaker, and tells which entries nothing used.
#[must_use]
pub fn scripts(
    site: &Site,
    voice: ScriptSettings<'_>,
    earlier: &ScriptCache,
) -> (Reported<Scripts>, ScriptCache) {
    let ids: Vec<ArticleId> = (0..site.articles.len())
        .filter(|&id| is_meant(site, id))
        .collect();
    let (made, kept) = earlier.map(&ids, |&id| {
        let make = move || Arc::new(make(site, id, voice.broadcast, voice.lexicon));
        (move || key(site, id, voice.key), make)
    });
    let (mut all, mut found, mut used) = (Vec::new(), Vec::new(), BTreeSet::new());
    let framing = station_words::used(voice.broadcast, &voice.lexicon.table);
    used.extend(framing.iter().map(|used| used.index));
    for (&id, made) in ids.iter().zip(made) {
        // Nobody else holds it where no other run will ask.
        let made = Arc::unwrap_or_clone(made);
        // Articles before it may have come or gone since it was made.
        all.extend(made.script.map(|script| Script {
            article: id,
            ..script
        }));
        // What has ended is said of the past alone; nobody mends it.
        let is_told = !site.article(id).expired;
        found.extend(made.found.into_iter().filter(|_| is_told));
        let of_site = made.used.iter().filter(|used| used.layer == Layer::Site);
        used.extend(of_site.map(|used| used.index));
    }
    found.extend(voice.lexicon.unused(&used));
    name_apart(&mut all);
    (Reported::new(Scripts { all }, found), kept)
}

/// The key of all that a script is made from: the article, its place, and what [`ReferenceNames`] may tell of others.
fn key(site: &Site, id: ArticleId, voice: MemoKey) -> MemoKey {
    let article = site.article(id);
    let document = &article.document;
    let key = KeyMaker::default()
        .part(voice)
        .part(document.source.as_str())
        .part(document.hash)
        .part([document.kind.name() as u8])
        .part(&article.section)
        .part(&article.slug);
    let names = ReferenceNames::new(site, article);
    let files = article.links.keys();
    let documents = files.filter_map(|file| Some((file, names.document(file)?)));
    let key = documents.fold(key, |key, (file, (title, number))| {
        key.part(file).part(title).part(number.unwrap_or("-"))
    });
    key.key()
}

/// Makes the script of one article, meant for the loudspeaker or not.
#[must_use]
pub fn script(
    site: &Site,
    id: ArticleId,
    broadcast: &BroadcastSettings,
    lexicon: &SiteLexicon,
) -> Reported<Option<Script>> {
    let made = make(site, id, broadcast, lexicon);
    Reported::new(made.script, made.found)
}

/// Whether an article goes to the loudspeaker: its head says so, or its kind where the head is silent.
fn is_meant(site: &Site, id: ArticleId) -> bool {
    let document = &site.article(id).document;
    let asked = document.common.loudspeaker.include;
    let article = site.article(id);
    let submission = Submission {
        document,
        approval: article.approval,
        is_faulty: false,
    };
    let refused = gate::refuse(submission, Channel::Loudspeaker, site.options);
    let may_be = match refused {
        // What has ended was said once; who has not agreed is told with the script that there is not.
        None | Some(Reason::Expired | Reason::NoConsent) => !document.common.sample,
        Some(_) => false,
    };
    may_be && asked.unwrap_or(document.kind.name().is_said())
}

fn make(
    site: &Site,
    id: ArticleId,
    broadcast: &BroadcastSettings,
    lexicon: &SiteLexicon,
) -> ScriptResult {
    let article = site.article(id);
    let document = &article.document;
    let mut found = refused(document);
    if !found.is_empty() && !site.options.office {
        let (script, used) = (None, Vec::new());
        return ScriptResult {
            script,
            found,
            used,
        };
    }
    let own = own_words(document, &mut found);
    let mut rules = broadcast.reading_rules(&lexicon.table);
    rules.section = Some(&article.section);
    rules.say = own.as_ref();
    let lines = lines(document, &ReferenceNames::new(site, article), &mut found);
    let (script, used) = write_script(id, article, rules, lines).take_into(&mut found);
    found.extend(
        own.iter()
            .flat_map(|own| unused_words(document, own, &used)),
    );
    found.extend(length_of_urgent(document, &script, broadcast.pace.value));
    let script = unless_silent(document, script, &mut found);
    ScriptResult {
        script,
        found,
        used,
    }
}

/// The script, unless it says nothing, which is told; a head without a title could not be read, which was told.
fn unless_silent(
    document: &Document,
    script: Script,
    found: &mut Vec<Diagnostic>,
) -> Option<Script> {
    if !script.paragraphs.is_empty() {
        return Some(script);
    }
    if document.common.title.is_some() {
        found.push(at_title(document, SpeechProblem::NothingToSay));
    }
    None
}

/// The lines as a script, with the entries of the tables that were used.
fn write_script(
    id: ArticleId,
    article: &Article,
    rules: Rules<'_>,
    lines: Vec<Utterance>,
) -> Reported<(Script, Vec<UsedEntry>)> {
    let document = &article.document;
    let mut writer = ScriptWriter::new(rules, &document.source);
    let title = writer.title(&title(document));
    let paragraphs = writer.paragraphs(lines);
    for correction in &document.common.correction {
        writer.collect_doubts(&MappedLine::from_value(&correction.text));
    }
    let script = Script {
        article: id,
        name: name(article),
        kind: document.kind.name(),
        syllables: spell_out::syllables(&title) + writer.syllables(),
        title,
        paragraphs: paragraphs.into(),
    };
    let (found, used) = writer.finish();
    Reported::new((script, used), found)
}

/// The people who have not agreed to be named on the loudspeaker.
fn refused(document: &Document) -> Vec<Diagnostic> {
    let people = document.common.people.iter();
    let silent = people.filter(|person| !person.agrees_to(Purpose::Loudspeaker));
    let told = silent.map(|person| {
        let name = person.name.value.clone();
        let problem = LawProblem::ConsentLoudspeaker { name };
        Diagnostic::at(&document.source, person.name.span(), problem)
    });
    told.collect()
}

fn length_of_urgent(document: &Document, script: &Script, pace: u32) -> Option<Diagnostic> {
    let urgent = document.common.loudspeaker.priority == Priority::Urgent;
    let (syllables, seconds) = (script.syllables, script.seconds(pace));
    let long = syllables > URGENT_SYLLABLES || seconds > URGENT_SECONDS;
    let official = matches!(&document.kind, Kind::Notice(notice) if notice.bulletin_no.is_some());
    (urgent && long).then(|| {
        at_title(
            document,
            SpeechProblem::UrgentTooLong {
                syllables,
                seconds,
                official,
            },
        )
    })
}

fn at_title(document: &Document, problem: SpeechProblem) -> Diagnostic {
    let title = document.common.title.as_ref().map_or(0..0, At::span);
    Diagnostic::at(&document.source, title, problem)
}
