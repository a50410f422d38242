//! The options of what is brought along, as they are typed.
//!
//! Entry: the types. They must never act.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::site_folder::Common;
use crate::date::Date;

/// What an import takes.
#[derive(Args)]
pub(crate) struct ImportOptions {
    #[command(flatten)]
    pub common: Common,
    /// Các tệp .docx, .html hoặc .txt
    #[arg(value_name = "TỆP", required = true)]
    pub files: Vec<PathBuf>,
    /// Loại bài, như của lệnh new; để trống thì theo chuyên mục
    #[arg(long, value_name = "LOẠI")]
    pub kind: Option<String>,
    /// Chuyên mục sẽ chứa bài, ví dụ tin-tuc; để trống thì theo loại bài
    #[arg(long, value_name = "CHUYÊN-MỤC")]
    pub into: Option<String>,
    /// Ngày đăng
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub today: Option<Date>,
}

/// What a conversion takes.
#[derive(Args)]
pub(crate) struct ConvertOptions {
    #[command(flatten)]
    pub common: Common,
    /// Tệp văn bản
    #[arg(value_name = "TỆP")]
    pub file: PathBuf,
    /// Bảng mã của tệp; auto: máy tự nhận ra
    #[arg(long, value_enum, default_value_t = Coding::Auto)]
    pub from: Coding,
    /// Tệp ghi ra, chưa có sẵn; để trống thì in ra đầu ra chuẩn
    #[arg(long, value_name = "TỆP")]
    pub out: Option<PathBuf>,
}

/// The encodings that may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Coding {
    /// The `.VnTime` fonts.
    Tcvn3,
    /// The `VNI-Times` fonts.
    Vni,
    /// To be found out.
    Auto,
}
