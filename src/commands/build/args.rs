//! The arguments of `bantin build`.
//!
//! Entry: [`BuildArgs`].

use std::path::PathBuf;

use clap::Args;

use crate::commands::site_run::args::SiteArgs;

/// What making a site takes.
#[derive(Args)]
pub(crate) struct BuildArgs {
    #[command(flatten)]
    pub site: SiteArgs,
    /// Thư mục ghi ra
    #[arg(long, value_name = "THƯ-MỤC")]
    pub out: Option<PathBuf>,
    /// Thư mục mở được từ USB: mọi liên kết đều tới tận tệp
    #[arg(long)]
    pub portable: bool,
    /// Đặt bản nén sẵn (.gz, .br) cạnh các tệp chữ, cho máy chủ gửi nhanh
    #[arg(long)]
    pub precompress: bool,
    /// Đưa ngay một thông báo khẩn lên trang, bỏ qua các bài đang có lỗi
    #[arg(long, value_name = "TỆP")]
    pub urgent: Option<PathBuf>,
}
