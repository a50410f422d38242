//! `bantin diff`.
//!
//! Entry: [`diff`]. It goes the way of a build up to the first write, so that what it says is what a build would do. It
//! must never write into the output folder.

use std::io::{self, IsTerminal, Write};

use serde_json::json;

use super::clock;
use super::diff_words as words;
use super::exit::Exit;
use super::options::{DiffOptions, ListFormat};
use super::progress::Progress;
use super::report::{self, Reader};
use super::summary;
use crate::authoring::diff;
use crate::cache::{self, Cache};
use crate::machine::MachineError;
use crate::message::Language;
use crate::pipeline::{self, Form, Memos, Settings};
use crate::{publish, source};

/// Says what a publication would change.
pub(super) fn diff(options: &DiffOptions, language: Language) -> Result<Exit, MachineError> {
    let root = &options.common.root;
    let out = options.out.clone();
    let out = out.unwrap_or_else(|| root.join("public"));
    let mut found = Vec::new();
    let is_quiet = options.format != ListFormat::Text;
    let progress = Progress::start(language, is_quiet);
    let sources = source::read(root, &pipeline::FOLDERS)?.take_into(&mut found);
    let (outputs, front) = Memos::default().build(&sources, &settings(options));
    let outputs = outputs.take_into(&mut found);
    found.sort_unstable();
    found.dedup();
    let reader = Reader {
        sources: &sources,
        language,
        release: options.release,
        coloured: io::stderr().is_terminal(),
    };
    if pipeline::stops(&found, options.release) {
        drop(progress);
        match options.format {
            ListFormat::Json => {
                let report = json!({ "diagnostics": report::json(&found, reader), "diff": null });
                let _ = writeln!(io::stdout(), "{report:#}");
            }
            ListFormat::Text => {
                let _ = write!(io::stderr(), "{}", report::text(&found, reader));
                let _ = write!(io::stdout(), "{}", words::stopped(language));
            }
        }
        return Ok(Exit::Content);
    }
    let difference = publish::difference(outputs.clone(), &out)?;
    let diff = diff::of(&difference, &front, (&outputs, &out));
    drop(progress);
    let said = match options.format {
        ListFormat::Json => {
            let omitted = summary::omitted_json(front.omitted());
            let report = json!({
                "diagnostics": report::json(&found, reader),
                "diff": words::json(&diff),
                "omitted": omitted,
            });
            format!("{report:#}\n")
        }
        ListFormat::Text => {
            let omitted = summary::omitted(front.omitted(), language);
            words::text(&diff, (&out, options.all), language) + &omitted
        }
    };
    let _ = write!(io::stdout(), "{said}");
    Ok(Exit::Done)
}

fn settings(options: &DiffOptions) -> Settings {
    Settings {
        now: clock::now(),
        today: options.today,
        base_url: options.base_url.clone(),
        theme: options.theme.clone(),
        release: options.release,
        form: Form {
            portable: options.portable,
            precompress: false,
        },
        cache: Cache::at(options.common.root.join(cache::FOLDER)),
        ..Settings::default()
    }
}
