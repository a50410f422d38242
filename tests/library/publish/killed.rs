//! Builds that are killed: a child of this very test publishes without end until it is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use bantin::output::Output;
use bantin::publish::publish;

use crate::publish::folder::{LOCK, all, folder, put, site};

/// Files large enough to be caught half written, some in one site only, in folders that come and go.
fn large_site(version: usize) -> Vec<(String, String)> {
    let path = |number: usize| match number % 4 {
        0 => format!("page-{number}/index.html"),
        1 => format!("only-{}/page-{number}.html", version % 3),
        2 => format!("style-{number}.css"),
        _ => format!("deep/er-{number}/still/index.html"),
    };
    let text = |path: &str| format!("{path} {version}\n").repeat(700);
    let mut files: Vec<_> = (0..60)
        .map(path)
        .map(|path| (text(&path), path))
        .map(|(text, path)| (path, text))
        .collect();
    files.push(("index.html".to_owned(), text("index.html")));
    files
}

pub fn outputs(files: &[(String, String)]) -> Vec<Output> {
    let pairs: Vec<_> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    site(&pairs)
}

/// Where the child publishes.
pub const INTO: &str = "BANTIN_TEST_INTO";

/// The child, by its full name.
pub const CHILD: &str = "publish::killed::child_publishes_without_end";

#[test]
#[ignore = "the child that a_build_killed_at_any_moment starts and kills"]
fn child_publishes_without_end() {
    let Some(into) = std::env::var_os(INTO) else {
        return;
    };
    for version in 0..5_000 {
        publish(outputs(&large_site(version)), Path::new(&into)).unwrap();
    }
}

fn child(into: &Path) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", CHILD, "--ignored"])
        .env(INTO, into);
    command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Kills a child some time after it has begun to publish.
fn start_and_kill(into: &Path, after: Duration) {
    let _ = fs::remove_file(into.join(LOCK)); // made anew by the child, which so shows that it has begun
    let mut child = child(into);
    let start = Instant::now();
    while !into.join(LOCK).exists() && start.elapsed() < Duration::from_secs(20) {
        thread::sleep(Duration::from_micros(200));
    }
    thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
}

fn is_whole(path: &str, bytes: &[u8]) -> bool {
    let text = std::str::from_utf8(bytes).unwrap();
    let first = text.lines().next().unwrap_or_default();
    first.starts_with(&format!("{path} ")) && text == format!("{first}\n").repeat(700)
}

#[test]
fn a_build_killed_at_any_moment_leaves_whole_files_and_the_next_one_heals() {
    let (_holder, into) = folder();
    put(&into, "deep/mine.txt", "mine");
    let mut caught = BTreeSet::new();
    // The later the round, the later the blow: on a busy machine a child takes longer to be caught in the act.
    for round in 0..600 {
        if round >= 40 && !caught.is_empty() {
            break;
        }
        start_and_kill(&into, Duration::from_micros(round * 937));
        for (path, bytes) in all(&into) {
            let foreign = path == "deep/mine.txt" || path.ends_with('/');
            let leftover = path.contains(".bantin-");
            assert!(
                foreign || leftover || is_whole(&path, &bytes),
                "{path} is spoilt in round {round}"
            );
            caught.extend(leftover.then_some(round));
        }
        if round % 3 == 0 {
            let files = large_site(usize::try_from(round).unwrap());
            publish(outputs(&files), &into).unwrap();
            let mut expected: BTreeMap<_, _> = files
                .into_iter()
                .map(|(path, text)| (path, text.into_bytes()))
                .collect();
            expected.insert("deep/mine.txt".to_owned(), b"mine".to_vec());
            assert!(all(&into) == expected, "not healed in round {round}");
        }
    }
    assert!(!caught.is_empty(), "no child was caught in the act");
}
