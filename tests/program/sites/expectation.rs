//! What a case says of the built site: `output.txt`, a line each, and whole files under `output/`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use scraper::Html;
use walkdir::WalkDir;

use crate::fixture::page::{all, visible_text};
use crate::fixture::site::Site;
use crate::sites::case::is_blessing;

type Files = BTreeMap<String, Vec<u8>>;

pub fn check(folder: &Path, site: &Site) -> Vec<String> {
    let files = site.public();
    let lines = fs::read_to_string(folder.join("output.txt")).unwrap_or_default();
    let lines = lines
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let mut differing: Vec<String> = lines
        .filter_map(|line| fault(line, &files).map(|fault| format!("output.txt: {line}: {fault}")))
        .collect();
    differing.extend(whole(&folder.join("output"), &files));
    differing
}

/// `there PATH`, `absent PATH`, `nowhere TEXT`, `says PATH :: TEXT` (to a reader), `has PATH :: TEXT` (in its bytes),
/// `never PATH :: TEXT`, `inert PATH :: TEXT` (in no script).
fn fault(line: &str, files: &Files) -> Option<String> {
    let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
    let (path, text) = rest.split_once(" :: ").unwrap_or((rest, ""));
    let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(text);
    let file = || files.get(path).ok_or_else(|| "no such file".to_owned());
    match verb {
        "there" => file().err(),
        "absent" => files.contains_key(path).then(|| "it is there".to_owned()),
        "has" => file().map_or_else(Some, |bytes| {
            (!holds(bytes)).then(|| "it does not".to_owned())
        }),
        "never" => file().map_or_else(Some, |bytes| holds(bytes).then(|| "it does".to_owned())),
        "says" => file().map_or_else(Some, |bytes| {
            let seen = visible_text(&Html::parse_document(&String::from_utf8_lossy(bytes)));
            (!seen.contains(text)).then(|| format!("it says: {seen}"))
        }),
        "inert" => file().map_or_else(Some, |bytes| {
            let page = Html::parse_document(&String::from_utf8_lossy(bytes));
            let scripts = all(&page, "script:not([type='application/ld+json'])");
            let runs = scripts
                .iter()
                .any(|script| script.inner_html().contains(text));
            runs.then(|| "a script holds it".to_owned())
        }),
        "nowhere" => {
            let with = files
                .iter()
                .find(|(_, bytes)| String::from_utf8_lossy(bytes).contains(rest));
            with.map(|(path, _)| format!("it stands in {path}"))
        }
        other => Some(format!("no such word as {other}")),
    }
}

fn whole(folder: &Path, files: &Files) -> Vec<String> {
    let walk = WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let expected = walk.filter(|entry| entry.file_type().is_file());
    let faults = expected.filter_map(|entry| {
        let name = entry
            .path()
            .strip_prefix(folder)
            .unwrap()
            .to_str()
            .unwrap()
            .replace('\\', "/");
        let Some(made) = files.get(&name) else {
            return Some(format!("{name} was not made"));
        };
        if is_blessing() {
            fs::write(entry.path(), made).unwrap();
        }
        let differs = fs::read(entry.path()).unwrap() != *made;
        differs.then(|| format!("{name} should be:\n{}", String::from_utf8_lossy(made)))
    });
    faults.collect()
}
