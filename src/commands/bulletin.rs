//! `bantin bulletin`: the bulletin of one slot of a day, and `--pin`, which keeps it as it is.
//!
//! Entry: [`bulletin`] and its [`BulletinArgs`].

use std::io::{self, Write};
use std::path::Path;

use clap::Args;

use crate::authoring::outcome::Outcome;
use crate::authoring::pin;
use crate::cli::arguments::SharedArgs;
use crate::cli::clock;
use crate::cli::diagnostics::Printer;
use crate::cli::exit::Exit;
use crate::cli::refusal::refused;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::machine::MachineError;
use crate::message::Language;
use crate::pipeline::{self, BuildSettings};
use crate::source;
use crate::speech::broadcast::BroadcastSettings;
use crate::speech::bulletin::Bulletin;
use crate::speech::bulletin::pin::FOLDER;
use crate::speech::output::bulletin_text;

/// What printing a bulletin takes.
#[derive(Args)]
pub(crate) struct BulletinArgs {
    #[command(flatten)]
    pub shared: SharedArgs,
    /// Ngày phát
    #[arg(value_name = "NĂM-THÁNG-NGÀY")]
    pub date: Date,
    /// Mã buổi phát trong broadcast.yaml, ví dụ sang
    #[arg(value_name = "BUỔI")]
    pub slot: String,
    /// Ghi bản tin vào content/broadcast để giữ nguyên; không ghi đè
    #[arg(long)]
    pub pin: bool,
    /// Bản đọc thử, có cả bài nháp và bài chưa duyệt; không phát, không giữ lại được
    #[arg(long, conflicts_with = "pin")]
    pub drafts: bool,
}

/// Prints a bulletin, and keeps it as it is where that is asked for.
pub(super) fn bulletin(args: &BulletinArgs, language: Language) -> Result<Exit, MachineError> {
    let root = &args.shared.root;
    let sources = source::read(root, &pipeline::FOLDERS)?.value;
    let broadcast = pipeline::station(&sources).value.broadcast;
    if !broadcast.slots.iter().any(|slot| *slot.id == args.slot) {
        let _ = writeln!(
            io::stderr(),
            "{}",
            unknown_slot(&args.slot, &broadcast, language)
        );
        return Ok(Exit::Usage);
    }
    let settings = BuildSettings {
        now: clock::now(),
        release: !args.drafts,
        drafts: args.drafts,
        ..BuildSettings::default()
    };
    let made = pipeline::bulletins(&sources, &settings, args.date);
    let mut bulletins = made.value.iter();
    let wanted = bulletins.find(|one| one.date == args.date && one.slot == args.slot);
    let errors: Vec<Diagnostic> = made
        .found
        .iter()
        .filter(|one| pipeline::stops(std::slice::from_ref(one), !args.drafts) || is_of_pin(one))
        .cloned()
        .collect();
    let printer = Printer::new(&sources, language).with_release(!args.drafts);
    printer.print(&errors);
    let Some(bulletin) = wanted else {
        let said = match language {
            Language::Vi => {
                "Buổi này không có gì phải phát (bài chưa duyệt không vào bản tin; đọc thử: --drafts)."
            }
            Language::En => {
                "There is nothing to say in this slot (what is not approved is not said; for a rehearsal: --drafts)."
            }
        };
        let _ = writeln!(io::stderr(), "{said}");
        return Ok(Exit::Content);
    };
    let _ = write!(io::stdout(), "{}", bulletin_text::page(bulletin));
    let is_right = !pipeline::stops(&errors, false);
    match (args.pin, is_right) {
        (false, _) => Ok(Exit::Done),
        (true, true) => keep(root, bulletin, language),
        (true, false) => Ok(Exit::Content), // what is still wrong is not kept
    }
}

/// Whether it tells why something pinned is left out.
fn is_of_pin(one: &Diagnostic) -> bool {
    one.place.path.as_str().starts_with(FOLDER)
}

fn keep(root: &Path, bulletin: &Bulletin, language: Language) -> Result<Exit, MachineError> {
    Ok(match pin::write(root, bulletin)? {
        Outcome::Done(path) => {
            let said = match language {
                Language::Vi => "Đã giữ bản tin trong",
                Language::En => "The bulletin is kept in",
            };
            let _ = writeln!(io::stderr(), "{said} {path}");
            Exit::Done
        }
        Outcome::Refused(refusal) => refused(&refusal, language),
    })
}

fn unknown_slot(slot: &str, broadcast: &BroadcastSettings, language: Language) -> String {
    let known: Vec<&str> = broadcast
        .slots
        .iter()
        .map(|slot| slot.id.as_str())
        .collect();
    let known = known.join(", ");
    match language {
        Language::Vi => format!("lỗi: đài không có buổi phát «{slot}»\n  Các buổi phát: {known}."),
        Language::En => format!("error: the station has no slot «{slot}»\n  The slots: {known}."),
    }
}
