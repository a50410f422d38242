//! Arguments that several commands take: where the site lies, the language of messages, the form of a list.
//!
//! Entry: [`SharedArgs`], [`ListFormat`].

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};

/// What every command takes.
#[derive(Args)]
pub(crate) struct SharedArgs {
    /// Thư mục của trang
    #[arg(long, value_name = "THƯ-MỤC", default_value = ".")]
    pub root: PathBuf,
    /// Ngôn ngữ của thông báo: vi hoặc en
    #[arg(long, value_name = "vi|en", value_parser = PossibleValuesParser::new(["vi", "en"]))]
    pub lang: Option<String>,
}

/// The forms of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// For people.
    Text,
    /// For programs, one object.
    Json,
}
