//! The `.vscode` of a new site: settings, schemas, snippets.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use bantin::authoring::schema;
use bantin::document::front_matter::required;
use bantin::document::kind_name::KindName;
use serde_json::{Map, Value};

use crate::authoring::{bantin, repository, site};

/// A file of the folder as an object.
fn read(root: &Path, name: &str) -> Map<String, Value> {
    let text = fs::read_to_string(root.join(".vscode").join(name)).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The snippets by name: what is typed to have one, and what comes.
fn snippets(root: &Path) -> BTreeMap<String, (String, String)> {
    let all = read(root, "bantin.code-snippets");
    let of_one = |(name, one): (String, Value)| {
        let lines = one["body"].as_array().unwrap().iter();
        let lines: Vec<&str> = lines.map(|line| line.as_str().unwrap()).collect();
        assert!(one["description"].is_string(), "{name}");
        let prefix = one["prefix"].as_str().unwrap().to_owned();
        (name, (prefix, expanded(&lines.join("\n"))))
    };
    all.into_iter().map(of_one).collect()
}

/// What the editor writes where nobody types anything: defaults, first choices, the day of the tests.
fn expanded(body: &str) -> String {
    let (mut text, mut rest, mut known) = (String::new(), body, BTreeMap::new());
    while let Some((before, after)) = rest.split_once('$') {
        text.push_str(before);
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        let (inside, left) = match after.strip_prefix('{') {
            Some(inside) => inside.split_once('}').expect("a placeholder ends"),
            None => after.split_at(digits),
        };
        assert!(
            !inside.is_empty(),
            "a dollar sign that is no placeholder: {body}"
        );
        rest = left;
        let named = inside.split_once([':', '|']);
        let (name, words) = named.unwrap_or((inside, ""));
        let words = words
            .split([',', '|'])
            .next()
            .filter(|_| inside.contains('|'))
            .unwrap_or(words);
        let value = match name {
            "CURRENT_YEAR" => "2026",
            "CURRENT_MONTH" => "11",
            "CURRENT_DATE" => "23",
            "CURRENT_HOUR" => "07",
            "CURRENT_MINUTE" => "30",
            number => {
                assert!(number.bytes().all(|byte| byte.is_ascii_digit()), "{number}");
                known.entry(number).or_insert(words)
            }
        };
        text.push_str(value);
    }
    text + rest
}

/// A new site with what the snippets refer to.
fn writers_site() -> tempfile::TempDir {
    let home = site();
    let content = home.path().join("xa/content");
    let picture = fs::read(repository().join("themes/tan-minh/static/icon-192.png")).unwrap();
    for section in KindName::ALL.map(KindName::section) {
        for (name, bytes) in [
            ("anh.jpg", picture.as_slice()),
            ("bai.mp3", b"ID3"),
            ("phim.mp4", b"\0\0\0\x18ftypmp42"),
        ] {
            fs::write(content.join(section).join(name), bytes).unwrap();
        }
    }
    let document = "---\ntitle: Văn bản\ntype: other\n---\n\nNội dung.\n";
    fs::write(content.join("van-ban/ten-van-ban.md"), document).unwrap();
    home
}

#[test]
fn every_snippet_makes_what_builds_without_an_error() {
    let home = writers_site();
    let root = home.path().join("xa");
    let mut pages = Vec::new();
    for (at, (name, (prefix, body))) in snippets(&root).iter().enumerate() {
        let head = "title: Bài thử\ndate: 2026-11-23\ndraft: true";
        // A chart is wrong until somebody has a figure for it: none is made up for him.
        let body = &body.replace("values: [null, null]", "values: [1, null]");
        let (section, text) = match name.split_once(": ") {
            Some(("Bài", _)) => (home_of(prefix), format!("{body}\n")),
            Some(("Khối", _)) => (
                "tin-tuc",
                format!("---\n{head}\n---\n\nMở đầu.\n\n{body}\n\nHết.\n"),
            ),
            Some(("Khai báo", _)) => (
                "tin-tuc",
                format!("---\n{head}\n{body}\n---\n\nNội dung.\n"),
            ),
            _ => panic!("{name}: what sort of snippet is it?"),
        };
        let path = format!("{section}/thu-{at}");
        fs::write(root.join(format!("content/{path}.md")), text).unwrap();
        if prefix != "khai-bao-nguoi" {
            pages.push((name.clone(), path)); // whoever is named has not agreed yet
        }
    }
    let built = bantin(
        &root,
        &["build", "--drafts", "--quiet", "--today", "2026-11-23"],
    );
    let built = built.get_output();
    let said = String::from_utf8_lossy(&built.stderr).into_owned();
    assert_eq!(built.status.code(), Some(0), "{said}");
    for (name, path) in pages {
        let page = root.join("public").join(&path).join("index.html");
        assert!(page.is_file(), "{name}: {path}");
        // What is remarked of a head that nobody has filled is right; a block that is taken for words is not.
        let page = fs::read_to_string(page).unwrap();
        assert!(!page.contains("```") && !page.contains("[!"), "{name}");
    }
}

/// The section for which a snippet makes the head of an article.
fn home_of(prefix: &str) -> &'static str {
    let kind = match prefix {
        "bai-tin" => KindName::Article,
        "bai-thong-bao" | "bai-thong-bao-khan" => KindName::Notice,
        "bai-mo-hinh" => KindName::Model,
        "bai-guong" => KindName::Exemplar,
        "bai-cach-lam-hay" => KindName::GoodPractice,
        "bai-van-ban" => KindName::Document,
        "bai-phan-bac" => KindName::Rebuttal,
        "bai-hoi-dap" => KindName::Question,
        "bai-bao-cao" => KindName::Report,
        "bai-trang" => KindName::Page,
        other => panic!("of what kind is {other}?"),
    };
    kind.section()
}

#[test]
fn every_kind_has_a_snippet_with_all_that_it_requires() {
    let home = site();
    let snippets = snippets(&home.path().join("xa"));
    for kind in KindName::ALL {
        let of_kind = snippets.iter().filter(|(name, (prefix, _))| {
            name.starts_with("Bài: ") && home_of(prefix) == kind.section()
        });
        let heads: Vec<&str> = of_kind.map(|(_, (_, body))| body.as_str()).collect();
        assert!(!heads.is_empty(), "{kind:?}");
        for head in heads {
            for key in required(kind) {
                let stands = head.contains(&format!("\n{key}:"));
                assert!(stands, "{kind:?} lacks {key}:\n{head}");
            }
        }
    }
}

#[test]
fn every_block_has_a_snippet_and_every_snippet_words_of_its_own() {
    // As `src/markdown/fence.rs` names them.
    const BLOCKS: [&str; 8] = [
        "bieu-do",
        "thu-vien-anh",
        "am-thanh",
        "video",
        "van-ban",
        "lien-he",
        "loa",
        "chi-tren-web",
    ];
    let home = site();
    let snippets = snippets(&home.path().join("xa"));
    let by_prefix: BTreeMap<&str, &str> = snippets
        .values()
        .map(|(prefix, body)| (prefix.as_str(), body.as_str()))
        .collect();
    assert_eq!(by_prefix.len(), snippets.len(), "two with one prefix");
    let bare = |prefix: &&str| prefix.is_ascii();
    assert!(by_prefix.keys().all(bare), "typed without tone marks");
    for block in BLOCKS {
        let body = by_prefix.get(block).unwrap_or_else(|| panic!("{block}"));
        assert!(body.starts_with(&format!("```{block}\n")), "{body}");
    }
}

#[test]
fn the_editors_schemas_are_those_of_the_program() {
    let home = site();
    let root = home.path().join("xa");
    let settings = read(&root, "settings.json");
    let bound: BTreeMap<&str, &str> = settings["yaml.schemas"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(schema, files)| (schema.as_str(), files.as_str().unwrap()))
        .collect();
    assert_eq!(bound.len(), schema::FILES.len());
    let whole = schema::document();
    for (id, files) in schema::FILES {
        let name = format!(".vscode/bantin/{id}.schema.json");
        assert_eq!(bound.get(name.as_str()), Some(&files), "{id}");
        let written = fs::read_to_string(root.join(&name)).unwrap();
        let printed = bantin(&root, &["schema", id]).code(0);
        assert_eq!(written.as_bytes(), printed.get_output().stdout, "{id}");
        let schema: Map<String, Value> = serde_json::from_str(&written).unwrap();
        for (key, value) in whole["$defs"][id].as_object().unwrap() {
            assert_eq!(schema.get(key), Some(value), "{id}: {key}");
        }
        for (key, value) in schema["$defs"].as_object().unwrap() {
            assert_eq!(value, &whole["$defs"][key], "{id}: {key}");
        }
    }
    assert_eq!(schema::of_file("khac"), None);
}

#[test]
fn the_editor_changes_no_text_and_a_build_never_sees_its_folder() {
    let home = site();
    let root = home.path().join("xa");
    let settings = read(&root, "settings.json");
    assert_eq!(settings["files.encoding"], "utf8");
    assert_eq!(settings["files.eol"], "\n");
    assert_eq!(settings["editor.wordWrap"], "on");
    for formats in [
        "editor.formatOnSave",
        "editor.formatOnPaste",
        "editor.formatOnType",
        "yaml.format.enable",
    ] {
        assert_eq!(settings[formats], false, "{formats}");
    }
    assert!(read(&root, "extensions.json")["recommendations"].is_array());
    for folder in [".vscode", "content/.vscode", "content/tin-tuc/.vscode"] {
        let folder = root.join(folder);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("vo-bai.md"), "---\ntitle: [\n").unwrap();
        fs::write(folder.join("vo-bai.yaml"), "a: [").unwrap();
    }
    bantin(&root, &["check"]).code(0);
    bantin(&root, &["build"]).code(0);
    let public = crate::authoring::files(&root.join("public"));
    let named = |word: &str| {
        public
            .iter()
            .any(|(path, _)| path.to_string_lossy().contains(word))
    };
    assert!(!named("vscode") && !named("vo-bai"));
}
