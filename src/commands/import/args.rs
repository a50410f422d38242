//! The arguments of `bantin import`.
//!
//! Entry: [`ImportArgs`].

use std::path::PathBuf;

use clap::Args;

use crate::cli::arguments::SharedArgs;
use crate::date::Date;

/// What an import takes.
#[derive(Args)]
pub(crate) struct ImportArgs {
    #[command(flatten)]
    pub shared: SharedArgs,
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
