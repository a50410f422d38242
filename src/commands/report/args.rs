//! The arguments of `bantin report`.
//!
//! Entry: [`ReportArgs`].

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::arguments::SharedArgs;
use crate::date::Date;

/// What a period report takes.
#[derive(Args)]
pub(crate) struct ReportArgs {
    #[command(flatten)]
    pub shared: SharedArgs,
    /// Ngày đầu của kỳ báo cáo
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub from: Date,
    /// Ngày cuối của kỳ báo cáo
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub to: Date,
    /// Dạng của phụ lục
    #[arg(long, value_enum, default_value_t = ReportFormatArg::Md)]
    pub format: ReportFormatArg,
    /// Tệp ghi ra, chưa có sẵn; để trống thì in ra đầu ra chuẩn
    #[arg(long, value_name = "TỆP")]
    pub out: Option<PathBuf>,
    /// Ngày được coi là ngày lập
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub today: Option<Date>,
}

/// The faces of a period report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormatArg {
    /// Tables for a text.
    #[value(help = "bảng, để chép vào văn bản")]
    Md,
    /// For a spreadsheet.
    #[value(help = "mở bằng Excel")]
    Csv,
    /// One page, to be read and printed.
    #[value(help = "một trang có biểu đồ, để xem và in")]
    Html,
}
