//! Nothing is left unsaid, over the portal's own content and a thousand articles that no one wrote.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use bantin::config;
use bantin::diagnostic::{Diagnostic, Problem, SpeechProblem};
use bantin::document::{self, Document};
use bantin::memo::KeyMaker;
use bantin::path::SourcePath;
use bantin::pipeline::FOLDERS;
use bantin::release::BuildOptions;
use bantin::site::{self, Site, SiteInput};
use bantin::source::{self, Sources};
use bantin::speech::bulletin::{self, Bulletin, DayRange, body, item};
use bantin::speech::script::paragraph::Script;
use bantin::speech::script::site_scripts;
use bantin::speech::{broadcast, site_lexicon};

use crate::scripts::generator;

/// How many articles no one wrote.
const ARTICLES: u64 = 1000;

/// All that a station says, and what was found.
struct Said {
    scripts: Vec<Script>,
    bulletins: Vec<Bulletin>,
    found: Vec<Diagnostic>,
}

fn site(sources: &Sources) -> Site {
    let config = Arc::new(config::parse(sources).value);
    let articles = sources
        .texts_under("content")
        .filter(|(path, ..)| path.extension() == "md");
    let documents: Vec<Arc<Document>> = articles
        .map(|(source, text, hash)| {
            let default_kind = config.default_kind(source);
            let input = document::Input {
                source,
                text,
                hash,
                default_kind,
            };
            Arc::new(document::parse(input).value)
        })
        .collect();
    let input = SiteInput {
        config: &config,
        documents: &documents,
        sources,
    };
    let conditions = BuildOptions {
        today: today(),
        drafts: false,
        release: false,
        office: false,
    };
    site::assemble(input, conditions).value
}

fn today() -> bantin::date::Date {
    "2026-11-28".parse().unwrap()
}

fn said(sources: &Sources) -> Said {
    let site = site(sources);
    let broadcast = broadcast::parse(sources).value;
    let lexicon = site_lexicon::parse(sources).value;
    let voice = site_scripts::ScriptSettings {
        broadcast: &broadcast,
        lexicon: &lexicon,
        key: KeyMaker::default().key(),
    };
    let (made, _) = site_scripts::scripts(&site, voice, &site_scripts::ScriptCache::default());
    let rules = broadcast.reading_rules(&lexicon.table);
    let pieces = item::collect_items(&site, &made.value.all, &rules);
    let station = bulletin::ScheduleInput {
        broadcast: &broadcast,
        rules: &rules,
        pins: &[],
    };
    let bulletins = bulletin::compose(&pieces, station, DayRange::from(today(), 7)).value;
    Said {
        scripts: made.value.all,
        bulletins,
        found: made.found,
    }
}

/// What of a text no one can say: digits, marks that have words, two capitals in a row.
fn unsaid(text: &str) -> Option<String> {
    let mut before = false;
    let at = text.char_indices().find(|&(_, letter)| {
        let run = before && letter.is_uppercase();
        before = letter.is_uppercase();
        run || letter.is_numeric() || "/%@&=".contains(letter)
    })?;
    let start = text[..at.0].rfind(' ').unwrap_or(0);
    Some(text[start..].chars().take(60).collect())
}

fn assert_all_is_said(said: &Said) {
    let mut left = Vec::new();
    for script in &said.scripts {
        let sentences = script.paragraphs.iter().flat_map(|one| &one.sentences);
        let texts = std::iter::once(&script.title).chain(sentences);
        left.extend(texts.filter_map(|text| Some(format!("{}: {}", script.name, unsaid(text)?))));
    }
    for bulletin in &said.bulletins {
        let text = body::write(&bulletin.lines);
        let lines = text.lines().filter(|line| !line.starts_with('['));
        left.extend(
            lines.filter_map(|line| Some(format!("{}: {}", bulletin.name(), unsaid(line)?))),
        );
    }
    assert!(left.is_empty(), "{} left:\n{}", left.len(), left.join("\n"));
}

#[test]
fn the_portal_is_said_whole() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = source::read(root, &FOLDERS).unwrap().value;
    let said = said(&sources);
    assert!(said.scripts.len() > 8, "{}", said.scripts.len());
    assert_all_is_said(&said);
}

#[test]
fn a_thousand_articles_are_said_whole_or_told_at_their_places() {
    let mut sources = Sources::default().with_text("content/site.yaml", crate::scripts::SITE);
    let mut planted = BTreeMap::new();
    for number in 0..ARTICLES {
        let (article, unknown) = generator::article(number);
        let section = ["tin-tuc", "thong-bao"][usize::from(number % 3 == 0)];
        let path = format!("content/{section}/bai-{number:04}.md");
        sources = sources.with_text(&path, &article);
        planted.insert(SourcePath::new(&path), (article, unknown));
    }
    let said = said(&sources);
    assert_eq!(u64::try_from(said.scripts.len()).unwrap(), ARTICLES);
    assert!(said.bulletins.len() >= 14, "{}", said.bulletins.len());
    assert_all_is_said(&said);
    assert_told_in_place(&said.found, &planted);
}

/// What could not be settled stands where the diagnostic says, and each planted run is told of.
fn assert_told_in_place(found: &[Diagnostic], planted: &BTreeMap<SourcePath, (String, String)>) {
    let mut told = 0;
    for one in found {
        let (Some(written), Some((article, unknown))) =
            (written(one), planted.get(&one.place.path))
        else {
            continue;
        };
        let at = &article[one.place.start as usize..one.place.end as usize];
        assert!(
            at.contains(written),
            "{}: {at:?} {:?}",
            one.place.path,
            one.problem
        );
        told += usize::from(at == unknown);
    }
    assert_eq!(told, planted.len(), "runs of capitals that were told of");
}

fn written(found: &Diagnostic) -> Option<&str> {
    let Problem::Speech(problem) = &found.problem else {
        return None;
    };
    match problem {
        SpeechProblem::AmbiguousAbbreviation { written, .. }
        | SpeechProblem::UnknownAbbreviation { written, .. }
        | SpeechProblem::StrangeNumber { written, .. }
        | SpeechProblem::ImpossibleDay { written, .. }
        | SpeechProblem::UncertainDay { written, .. } => Some(written),
        _ => None,
    }
}

#[test]
fn what_is_left_unsaid_is_seen() {
    for text in [
        "có 5 hộ",
        "xã/phường",
        "đạt %",
        "a@b",
        "a & b",
        "a = b",
        "họp UBND",
        "ba ²",
    ] {
        assert!(unsaid(text).is_some(), "{text}");
    }
    assert_eq!(unsaid("Ủy ban nhân dân xã Tân Minh, Đắk Lắk - Páo."), None);
}
