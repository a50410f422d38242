//! `bantin init`: a new site.
//!
//! Entry: [`init`] and its [`InitArgs`].

use std::path::{Path, PathBuf};

use clap::Args;

use crate::authoring::init;
use crate::authoring::outcome::Outcome;
use crate::cli::arguments::SharedArgs;
use crate::cli::exit::Exit;
use crate::cli::output::print;
use crate::cli::paths::display;
use crate::cli::refusal::refused;
use crate::machine::MachineError;
use crate::message::Language;

/// What a new site takes.
#[derive(Args)]
pub(crate) struct InitArgs {
    #[command(flatten)]
    pub shared: SharedArgs,
    /// Thư mục của trang mới
    #[arg(value_name = "THƯ-MỤC")]
    pub folder: PathBuf,
}

/// Writes a new site.
pub(super) fn init(args: &InitArgs, language: Language) -> Result<Exit, MachineError> {
    let folder = args.shared.root.join(&args.folder);
    Ok(match init::write(&folder)? {
        Outcome::Done(files) => {
            print(begun(&folder, files, language));
            Exit::Done
        }
        Outcome::Refused(refusal) => refused(&refusal, language),
    })
}

/// A new site stands there, and what to do with it.
fn begun(folder: &Path, files: usize, language: Language) -> String {
    let folder = display(folder);
    match language {
        Language::Vi => format!(
            "Đã tạo trang mới trong {folder} ({files} tệp)\n\
             Việc tiếp theo:\n\
             \x20 1. Dựng thử: bantin build --root {folder}\n\
             \x20 2. Điền {folder}/content/site.yaml và {folder}/content/bodies.yaml.\n\
             \x20 3. Đọc {folder}/README.md.\n"
        ),
        Language::En => format!(
            "A new site stands in {folder} ({files} files)\n\
             What to do next:\n\
             \x20 1. Build it: bantin build --root {folder}\n\
             \x20 2. Fill {folder}/content/site.yaml and {folder}/content/bodies.yaml.\n\
             \x20 3. Read {folder}/README.md.\n"
        ),
    }
}
