//! `bantin approve`: writes the approval of a body into articles.
//!
//! Entry: [`approve`].

pub(crate) mod args;
mod words;

use std::io::{self, Write};
use std::path::Path;

use crate::authoring::approve::{
    self, ApprovalOutcome, ApprovalTarget, ApproveRequest, NotApproved,
};
use crate::cache::{self, Cache};
use crate::cli::clock;
use crate::cli::diagnostics::Printer;
use crate::cli::exit::Exit;
use crate::cli::paths::site_path;
use crate::config::{BODIES_FILE, SITE_FILE};
use crate::diagnostic::{Diagnostic, Severity};
use crate::machine::MachineError;
use crate::message::Language;
use crate::path::SourcePath;
use crate::pipeline::{self, BuildSettings};
use crate::source::{self, Sources};
use args::ApproveArgs;

/// Approves articles. One that cannot be approved does not keep the others from being so.
pub(super) fn approve(args: &ApproveArgs, language: Language) -> Result<Exit, MachineError> {
    let root = &args.shared.root;
    let mut found = Vec::new();
    let sources = source::read(root, &pipeline::FOLDERS)?.take_into(&mut found);
    let settings = BuildSettings {
        now: clock::now(),
        today: args.today,
        cache: Cache::at(root.join(cache::FOLDER)),
        ..BuildSettings::default()
    };
    if args.renew {
        return renew(args, &sources, &settings, language);
    }
    let by = args.by.as_deref().unwrap_or_default();
    let config = pipeline::config(&sources).take_into(&mut found);
    let today = pipeline::today(&settings, &config);
    let body = match approve::find_body(by, &config) {
        Ok(body) => body,
        Err(unknown) => {
            // What is wrong with the list of bodies may be why.
            found.retain(|one| is_settings(one) && one.severity() == Severity::Error);
            show(&sources, &found, language);
            let said = words::unknown(by, &unknown, language);
            return Ok(wrong(&said));
        }
    };
    if let Some(on) = args.on.filter(|on| *on > today) {
        return Ok(wrong(&words::too_early(on, today, language)));
    }
    let targets: Vec<ApprovalTarget> = args
        .files
        .iter()
        .map(|file| target(root, file, &sources))
        .collect();
    let request = ApproveRequest {
        by: &body.id,
        on: args.on,
    };
    let outcomes = approve::approve(&targets, &sources, &settings, request)?;
    let each = targets.iter().zip(&outcomes);
    for (target, _) in each.clone().filter(|(_, outcome)| is_unread(outcome)) {
        // Why it is none of the site's articles may be told already.
        let own = found.iter().filter(|one| one.place.path == target.path);
        show(&sources, &own.cloned().collect::<Vec<_>>(), language);
    }
    Ok(print_outcomes(
        each,
        Printer::new(&sources, language),
        &body.name,
    ))
}

/// Gives approvals that bind no address one, and shows each.
fn renew(
    args: &ApproveArgs,
    sources: &Sources,
    settings: &BuildSettings,
    language: Language,
) -> Result<Exit, MachineError> {
    let root = &args.shared.root;
    let files = args.files.iter();
    let wanted: Vec<SourcePath> = files.map(|file| target(root, file, sources).path).collect();
    let renewals = approve::renew(root, &wanted, sources, settings)?;
    show(sources, &renewals.copies, language);
    for renewal in &renewals.all {
        done(&words::renewed(renewal, language));
    }
    done(&words::renewed_count(&renewals, language));
    let is_whole = renewals.copies.is_empty() && renewals.all.iter().all(|renewal| renewal.done);
    Ok(if is_whole { Exit::Done } else { Exit::Content })
}

/// Prints what became of each article.
fn print_outcomes<'a>(
    each: impl Iterator<Item = (&'a ApprovalTarget, &'a ApprovalOutcome)>,
    printer: Printer<'_>,
    body: &str,
) -> Exit {
    let language = printer.language;
    let mut exit = Exit::Done;
    for (target, outcome) in each {
        if let ApprovalOutcome::NotApproved(NotApproved::Faults(faults)) = outcome {
            printer.with_release(true).print(faults);
        }
        match outcome {
            ApprovalOutcome::Approved(approval) => done(&words::approved(approval, body, language)),
            ApprovalOutcome::Stands(approval) => done(&words::stands(approval, body, language)),
            ApprovalOutcome::NotApproved(obstacle) => {
                let _ = write!(
                    io::stderr(),
                    "{}",
                    words::not_approved(&target.path, obstacle, language)
                );
                exit = Exit::Content;
            }
        }
    }
    exit
}

fn done(said: &str) {
    let _ = write!(io::stdout(), "{said}");
}

fn wrong(said: &str) -> Exit {
    let _ = write!(io::stderr(), "{said}");
    Exit::Usage
}

/// A file as it was typed: from where the program runs, else from the site's folder.
fn target(root: &Path, file: &Path, sources: &Sources) -> ApprovalTarget {
    let from_root = root.join(file);
    let on_disk = if !file.exists() && from_root.exists() {
        from_root
    } else {
        file.to_path_buf()
    };
    let followed = site_path(root, &on_disk);
    // A link within the site is an article by its own name, not by that of the file to which it leads.
    let name = on_disk.file_name().unwrap_or_default();
    let linked = on_disk.parent().map(|folder| {
        let folder = site_path(root, folder);
        SourcePath::new(&format!("{folder}/{}", name.to_string_lossy()))
    });
    let linked =
        linked.filter(|path| sources.text(&followed).is_none() && sources.text(path).is_some());
    let path = linked.unwrap_or(followed);
    ApprovalTarget { on_disk, path }
}

fn is_unread(outcome: &ApprovalOutcome) -> bool {
    matches!(
        outcome,
        ApprovalOutcome::NotApproved(NotApproved::NoArticle)
    )
}

fn is_settings(one: &Diagnostic) -> bool {
    [SITE_FILE, BODIES_FILE].contains(&one.place.path.as_str())
}

fn show(sources: &Sources, found: &[Diagnostic], language: Language) {
    let printer = Printer::new(sources, language).with_release(true);
    printer.print(found);
}
