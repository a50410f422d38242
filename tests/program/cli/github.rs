//! `bantin check --format github`: one command a line, whatever writers typed, with paths as the service knows them.

use std::collections::BTreeMap;
use std::path::Path;

use crate::fixture::site::{Run, Site, TODAY, program};

/// What one line asks the service to show.
#[derive(Debug)]
struct Annotation {
    command: String,
    properties: BTreeMap<String, String>,
    body: String,
}

fn unescaped(text: &str) -> String {
    let marks = [
        ("%3A", ":"),
        ("%2C", ","),
        ("%0A", "\n"),
        ("%0D", "\r"),
        ("%25", "%"),
    ];
    marks.iter().fold(text.to_owned(), |text, (mark, letter)| {
        text.replace(mark, letter)
    })
}

/// Reads a line as the service does; a line that is no annotation is one that it would show as it is, or obey.
fn read(line: &str) -> Annotation {
    let (head, body) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
    let (command, properties) = head.split_once(' ').unwrap();
    let pair = |pair: &str| {
        let (key, value) = pair.split_once('=').unwrap();
        (key.to_owned(), unescaped(value))
    };
    Annotation {
        command: command.to_owned(),
        properties: properties.split(',').map(pair).collect(),
        body: unescaped(body),
    }
}

/// Runs the check from a folder, with the root as it is typed there.
fn annotations(from: &Path, root: &Path) -> (Run, Vec<Annotation>) {
    let mut command = program();
    let words = ["check", "--format", "github", "--today", TODAY, "--root"];
    let run = Run::of(command.current_dir(from).args(words).arg(root));
    let annotations = run.stdout.lines().map(read).collect();
    (run, annotations)
}

fn of<'a>(annotations: &'a [Annotation], id: &str) -> &'a Annotation {
    let mut all = annotations
        .iter()
        .filter(|one| one.properties["title"] == id);
    all.next()
        .unwrap_or_else(|| panic!("no {id} in {annotations:#?}"))
}

#[test]
fn what_writers_typed_ends_no_command_and_begins_none() {
    let site = Site::filled();
    let head = "title: A\ndate: 2026-11-20\nmodels: [\"100%\\r\\n::error file=x,line=1::y\"]";
    site.article("content/tin-tuc/hong.md", head, "A");
    let root = site.root();
    let (run, annotations) = annotations(root.parent().unwrap(), Path::new("site"));
    assert_eq!(run.code, 1, "{}", run.said());
    assert!(!run.stdout.contains('\r'), "{:?}", run.stdout);
    let missing = annotations.iter().find(|one| one.body.contains("100%"));
    let missing = missing.unwrap_or_else(|| panic!("{}", run.stdout));
    assert_eq!(missing.command, "error");
    assert!(
        missing.body.contains("::error file=x,line=1::y"),
        "{missing:?}"
    );
    assert_eq!(missing.properties.len(), 6, "{missing:?}");
    assert_eq!(missing.properties["file"], "site/content/tin-tuc/hong.md");
}

#[test]
fn a_place_is_file_line_and_column() {
    let site = Site::filled();
    let head = "title: Bài\ndate: 2026-11-20\ndescription: Lời dẫn.";
    site.article(
        "content/tin-tuc/so.md",
        head,
        "Gọi\nanh Tư số 0912 345 678 nhé.",
    );
    let root = site.root();
    let (run, annotations) = annotations(&root, Path::new("."));
    assert_eq!(run.code, 0, "{}", run.said());
    let phone = of(&annotations, "phone-private");
    let property = |name: &str| phone.properties[name].as_str();
    assert_eq!(phone.command, "warning");
    assert_eq!(property("file"), "content/tin-tuc/so.md");
    assert_eq!((property("line"), property("col")), ("8", "11"));
    assert_eq!((property("endLine"), property("endColumn")), ("8", "23"));
    let parts: Vec<&str> = phone.body.lines().collect();
    assert_eq!(
        parts.len(),
        3,
        "what, on which ground, what to do: {parts:?}"
    );
}

#[cfg(unix)] // Windows knows no such names
#[test]
fn a_name_with_the_service_s_own_marks_is_a_name() {
    let site = Site::filled();
    let name = "a,b:c%20.md";
    let path = format!("content/tin-tuc/{name}");
    site.article(
        &path,
        "title: Bài\ndate: 2026-11-20",
        "Gọi số 0912 345 678.",
    );
    let (run, annotations) = annotations(&site.root(), Path::new("."));
    let phone = of(&annotations, "phone-private");
    assert_eq!(phone.properties["file"], path, "{}", run.stdout);
}

#[test]
fn paths_begin_where_the_program_runs_however_the_root_is_typed() {
    let site = Site::filled();
    site.article(
        "content/tin-tuc/so.md",
        "title: Bài\ndate: 2026-11-20",
        "Gọi số 0912 345 678.",
    );
    let root = site.root();
    let above = root.parent().unwrap();
    for (from, typed, file) in [
        (root.as_path(), Path::new("."), "content/tin-tuc/so.md"),
        (root.as_path(), root.as_path(), "content/tin-tuc/so.md"),
        (above, Path::new("./site/"), "site/content/tin-tuc/so.md"),
        (above, root.as_path(), "site/content/tin-tuc/so.md"),
    ] {
        let (run, annotations) = annotations(from, typed);
        let phone = of(&annotations, "phone-private");
        assert_eq!(phone.properties["file"], file, "{}", run.said());
    }
}
