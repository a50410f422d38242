//! Which kind of article is meant by a word, and in which section such an article lives.
//!
//! Entry: [`find`] and [`nearest`].

use crate::config::Config;
use crate::document::kind_name::KindName;
use crate::path::SourcePath;
use crate::vietnamese::slug;
use crate::yaml;

/// Where a new article goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Destination {
    /// Its kind.
    pub kind: KindName,
    /// Its section, as a folder below `content`.
    pub section: String,
    /// Whether the article must name its kind, since the section's own is another.
    pub names_kind: bool,
}

/// What staff call the kinds, folded; each word means one kind only.
const WORDS: [(&str, KindName); 25] = [
    ("tin", KindName::Article),
    ("bai", KindName::Article),
    ("tin-bai", KindName::Article),
    ("bai-viet", KindName::Article),
    ("tin-tuc", KindName::Article),
    ("thong-bao", KindName::Notice),
    ("mo-hinh", KindName::Model),
    ("guong", KindName::Exemplar),
    ("guong-sang", KindName::Exemplar),
    ("dien-hinh", KindName::Exemplar),
    ("guong-dien-hinh", KindName::Exemplar),
    ("cach-lam", KindName::GoodPractice),
    ("cach-lam-hay", KindName::GoodPractice),
    ("mo-hinh-hay", KindName::GoodPractice),
    ("sang-kien", KindName::GoodPractice),
    ("van-ban", KindName::Document),
    ("phan-bac", KindName::Rebuttal),
    ("hoi-dap", KindName::Question),
    ("cau-hoi", KindName::Question),
    ("bao-cao", KindName::Report),
    ("so-ket", KindName::Report),
    ("tong-ket", KindName::Report),
    ("trang", KindName::Page),
    ("gioi-thieu", KindName::Page),
    ("trang-gioi-thieu", KindName::Page),
];

/// What staff call a kind, folded.
pub(super) fn words(kind: KindName) -> Vec<&'static str> {
    let words = WORDS.iter().filter(|(_, meant)| *meant == kind);
    words.map(|(word, _)| *word).collect()
}

/// The place that a word means: an id of a kind, a section by its folder or title, or a word that staff use.
pub(super) fn find(word: &str, config: &Config) -> Option<Destination> {
    let folder = word.trim().trim_matches('/');
    let bare = slug(word);
    let by_id = KindName::ALL.into_iter().find(|kind| kind.id() == bare);
    if let Some(kind) = by_id {
        return Some(home(kind, config));
    }
    let named = |id: &&String| **id == folder || slug(id) == bare;
    if let Some(section) = config.sections.keys().find(named) {
        return Some(in_section(section, config));
    }
    let by_word = WORDS.iter().find(|(known, _)| *known == bare);
    if let Some((_, kind)) = by_word {
        return Some(home(*kind, config));
    }
    let by_title = config
        .sections
        .values()
        .find(|section| slug(&section.head.title) == bare && !bare.is_empty());
    by_title.map(|section| in_section(&section.id, config))
}

/// The word most like one that means nothing.
pub(super) fn nearest(word: &str, config: &Config) -> Option<String> {
    let mut known: Vec<&str> = config.sections.keys().map(String::as_str).collect();
    known.extend(KindName::ALL.map(KindName::id));
    known.extend(WORDS.map(|(word, _)| word));
    yaml::nearest(&slug(word), known.into_iter())
}

/// The section of a kind: its own, unless the site keeps such articles elsewhere.
pub(super) fn home(kind: KindName, config: &Config) -> Destination {
    let own = in_section(kind.section(), config);
    if own.kind == kind {
        return own;
    }
    let mut others: Vec<_> = config
        .sections
        .values()
        .filter(|section| section.head.kind == Some(kind))
        .collect();
    others.sort_by_key(|section| section.head.weight);
    let section = others.first().map_or(own.section, |first| first.id.clone());
    let names_kind = others.is_empty();
    Destination {
        kind,
        section,
        names_kind,
    }
}

fn in_section(section: &str, config: &Config) -> Destination {
    let article = SourcePath::new(&format!("content/{section}/a.md"));
    Destination {
        kind: config.default_kind(&article),
        section: section.to_owned(),
        names_kind: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::section::{Section, SectionHead};
    use crate::document::kind_name::KindName::{Article, Document, Notice, Rebuttal};

    fn config(sections: &[(&str, KindName, i64)]) -> Config {
        let section = |&(id, kind, weight): &(&str, KindName, i64)| {
            let head = SectionHead {
                title: format!("Mục {id}"),
                kind: Some(kind),
                weight,
                ..SectionHead::default()
            };
            let source = SourcePath::new(&format!("content/{id}/_index.md"));
            let id = id.to_owned();
            let blocks = Vec::new();
            (
                id.clone(),
                Section {
                    id,
                    source,
                    head,
                    blocks,
                },
            )
        };
        Config {
            sections: sections.iter().map(section).collect(),
            ..Config::default()
        }
    }

    #[test]
    fn ids_folders_and_words_of_staff_all_mean_a_kind() {
        let config = config(&[("hoc-tap", Article, 9)]);
        let found = |word| find(word, &config).map(|place| (place.kind, place.section));
        let at = |kind, section: &str| Some((kind, section.to_owned()));
        assert_eq!(found("notice"), at(Notice, "thong-bao"));
        assert_eq!(found("Thông báo"), at(Notice, "thong-bao"));
        assert_eq!(found("văn bản"), at(Document, "van-ban"));
        assert_eq!(found("phan-bac"), at(Rebuttal, "phan-bac"));
        assert_eq!(found("TIN"), at(Article, "tin-tuc"));
        assert_eq!(found("hoc-tap"), at(Article, "hoc-tap"));
        assert_eq!(found("Mục hoc-tap"), at(Article, "hoc-tap"));
        assert_eq!(found("thong bac"), None);
        assert_eq!(nearest("thong bac", &config).as_deref(), Some("thong-bao"));
    }

    #[test]
    fn a_site_may_keep_a_kind_elsewhere() {
        let moved = config(&[("thong-bao", Article, 1), ("tin-xa", Notice, 2)]);
        let place = find("notice", &moved).expect("a place");
        assert_eq!(
            (place.section.as_str(), place.names_kind),
            ("tin-xa", false)
        );
        let mixed = config(&[("thong-bao", Article, 1)]);
        let place = find("notice", &mixed).expect("a place");
        assert_eq!(
            (place.section.as_str(), place.names_kind),
            ("thong-bao", true)
        );
    }

    #[test]
    fn every_word_is_folded_and_stands_once() {
        for (at, (word, _)) in WORDS.iter().enumerate() {
            assert_eq!(slug(word), *word);
            assert!(
                WORDS[at + 1..].iter().all(|(other, _)| other != word),
                "{word}"
            );
        }
    }
}
