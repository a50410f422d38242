//! `bantin script`: the script of one article on standard output.
//!
//! Entry: [`script`]. What is wrong with the article goes to standard error; other articles may be as wrong as they
//! like. It must never write a file.

use std::io::{self, IsTerminal, Write};

use super::build::below;
use super::clock;
use super::exit::Exit;
use super::options::ScriptOptions;
use super::report::{self, Reader};
use crate::machine::MachineError;
use crate::message::Language;
use crate::pipeline::{self, Settings};
use crate::source;

/// Prints an article's script.
pub(super) fn script(options: &ScriptOptions, language: Language) -> Result<Exit, MachineError> {
    let root = &options.common.root;
    let sources = source::read(root, &pipeline::FOLDERS)?.value;
    let file = below(root, &options.file);
    let settings = Settings {
        now: clock::now(),
        today: options.today,
        drafts: true,
        ..Settings::default()
    };
    let made = pipeline::script(&sources, &settings, &file);
    let reader = Reader {
        sources: &sources,
        language,
        release: false,
        coloured: io::stderr().is_terminal(),
    };
    let _ = write!(io::stderr(), "{}", report::text(&made.found, reader));
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
