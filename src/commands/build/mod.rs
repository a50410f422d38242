//! `bantin build`: makes the site and publishes it.
//!
//! Entry: [`build`].

pub(crate) mod args;

use std::mem;
use std::time::Instant;

use super::site_run::{SiteRun, run_settings};
use crate::cli::exit::Exit;
use crate::cli::paths::site_path;
use crate::cli::summary::Done;
use crate::machine::MachineError;
use crate::message::Language;
use crate::pipeline::{BuildSettings, OutputForm};
use crate::publish;
use args::BuildArgs;

/// Builds the site and publishes it, unless something found stops that.
pub(super) fn build(args: &BuildArgs, language: Language) -> Result<Exit, MachineError> {
    let started = Instant::now();
    let site = &args.site;
    let mut run = SiteRun::start(site, language, |_| settings(args))?;
    if run.is_stopped(site) {
        run.print(site, language, None);
        return Ok(Exit::Content);
    }
    let out = args
        .out
        .clone()
        .unwrap_or_else(|| site.shared.root.join("public"));
    let outputs = mem::take(&mut run.built.outputs);
    let changes = match run.settings.urgent {
        Some(_) => publish::publish_over(outputs, &out)?,
        None => publish::publish(outputs, &out)?,
    };
    let done = Done {
        built: &run.built,
        changes: &changes,
        took: started.elapsed(),
    };
    run.print(site, language, Some(&done));
    Ok(Exit::Done)
}

fn settings(args: &BuildArgs) -> BuildSettings {
    let urgent = args.urgent.as_deref();
    BuildSettings {
        urgent: urgent.map(|file| site_path(&args.site.shared.root, file)),
        form: OutputForm {
            portable: args.portable,
            precompress: args.precompress,
        },
        ..run_settings(&args.site)
    }
}
