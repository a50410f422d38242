//! `bantin script`: the script of one article on standard output.
//!
//! Entry: [`script`] and its [`ScriptArgs`]. What is wrong with the article goes to standard error; errors of other
//! articles do not count.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;

use crate::cli::arguments::SharedArgs;
use crate::cli::clock;
use crate::cli::diagnostics::Printer;
use crate::cli::exit::Exit;
use crate::cli::paths::site_path;
use crate::date::Date;
use crate::machine::MachineError;
use crate::message::Language;
use crate::pipeline::{self, BuildSettings};
use crate::source;

/// What printing a script takes.
#[derive(Args)]
pub(crate) struct ScriptArgs {
    #[command(flatten)]
    pub shared: SharedArgs,
    /// Tệp .md của bài
    #[arg(value_name = "TỆP")]
    pub file: PathBuf,
    /// Ngày được coi là hôm nay
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub today: Option<Date>,
}

/// Prints an article's script.
pub(super) fn script(args: &ScriptArgs, language: Language) -> Result<Exit, MachineError> {
    let root = &args.shared.root;
    let sources = source::read(root, &pipeline::FOLDERS)?.value;
    let file = site_path(root, &args.file);
    let settings = BuildSettings {
        now: clock::now(),
        today: args.today,
        drafts: true,
        ..BuildSettings::default()
    };
    let made = pipeline::script(&sources, &settings, &file);
    let printer = Printer::new(&sources, language);
    printer.print(&made.found);
    let Some(text) = made.value else {
        let why = match language {
            Language::Vi => {
                "bài này không có lời đọc: không phải bài đưa lên loa, chưa tới ngày, đã hết hạn, là bài mẫu, hoặc có lỗi nêu trên"
            }
            Language::En => {
                "this article has no script: it is not meant for the loudspeaker, not yet due, expired, a sample, or wrong as told above"
            }
        };
        let _ = writeln!(io::stderr(), "{file}: {why}");
        return Ok(Exit::Content);
    };
    let _ = write!(io::stdout(), "{text}");
    Ok(Exit::Done)
}
