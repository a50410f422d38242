//! `bantin diff`: what a publication would change.
//!
//! Entry: [`diff`]. It goes the way of a build up to the first write, so that what it says is what a build would do.

pub(crate) mod args;
mod words;

use std::io::{self, Write};

use serde_json::json;

use crate::authoring::diff;
use crate::cache::{self, Cache};
use crate::cli::arguments::ListFormat;
use crate::cli::clock;
use crate::cli::diagnostics::Printer;
use crate::cli::exit::Exit;
use crate::cli::progress::Progress;
use crate::cli::summary;
use crate::machine::MachineError;
use crate::message::Language;
use crate::pipeline::{self, BuildSettings, Memos, OutputForm};
use crate::{publish, source};
use args::DiffArgs;

/// Says what a publication would change.
pub(super) fn diff(args: &DiffArgs, language: Language) -> Result<Exit, MachineError> {
    let root = &args.shared.root;
    let out = args.out.clone();
    let out = out.unwrap_or_else(|| root.join("public"));
    let mut found = Vec::new();
    let is_quiet = args.format != ListFormat::Text;
    let progress = Progress::start(language, is_quiet);
    let sources = source::read(root, &pipeline::FOLDERS)?.take_into(&mut found);
    let (outputs, front) = Memos::default().build(&sources, &settings(args));
    let outputs = outputs.take_into(&mut found);
    found.sort_unstable();
    found.dedup();
    let printer = Printer::new(&sources, language).with_release(args.release);
    if pipeline::stops(&found, args.release) {
        drop(progress);
        match args.format {
            ListFormat::Json => {
                let report = json!({ "diagnostics": printer.json(&found), "diff": null });
                let _ = writeln!(io::stdout(), "{report:#}");
            }
            ListFormat::Text => {
                printer.print(&found);
                let _ = write!(io::stdout(), "{}", words::stopped(language));
            }
        }
        return Ok(Exit::Content);
    }
    let difference = publish::difference(outputs.clone(), &out)?;
    let diff = diff::compare(&difference, &front, &outputs, &out);
    drop(progress);
    let said = match args.format {
        ListFormat::Json => {
            let omitted = summary::omitted_json(front.omitted());
            let report = json!({
                "diagnostics": printer.json(&found),
                "diff": words::json(&diff),
                "omitted": omitted,
            });
            format!("{report:#}\n")
        }
        ListFormat::Text => {
            let omitted = summary::omitted(front.omitted(), language);
            words::text(&diff, &out, args.all, language) + &omitted
        }
    };
    let _ = write!(io::stdout(), "{said}");
    Ok(Exit::Done)
}

fn settings(args: &DiffArgs) -> BuildSettings {
    BuildSettings {
        now: clock::now(),
        today: args.today,
        base_url: args.base_url.clone(),
        theme: args.theme.clone(),
        release: args.release,
        form: OutputForm {
            portable: args.portable,
            precompress: false,
        },
        cache: Cache::at(args.shared.root.join(cache::FOLDER)),
        ..BuildSettings::default()
    }
}
