//! The fingerprint of an approval: the same however the article is written down, another after any change.

use std::collections::BTreeMap;

use bantin::path::SourcePath;
use bantin::pipeline;
use bantin::source::Sources;
use proptest::prelude::*;

const FILE: &str = "content/tin-tuc/bai/index.md";

/// An article: keys with their values, lines of text, the sizes of its pictures.
#[derive(Clone, Debug, PartialEq)]
struct Article {
    keys: BTreeMap<&'static str, String>,
    lines: Vec<String>,
    pictures: BTreeMap<u8, String>,
}

/// How it is written down.
#[derive(Clone, Debug)]
struct Dress {
    order: Vec<usize>,
    quotes: Vec<u8>,
    remarks: Vec<bool>,
    end: &'static str,
    decomposed: bool,
    marked: bool,
    approved: bool,
}

const KEYS: [&str; 5] = ["title", "description", "author", "slug", "weight"];

fn article() -> impl Strategy<Value = Article> {
    let words = "[a-zàảãáạăêôđ0-9][a-zàảãáạăêôđ0-9 ]{0,12}[a-zôđ0-9]";
    let keys = prop::collection::btree_map(prop::sample::select(&KEYS[..]), words, 1..5);
    let lines = prop::collection::vec("[a-zàảãáạăêôđ]{1,8}( [a-zàảãáạ]{1,8}){0,4}[ ]{0,3}", 1..6);
    let pictures = prop::collection::btree_map(0_u8..4, "[a-z]{0,4}", 0..3);
    (keys, lines, pictures).prop_map(|(keys, mut lines, pictures)| {
        // What is at the end of the text is not seen.
        lines.push("Hết.".to_owned());
        Article {
            keys,
            lines,
            pictures,
        }
    })
}

fn dress() -> impl Strategy<Value = Dress> {
    (
        Just((0..KEYS.len()).collect::<Vec<_>>()).prop_shuffle(),
        prop::collection::vec(0_u8..3, KEYS.len()),
        prop::collection::vec(any::<bool>(), KEYS.len()),
        prop::sample::select(vec!["\n", "\r\n", "\r"]),
        any::<[bool; 3]>(),
    )
        .prop_map(
            |(order, quotes, remarks, end, [decomposed, marked, approved])| Dress {
                order,
                quotes,
                remarks,
                end,
                decomposed,
                marked,
                approved,
            },
        )
}

/// Vietnamese letters with their marks apart.
fn apart(text: &str) -> String {
    [
        ("à", "a\u{300}"),
        ("ả", "a\u{309}"),
        ("ã", "a\u{303}"),
        ("ô", "o\u{302}"),
        ("ế", "e\u{302}\u{301}"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (one, two)| text.replace(one, two))
}

fn written(article: &Article, dress: &Dress) -> String {
    let mut head = Vec::new();
    for &at in &dress.order {
        let Some(value) = article.keys.get(KEYS[at]) else {
            continue;
        };
        let value = match dress.quotes[at] {
            0 => value.clone(),
            1 => format!("\"{value}\""),
            _ => format!("'{value}'"),
        };
        let remark = if dress.remarks[at] { " # ghi chú" } else { "" };
        head.push(format!("{}: {value}{remark}\n", KEYS[at]));
    }
    if dress.approved {
        head.insert(
            head.len() / 2,
            "approved: {by: uy-ban, on: 2026-11-20}\n".to_owned(),
        );
    }
    let text = format!(
        "---\n{}---\n\n{}\n",
        head.concat(),
        article.lines.join("\n")
    );
    let text = if dress.decomposed { apart(&text) } else { text };
    let mark = if dress.marked { "\u{feff}" } else { "" };
    format!("{mark}{}", text.replace('\n', dress.end))
}

fn fingerprint(article: &Article, dress: &Dress) -> String {
    let mut sources = Sources::default().with_text(FILE, &written(article, dress));
    for (name, bytes) in &article.pictures {
        let hash = [u8::try_from(bytes.len()).unwrap(); 32];
        sources = sources.with_hashed(&format!("content/tin-tuc/bai/{name}.jpg"), hash);
    }
    let config = pipeline::config(&sources).value;
    let read = pipeline::candidate(&sources, &config, &SourcePath::new(FILE)).unwrap();
    read.value
        .fingerprint
        .unwrap_or_else(|| panic!("{:?}", read.found))
}

fn normal(article: &Article) -> Article {
    let length = |bytes: &String| "x".repeat(bytes.len());
    Article {
        pictures: article
            .pictures
            .iter()
            .map(|(name, bytes)| (*name, length(bytes)))
            .collect(),
        ..article.clone()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn how_it_is_written_down_does_not_matter(one in article(), left in dress(), right in dress()) {
        prop_assert_eq!(fingerprint(&one, &left), fingerprint(&one, &right));
    }

    #[test]
    fn two_articles_never_have_one_fingerprint(left in article(), right in article(), dress in dress()) {
        let same = normal(&left) == normal(&right);
        prop_assert_eq!(fingerprint(&left, &dress) == fingerprint(&right, &dress), same);
    }

    #[test]
    fn every_change_shows(one in article(), dress in dress(), other in dress(), change in 0_usize..6, at in any::<prop::sample::Index>()) {
        let mut changed = one.clone();
        match change {
            0 => changed.lines[at.index(one.lines.len())].insert(0, 'x'),
            1 => drop(changed.lines.remove(at.index(one.lines.len()))),
            2 => {
                let key = *one.keys.keys().nth(at.index(one.keys.len())).unwrap();
                changed.keys.get_mut(key).unwrap().push('x');
            }
            3 => {
                let key = *one.keys.keys().nth(at.index(one.keys.len())).unwrap();
                changed.keys.remove(key);
            }
            4 => drop(changed.pictures.insert(9, String::new())),
            _ => changed.lines.insert(at.index(one.lines.len()), String::from("thêm")),
        }
        prop_assert_ne!(fingerprint(&one, &dress), fingerprint(&changed, &other));
    }
}
