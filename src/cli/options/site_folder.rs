//! What every verb takes: where the site lies, and the language of messages.
//!
//! Entry: [`Common`].

use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;

/// What every verb takes.
#[derive(Args)]
pub(crate) struct Common {
    /// Thư mục của trang
    #[arg(long, value_name = "THƯ-MỤC", default_value = ".")]
    pub root: PathBuf,
    /// Ngôn ngữ của thông báo: vi hoặc en
    #[arg(long, value_name = "vi|en", value_parser = PossibleValuesParser::new(["vi", "en"]))]
    pub lang: Option<String>,
}
