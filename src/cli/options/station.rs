//! The options of the station's verbs, as they are typed.
//!
//! Entry: the types. They must never act.

use clap::{Args, ValueEnum};

use super::site_folder::Common;
use crate::date::Date;

/// What printing a bulletin takes.
#[derive(Args)]
pub(crate) struct BulletinOptions {
    #[command(flatten)]
    pub common: Common,
    /// Ngày phát
    #[arg(value_name = "NĂM-THÁNG-NGÀY")]
    pub date: Date,
    /// Mã buổi phát trong broadcast.yaml, ví dụ sang
    #[arg(value_name = "BUỔI")]
    pub slot: String,
    /// Ghi bản tin vào content/broadcast để giữ nguyên; không ghi đè
    #[arg(long)]
    pub pin: bool,
}

/// What the log takes.
#[derive(Args)]
pub(crate) struct LogOptions {
    #[command(flatten)]
    pub common: Common,
    /// Từ ngày
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub from: Date,
    /// Đến hết ngày
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub to: Date,
    /// Dạng của nhật ký
    #[arg(long, value_enum, default_value_t = LogFormat::Md)]
    pub format: LogFormat,
}

/// The forms of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LogFormat {
    /// For a spreadsheet.
    Csv,
    /// For people.
    Md,
}
