//! `bantin log`: what was prepared for the loudspeaker in some days, by the pinned bulletins.
//!
//! Entry: [`log`] and its [`LogArgs`].

use std::io::{self, Write};

use clap::{Args, ValueEnum};

use crate::authoring::log;
use crate::authoring::render_log::{self, LogFormat};
use crate::cli::arguments::SharedArgs;
use crate::cli::clock;
use crate::cli::diagnostics::Printer;
use crate::cli::exit::Exit;
use crate::cli::period;
use crate::date::Date;
use crate::machine::MachineError;
use crate::message::Language;
use crate::pipeline::{self, BuildSettings};
use crate::source;

/// What the log takes.
#[derive(Args)]
pub(crate) struct LogArgs {
    #[command(flatten)]
    pub shared: SharedArgs,
    /// Từ ngày
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub from: Date,
    /// Đến hết ngày
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub to: Date,
    /// Dạng của nhật ký
    #[arg(long, value_enum, default_value_t = LogFormatArg::Md)]
    pub format: LogFormatArg,
}

/// The forms of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LogFormatArg {
    /// For a spreadsheet.
    Csv,
    /// For people.
    Md,
}

/// Prints what was prepared.
pub(super) fn log(args: &LogArgs, language: Language) -> Result<Exit, MachineError> {
    if let Some(exit) = period::refused(args.from, args.to, language) {
        return Ok(exit);
    }
    let sources = source::read(&args.shared.root, &pipeline::FOLDERS)?.value;
    let settings = BuildSettings {
        now: clock::now(),
        ..BuildSettings::default()
    };
    let prepared = pipeline::prepared(&sources, &settings);
    Printer::new(&sources, language).print(&prepared.found);
    let log = log::collect(&prepared.value, args.from, args.to);
    let format = match args.format {
        LogFormatArg::Csv => LogFormat::Csv,
        LogFormatArg::Md => LogFormat::Markdown,
    };
    let _ = write!(io::stdout(), "{}", render_log::text(&log, format));
    let is_whole = !pipeline::stops(&prepared.found, false);
    Ok(if is_whole { Exit::Done } else { Exit::Content })
}
