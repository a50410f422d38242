//! Floors: a module imports only from floors below its own; children never import their `mod.rs`; no circles.

use std::collections::{BTreeMap, BTreeSet};

use crate::assert_none;
use crate::code::{self, File};
use crate::imports::{Map, imports};

/// The floor of each module, as the written map in `lib.rs` lists them.
fn floors(files: &[File]) -> BTreeMap<String, usize> {
    let map = files.iter().find(|file| file.path == "src/lib.rs").unwrap();
    let mut floors = BTreeMap::new();
    for line in map.text.lines() {
        let Some((number, names)) = line
            .strip_prefix("//! ")
            .and_then(|line| line.split_once(". `"))
        else {
            continue;
        };
        let Ok(number) = number.parse::<usize>() else {
            continue;
        };
        let names = names.split(':').next().unwrap();
        for name in names.split(',') {
            floors.insert(name.trim_matches([' ', '`']).to_owned(), number);
        }
    }
    assert!(
        floors.len() > 10,
        "the list of floors in lib.rs was not understood: {floors:?}"
    );
    floors
}

#[test]
fn the_written_map_names_every_module_and_no_other() {
    let files = code::files("src");
    let listed: BTreeSet<String> = floors(&files).into_keys().collect();
    let modules = files
        .iter()
        .filter_map(File::top_module)
        .filter(|&name| name != "main");
    let there: BTreeSet<String> = modules.map(str::to_owned).collect();
    assert_eq!(
        listed, there,
        "modules on a floor in lib.rs, and modules that there are"
    );
}

#[test]
fn a_module_imports_only_from_floors_below() {
    let files = code::files("src");
    let (floors, map) = (floors(&files), Map::of(&files));
    let mut breaches = Vec::new();
    for file in &files {
        let Some(own) = file.top_module() else {
            continue;
        };
        let own_floor = floors.get(own).copied().unwrap_or(usize::MAX);
        for import in imports(file, &map) {
            let Some(other) = import.path.first().filter(|&other| other != own) else {
                continue;
            };
            let Some(&floor) = floors.get(other) else {
                continue;
            };
            if floor >= own_floor {
                let place = file.at(import.line);
                let path = import.path.join("::");
                breaches.push(format!(
                    "{place}: {own} (floor {own_floor}) imports {path} (floor {floor})"
                ));
            }
        }
    }
    assert_none("imports only from floors below", breaches);
}

#[test]
fn a_child_never_imports_its_own_mod_rs() {
    let files = code::files("src");
    let map = Map::of(&files);
    let mut breaches = Vec::new();
    for file in files.iter().filter(|file| file.module.len() > 1) {
        for import in imports(file, &map) {
            let Some(target) = map.file(&import.path) else {
                continue;
            };
            let is_above =
                target.module.len() < file.module.len() && file.module.starts_with(&target.module);
            if is_above && !target.module.is_empty() {
                let place = file.at(import.line);
                breaches.push(format!(
                    "{place}: imports {} of {}",
                    import.path.join("::"),
                    target.path
                ));
            }
        }
    }
    assert_none("children never import their mod.rs", breaches);
}

#[test]
fn there_is_no_circle_between_files() {
    let files = code::files("src");
    let map = Map::of(&files);
    let mut graph: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for file in &files {
        let targets = imports(file, &map);
        let targets = targets.iter().filter_map(|import| map.file(&import.path));
        let others = targets
            .map(|target| target.path.as_str())
            .filter(|path| *path != file.path);
        graph.insert(&file.path, others.collect());
    }
    let circles: Vec<String> = graph
        .keys()
        .filter_map(|&start| circle(&graph, start))
        .map(|circle| circle.join(" -> "))
        .collect();
    assert_none("no circles between files", circles);
}

/// The shortest way from a file back to itself, told once: from the first of its files.
fn circle<'a>(
    graph: &BTreeMap<&'a str, BTreeSet<&'a str>>,
    start: &'a str,
) -> Option<Vec<&'a str>> {
    let mut ways = std::collections::VecDeque::from([vec![start]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for &next in &graph[way[way.len() - 1]] {
            if next == start {
                let is_first = way.iter().all(|&file| file >= start);
                return is_first.then(|| way.iter().copied().chain([start]).collect());
            }
            if seen.insert(next) {
                ways.push_back(way.iter().copied().chain([next]).collect());
            }
        }
    }
    None
}

#[test]
fn only_the_pipeline_calls_stages() {
    const PIPELINE: &str = "src/pipeline"; // the file and its children
    const STAGES: [(&str, &str); 9] = [
        ("source::read", "src/commands/"), // reading and writing frame the pure pipeline
        ("publish::publish", "src/commands/"),
        ("source::reread", "src/serve/"),
        ("document::parse", PIPELINE),
        ("web::page", PIPELINE),
        ("config::parse", PIPELINE),
        ("site::assemble", PIPELINE),
        ("web::pages", PIPELINE),
        ("web::theme::load", PIPELINE),
    ];
    let files = code::files("src");
    let mut breaches = Vec::new();
    for (stage, caller) in STAGES {
        let words: Vec<&str> = stage.split("::").collect();
        let last_two = &words[words.len() - 2..];
        let calls = |file: &&File| {
            let tokens = file.tokens();
            let pattern = [last_two[0], ":", ":", last_two[1], "("];
            tokens
                .windows(5)
                .any(|window| window.iter().map(|(word, _)| word.as_str()).eq(pattern))
        };
        let callers: Vec<&str> = files
            .iter()
            .filter(calls)
            .map(|file| file.path.as_str())
            .collect();
        let is_good = !callers.is_empty() && callers.iter().all(|path| path.starts_with(caller));
        if !is_good {
            breaches.push(format!(
                "{stage} is called by {callers:?}, not by {caller} alone"
            ));
        }
    }
    assert_none("only the pipeline calls stages", breaches);
}
