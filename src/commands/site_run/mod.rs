//! What `bantin build` and `bantin check` share: the run of the pipeline, and how its results are printed.
//!
//! Entry: [`SiteRun`] and [`run_settings`].

pub(crate) mod args;

use std::io::Write;

use serde_json::json;

use crate::cache::{self, Cache};
use crate::cli::annotations;
use crate::cli::clock;
use crate::cli::diagnostics::{Printer, accepted_text, severity_in};
use crate::cli::progress::Progress;
use crate::cli::summary::{self, Done};
use crate::diagnostic::{Diagnostic, LawProblem, Problem, Reported, Severity};
use crate::machine::MachineError;
use crate::message::Language;
use crate::pipeline::{self, BuildSettings, Built};
use crate::source::{self, Sources};
use args::{DiagnosticFormat, SiteArgs};

/// A site as the pipeline built it, with what it was built from.
pub(super) struct SiteRun {
    pub sources: Sources,
    pub settings: BuildSettings,
    pub built: Built,
    pub found: Vec<Diagnostic>,
    /// Whether each open slot is told in full, not all of them in one line.
    pub lists_slots: bool,
}

impl SiteRun {
    /// Reads the sources and builds the site; `settings` may look at the sources first.
    pub(super) fn start(
        args: &SiteArgs,
        language: Language,
        settings: impl FnOnce(&Sources) -> BuildSettings,
    ) -> Result<Self, MachineError> {
        let _progress = Progress::start(
            language,
            args.quiet || args.format != DiagnosticFormat::Text,
        );
        let mut found = Vec::new();
        let sources = source::read(&args.shared.root, &pipeline::FOLDERS)?.take_into(&mut found);
        let settings = settings(&sources);
        let Reported {
            value: built,
            found: more,
        } = pipeline::build(&sources, &settings);
        found.extend(more);
        found.sort_unstable();
        found.dedup();
        Ok(Self {
            sources,
            settings,
            built,
            found,
            lists_slots: false,
        })
    }

    /// Whether something found stops the site from being published.
    pub(super) fn is_stopped(&self, args: &SiteArgs) -> bool {
        pipeline::stops(&self.found, args.release)
    }

    /// Prints what was found and what was done; nothing was done where errors stopped the run.
    pub(super) fn print(&self, args: &SiteArgs, language: Language, done: Option<&Done<'_>>) {
        let printer = Printer::new(&self.sources, language).with_release(args.release);
        match args.format {
            DiagnosticFormat::Json => {
                let report = json!({
                    "diagnostics": printer.json(&self.found),
                    "accepted": printer.accepted_json(&self.built.accepted),
                    "external": summary::asked_json(&self.settings.answers),
                    "omitted": summary::omitted_json(&self.built.omitted),
                    "done": done.map(summary::json),
                });
                let _ = writeln!(std::io::stdout(), "{report:#}");
            }
            DiagnosticFormat::Github => {
                let text = annotations::text(&self.found, &args.shared.root, printer);
                let _ = write!(std::io::stdout(), "{text}");
            }
            DiagnosticFormat::Text => self.print_text(args, done, printer),
        }
    }

    fn print_text(&self, args: &SiteArgs, done: Option<&Done<'_>>, printer: Printer<'_>) {
        let is_error = |one: &&Diagnostic| severity_in(one, args.release) == Severity::Error;
        let diagnostics: Vec<Diagnostic> = self
            .found
            .iter()
            .filter(|one| !args.quiet || is_error(one))
            .cloned()
            .collect();
        let (slots, rest): (Vec<_>, Vec<_>) = diagnostics
            .into_iter()
            .partition(|one| !self.lists_slots && is_open_slot(one));
        if slots.len() < 2 {
            printer.print(&[rest, slots].concat());
        } else if args.release {
            printer.print(&rest);
            printer.print_slots(slots.len());
        } else {
            printer.print_slots(slots.len());
            printer.print(&rest);
        }
        if !args.quiet {
            let accepted = accepted_text(&self.built.accepted, printer.language);
            let asked = summary::asked(&self.settings.answers, printer.language);
            let _ = write!(std::io::stdout(), "{accepted}{asked}");
        }
        if !args.quiet || done.is_none() {
            let _ = write!(std::io::stdout(), "{}", self.closing(printer, done));
        }
    }

    /// The last line. What law asks for is an error of a release.
    fn closing(&self, printer: Printer<'_>, done: Option<&Done<'_>>) -> String {
        if let Some(done) = done {
            return summary::text(done, printer.language);
        }
        let is_error = |one: &&Diagnostic| severity_in(one, printer.release) == Severity::Error;
        let errors = self.found.iter().filter(is_error).count();
        match printer.language {
            Language::Vi => format!("Có {errors} lỗi; không ghi gì, trang cũ giữ nguyên.\n"),
            Language::En => format!("{errors} errors; nothing was written, the old site stands.\n"),
        }
    }
}

/// Whether it tells of something that the commune has still to fill in.
fn is_open_slot(one: &Diagnostic) -> bool {
    let problem = &one.problem;
    matches!(
        problem,
        Problem::Law(LawProblem::OpenSlot { .. } | LawProblem::StandingPage { .. })
    )
}

/// The arguments as settings of the pipeline.
pub(super) fn run_settings(args: &SiteArgs) -> BuildSettings {
    BuildSettings {
        now: clock::now(),
        today: args.today,
        base_url: args.base_url.clone(),
        theme: args.theme.clone(),
        drafts: args.drafts,
        release: args.release,
        cache: Cache::at(args.shared.root.join(cache::FOLDER)),
        ..BuildSettings::default()
    }
}
