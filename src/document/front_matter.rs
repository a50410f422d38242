//! The head of an article: where it begins and ends, and what its keys say.
//!
//! Entry: [`split`] and [`parse`].

use std::ops::Range;
use std::sync::LazyLock;

use schemars::{JsonSchema, Schema, schema_for};
use serde::de::DeserializeOwned;

use super::common_keys::CommonKeys;
use super::kind::{Exemplar, GoodPractice, Kind, Model, Notice, Plain, Question, Rebuttal, Report};
use super::kind_name::KindName;
use super::official::Official;
use super::page::PageKeys;
use super::with_keys::{Ignored, WithKeys};
use crate::diagnostic::{ContentProblem, Diagnostic, Offset, Problem, Reported, YamlProblem};
use crate::path::SourcePath;
use crate::yaml::{self, At, Excerpt};

/// What a head says: the keys that all kinds share, and the kind with its own.
#[derive(Clone, Debug, PartialEq)]
pub struct FrontMatter {
    /// The shared keys.
    pub common: CommonKeys,
    /// The kind and its keys.
    pub kind: Kind,
}

/// The two parts of an article's file, as stretches of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The YAML, with the line `---` that opens it, without the one that closes it.
    pub head: Range<usize>,
    /// The Markdown.
    pub body: Range<usize>,
}

/// Finds the head of a file. Without a head the whole file is body; of a head that is never
/// closed nothing can be told, so nothing is read.
#[must_use]
pub fn split(path: &SourcePath, text: &str) -> Reported<Parts> {
    let all = 0..text.len();
    let opens = |line: &str| line.trim_end() == "---";
    if !text.lines().next().is_some_and(opens) {
        let problem = Diagnostic::at(path, 0..0, YamlProblem::FrontMatterMissing);
        return Reported::new(
            Parts {
                head: 0..0,
                body: all,
            },
            vec![problem],
        );
    }
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        if number > 0 && opens(line) {
            let (head, body) = (0..at, at + line.len()..text.len());
            return Reported::clean(Parts { head, body });
        }
        at += line.len();
    }
    let problem = Diagnostic::at(path, 0..3, YamlProblem::FrontMatterNotClosed);
    let (head, body) = (0..0, text.len()..text.len());
    Reported::new(Parts { head, body }, vec![problem])
}

/// Reads a head as that of a given kind; faults stand at their places, and what is not faulty is kept.
#[must_use]
pub fn parse(path: &SourcePath, head: &str, kind: KindName) -> Reported<FrontMatter> {
    let mut found = Vec::new();
    let excerpt = Excerpt {
        path,
        text: head,
        base: 0,
    };
    let (mut common, keys) = common(excerpt, &mut found);
    let fields = parse_kind(excerpt, kind, &mut found);
    // Of a head that cannot be read whole, this line alone is.
    common.draft |= !found.is_empty() && says_draft(head);
    let front_matter = FrontMatter {
        common,
        kind: fields,
    };
    check_keys(path, &front_matter, &keys, &mut found);
    // Each reading tells what no reading can take, such as a key that stands twice.
    found.sort_unstable();
    found.dedup();
    Reported::new(front_matter, found)
}

/// Whether a line of a head says that the article is still being written.
#[must_use]
pub fn says_draft(head: &str) -> bool {
    head.lines().any(|line| line.trim_end() == "draft: true")
}

/// The head of an article that has none.
#[must_use]
pub fn empty(kind: KindName) -> FrontMatter {
    let kind = match kind {
        KindName::Article => Kind::Article,
        KindName::Notice => Kind::Notice(Box::default()),
        KindName::Model => Kind::Model(Box::default()),
        KindName::Exemplar => Kind::Exemplar(Box::default()),
        KindName::GoodPractice => Kind::GoodPractice(Box::default()),
        KindName::Document => Kind::Document(Box::default()),
        KindName::Rebuttal => Kind::Rebuttal(Box::default()),
        KindName::Question => Kind::Question(Box::default()),
        KindName::Report => Kind::Report(Box::default()),
        KindName::Page => Kind::Page(Box::default()),
    };
    let common = CommonKeys::default();
    FrontMatter { common, kind }
}

/// The kind that a head names, if it names one.
#[must_use]
pub fn named_kind(path: &SourcePath, head: &str) -> Option<KindName> {
    #[derive(Default, serde::Deserialize)]
    #[serde(default)]
    struct OnlyKind {
        kind: Option<KindName>,
    }
    // A quick look first: most heads leave the kind to their section.
    head.lines().find(|line| line.starts_with("kind:"))?;
    let read = yaml::parse::<OnlyKind>(Excerpt {
        path,
        text: head,
        base: 0,
    });
    read.value.and_then(|only| only.kind)
}

fn parse_kind(excerpt: Excerpt<'_>, kind: KindName, found: &mut Vec<Diagnostic>) -> Kind {
    match kind {
        KindName::Article => Kind::Article,
        KindName::Notice => Kind::Notice(fields(excerpt, found)),
        KindName::Model => Kind::Model(fields(excerpt, found)),
        KindName::Exemplar => Kind::Exemplar(fields(excerpt, found)),
        KindName::GoodPractice => Kind::GoodPractice(fields(excerpt, found)),
        KindName::Document => Kind::Document(fields(excerpt, found)),
        KindName::Rebuttal => Kind::Rebuttal(fields(excerpt, found)),
        KindName::Question => Kind::Question(fields(excerpt, found)),
        KindName::Report => Kind::Report(fields(excerpt, found)),
        KindName::Page => Kind::Page(fields(excerpt, found)),
    }
}

fn fields<T: DeserializeOwned + Default>(excerpt: Excerpt<'_>, found: &mut Vec<Diagnostic>) -> T {
    yaml::parse::<T>(excerpt)
        .take_into(found)
        .unwrap_or_default()
}

/// The shared keys, and all keys that stand in the head. Both come of one reading; where that meets a fault, each is read
/// for itself, so that a value at fault does not hide its key.
fn common(excerpt: Excerpt<'_>, found: &mut Vec<Diagnostic>) -> (CommonKeys, Vec<At<String>>) {
    let read = yaml::parse::<WithKeys<CommonKeys>>(excerpt);
    match read.value {
        Some(WithKeys { value, keys }) if read.found.is_empty() => (value, keys),
        _ => {
            let common = fields(excerpt, found);
            (common, fields::<WithKeys<Ignored>>(excerpt, found).keys)
        }
    }
}

/// How many keys of a head are looked at.
const MOST_KEYS: usize = 300;

fn check_keys(
    path: &SourcePath,
    front_matter: &FrontMatter,
    keys: &[At<String>],
    found: &mut Vec<Diagnostic>,
) {
    let kind = front_matter.kind.name();
    let schema = KindSchema::of(kind);
    // A head with more unknown keys than that is better begun anew.
    for key in keys.iter().take(MOST_KEYS) {
        if schema.keys.contains(&key.value) {
            continue;
        }
        let elsewhere = KindName::ALL.into_iter().find_map(|other| {
            let keys = &KindSchema::of(other).keys;
            keys.iter().find(|known| **known == key.value)
        });
        let problem = match elsewhere {
            Some(known) => ContentProblem::KeyNotOfKind {
                key: known,
                kind: kind.id(),
            }
            .into(),
            None => Problem::from(YamlProblem::UnknownKey {
                nearest: yaml::nearest(&key.value, schema.keys.iter().map(String::as_str)),
                key: key.value.clone(),
            }),
        };
        found.push(Diagnostic::at(path, key.span(), problem));
    }
    let unread = |found: &Diagnostic| {
        matches!(
            &found.problem,
            Problem::Yaml(
                YamlProblem::YamlSyntax { .. } | YamlProblem::YamlTab | YamlProblem::YamlOverBudget
            )
        )
    };
    if found.iter().any(unread) {
        return; // what the parser did not get to is not missing
    }
    for &key in required(kind) {
        if !keys.iter().any(|written| written.value == key) {
            let problem = ContentProblem::KeyRequired {
                key,
                kind: kind.id(),
            };
            found.push(Diagnostic::at(path, 0..0, problem));
        }
    }
    check_empty(path, front_matter, keys, found);
}

/// Tells of keys that the kind must have and that say nothing; where a fault of the value was told, that is enough.
fn check_empty(
    path: &SourcePath,
    front_matter: &FrontMatter,
    keys: &[At<String>],
    found: &mut Vec<Diagnostic>,
) {
    let kind = front_matter.kind.name();
    let required = required(kind);
    for (at, key) in keys.iter().enumerate() {
        let Some(&name) = required.iter().find(|name| **name == key.value) else {
            continue;
        };
        let end = keys.get(at + 1).map_or(Offset::MAX, |next| next.start);
        let is_told = found
            .iter()
            .any(|one| (key.start..end).contains(&one.place.start) && one.place.end > 0);
        if !is_told && !front_matter.says(name) {
            let problem = ContentProblem::KeyEmpty {
                key: name,
                kind: kind.id(),
            };
            found.push(Diagnostic::at(path, key.span(), problem));
        }
    }
}

impl FrontMatter {
    /// Whether a key that its kind must have says something; a list of leading bodies may be empty.
    fn says(&self, key: &str) -> bool {
        let text =
            |text: &Option<At<String>>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
        match (key, &self.kind) {
            ("title", _) => text(&self.common.title),
            ("date", _) => self.common.date.is_some(),
            ("approved", _) => self.common.approved.is_some(),
            ("goal", Kind::Model(model)) => text(&model.goal),
            ("lead", Kind::Model(model)) => model.lead.is_some(),
            ("who", Kind::Exemplar(exemplar)) => exemplar.who.is_some(),
            ("type", Kind::Document(official)) => official.sort.is_some(),
            ("claim", Kind::Rebuttal(rebuttal)) => text(&rebuttal.claim),
            ("sources", Kind::Rebuttal(rebuttal)) => !rebuttal.sources.is_empty(),
            ("answered_by", Kind::Question(question)) => text(&question.answered_by),
            ("period", Kind::Report(report)) => report.period.is_some(),
            ("by", Kind::Report(report)) => text(&report.by),
            _ => true,
        }
    }
}

/// The keys that a kind must have.
#[must_use]
pub fn required(kind: KindName) -> &'static [&'static str] {
    match kind {
        KindName::Article | KindName::Notice | KindName::GoodPractice => &["title", "date"],
        KindName::Model => &["title", "goal", "lead"],
        KindName::Exemplar => &["title", "date", "who"],
        KindName::Document => &["title", "type"],
        KindName::Rebuttal => &["title", "date", "claim", "sources", "approved"],
        KindName::Question => &["title", "date", "answered_by"],
        KindName::Report => &["title", "date", "period", "by"],
        KindName::Page => &["title"],
    }
}

/// What a kind's head may hold, from the very types that read it.
pub struct KindSchema {
    /// The schema of the keys that all kinds share.
    pub common: Schema,
    /// The schema of the kind's own keys.
    pub own: Schema,
    /// The names of all keys, the shared ones first, each in the order of its type.
    pub keys: Vec<String>,
}

impl KindSchema {
    /// The schema of a kind; made once.
    #[must_use]
    pub fn of(kind: KindName) -> &'static Self {
        static ALL: LazyLock<Vec<KindSchema>> =
            LazyLock::new(|| KindName::ALL.into_iter().map(KindSchema::make).collect());
        &ALL[kind as usize]
    }

    fn make(kind: KindName) -> Self {
        let common = schema_of::<CommonKeys>();
        let own = match kind {
            KindName::Article => schema_of::<Plain>(),
            KindName::Notice => schema_of::<Notice>(),
            KindName::Model => schema_of::<Model>(),
            KindName::Exemplar => schema_of::<Exemplar>(),
            KindName::GoodPractice => schema_of::<GoodPractice>(),
            KindName::Document => schema_of::<Official>(),
            KindName::Rebuttal => schema_of::<Rebuttal>(),
            KindName::Question => schema_of::<Question>(),
            KindName::Report => schema_of::<Report>(),
            KindName::Page => schema_of::<PageKeys>(),
        };
        let keys = [&common, &own]
            .into_iter()
            .flat_map(property_names)
            .collect();
        Self { common, own, keys }
    }
}

fn schema_of<T: JsonSchema>() -> Schema {
    schema_for!(T)
}

fn property_names(schema: &Schema) -> Vec<String> {
    let properties = schema.get("properties").and_then(|value| value.as_object());
    properties
        .map(|known| known.keys().cloned().collect())
        .unwrap_or_default()
}
