//! Where the time of a build goes: `cargo bench --bench stages -- FOLDER` tells each stage's wall time, and, for what is
//! done page by page, the time that all cores spent together; with `RAYON_NUM_THREADS=1`, that of one core.

#![allow(clippy::unwrap_used)] // a measurement may fail

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use bantin::config::Config;
use bantin::date::Date;
use bantin::document::Document;
use bantin::path::SourcePath;
use bantin::picture::Pictures;
use bantin::pipeline::{BuildSettings, FOLDERS};
use bantin::release::BuildOptions;
use bantin::site::{Site, SiteInput};
use bantin::source::Sources;
use bantin::speech::broadcast::BroadcastSettings;
use bantin::speech::script::site_scripts::Scripts;
use bantin::web::theme::{self, Theme};
use bantin::web::view::{BroadcastOutput, SiteView, Views};
use bantin::{config, document, pipeline, publish, site, source, web};
use rayon::prelude::*;

fn main() {
    let Some(root) = std::env::args()
        .skip(1)
        .find(|word| !word.starts_with("--"))
        .map(PathBuf::from)
    else {
        println!("stages FOLDER: a site's folder, such as corpus.py makes");
        return;
    };
    let sources = timed("read", || source::read(&root, &FOLDERS).unwrap().value);
    let config = timed("config", || Arc::new(config::parse(&sources).value));
    let documents = timed("documents", || documents(&sources, &config));
    let input = SiteInput {
        config: &config,
        documents: &documents,
        sources: &sources,
    };
    let today: Date = "2026-11-23".parse().unwrap();
    let conditions = BuildOptions {
        today,
        drafts: false,
        release: false,
        office: false,
    };
    let site = timed("site", || site::assemble(input, conditions).value);
    let mut theme = timed("theme", || theme::load(&sources, "tan-minh").value);
    theme.set_site(&SiteView::from_site(&site));
    timed("pages, one stage after the other", || pages(&site, &theme));
    whole(&sources, today);
}

/// All stages in their order, and the writing.
fn whole(sources: &Sources, today: Date) {
    let settings = BuildSettings {
        today: Some(today),
        ..BuildSettings::default()
    };
    let built = timed("all of the pipeline", || {
        pipeline::build(sources, &settings).value
    });
    let out = tempfile::tempdir().unwrap();
    let outputs = built.outputs.clone();
    timed("publish into an empty folder", || {
        publish::publish(outputs, out.path()).unwrap()
    });
    timed("publish again", || {
        publish::publish(built.outputs, out.path()).unwrap()
    });
}

/// A line of what Linux tells of this process's memory, in KB.
fn memory(line: &str) -> Option<u64> {
    let told = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = told.lines().find_map(|one| one.strip_prefix(line))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let made = work();
    println!(
        "{what:>34} {:>9.1} ms",
        start.elapsed().as_secs_f64() * 1000.0
    );
    made
}

fn documents(sources: &Sources, config: &Config) -> Vec<Arc<Document>> {
    let texts = sources.texts_under("content");
    let articles: Vec<_> = texts
        .filter(|(path, ..)| path.extension() == "md" && path.file_name() != "_index.md")
        .collect();
    let parse = |(source, text, hash): &(&SourcePath, &str, [u8; 32])| {
        let default_kind = config.default_kind(source);
        let input = document::Input {
            source,
            text,
            hash: *hash,
            default_kind,
        };
        Arc::new(document::parse(input).value)
    };
    articles.par_iter().map(parse).collect()
}

/// What the pages cost, in the time of all cores together.
fn pages(site: &Site, theme: &Theme) {
    let [view, render, minify] = [const { AtomicU64::new(0) }; 3];
    let (scripts, broadcast) = (Scripts::default(), BroadcastSettings::default());
    let said = BroadcastOutput {
        scripts: &scripts,
        broadcast: &broadcast,
        bulletins: &[],
    };
    let pictures = Pictures::default();
    let index = index(site);
    let views = timed("views in common", || {
        Views::new(site, said, &pictures, &theme.words, &index.contents)
    });
    let ids = views.pages();
    ids.par_iter().for_each(|id| {
        let view = summed(&view, || views.view(id));
        let html = summed(&render, || theme.render(&view).unwrap());
        summed(&minify, || bantin::minify::page(&html));
    });
    println!("{:>34} {:>9}", "pages", ids.len());
    for (what, sum) in [("views", view), ("templates", render), ("minifier", minify)] {
        let spent = Duration::from_nanos(sum.into_inner()).as_secs_f64() * 1000.0;
        println!("{what:>34} {spent:>9.1} ms, all cores together");
    }
}

/// The search index, with what it takes of memory beside the site.
fn index(site: &Site) -> web::search::Index {
    let before = memory("VmRSS").inspect(|_| std::fs::write("/proc/self/clear_refs", "5").unwrap());
    let index = timed("search index", || web::search::build_index(site));
    if let (Some(before), Some(peak)) = (before, memory("VmHWM")) {
        let grown = peak.saturating_sub(before) / 1024;
        println!("{:>34} {grown:>9} MB at its peak", "more than the site");
    }
    index
}

fn summed<T>(sum: &AtomicU64, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let made = work();
    let spent = u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX);
    sum.fetch_add(spent, Ordering::Relaxed);
    made
}
