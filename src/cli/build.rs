//! `bantin build` and `bantin check`.
//!
//! Entry: [`build`] and [`check`]. It must never know a stage: it reads, asks the pipeline, shows, publishes.

use std::io::{IsTerminal, Write};
use std::mem;
use std::path::{Path, PathBuf};
use std::time::Instant;

use serde_json::json;

use super::annotations;
use super::clock;
use super::exit::Exit;
use super::options::{BuildOptions, CheckOptions, Format, SiteOptions};
use super::progress::Progress;
use super::report::{self, Reader};
use super::summary::{self, Done};
use crate::cache::{self, Cache};
use crate::diagnostic::{Diagnostic, Reported, Severity};
use crate::machine::MachineError;
use crate::message::Language;
use crate::output::Content;
use crate::outside::{self, Answers, Bounds};
use crate::path::SourcePath;
use crate::pipeline::{self, Built, Form, Settings};
use crate::publish::{self, Changes};
use crate::source::{self, Sources};

/// Makes the site and writes it, unless something found stops that.
pub(super) fn build(options: &BuildOptions, language: Language) -> Result<Exit, MachineError> {
    let started = Instant::now();
    let site = &options.site;
    let mut made = make(site, language, |_| whole(options))?;
    if pipeline::stops(&made.found, site.release) {
        show(site, language, &made, None);
        return Ok(Exit::Content);
    }
    let out = options
        .out
        .clone()
        .unwrap_or_else(|| site.common.root.join("public"));
    let outputs = mem::take(&mut made.built.outputs);
    let contents: Vec<Content> = outputs.iter().map(|one| one.content.clone()).collect();
    let changes = match made.settings.urgent {
        Some(_) => publish::publish_over(outputs, &out)?,
        None => publish::publish(outputs, &out)?,
    };
    let done = Done {
        built: &made.built,
        changes: &changes,
        took: started.elapsed(),
    };
    show(site, language, &made, Some(&done));
    // The system takes all memory back at once when the program ends, which is now.
    mem::forget((made, contents));
    Ok(Exit::Done)
}

/// The same without writing.
pub(super) fn check(options: &CheckOptions, language: Language) -> Result<Exit, MachineError> {
    let (started, external) = (Instant::now(), options.external);
    let options = &options.site;
    let made = make(options, language, |sources| {
        let mut settings = Settings {
            review: true,
            ..settings(options)
        };
        if external {
            settings.answers = answers(sources, &settings);
        }
        settings
    })?;
    if pipeline::stops(&made.found, options.release) {
        show(options, language, &made, None);
        return Ok(Exit::Content);
    }
    let changes = Changes::default();
    let done = Done {
        built: &made.built,
        changes: &changes,
        took: started.elapsed(),
    };
    show(options, language, &made, Some(&done));
    Ok(Exit::Done)
}

/// A site as the pipeline made it, with what it was made from.
struct Made {
    sources: Sources,
    settings: Settings,
    built: Built,
    found: Vec<Diagnostic>,
}

fn make(
    options: &SiteOptions,
    language: Language,
    settings: impl FnOnce(&Sources) -> Settings,
) -> Result<Made, MachineError> {
    let _progress = Progress::start(language, options.quiet || options.format != Format::Text);
    let mut found = Vec::new();
    let sources = source::read(&options.common.root, &pipeline::FOLDERS)?.take_into(&mut found);
    let settings = settings(&sources);
    let Reported {
        value: built,
        found: more,
    } = pipeline::build(&sources, &settings);
    found.extend(more);
    found.sort_unstable();
    found.dedup();
    Ok(Made {
        sources,
        settings,
        built,
        found,
    })
}

/// Asks the pages of other sites that the content leads to. This alone reaches the network.
fn answers(sources: &Sources, settings: &Settings) -> Answers {
    let addresses = pipeline::addresses(sources, settings);
    outside::ask(
        &addresses,
        &Bounds::default(),
        &settings.cache,
        settings.now,
    )
}

/// The options of a build as typed, made ready for use.
fn whole(options: &BuildOptions) -> Settings {
    let urgent = options.urgent.as_deref();
    Settings {
        urgent: urgent.map(|file| below(&options.site.common.root, file)),
        form: Form {
            portable: options.portable,
            precompress: options.precompress,
        },
        ..settings(&options.site)
    }
}

/// The same of what a check has too.
fn settings(options: &SiteOptions) -> Settings {
    Settings {
        now: clock::now(),
        today: options.today,
        base_url: options.base_url.clone(),
        theme: options.theme.clone(),
        drafts: options.drafts,
        release: options.release,
        cache: Cache::at(options.common.root.join(cache::FOLDER)),
        ..Settings::default()
    }
}

/// A file named on the command line, from the site's folder.
pub(super) fn below(root: &Path, file: &Path) -> SourcePath {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let (root, file): (PathBuf, PathBuf) = (real(root), real(file));
    SourcePath::new(&file.strip_prefix(&root).unwrap_or(&file).to_string_lossy())
}

fn show(options: &SiteOptions, language: Language, made: &Made, done: Option<&Done<'_>>) {
    let reader = Reader {
        sources: &made.sources,
        language,
        release: options.release,
        coloured: std::io::stderr().is_terminal(),
    };
    match options.format {
        Format::Json => {
            let report = json!({
                "diagnostics": report::json(&made.found, reader),
                "accepted": report::accepted_json(&made.built.accepted, reader),
                "external": summary::asked_json(&made.settings.answers),
                "omitted": summary::omitted_json(&made.built.omitted),
                "done": done.map(summary::json),
            });
            let _ = writeln!(std::io::stdout(), "{report:#}");
        }
        Format::Github => {
            let root = &options.common.root;
            let _ = write!(
                std::io::stdout(),
                "{}",
                annotations::text(&made.found, root, reader)
            );
        }
        Format::Text => show_text(options, made, done, reader),
    }
}

fn show_text(options: &SiteOptions, made: &Made, done: Option<&Done<'_>>, reader: Reader<'_>) {
    let weighs = |one: &&Diagnostic| report::weight(one, options.release) == Severity::Error;
    let shown: Vec<Diagnostic> = made
        .found
        .iter()
        .filter(|one| !options.quiet || weighs(one))
        .cloned()
        .collect();
    let _ = write!(std::io::stderr(), "{}", report::text(&shown, reader));
    if !options.quiet {
        let accepted = report::accepted_text(&made.built.accepted, reader.language);
        let asked = summary::asked(&made.settings.answers, reader.language);
        let _ = write!(std::io::stdout(), "{accepted}{asked}");
    }
    if !options.quiet || done.is_none() {
        let _ = write!(std::io::stdout(), "{}", closing(reader, made, done));
    }
}

/// The last line. What law asks for is an error of a release.
fn closing(reader: Reader<'_>, made: &Made, done: Option<&Done<'_>>) -> String {
    let (language, release) = (reader.language, reader.release);
    if let Some(done) = done {
        return summary::text(done, language);
    }
    let weighs = |one: &&Diagnostic| report::weight(one, release) == Severity::Error;
    let errors = made.found.iter().filter(weighs).count();
    match language {
        Language::Vi => format!("Có {errors} lỗi; không ghi gì, trang cũ giữ nguyên.\n"),
        Language::En => format!("{errors} errors; nothing was written, the old site stands.\n"),
    }
}
