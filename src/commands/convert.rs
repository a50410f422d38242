//! `bantin convert`: a text in TCVN3 or VNI as Unicode.
//!
//! Entry: [`convert`] and its [`ConvertArgs`].

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::authoring::convert;
use crate::authoring::outcome::Outcome;
use crate::cli::arguments::SharedArgs;
use crate::cli::exit::Exit;
use crate::cli::paths::display;
use crate::cli::refusal::refused;
use crate::legacy::Legacy;
use crate::machine::MachineError;
use crate::message::Language;

/// What a conversion takes.
#[derive(Args)]
pub(crate) struct ConvertArgs {
    #[command(flatten)]
    pub shared: SharedArgs,
    /// Tệp văn bản
    #[arg(value_name = "TỆP")]
    pub file: PathBuf,
    /// Bảng mã của tệp; auto: máy tự nhận ra
    #[arg(long, value_enum, default_value_t = EncodingArg::Auto)]
    pub from: EncodingArg,
    /// Tệp ghi ra, chưa có sẵn; để trống thì in ra đầu ra chuẩn
    #[arg(long, value_name = "TỆP")]
    pub out: Option<PathBuf>,
}

/// The encodings that may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum EncodingArg {
    /// The `.VnTime` fonts.
    Tcvn3,
    /// The `VNI-Times` fonts.
    Vni,
    /// To be found out.
    Auto,
}

/// Prints a text in Unicode, or writes it.
pub(super) fn convert(args: &ConvertArgs, language: Language) -> Result<Exit, MachineError> {
    let from = match args.from {
        EncodingArg::Tcvn3 => Some(Legacy::Tcvn3),
        EncodingArg::Vni => Some(Legacy::Vni),
        EncodingArg::Auto => None,
    };
    let out = args.out.as_deref();
    let request = convert::ConvertRequest {
        file: &args.file,
        from,
        out,
    };
    match convert::convert(request)? {
        Outcome::Done(converted) => {
            if out.is_none() {
                let _ = std::io::stdout().write_all(converted.text.as_bytes());
            }
            let said = summary(converted.from, out, language);
            let _ = write!(std::io::stderr(), "{said}");
            Ok(Exit::Done)
        }
        Outcome::Refused(refusal) => Ok(refused(&refusal, language)),
    }
}

/// What a text was taken for, and where it is now.
fn summary(from: Legacy, out: Option<&Path>, language: Language) -> String {
    let name = match from {
        Legacy::Tcvn3 => "TCVN3",
        Legacy::Vni => "VNI",
    };
    match (language, out) {
        (Language::Vi, None) => format!("Đã chuyển từ {name} sang Unicode\n"),
        (Language::En, None) => format!("Converted from {name} to Unicode\n"),
        (Language::Vi, Some(out)) => {
            format!(
                "Đã chuyển từ {name} sang Unicode, ghi vào {}\n",
                display(out)
            )
        }
        (Language::En, Some(out)) => format!(
            "Converted from {name} to Unicode, written to {}\n",
            display(out)
        ),
    }
}
