//! Every key of every kind stands once in a new head, and parses.

use super::*;
use crate::diagnostic::Problem;
use crate::document::front_matter;
use crate::path::SourcePath;

fn head(kind: KindName) -> String {
    write(Known {
        kind,
        names_kind: true,
        title: "Một \"tên\": # \\ khó",
        date: Date::new(2026, 11, 23).expect("a day"),
        owner: "uy-ban",
    })
}

#[test]
fn every_key_stands_once_and_parses_with_its_mark_and_without() {
    let path = SourcePath::new("content/tin-tuc/a.md");
    for kind in KindName::ALL {
        let head = head(kind);
        let read = front_matter::parse(&path, head.trim_end_matches("---\n"), kind);
        assert_eq!(read.found, [], "{kind:?}\n{head}");
        let title = read.value.common.title.expect("a title");
        assert_eq!(title.value, "Một \"tên\": # \\ khó");
        let bare = uncommented(&head);
        for key in &KindSchema::of(kind).keys {
            let times = bare.matches(&format!("\n{key}:")).count();
            assert_eq!(times, 1, "{kind:?}: {key}\n{bare}");
        }
        let read = front_matter::parse(&path, bare.trim_end_matches("---\n"), kind);
        let yaml =
            |found: &&crate::diagnostic::Diagnostic| matches!(found.problem, Problem::Yaml(_));
        assert_eq!(read.found.iter().find(yaml), None, "{bare}");
    }
}

/// The head with the signs taken away that put keys out of use.
fn uncommented(head: &str) -> String {
    let explains = |line: &str| line.starts_with("# ") && !line.starts_with("#  ");
    let bare = |line: &&str| {
        if explains(line) {
            0
        } else {
            usize::from(line.starts_with('#'))
        }
    };
    let lines: Vec<&str> = head.lines().map(|line| &line[bare(&line)..]).collect();
    lines.join("\n") + "\n"
}
