//! The writers' tools through the program: new articles, new sites, the schema.
//!
//! The expected file is `tests/suite/authoring/notice.md`; `BANTIN_BLESS=1 cargo test --test program authoring` writes it anew.

mod article;
mod editor;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use bantin::document::front_matter::{self, KindSchema, required};
use bantin::document::kind_name::KindName;
use bantin::{pipeline, source};
use serde_json::Value;

fn bantin(root: &Path, arguments: &[&str]) -> assert_cmd::assert::Assert {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bantin"));
    command
        .args(arguments)
        .arg("--root")
        .arg(root)
        .args(["--lang", "vi"]);
    command.assert()
}

/// A new site.
fn site() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    bantin(home.path(), &["init", "xa"]).code(0);
    home
}

fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder, with what it holds.
fn files(folder: &Path) -> BTreeSet<(PathBuf, Vec<u8>)> {
    let mut all = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(files(&path));
        } else {
            let held = fs::read(&path).unwrap();
            all.insert((path, held));
        }
    }
    all
}

#[test]
fn a_new_site_builds_at_once_and_no_folder_in_use_is_touched() {
    let home = site();
    let root = home.path().join("xa");
    bantin(&root, &["build"]).code(0);
    assert!(root.join("public/index.html").is_file());
    assert!(root.join("public/.gitignore").is_file());
    let before = files(&root);
    let refused = bantin(home.path(), &["init", "xa"]).code(1);
    let said = String::from_utf8(refused.get_output().stderr.clone()).unwrap();
    assert!(said.contains("không trống"), "{said}");
    assert_eq!(files(&root), before);
    fs::write(home.path().join("tep"), "x").unwrap();
    bantin(home.path(), &["init", "tep"]).code(1);
    fs::create_dir(home.path().join("trong")).unwrap();
    bantin(home.path(), &["init", "trong"]).code(0);
}

#[test]
fn a_new_site_names_no_commune() {
    let home = site();
    for (path, held) in files(&home.path().join("xa/content")) {
        let text = String::from_utf8(held).unwrap();
        for name in ["Tân Minh", "Hải Phòng", "05-NQ/TU"] {
            assert!(!text.contains(name), "{}: {name}", path.display());
        }
    }
}

#[test]
fn a_new_article_of_every_kind_has_no_error() {
    let home = site();
    let root = home.path().join("xa");
    for kind in KindName::ALL {
        let title = format!("Bài thử {}", kind.id());
        bantin(&root, &["new", kind.id(), &title, "--today", "2026-11-23"]).code(0);
        let path = format!("content/{}/bai-thu-{}.md", kind.section(), kind.id());
        assert!(root.join(&path).is_file(), "{path}");
    }
    bantin(&root, &["check"]).code(0);
    bantin(&root, &["check", "--drafts"]).code(0);
}

#[test]
fn the_real_site_takes_new_articles_too() {
    let home = tempfile::tempdir().unwrap();
    for (path, held) in ["content", "themes"]
        .iter()
        .flat_map(|folder| files(&repository().join(folder)))
    {
        let copy = home.path().join(path.strip_prefix(repository()).unwrap());
        fs::create_dir_all(copy.parent().unwrap()).unwrap();
        fs::write(copy, held).unwrap();
    }
    for kind in KindName::ALL {
        bantin(home.path(), &["new", kind.id(), "Tên thử của bài mới"]).code(0);
    }
    bantin(home.path(), &["check", "--drafts"]).code(0);
}

#[test]
fn a_new_notice_is_the_expected_file_and_is_never_written_over() {
    let home = site();
    let root = home.path().join("xa");
    let arguments = [
        "new",
        "thông báo",
        "Lịch tiêm chủng",
        "--today",
        "2026-11-23",
    ];
    let done = bantin(&root, &arguments).code(0);
    let said = String::from_utf8(done.get_output().stdout.clone()).unwrap();
    assert!(said.contains("lich-tiem-chung.md"), "{said}");
    let written = fs::read_to_string(root.join("content/thong-bao/lich-tiem-chung.md")).unwrap();
    let golden = repository().join("tests/suite/authoring/notice.md");
    if std::env::var_os("BANTIN_BLESS").is_some() {
        fs::write(&golden, &written).unwrap();
    }
    assert_eq!(written, fs::read_to_string(golden).unwrap());
    let before = files(&root);
    let refused = bantin(&root, &["new", "notice", "Lịch  tiêm chủng"]).code(1);
    let said = String::from_utf8(refused.get_output().stderr.clone()).unwrap();
    assert!(said.contains("lich-tiem-chung.md"), "{said}");
    assert_eq!(files(&root), before);
}

#[test]
fn what_cannot_be_done_is_told_with_its_exit_code() {
    let home = site();
    let root = home.path().join("xa");
    let said = |arguments: &[&str], code: i32| {
        let output = bantin(&root, arguments).code(code);
        String::from_utf8(output.get_output().stderr.clone()).unwrap()
    };
    assert!(said(&["new", "notise", "Tên"], 3).contains("«notice»"));
    assert!(said(&["new", "notice", "…"], 3).contains("tên tệp"));
    assert!(said(&["new", "notice", "Tên", "--today", "23/11/2026"], 3).contains("23/11/2026"));
    assert!(said(&["new", "notice"], 3).contains("TIÊU ĐỀ"));
    bantin(home.path(), &["new", "notice", "Tên"]).code(1);
    bantin(&home.path().join("khong-co"), &["new", "notice", "Tên"]).code(2);
}

/// The schema as the program prints it.
fn schema() -> Value {
    let output = bantin(&repository(), &["schema"]).code(0);
    serde_json::from_slice(&output.get_output().stdout).unwrap()
}

#[test]
fn the_schema_has_every_key_of_every_kind_and_no_other() {
    let schema = schema();
    for kind in KindName::ALL {
        let of_kind = &schema["$defs"][kind.id()];
        let names = |value: &Value| {
            value
                .as_object()
                .unwrap()
                .keys()
                .cloned()
                .collect::<BTreeSet<_>>()
        };
        let known: BTreeSet<String> = KindSchema::of(kind).keys.iter().cloned().collect();
        assert_eq!(names(&of_kind["properties"]), known, "{kind:?}");
        assert_eq!(of_kind["additionalProperties"], false);
        assert_eq!(of_kind["required"], serde_json::json!(required(kind)));
        assert_eq!(of_kind["properties"]["kind"]["enum"][0], kind.id());
    }
    for file in [
        "site",
        "section",
        "broadcast",
        "Body",
        "Person",
        "Loudspeaker",
    ] {
        assert_eq!(
            schema["$defs"][file]["additionalProperties"], false,
            "{file}"
        );
    }
    let types = &schema["$defs"]["DocumentType"]["oneOf"];
    assert_eq!(types.as_array().unwrap().len(), 11);
}

#[test]
fn the_schema_leads_nowhere_and_speaks_vietnamese() {
    fn visit(value: &Value, schema: &Value) {
        if let Some(reference) = value.get("$ref").and_then(Value::as_str) {
            let target = reference.strip_prefix('#').unwrap();
            assert!(schema.pointer(target).is_some(), "{reference}");
        }
        if let Some(said) = value.get("description").and_then(Value::as_str) {
            assert!(!said.is_ascii() || said.starts_with("Email"), "{said}");
        }
        match value {
            Value::Object(object) => object.values().for_each(|part| visit(part, schema)),
            Value::Array(items) => items.iter().for_each(|part| visit(part, schema)),
            _ => {}
        }
    }
    let schema = schema();
    visit(&schema, &schema);
}

#[test]
fn one_name_in_the_schema_is_one_type() {
    let mut seen = serde_json::Map::new();
    for kind in KindName::ALL {
        let parts = KindSchema::of(kind);
        for part in [&parts.common, &parts.own] {
            let definitions = part.get("$defs").and_then(Value::as_object);
            for (name, definition) in definitions.into_iter().flatten() {
                let first = seen
                    .entry(name.clone())
                    .or_insert_with(|| definition.clone());
                assert_eq!(first, definition, "{name}");
            }
        }
    }
}

#[test]
fn the_schema_allows_every_key_of_the_real_content() {
    let schema = schema();
    let sources = source::read(&repository(), &["content"]).unwrap().value;
    let config = pipeline::config(&sources).value;
    for (path, text, _) in sources.texts_under("content") {
        let definition = match (path.extension().as_str(), path.file_name()) {
            ("md", "_index.md") => "section",
            ("md", _) => {
                let head = &text[front_matter::split(path, text).value.head];
                let named = front_matter::named_kind(path, head);
                named.unwrap_or_else(|| config.default_kind(path)).id()
            }
            ("yaml", "site.yaml") => "site",
            _ => continue,
        };
        let head = match path.extension().as_str() {
            "md" => &text[front_matter::split(path, text).value.head],
            _ => text,
        };
        let allowed = schema["$defs"][definition]["properties"]
            .as_object()
            .unwrap();
        let keys = head
            .lines()
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
        for key in keys.filter_map(|line| line.split_once(':')) {
            assert!(allowed.contains_key(key.0), "{path}: {}", key.0);
        }
    }
}
