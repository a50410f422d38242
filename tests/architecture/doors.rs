//! Doors: each outside crate, the disk, the clock and the environment are reached through the files listed here alone.

use std::collections::BTreeSet;
use std::fs;

use crate::assert_none;
use crate::code::{self, File};

/// Each dependency and the modules that may name it; `*` for the vocabulary that all plain data is written in.
const DOORS: [(&str, &[&str]); 48] = [
    ("ab_glyph", &["picture"]),
    ("ab_glyph_rasterizer", &["picture"]),
    ("annotate_snippets", &["cli::diagnostics"]),
    ("anstyle_query", &["cli::window"]),
    ("atom_syndication", &["web::feed"]),
    ("axum", &["serve::http"]),
    (
        "blake3",
        &[
            "source",
            "publish",
            "cache",
            "memo",
            "picture",
            "web::search::shards",
        ],
    ),
    ("brotli", &["compress"]),
    ("clap", &["cli", "commands"]),
    ("clap_complete", &["commands::completions"]),
    ("dejavu", &["picture"]),
    ("fast_image_resize", &["picture"]),
    ("flate2", &["compress"]),
    ("futures_util", &["serve::http"]),
    (
        "html5ever",
        &["authoring::import::html", "authoring::diff::page"],
    ),
    ("icu_collator", &["vietnamese"]),
    ("icu_locale_core", &["vietnamese"]),
    ("icu_normalizer", &["vietnamese"]),
    ("image", &["picture"]),
    ("include_dir", &["authoring"]),
    ("indicatif", &["cli::progress"]),
    ("mimalloc", &["main"]),
    ("jiff", &["date"]),
    ("minify_html", &["minify"]),
    ("moxcms", &["picture"]),
    ("notify", &["serve::watch"]),
    ("open", &["commands::serve"]),
    ("percent_encoding", &["path"]),
    ("pulldown_cmark", &["markdown::parse"]),
    (
        "quick_xml",
        &["web::machine", "authoring::import::docx::xml"],
    ),
    (
        "rayon",
        &[
            "source", "site", "speech", "picture", "pipeline", "web", "publish", "memo",
            "compress", "outside",
        ],
    ), // the stages that go document by document; other sites are asked side by side
    ("rustc_hash", &["speech::reading", "web::search"]),
    ("schemars", &["*"]),
    ("serde", &["*"]),
    (
        "serde_json",
        &[
            "web",
            "cli",
            "commands",
            "authoring",
            "serve",
            "publish::manifest",
        ],
    ),
    ("serde_yaml", &["yaml"]),
    ("simdutf8", &["source::decode"]),
    ("slug", &["vietnamese"]),
    ("strsim", &["yaml"]),
    ("sys_locale", &["cli::language"]),
    ("tempfile", &["publish", "authoring", "cache"]),
    ("tera", &["web::theme"]),
    ("tokio", &["serve"]),
    ("ureq", &["outside::client"]),
    ("url", &["outside::address", "path"]),
    ("webp", &["picture"]),
    ("xxhash_rust", &["publish", "web::search"]),
    ("zip", &["authoring::import::docx::archive"]),
];

/// The walk over the sources; a name of its own, since `source` is a folder.
const WALKDIR: (&str, &[&str]) = ("walkdir", &["source"]);

/// Parts of the standard library that reach out of the program.
const OUTSIDE: [(&str, &[&str]); 6] = [
    ("fs", &["source", "publish", "authoring", "serve", "cache"]),
    ("net", &["serve", "commands::serve", "outside::address"]),
    ("process", &["cli::exit"]),
    ("env", &["main"]),
    ("thread", &["cli::progress", "publish", "serve", "outside"]), // serve listens beside its loop, publish waits for the lock and writes in parallel, no site is asked without a pause
    (
        "io",
        &[
            "source",
            "publish",
            "authoring",
            "cli",
            "commands",
            "machine",
            "memo",
            "serve",
            "cache",
            "picture",
            "compress",
            "outside::client",
        ],
    ), // compressors write to memory through `io::Write`
];

/// Who may ask the clock: the command line tells how long a build took, publishing waits a while for the lock, the preview
/// waits for the end of a burst and for midnight, other sites have an end of their time to answer. The cache of sources only compares the times of files.
const CLOCK: &[&str] = &[
    "cli",
    "commands",
    "publish",
    "serve",
    "source::file_cache",
    "outside::inquiry",
];

fn doors() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    DOORS.into_iter().chain([WALKDIR])
}

fn is_door(file: &File, doors: &[&str]) -> bool {
    let module = file.module.join("::");
    let inside = |door: &&str| module == **door || module.starts_with(&format!("{door}::"));
    doors.contains(&"*") || doors.iter().any(inside)
}

/// The lines on which a file has the tokens, one after the other.
fn lines_with(file: &File, pattern: &[&str]) -> Vec<usize> {
    let tokens = file.tokens();
    let windows = tokens.windows(pattern.len());
    let met = windows.filter(|window| {
        window
            .iter()
            .map(|(word, _)| word.as_str())
            .eq(pattern.iter().copied())
    });
    met.map(|window| window[0].1).collect()
}

#[test]
fn every_dependency_has_a_door() {
    let manifest = fs::read_to_string(code::root().join("Cargo.toml")).unwrap();
    let table = manifest.split("[dependencies]").nth(1).unwrap();
    let table = table.split("\n[").next().unwrap();
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    let named: BTreeSet<String> = lines
        .filter_map(|line| line.split_once(" ="))
        .map(|(name, _)| name.replace('-', "_"))
        .collect();
    let listed: BTreeSet<String> = doors().map(|(name, _)| name.to_owned()).collect();
    assert_eq!(
        named, listed,
        "the dependencies of Cargo.toml, and those that have a door here"
    );
}

#[test]
fn an_outside_crate_comes_in_by_its_door_alone() {
    let mut breaches = Vec::new();
    for file in code::files("src") {
        for (name, doors) in doors().filter(|(_, doors)| !is_door(&file, doors)) {
            let named = lines_with(&file, &[name, ":", ":"]);
            let places = named
                .into_iter()
                .map(|line| format!("{}: {name}, whose door is {doors:?}", file.at(line)));
            // `web::theme` and the like end in a name of our own that may be that of a crate.
            breaches.extend(places.filter(|_| !is_own_module(&file, name)));
        }
    }
    assert_none("each outside crate through its door", breaches);
}

fn is_own_module(file: &File, name: &str) -> bool {
    let path = file.path.replace("mod.rs", &format!("{name}.rs"));
    path != file.path && code::root().join(path).exists()
}

#[test]
fn the_disk_the_clock_and_the_environment_have_doors() {
    let mut breaches = Vec::new();
    for file in code::files("src") {
        for (part, _) in OUTSIDE
            .into_iter()
            .filter(|(_, doors)| !is_door(&file, doors))
        {
            let named = lines_with(&file, &["std", ":", ":", part]);
            breaches.extend(
                named
                    .iter()
                    .map(|&line| format!("{}: std::{part}", file.at(line))),
            );
        }
        for clock in ["SystemTime", "Instant"] {
            let named = lines_with(&file, &[clock]);
            let named = named.iter().filter(|_| !is_door(&file, CLOCK));
            breaches.extend(named.map(|&line| format!("{}: {clock}, the clock", file.at(line))));
        }
        for lock in [
            "Mutex",
            "RwLock",
            "OnceLock",
            "AtomicBool",
            "AtomicUsize",
            "thread_local",
        ] {
            let named = lines_with(&file, &[lock]);
            let named = named.iter().filter(|_| !is_door(&file, &["cli"]));
            breaches.extend(named.map(|&line| format!("{}: {lock}", file.at(line))));
        }
    }
    assert_none(
        "disk, clock, environment and shared state through their doors",
        breaches,
    );
}

#[test]
fn no_use_of_std_in_a_group_hides_a_door() {
    // `use std::{fs, io}` would be read by no rule above.
    let grouped = |file: &File| {
        let lines = lines_with(file, &["std", ":", ":", "{"]);
        lines.iter().map(|&line| file.at(line)).collect::<Vec<_>>()
    };
    assert_none(
        "std is imported part by part",
        code::files("src").iter().flat_map(grouped).collect(),
    );
}
