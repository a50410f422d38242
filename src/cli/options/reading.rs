//! The options of what is put into words, as they are typed.
//!
//! Entry: the types. They must never act.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::site_folder::Common;
use crate::date::Date;

/// What reading lines takes.
#[derive(Args)]
pub(crate) struct ReadOptions {
    #[command(flatten)]
    pub common: Common,
    /// Cách viết lời đọc; để trống thì theo broadcast.yaml
    #[arg(long, value_enum)]
    pub style: Option<ReadStyle>,
    /// Mỗi dòng ra là một đối tượng JSON, kèm từng phần của dòng
    #[arg(long)]
    pub json: bool,
}

/// How much is put into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReadStyle {
    /// All of it.
    Spoken,
    /// Abbreviations and symbols; plain numbers and dates stay.
    Announcer,
}

/// What printing a script takes.
#[derive(Args)]
pub(crate) struct ScriptOptions {
    #[command(flatten)]
    pub common: Common,
    /// Tệp .md của bài
    #[arg(value_name = "TỆP")]
    pub file: PathBuf,
    /// Ngày được coi là hôm nay
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub today: Option<Date>,
}
