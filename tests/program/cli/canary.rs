//! What may not leave the office leaves by no command: an article in each forbidden state, a word of its own in each of its
//! fields, and every file and text that any command makes for residents or listeners. The commands are those of the command
//! line itself: a new one must be put into the table.

use std::collections::BTreeMap;

use super::approve::approve;
use crate::fixture::site::{Site, TODAY, files, program};

/// The fields of an article that hold words.
const FIELDS: [&str; 9] = [
    "title",
    "lead",
    "author",
    "topic",
    "source",
    "said",
    "correction",
    "body",
    "file",
];

/// The states in which nothing leaves, each with the key of the head that makes it.
const STATES: [(&str, &str); 7] = [
    ("draft", "draft: true"),
    ("internal", "scope: internal"),
    ("ahead", "publish_at: 2027-01-05"),
    ("unapproved", "weight: 1"),
    ("byhand", "approved: {by: uy-ban, on: 2026-11-20}"),
    ("undone", "weight: 2"),
    ("faulty", "draft: true\nmodels: [khong-co]"),
];

/// The same for who has not agreed to the loudspeaker, which a release as a whole waits for.
const SILENT: (&str, &str) = ("silent", "people: [{name: Lê Văn Thử}]");

/// What a command makes.
enum Makes {
    /// What leaves the office, by these words.
    Leaves(&'static [&'static str]),
    /// What says in its first line that it is not to be read out.
    Marked,
    /// What the office itself looks at, or what has nothing to do with articles.
    Office,
}

const COMMANDS: [(&str, Makes); 18] = [
    (
        "build",
        Makes::Leaves(&["build --release --today 2026-11-23"]),
    ),
    (
        "bulletin",
        Makes::Leaves(&[
            "bulletin 2026-11-23 sang",
            "bulletin 2026-11-23 chieu",
            "bulletin 2026-11-24 sang --pin",
        ]),
    ),
    (
        "log",
        Makes::Leaves(&["log --from 2026-11-01 --to 2026-11-30"]),
    ),
    (
        "report",
        Makes::Leaves(&[
            "report --from 2026-10-01 --to 2026-12-31 --today 2026-11-23",
            "report --from 2026-10-01 --to 2026-12-31 --today 2026-11-23 --format html",
            "report --from 2026-10-01 --to 2026-12-31 --today 2026-11-23 --format csv",
        ]),
    ),
    ("script", Makes::Marked),
    ("serve", Makes::Office),
    ("check", Makes::Office),
    ("approve", Makes::Office),
    ("diff", Makes::Office),
    ("due", Makes::Office),
    ("read", Makes::Office),
    ("new", Makes::Office),
    ("import", Makes::Office),
    ("convert", Makes::Office),
    ("init", Makes::Office),
    ("headers", Makes::Office),
    ("schema", Makes::Office),
    ("completions", Makes::Office),
];

fn word(state: &str, field: &str) -> String {
    format!("zq{state}{field}")
}

fn file(state: &str) -> String {
    format!("content/tin-tuc/{}.md", word(state, "file"))
}

/// Puts an article in a state, with a word of its own in each field.
fn put(site: &Site, (state, key): (&str, &str)) {
    let [
        title,
        lead,
        author,
        topic,
        source,
        said,
        correction,
        body,
        _,
    ] = FIELDS.map(|field| word(state, field));
    let head = format!(
        "title: {title}\ndate: 2026-11-23\ndescription: {lead}\nauthor: {author}\ntopics: [{topic}]\n\
         source: {{name: {source}}}\nloudspeaker: {{text: {said}}}\n\
         correction: [{{on: 2026-11-23, text: {correction}}}]\n{key}"
    );
    site.article(&file(state), &head, &body);
}

fn site() -> Site {
    let site = Site::filled();
    site.article(
        "content/tin-tuc/duyet.md",
        "title: Tin đã duyệt\ndate: 2026-11-23\ndescription: d\nauthor: A",
        "Cả thôn họp.",
    );
    for state in STATES {
        put(&site, state);
    }
    let (undone, key) = STATES[5];
    let run = approve(&site, &format!("content/tin-tuc/duyet.md {}", file(undone)));
    assert_eq!(run.code, 0, "{}", run.said());
    let text = std::fs::read_to_string(site.root().join(file(undone))).unwrap();
    site.put(&file(undone), text.replace(key, "weight: 3"));
    site
}

/// The names of all commands, from the command line itself.
fn commands() -> Vec<String> {
    let help = program().arg("--help").output().unwrap().stdout;
    let help = String::from_utf8(help).unwrap();
    let below = help.split("Các lệnh:").nth(1).unwrap();
    let lines = below
        .lines()
        .skip(1)
        .take_while(|line| !line.trim().is_empty());
    let names = lines.filter_map(|line| {
        line.strip_prefix("  ")
            .filter(|line| !line.starts_with(' '))
    });
    let names = names.filter_map(|line| line.split_whitespace().next());
    names.map(str::to_owned).collect()
}

fn assert_clean(made: &str, text: &str, states: &[(&str, &str)]) {
    for (state, _) in states {
        for field in FIELDS {
            let word = word(state, field);
            assert!(!text.to_lowercase().contains(&word), "{made} holds {word}");
        }
    }
}

#[test]
fn the_table_names_every_command() {
    let mut listed: Vec<&str> = COMMANDS.iter().map(|(name, _)| *name).collect();
    let mut there = commands();
    listed.sort_unstable();
    there.sort_unstable();
    assert_eq!(there, listed);
}

#[test]
fn no_word_of_what_may_not_leave_is_in_anything_that_leaves() {
    let site = site();
    let mut states = STATES.to_vec();
    for more in [None, Some(SILENT)] {
        if let Some(silent) = more {
            put(&site, silent);
            states.push(silent);
        }
        for (name, makes) in &COMMANDS {
            match makes {
                Makes::Leaves(runs) => {
                    for words in *runs {
                        let run = site.run(words);
                        let waits = more.is_some() && *name == "build";
                        assert!(
                            waits || run.code == 0 || run.code == 1,
                            "{words}: {}",
                            run.said()
                        );
                        if *name != "build" {
                            assert_clean(words, &run.stdout, &states);
                        }
                    }
                }
                Makes::Marked => marked(&site, &states),
                Makes::Office => {}
            }
        }
        let public: BTreeMap<_, _> = site.public();
        assert!(public.contains_key("tin-tuc/duyet/index.html"));
        for (path, bytes) in public {
            assert_clean(
                &path,
                &format!("{path}\n{}", String::from_utf8_lossy(&bytes)),
                &states,
            );
        }
        for (path, bytes) in files(&site.root().join("content/broadcast")) {
            assert_clean(&path, &String::from_utf8_lossy(&bytes), &states);
        }
    }
}

fn marked(site: &Site, states: &[(&str, &str)]) {
    for (state, _) in states {
        let run = site.run(&format!("script {} --today {TODAY}", file(state)));
        assert_eq!(run.code, 0, "{state}: {}", run.said());
        assert!(
            run.stdout.starts_with("BẢN NHÁP - KHÔNG PHÁT\n"),
            "{state}: {}",
            run.stdout
        );
    }
}
