//! `bantin check`: what a build would find, and the remarks of the second reader, without writing anything.
//!
//! Entry: [`check`] and its [`CheckArgs`].

use std::time::Instant;

use clap::Args;

use super::site_run::args::SiteArgs;
use super::site_run::{SiteRun, run_settings};
use crate::cli::exit::Exit;
use crate::cli::summary::Done;
use crate::machine::MachineError;
use crate::message::Language;
use crate::outside::{self, Answers, Bounds};
use crate::pipeline::{self, BuildSettings};
use crate::publish::Changes;
use crate::source::Sources;

/// What checking a site takes.
#[derive(Args)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    pub site: SiteArgs,
    /// Hỏi cả các trang ngoài mà bài dẫn tới xem còn mở được không (cần mạng; chỉ nhắc, không báo lỗi)
    #[arg(long)]
    pub external: bool,
    /// Kể từng mục bắt buộc của trang chưa có nội dung
    #[arg(long)]
    pub slots: bool,
}

/// Checks the site.
pub(super) fn check(args: &CheckArgs, language: Language) -> Result<Exit, MachineError> {
    let started = Instant::now();
    let site = &args.site;
    let mut run = SiteRun::start(site, language, |sources| {
        let mut settings = BuildSettings {
            review: true,
            ..run_settings(site)
        };
        if args.external {
            settings.answers = answers(sources, &settings);
        }
        settings
    })?;
    run.lists_slots = args.slots;
    if run.is_stopped(site) {
        run.print(site, language, None);
        return Ok(Exit::Content);
    }
    let changes = Changes::default();
    let done = Done {
        built: &run.built,
        changes: &changes,
        took: started.elapsed(),
    };
    run.print(site, language, Some(&done));
    Ok(Exit::Done)
}

/// Asks the pages of other sites that the content leads to. This alone reaches the network.
fn answers(sources: &Sources, settings: &BuildSettings) -> Answers {
    let addresses = pipeline::addresses(sources, settings);
    outside::ask(
        &addresses,
        &Bounds::default(),
        &settings.cache,
        settings.now,
    )
}
